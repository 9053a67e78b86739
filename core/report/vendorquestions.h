// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gap/gapanalyzer.h"

namespace clausula {

/** Something to ask the company whose policy it is. */
struct VendorQuestion
{
    QString question;
    QString because; ///< citation or line
};

/**
 * What one document leaves open: items of medium and high importance that it doesn't meet, and sentences of
 * its own that can't both be true or bind to nothing. Equal questions of two statutes are one.
 */
[[nodiscard]] QList<VendorQuestion> vendorQuestions(const GapReport &report, Side side);

} // namespace clausula
