// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/authoring/crossreferences.h"
#include "core/authoring/headingstyle.h"
#include "core/comparison/alignment.h"
#include "core/library/clausecatalog.h"

namespace clausula {

/** Where a new clause goes. */
struct ClausePlace
{
    qsizetype offset = 0;   ///< in the document's text: behind the last character of what it follows
    int after = -1;         ///< section it follows; -1: it comes first
    bool ownSection = true; ///< with a heading of its own; false: into the section it follows

    friend bool operator==(const ClausePlace &, const ClausePlace &) = default;
};

/**
 * Where a clause of the type \a clause belongs in a document: behind what the document says about it
 * already; otherwise between two sections such that as few of them as can be stand on the wrong side of it,
 * by the catalog's order.
 */
[[nodiscard]] ClausePlace placeFor(const RecognizedDocument &document, const ClauseCatalog &catalog,
                                   const QString &clause);

/** Where a clause goes if the cursor stands at \a offset: behind the block that stands there. */
[[nodiscard]] ClausePlace placeAt(const RecognizedDocument &document, const QString &clause,
                                  qsizetype offset);

/** A clause on its way into a document. */
struct Insertion
{
    QList<TextEdit> edits; ///< the wording itself, and the numbers that change because of it
    TextEdit wording;      ///< the one of them that brings the words
};

/**
 * \a wording at \a place, under \a title where it gets a heading, in the document's own style; later
 * sections and references to them are numbered anew.
 */
[[nodiscard]] Insertion insertionOf(const Document &document, const CrossReferences &references,
                                    const ClausePlace &place, const QString &title, const QString &wording);

} // namespace clausula
