// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/document/document.h"

#include <QDateTime>

namespace clausula {

/** An unsaved text as the journal keeps it, with what is needed to go on where it stopped. */
struct Draft
{
    QString key;    ///< which editor: lower-case letters, digits and hyphens, unique in its session
    QString path;   ///< the file it belongs to; empty: it was never saved
    QString name;   ///< what the window calls it
    QString format; ///< as Origin has it
    TextEncoding encoding;
    QByteArray diskHash; ///< SHA-256 of the file as it was read or written last; empty: there is none
    QDateTime when;      ///< UTC; when the text stood like this
    qsizetype cursor = 0;
    QString text; ///< with the document's own line ends

    friend bool operator==(const Draft &, const Draft &) = default;
};

/** One line of JSON and the text as UTF-8; the line holds the text's SHA-256, so that damage shows. */
[[nodiscard]] QByteArray draftToBytes(const Draft &draft);

/** The inverse. Error: ReadFailed; \a name is what it calls the bytes, detail what is wrong with them. */
[[nodiscard]] Result<Draft> draftFromBytes(const QByteArray &bytes, const QString &name);

} // namespace clausula
