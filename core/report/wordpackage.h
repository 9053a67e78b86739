// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QDate>
#include <QString>

namespace clausula {

/** What a Word file is made of. */
struct WordParts
{
    QString title;
    QString body;           ///< WordprocessingML: paragraphs and tables
    QString numbering = {}; ///< WordprocessingML: the rules of lists; empty without lists
    QDate date;
    bool letter = false; ///< US paper instead of A4
};

/** The file around the parts: styles, page, properties on the allow-list, in a zip whose bytes depend on the
 * parts alone. Error: WriteFailed. */
[[nodiscard]] Result<QByteArray> wordPackage(const WordParts &parts);

} // namespace clausula
