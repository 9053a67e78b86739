// SPDX-License-Identifier: GPL-3.0-or-later
// Build step: learns from the built-in library and writes down what it learned.
#include "core/base/atomicfile.h"
#include "core/library/clauselibrary.h"
#include "core/recognition/evidence.h"
#include "core/recognition/learning.h"

#include <QCoreApplication>

#include <cstdio>

using namespace clausula;

namespace {

Result<void> learnTo(const QString &path)
{
    const Result<ClauseLibrary> library = ClauseLibrary::openBuiltIn();
    if (!library)
        return std::unexpected(library.error());
    const Result<ClauseCatalog> catalog = library->catalog();
    if (!catalog)
        return std::unexpected(catalog.error());
    const EvidenceReader reader(*catalog, *catalog, 0, {});
    return writeAtomically(path, toBytes(learningOf(reader, *catalog)));
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 2) {
        std::fputs("Usage: clausula-learn OUTPUT-FILE\n", stderr);
        return 2;
    }
    const Result<void> written = learnTo(arguments[1]);
    if (!written)
        std::fprintf(stderr, "%s: error: %s\n", qPrintable(arguments[1]),
                     qPrintable(describe(written.error())));
    return written ? 0 : 1;
}
