// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/recognition/recognizer.h"

#include <functional>

namespace clausula {

/** A block that two recognisers label differently: ids of clause types, best first, empty for none. */
struct LabelChange
{
    int document = 0; ///< index among those given
    int block = 0;
    QStringList before;
    QStringList after;

    friend bool operator==(const LabelChange &, const LabelChange &) = default;
};

/**
 * What a correction that is not kept yet would change: the blocks of \a documents, in order, that \a after
 * labels otherwise than \a before. \a progress is called before each document with its index.
 * Error: Cancelled when \a stop is requested.
 */
[[nodiscard]] Result<QList<LabelChange>> labelChanges(const Recognizer &before, const Recognizer &after,
                                                      const QList<Document> &documents,
                                                      const std::stop_token &stop = {},
                                                      const std::function<void(int document)> &progress = {});

/** What was recognised in a document, and by whom. */
struct RecognizedBy
{
    const Recognizer &recognizer;
    const Document &document;
    const Recognition &recognition;
};

/**
 * What a user who says that \a block is \a clause says of that passage, when and who left open. What it
 * replaces is what the program itself took the block for, also where an earlier correction said otherwise.
 */
[[nodiscard]] Correction correctionOf(const RecognizedBy &recognized, int block, const QString &clause);

/** \a catalog with one more correction. */
[[nodiscard]] ClauseCatalog corrected(const ClauseCatalog &catalog, const Correction &correction);

} // namespace clausula
