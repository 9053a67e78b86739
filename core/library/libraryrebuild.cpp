// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/libraryrebuild.h"

#include "core/base/atomicfile.h"
#include "core/library/clausejson.h"
#include "core/library/clauselibrary.h"
#include "core/library/clausestore.h"
#include "core/library/knowledgefile.h"
#include "core/library/knowledgejson.h"
#include "core/library/librarycorrections.h"
#include "core/storage/backup.h"
#include "core/storage/connection.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

struct Salvage
{
    QList<Correction> corrections;
    QList<ClauseChange> clauses;
    RebuiltLibrary report;
};

/** Reads as many rows of \a sql (name, definition, sha256) as the file still gives. */
template<typename Value>
QList<Value> wholeRows(const Connection &library, const QString &sql, Value (*read)(JsonReader &),
                       RebuiltLibrary &report)
{
    QList<Value> values;
    const auto take = [&](const SqlRow &row) {
        const QByteArray json = row.bytes(1);
        const Result<Value> value = checksum(json) == row.bytes(2)
                                        ? readJson(json, row.text(0), JsonCheck::Shape, read)
                                        : Result<Value>(failure(ErrorCode::LibraryDamaged, row.text(0)));
        (value ? report.recovered : report.lost).append(row.text(0));
        if (value)
            values.append(*value);
        return Result<void>();
    };
    // Where a page is gone the rows before it still count.
    report.unreadable = !library.forEach(sql, {}, take) || report.unreadable;
    return values;
}

Salvage salvage(const QString &path)
{
    Salvage found;
    const Result<Connection> library = Connection::open(path);
    if (!library) {
        found.report.unreadable = true;
        return found;
    }
    found.corrections =
        wholeRows(*library,
                  u"SELECT 'correction ' || substr(hex(sha256), 1, 8), CAST(definition AS BLOB), "
                  "sha256 FROM correction"_s,
                  &correctionFrom, found.report);
    for (const Clause &clause :
         wholeRows(*library, u"SELECT id, CAST(definition AS BLOB), sha256 FROM clause"_s, &clauseFrom,
                   found.report))
        found.clauses.append({{}, clause});
    return found;
}

/** A free name beside the file, with its whole content. */
Result<QString> quarantine(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(file.exists() ? ErrorCode::NoPermission : ErrorCode::FileMissing, path,
                       file.errorString());
    QString copy = backupPath(path, u"damaged"_s);
    return writeAtomically(copy, file.readAll()).transform([&copy] { return copy; });
}

} // namespace

Result<RebuiltLibrary> rebuildLibrary(const QString &path)
{
    const Result<QString> kept = quarantine(path);
    if (!kept)
        return std::unexpected(kept.error());
    Salvage found = salvage(*kept);
    found.report.quarantine = *kept;
    // Made whole in memory first, so that the file is the damaged one or the sound one, and nothing between.
    Result<Connection> fresh = Connection::fromBytes(ClauseLibrary::builtIn(), path);
    return fresh.transform([](const Connection &) {})
        .and_then([&] { return changeCorrections(*fresh, {found.corrections, {}}); })
        .and_then([&] { return changeClauses(*fresh, found.clauses); })
        .and_then([&] { return fresh->toBytes(); })
        .and_then([&](const QByteArray &bytes) { return writeAtomically(path, bytes); })
        .transform([&] { return found.report; });
}

} // namespace clausula
