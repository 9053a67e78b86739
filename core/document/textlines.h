// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/span.h"

#include <QList>

namespace clausula {

/**
 * The lines of \a text without their line ends (LF, CR LF or CR), in order. Text that ends in a line end
 * has no further empty line after it; empty text has one empty line.
 */
[[nodiscard]] QList<Span> lineSpans(QStringView text);

/** Whether \a text mixes two or more of LF, CR LF and CR. */
[[nodiscard]] bool hasMixedLineEnds(QStringView text);

/** White space of every kind, no-break and zero-width spaces included: what a line may hold and still be
 * blank. */
[[nodiscard]] bool isBlank(QChar c);

/** \a span without blank characters at its ends; empty (at its start) if there is nothing else. */
[[nodiscard]] Span trimmed(QStringView text, Span span);

} // namespace clausula
