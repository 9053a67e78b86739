// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/documentinput.h"

#include "core/document/documentreader.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

/** All there is, but no more than shows that it is too much. */
Result<QByteArray> readAll(QIODevice &input, const QString &name, const std::stop_token &stop)
{
    constexpr qint64 chunk = 1 << 20;
    QByteArray bytes;
    while (bytes.size() <= maxTextBytes) {
        const QByteArray more = input.read(chunk);
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled, name);
        if (more.isEmpty())
            break;
        bytes += more;
    }
    return bytes;
}

} // namespace

Result<Document> readArgument(const QString &argument, const OpenOptions &options, Console &console,
                              std::stop_token stop)
{
    if (argument != "-"_L1)
        return openPolicy(argument, options, stop);
    const QString name = QCoreApplication::translate("DocumentInput", "standard input");
    return readAll(console.input(), name, stop).and_then([&](const QByteArray &bytes) {
        return openPolicy(bytes, name, options, stop);
    });
}

} // namespace clausula
