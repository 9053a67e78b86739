// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace clausula {

/** \a text for an element or attribute: escaped, without the characters that XML 1.0 can't hold. */
[[nodiscard]] inline QString xmlText(QString text)
{
    text.removeIf([](QChar c) {
        return (c.unicode() < 0x20 && c != u'\t' && c != u'\n' && c != u'\r') || c.unicode() >= 0xFFFE;
    });
    return text.toHtmlEscaped();
}

} // namespace clausula
