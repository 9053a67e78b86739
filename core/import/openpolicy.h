// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/document/document.h"

#include <QByteArrayView>

#include <stop_token>

namespace clausula {

/** How a file is to be read. */
struct OpenOptions
{
    TrackedChanges changes = TrackedChanges::Accepted;
    bool repair = false;      ///< set characters right that were read in the wrong encoding once
                              ///< (repairMojibake()); in text and Markdown
    QByteArray password = {}; ///< of an encrypted document, UTF-8; files that ask for none ignore it
};

/**
 * Reads a file of any format into a document: the one way in for window, command line and tests.
 *
 * Text and Markdown are read here, all else by clausula-import. What a file is, its first bytes
 * tell, and its name where they don't.
 *
 * Errors: those of readDocument() and ImportChild::read(); UnsupportedFormat names formats that have no
 * reader (Word 97, WordPerfect, Pages, EPUB …).
 */
[[nodiscard]] Result<Document> openPolicy(const QString &path, const OpenOptions &options = {},
                                          std::stop_token stop = {});

/** The same from bytes already at hand; \a path is what messages call them. */
[[nodiscard]] Result<Document> openPolicy(QByteArrayView bytes, const QString &path,
                                          const OpenOptions &options = {}, std::stop_token stop = {});

/** Whether a document of this format can be written back to its file: text and Markdown can. */
[[nodiscard]] bool isEditableFormat(const QString &format);

} // namespace clausula
