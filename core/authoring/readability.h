// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"

#include <QList>
#include <QStringView>

namespace clausula {

/** How hard a text is to read. */
struct Readability
{
    int words = 0;
    int sentences = 0;
    int syllables = 0;
    int longestSentence = 0; ///< words

    /** Words a sentence. */
    [[nodiscard]] double sentenceLength() const;
    /**
     * Flesch reading ease, 0 to 100: 206.835 − 1.015 words a sentence − 84.6 syllables a word (R. Flesch, A
     * New Readability Yardstick, Journal of Applied Psychology 32, 1948). 60 to 70 is plain English.
     */
    [[nodiscard]] double fleschEase() const;

    Readability &operator+=(const Readability &other);
    friend bool operator==(const Readability &, const Readability &) = default;
};

/** Of running text; headings and lone words are no sentences to measure, so leave them out. */
[[nodiscard]] Readability readabilityOf(QStringView text);

/** Of the content blocks of each section of \a document, parallel to Document::sections(). */
[[nodiscard]] QList<Readability> readabilityBySection(const Document &document);

/**
 * Syllables of an English word: runs of vowels, without a silent final "e" and "ed", at least one.
 * Right for nine words of ten, and over a section the rest evens out.
 */
[[nodiscard]] int syllablesOf(QStringView word);

} // namespace clausula
