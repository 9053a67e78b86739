// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/review/review.h"

namespace clausula {

/** The ending of review files, without its dot. */
inline constexpr QStringView reviewSuffix = u"clausula";

/** Whether a file is meant to be a review, by its name. */
[[nodiscard]] bool isReviewName(const QString &path);

/**
 * The bytes of a review file: an SQLite database made in memory; same review, same bytes. \a name is what
 * errors call it. Of the documents' places only the files' names are kept. Error: WriteFailed.
 */
[[nodiscard]] Result<QByteArray> reviewToBytes(const Review &review, const QString &name);

/**
 * Reads what reviewToBytes() wrote; works on a copy in memory, so that the file is never changed.
 * Errors: ReviewNewer (made by a later version), ReviewDamaged (detail says what is wrong with it).
 */
[[nodiscard]] Result<Review> reviewFromBytes(const QByteArray &bytes, const QString &name);

/** Writes the file at \a path atomically. Errors: those of reviewToBytes() and writeAtomically(). */
[[nodiscard]] Result<void> saveReview(const QString &path, const Review &review);

/**
 * Reads the file at \a path. Errors: those of reviewFromBytes(), FileMissing, IsDirectory, NoPermission,
 * FileEmpty, FileTooLarge, ReadFailed.
 */
[[nodiscard]] Result<Review> openReview(const QString &path);

} // namespace clausula
