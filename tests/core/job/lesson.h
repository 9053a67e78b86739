// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace clausula::test {

/**
 * The analysis of tests/data/recognition/policy.txt as JSON, by a recogniser with so many \a workers that has
 * learned from lessons.txt beside it. Changes with how recognition works, not with the library.
 */
[[nodiscard]] QByteArray analysisOfLesson(int workers);

/** Where the reference stands. */
[[nodiscard]] QString lessonReference();

} // namespace clausula::test
