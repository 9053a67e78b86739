// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gap/coverage.h"
#include "core/gap/textsearch.h"
#include "core/library/clausecatalog.h"

#include <QSet>

#include <vector>

namespace clausula {

/** Finds the proof of absence: what in a document comes nearest to a requirement. */
class NearestPassages
{
public:
    /** Both must outlive the object. */
    NearestPassages(const ClauseCatalog &catalog, TextSearch &search);

    /**
     * Up to three passages, best first, each with why it falls short. Score, 0 to 1: half for how surely
     * the block carries one of the clauses in which evidence was looked for, half for the share of the
     * requirement's own words that it uses. Blocks already among \a evidence are left out.
     */
    [[nodiscard]] QList<NearestPassage> of(const Requirement &requirement, const QList<Evidence> &evidence);

    /** Where a requirement was looked for, in one sentence. */
    [[nodiscard]] QString searched(const Requirement &requirement) const;

private:
    using Stems = QSet<QString>;

    [[nodiscard]] double shared(const QStringList &topic, const Stems &words) const;
    [[nodiscard]] QStringList topicOf(const Requirement &requirement) const;
    [[nodiscard]] QString whyShort(const Requirement &requirement, int block, const QStringList &words);
    [[nodiscard]] QString elementsIn(const Requirement &requirement, int block);
    [[nodiscard]] QStringList wordsShared(const QStringList &topic, const Evidence &passage) const;
    [[nodiscard]] Evidence bestSentence(const QStringList &topic, int block) const;

    const ClauseCatalog &m_catalog;
    TextSearch &m_search;
    QHash<QString, int> m_blocksWith; ///< how many blocks use a stem
    std::vector<Stems> m_words;       ///< of each content block, in contentBlocks()' order
};

} // namespace clausula
