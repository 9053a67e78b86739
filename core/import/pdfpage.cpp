// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/pdfpage.h"

#include <algorithm>

namespace clausula {

PdfBox PdfBox::united(const PdfBox &other) const
{
    return {std::min(left, other.left), std::min(top, other.top), std::max(right, other.right),
            std::max(bottom, other.bottom)};
}

bool PdfBox::sharesLine(const PdfBox &other) const
{
    const double overlap = std::min(bottom, other.bottom) - std::max(top, other.top);
    return overlap >= 0.5 * std::min(height(), other.height());
}

} // namespace clausula
