// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/comparison/alignment.h"

#include <optional>

namespace clausula {

/** A place that a note on loading is about. */
struct LoadPlace
{
    QString where;            ///< "line 12", "page 3", "lines 4 to 6"
    QString words;            ///< what is said of it, or what stood there
    std::optional<Span> span; ///< in the text as loaded; none for what is no part of it
};

/** One thing that was done to a document on its way in, in words for its reader. */
struct LoadNote
{
    QString text;
    QList<LoadPlace> places = {};
};

/**
 * All that happened to \a document on its way in, the gravest first. \a load is its load report as it holds
 * now (see loadAfterEditing()), \a readOnly the reason why it can't be edited, a sentence, if it can't.
 */
[[nodiscard]] QList<LoadNote> loadNotes(const Document &document, const LoadReport &load,
                                        const QString &readOnly);

/** How much of a text was recognised, with the passages that were read but not recognised. */
[[nodiscard]] LoadNote recognitionNote(const RecognizedDocument &recognized);

/** Format, encoding and size of a document in a line. */
[[nodiscard]] QString loadFacts(const Document &document);

} // namespace clausula
