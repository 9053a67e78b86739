// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QTest>

/** The test goes on only if \a result holds a value; a failure prints what its error says. */
#define VERIFY_OK(result)                                                                                    \
    do {                                                                                                     \
        const auto &verified = (result);                                                                     \
        QVERIFY2(verified.has_value(), verified ? "" : qPrintable(clausula::describe(verified.error())));    \
    } while (false)

/** The test goes on only if \a result failed with \a expected; another error prints what it says. */
#define VERIFY_ERROR(result, expected)                                                                       \
    do {                                                                                                     \
        const auto &verified = (result);                                                                     \
        QVERIFY2(!verified.has_value(), "succeeded although it should have failed");                         \
        QVERIFY2(verified.error().code == (expected), qPrintable(clausula::describe(verified.error())));     \
    } while (false)
