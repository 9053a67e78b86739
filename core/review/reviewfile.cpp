// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/reviewfile.h"

#include "core/base/atomicfile.h"
#include "core/document/documentreader.h"
#include "core/review/reviewreader.h"
#include "core/review/reviewschema.h"
#include "core/review/reviewwriter.h"
#include "core/storage/connection.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

/** Two texts of the largest size that is read, and what belongs to them. */
constexpr qint64 largestReview = 512LL * 1024 * 1024;
constexpr QByteArrayView databaseMagic("SQLite format 3\0", 16);

/** What the storage says of a library, said of a review. */
Error reviewError(Error error)
{
    if (error.code == ErrorCode::LibraryDamaged || error.code == ErrorCode::LibraryLocked ||
        error.code == ErrorCode::LibraryReadOnly)
        error.code = ErrorCode::ReviewDamaged;
    return error;
}

} // namespace

bool isReviewName(const QString &path)
{
    return QFileInfo(path).suffix().compare(reviewSuffix, Qt::CaseInsensitive) == 0;
}

Result<QByteArray> reviewToBytes(const Review &review, const QString &name)
{
    return Connection::inMemory(name).and_then([&review](Connection &&connection) {
        return createReviewSchema(connection)
            .and_then([&] { return writeReview(connection, review); })
            .and_then([&] { return connection.toBytes(); });
    });
}

Result<Review> reviewFromBytes(const QByteArray &bytes, const QString &name)
{
    if (bytes.isEmpty())
        return failure(ErrorCode::FileEmpty, name);
    if (!bytes.startsWith(databaseMagic))
        return failure(ErrorCode::ReviewDamaged, name, u"it is no review"_s);
    return Connection::fromBytes(bytes, name)
        .and_then([](Connection &&connection) {
            return checkReviewSchema(connection).and_then([&connection] { return readReview(connection); });
        })
        .transform_error(reviewError);
}

Result<void> saveReview(const QString &path, const Review &review)
{
    return reviewToBytes(review, path).and_then([&path](const QByteArray &bytes) {
        return writeAtomically(path, bytes);
    });
}

Result<Review> openReview(const QString &path)
{
    return readFileBytes(path, largestReview).and_then([&path](const QByteArray &bytes) {
        return reviewFromBytes(bytes, path);
    });
}

} // namespace clausula
