// SPDX-License-Identifier: GPL-3.0-or-later
// Build step: checks the knowledge files and writes the built-in library.
#include "core/library/clauselibrary.h"
#include "core/library/knowledgefile.h"

#include <QCoreApplication>

#include <cstdio>

namespace {

/** As compilers print errors; an author's editor jumps to the line named first in the detail. */
int report(const clausula::Error &error)
{
    std::fprintf(stderr, "%s: error: %s\n", qPrintable(error.subject),
                 qPrintable(error.detail.isEmpty() ? describe(error) : error.detail));
    return 1;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 4) {
        std::fputs("Usage: clausula-knowledge LIBRARY-FOLDER FRAMEWORK-FOLDER OUTPUT-FILE\n", stderr);
        return 2;
    }
    const auto catalog = clausula::readKnowledge(arguments[1], arguments[2]);
    if (!catalog)
        return report(catalog.error());
    const auto written = clausula::createLibrary(arguments[3], *catalog);
    return written ? 0 : report(written.error());
}
