// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomicfile.h"
#include "tests/core/report/smallcomparison.h"

#include <cstdio>

using namespace clausula;

int main()
{
    const auto written = writeAtomically(test::smallComparisonFolder() + QStringLiteral("/comparison.json"),
                                         test::smallComparisonJson());
    if (!written)
        std::fputs(qPrintable(describe(written.error())), stderr);
    return written ? 0 : 1;
}
