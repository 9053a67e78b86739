// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/recognition/cues.h"
#include "core/recognition/features.h"

#include <vector>

namespace clausula {

/**
 * Tells which clause types a heading names: by the library's whole headings (titles and synonyms), in
 * any word order and with words more or less, and by its heading cues.
 */
class HeadingMatcher
{
public:
    explicit HeadingMatcher(const ClauseCatalog &catalog);

    /** For each type 0 (not named) to about 1 (named for certain), of the heading \a text. */
    [[nodiscard]] std::vector<float> match(const QString &text) const;

private:
    /** A name that has a feature, and how much of it. */
    struct Posting
    {
        int name = 0;
        float value = 0;
    };

    int m_typeCount = 0;
    CueSet m_cues;
    Vocabulary m_vocabulary;
    std::vector<std::vector<Posting>> m_postings; ///< by feature
    std::vector<int> m_types;                     ///< of the names
};

} // namespace clausula
