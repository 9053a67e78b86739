// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the analysis of the lesson as it is today, to be read before it is committed.
#include "tests/core/job/lesson.h"
#include "tests/core/library/fixtures.h"

#include <QCoreApplication>

using namespace clausula::test;

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    writeBytes(lessonReference(), analysisOfLesson(1));
    return 0;
}
