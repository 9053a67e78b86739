// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/schema.h"

#include "core/storage/backup.h"
#include "core/storage/connection.h"
#include "core/storage/transaction.h"

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

// A definition is a type or framework in canonical JSON, sha256 its checksum; library.sha256 covers all of
// them in order. origin is the checksum of the built-in content that a row was taken over from: equal to
// sha256 in what nobody edited, empty in what the user added. Passages repeat the texts of the definitions
// for the full-text index to point at.
constexpr QLatin1StringView tables(R"(
CREATE TABLE library(
    id INTEGER PRIMARY KEY CHECK (id = 1),
    name TEXT NOT NULL,
    version TEXT NOT NULL,
    sha256 BLOB NOT NULL,
    origin BLOB NOT NULL DEFAULT x'') STRICT;
CREATE TABLE clause_type(
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL UNIQUE,
    definition TEXT NOT NULL,
    sha256 BLOB NOT NULL,
    origin BLOB NOT NULL DEFAULT x'') STRICT;
CREATE TABLE framework(
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL UNIQUE,
    definition TEXT NOT NULL,
    sha256 BLOB NOT NULL,
    origin BLOB NOT NULL DEFAULT x'') STRICT;
CREATE TABLE correction(
    sha256 BLOB NOT NULL PRIMARY KEY,
    definition TEXT NOT NULL) STRICT;
CREATE TABLE passage(
    id INTEGER PRIMARY KEY,
    clause_type TEXT NOT NULL REFERENCES clause_type(id) ON DELETE CASCADE,
    field TEXT NOT NULL,
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    UNIQUE (clause_type, field, position)) STRICT;
CREATE VIRTUAL TABLE passage_index USING fts5(
    text, content = 'passage', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2');
)");

// The user's wordings. They stand apart from the definitions, so that no analysis depends on how many there
// are; each row has its own hash. The index keeps no copy of the texts.
constexpr QLatin1StringView clauseTables(R"(
CREATE TABLE clause(
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    clause_type TEXT NOT NULL,
    title TEXT NOT NULL,
    retired INTEGER NOT NULL,
    definition TEXT NOT NULL,
    sha256 BLOB NOT NULL) STRICT;
CREATE INDEX clause_by_type ON clause(clause_type, retired, title);
CREATE INDEX clause_by_title ON clause(retired, title, id);
CREATE TABLE clause_version(
    clause TEXT NOT NULL,
    version INTEGER NOT NULL,
    definition TEXT NOT NULL,
    sha256 BLOB NOT NULL,
    PRIMARY KEY (clause, version)) STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE clause_index USING fts5(
    title, text, notes, content = '', contentless_delete = 1, prefix = '2 3',
    tokenize = 'unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE clause_words USING fts5vocab('clause_index', 'row'))");

// What a program of schema 1 wrote was never edited: there was no way to.
constexpr QLatin1StringView originStep(R"(
ALTER TABLE library ADD COLUMN origin BLOB NOT NULL DEFAULT x'';
ALTER TABLE clause_type ADD COLUMN origin BLOB NOT NULL DEFAULT x'';
ALTER TABLE framework ADD COLUMN origin BLOB NOT NULL DEFAULT x'';
UPDATE library SET origin = sha256;
UPDATE clause_type SET origin = sha256;
UPDATE framework SET origin = sha256)");

constexpr QLatin1StringView correctionStep(R"(
CREATE TABLE correction(
    sha256 BLOB NOT NULL PRIMARY KEY,
    definition TEXT NOT NULL) STRICT)");

Result<qint64> storedVersion(const Connection &connection)
{
    return connection.integer(u"PRAGMA user_version"_s);
}

/** Whether \a steps are missing, or why the file can't be used at all. */
Result<bool> isOlder(const Connection &connection, qint64 current)
{
    const Result<qint64> application = connection.integer(u"PRAGMA application_id"_s);
    if (!application)
        return std::unexpected(application.error());
    if (*application != libraryApplicationId)
        return failure(ErrorCode::LibraryDamaged, connection.path(), u"it is no clause library"_s);
    const Result<qint64> version = storedVersion(connection);
    if (!version)
        return std::unexpected(version.error());
    if (*version > current)
        return failure(ErrorCode::LibraryNewer, connection.path());
    if (*version < 1)
        return failure(ErrorCode::LibraryDamaged, connection.path(), u"it has no schema version"_s);
    return *version < current;
}

Result<void> runSteps(Connection &connection, const QStringList &steps, qint64 version)
{
    QString script;
    for (const QString &step : steps.sliced(version - 1))
        script += step + u";\n"_s;
    script += u"PRAGMA user_version = %1"_s.arg(1 + steps.size());
    return connection.execute(script);
}

} // namespace

const QStringList &librarySteps()
{
    static const QStringList steps{originStep, correctionStep, clauseTables}; // version 1 is the first
    return steps;
}

int librarySchemaVersion()
{
    return 1 + int(librarySteps().size());
}

Result<void> createSchema(Connection &connection)
{
    const QString marks = u"PRAGMA application_id = %1; PRAGMA user_version = %2;"_s.arg(libraryApplicationId)
                              .arg(librarySchemaVersion());
    return connection.execute(marks + tables + clauseTables);
}

Result<void> migrate(Connection &connection, const QStringList &steps)
{
    const qint64 current = 1 + steps.size();
    if (const Result<bool> older = isOlder(connection, current); !older || !*older)
        return older.transform([](bool) {});
    Result<Transaction> transaction = Transaction::begin(connection);
    if (!transaction)
        return std::unexpected(transaction.error());
    // Asked again under the lock: another program may have been quicker.
    if (const Result<bool> still = isOlder(connection, current); !still || !*still)
        return still.transform([](bool) {});
    const Result<qint64> version = storedVersion(connection);
    if (!version)
        return std::unexpected(version.error());
    return backUp(connection, backupPath(connection.path(), u"schema-%1"_s.arg(*version)))
        .and_then([&] { return runSteps(connection, steps, *version); })
        .and_then([&] { return transaction->commit(); });
}

} // namespace clausula
