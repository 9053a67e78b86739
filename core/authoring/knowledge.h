// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/knowledgejson.h"

#include <QRegularExpression>

namespace clausula {

// What the files of resources/authoring share.

/** The bytes of a file of resources/authoring, compiled in. */
[[nodiscard]] QByteArray authoringData(const QString &name);

/** \a pattern, without regard to case unless told otherwise; white space in it matches none. */
[[nodiscard]] QRegularExpression
compiled(const QString &pattern,
         QRegularExpression::PatternOptions options = QRegularExpression::CaseInsensitiveOption);
/** The same for the whole of a text. */
[[nodiscard]] QRegularExpression wholePattern(const QString &pattern);
/** One expression that matches what any of \a patterns does. */
[[nodiscard]] QRegularExpression
anyOf(const QStringList &patterns,
      QRegularExpression::PatternOptions options = QRegularExpression::CaseInsensitiveOption);

} // namespace clausula
