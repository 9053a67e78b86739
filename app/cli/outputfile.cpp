// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/outputfile.h"

#include "core/base/atomicfile.h"

#include <QCoreApplication>

namespace clausula {

ExitCode writeOutput(const QString &path, QByteArrayView bytes, Console &console)
{
    if (path == QLatin1StringView("-"))
        return console.print(bytes);
    if (const Result<void> written = writeAtomically(path, bytes); !written)
        return worst(console.complain(written.error()), ExitCode::NotWritten);
    console.note(QCoreApplication::translate("OutputFile", "Wrote “%1”.").arg(path));
    return ExitCode::Done;
}

} // namespace clausula
