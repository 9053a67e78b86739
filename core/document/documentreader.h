// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/document/document.h"

#include <QIODevice>

namespace clausula {

inline constexpr qint64 maxTextBytes = 64LL * 1024 * 1024;     ///< larger text files are refused (contracts)
inline constexpr qint64 maxEditableBytes = 10LL * 1024 * 1024; ///< larger ones open read-only in the window

/**
 * Reads a .txt or .md file into a Document.
 *
 * Errors: FileMissing, IsDirectory, NoPermission, FileEmpty, FileBinary, FileTooLarge, ReadFailed,
 * UnsupportedFormat (a known other format, by its first bytes or its ending: .docx, .pdf, .html, …).
 */
[[nodiscard]] Result<Document> readDocument(const QString &path);

/** A text file as decoded, before its structure is looked for. */
struct DecodedDocument
{
    QString text;
    Origin origin;
    LoadReport load;
};

/** The text of \a bytes; \a path is what messages call the file. Errors: those of readDocument(). */
[[nodiscard]] Result<DecodedDocument> decodeDocument(QByteArrayView bytes, const QString &path);

/** All bytes of a file, \a most at most. Errors: those of readDocument() that are about files. */
[[nodiscard]] Result<QByteArray> readFileBytes(const QString &path, qint64 most);

/** The same from bytes already at hand; \a name is what messages call it. */
[[nodiscard]] Result<Document> readDocument(QByteArrayView bytes, const QString &path);

/**
 * The bytes of \a text in the document's encoding, byte order mark included: unedited text gives the
 * file's own bytes. Error: WriteFailed if a character does not exist in that encoding (detail names it).
 */
[[nodiscard]] Result<QByteArray> encodeText(const QString &text, const Origin &origin);

} // namespace clausula
