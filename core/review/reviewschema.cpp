// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/reviewschema.h"

#include "core/storage/connection.h"

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

// text is in UTF-8 and sha256 its checksum; source_sha256 is that of the file it was read from. structure
// and pages are what a source states that the text doesn't show (JSON), empty where the text shows all.
// Dates are in ISO 8601, empty where there is none.
constexpr QLatin1StringView tables(R"(
CREATE TABLE review(
    id INTEGER PRIMARY KEY CHECK (id = 1),
    program TEXT NOT NULL,
    frameworks TEXT NOT NULL,
    folding TEXT NOT NULL) STRICT;
CREATE TABLE document(
    side TEXT PRIMARY KEY CHECK (side IN ('left', 'right')),
    name TEXT NOT NULL,
    format TEXT NOT NULL,
    encoding TEXT NOT NULL,
    byte_order_mark INTEGER NOT NULL,
    source_sha256 BLOB NOT NULL,
    text BLOB NOT NULL,
    sha256 BLOB NOT NULL,
    structure TEXT NOT NULL,
    pages TEXT NOT NULL) STRICT;
CREATE TABLE pin(
    position INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('joined', 'apart')),
    left_heading TEXT NOT NULL,
    left_opening TEXT NOT NULL,
    left_place INTEGER NOT NULL,
    right_heading TEXT NOT NULL,
    right_opening TEXT NOT NULL,
    right_place INTEGER NOT NULL) STRICT;
CREATE TABLE answer(
    id TEXT PRIMARY KEY,
    yes INTEGER NOT NULL) STRICT;
CREATE TABLE decision(
    key TEXT PRIMARY KEY,
    action TEXT NOT NULL,
    owner TEXT NOT NULL,
    due TEXT NOT NULL,
    note TEXT NOT NULL,
    initials TEXT NOT NULL,
    decided TEXT NOT NULL,
    about TEXT NOT NULL) STRICT;
)");

} // namespace

Result<void> createReviewSchema(Connection &connection)
{
    return connection.execute(
        u"PRAGMA application_id = %1; PRAGMA user_version = %2;"_s.arg(reviewApplicationId)
            .arg(reviewSchemaVersion) +
        tables);
}

Result<void> checkReviewSchema(const Connection &connection)
{
    const Result<qint64> application = connection.integer(u"PRAGMA application_id"_s);
    if (!application)
        return std::unexpected(application.error());
    if (*application != reviewApplicationId)
        return failure(ErrorCode::ReviewDamaged, connection.path(), u"it is no review"_s);
    const Result<qint64> version = connection.integer(u"PRAGMA user_version"_s);
    if (!version)
        return std::unexpected(version.error());
    if (*version > reviewSchemaVersion)
        return failure(ErrorCode::ReviewNewer, connection.path());
    if (*version < 1)
        return failure(ErrorCode::ReviewDamaged, connection.path(), u"it has no version"_s);
    return connection.forEach(u"PRAGMA quick_check(1)"_s, {}, [&connection](const SqlRow &row) {
        return row.text(0) == "ok"_L1 ? Result<void>()
                                      : failure(ErrorCode::ReviewDamaged, connection.path(), row.text(0));
    });
}

} // namespace clausula
