// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/librarycorrections.h"

#include "core/library/knowledgefile.h"
#include "core/library/knowledgejson.h"
#include "core/storage/connection.h"
#include "core/storage/transaction.h"

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

struct StoredCorrection
{
    QByteArray sha256;
    QByteArray definition;
};

Result<QList<StoredCorrection>> storedCorrections(const Connection &library)
{
    QList<StoredCorrection> rows;
    const auto read = [&rows](const SqlRow &row) {
        rows.append({row.bytes(0), row.bytes(1)});
        return Result<void>();
    };
    return library
        .forEach(u"SELECT sha256, CAST(definition AS BLOB) FROM correction ORDER BY sha256"_s, {}, read)
        .transform([&rows] { return rows; });
}

QString nameOf(const StoredCorrection &row)
{
    return u"correction %1"_s.arg(QString::fromLatin1(row.sha256.toHex().first(8)));
}

Result<Correction> verified(const Connection &library, const StoredCorrection &row)
{
    const auto damaged = [&] {
        return failure(ErrorCode::LibraryDamaged, library.path(),
                       u"%1 is not as it was stored"_s.arg(nameOf(row)));
    };
    if (checksum(row.definition) != row.sha256)
        return damaged();
    Result<Correction> correction = readJson(row.definition, nameOf(row), JsonCheck::Shape, &correctionFrom);
    if (!correction)
        return damaged();
    return correction;
}

Result<void> deleteCorrections(const Connection &library, const QList<Correction> &corrections)
{
    Result<SqlStatement> erase = library.prepare(u"DELETE FROM correction WHERE sha256 = ?"_s);
    Result<void> done = erase.transform([](const SqlStatement &) {});
    for (qsizetype i = 0; done && i < corrections.size(); ++i)
        done = erase->run({checksum(correctionToJson(corrections[i]))});
    return done;
}

/** The library's name, version, stored hash and the one its rows give. */
struct ContentState
{
    QString name;
    QString version;
    QByteArray stored;
    QByteArray actual;
};

Result<ContentState> contentState(const Connection &library)
{
    ContentState state;
    QList<QByteArray> checksums;
    const auto readIdentity = [&state](const SqlRow &row) {
        state = {row.text(0), row.text(1), row.bytes(2), {}};
        return Result<void>();
    };
    const auto readChecksum = [&checksums](const SqlRow &row) {
        checksums.append(row.bytes(0));
        return Result<void>();
    };
    return library.forEach(u"SELECT name, version, sha256 FROM library"_s, {}, readIdentity)
        .and_then([&] {
            return library.forEach(u"SELECT sha256 FROM clause_type ORDER BY position"_s, {}, readChecksum);
        })
        .and_then([&] {
            return library.forEach(u"SELECT sha256 FROM framework ORDER BY position"_s, {}, readChecksum);
        })
        .and_then([&] {
            return library.forEach(u"SELECT sha256 FROM correction ORDER BY sha256"_s, {}, readChecksum);
        })
        .transform([&] {
            state.actual = contentHash(state.name, state.version, checksums);
            return state;
        });
}

/** A new hash over content that lacks something would hide that it does. */
Result<void> requireWhole(const Connection &library)
{
    return contentState(library).and_then([&library](const ContentState &state) {
        return state.stored == state.actual ? Result<void>()
                                            : failure(ErrorCode::LibraryDamaged, library.path(),
                                                      u"its content as a whole is not as it was stored"_s);
    });
}

Result<void> storeContentHash(const Connection &library)
{
    return contentState(library).and_then([&library](const ContentState &state) {
        return library.prepare(u"UPDATE library SET sha256 = ?"_s).and_then([&state](SqlStatement &&update) {
            return update.run({state.actual});
        });
    });
}

} // namespace

Result<QList<Correction>> readCorrections(const Connection &library, QList<QByteArray> &hashes)
{
    const Result<QList<StoredCorrection>> rows = storedCorrections(library);
    if (!rows)
        return std::unexpected(rows.error());
    QList<Correction> corrections;
    for (const StoredCorrection &row : *rows) {
        Result<Correction> correction = verified(library, row);
        if (!correction)
            return std::unexpected(correction.error());
        corrections.append(*std::move(correction));
        hashes.append(row.sha256);
    }
    return corrections;
}

Result<QStringList> damagedCorrections(const Connection &library)
{
    return storedCorrections(library).transform([&library](const QList<StoredCorrection> &rows) {
        QStringList damaged;
        for (const StoredCorrection &row : rows)
            if (!verified(library, row))
                damaged.append(nameOf(row));
        return damaged;
    });
}

Result<void> insertCorrections(const Connection &library, const QList<Correction> &corrections)
{
    Result<SqlStatement> insert =
        library.prepare(u"INSERT OR IGNORE INTO correction(sha256, definition) VALUES (?, ?)"_s);
    Result<void> done = insert.transform([](const SqlStatement &) {});
    for (qsizetype i = 0; done && i < corrections.size(); ++i) {
        const QByteArray json = correctionToJson(corrections[i]);
        done = insert->run({checksum(json), QString::fromUtf8(json)});
    }
    return done;
}

Result<void> changeCorrections(Connection &library, const CorrectionChange &change)
{
    Result<Transaction> transaction = Transaction::begin(library);
    return transaction.transform([](const Transaction &) {})
        .and_then([&] { return requireWhole(library); })
        .and_then([&] { return deleteCorrections(library, change.removed); })
        .and_then([&] { return insertCorrections(library, change.added); })
        .and_then([&] { return storeContentHash(library); })
        .and_then([&] { return transaction->commit(); })
        .transform_error(asWriting);
}

} // namespace clausula
