// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"
#include "core/library/clausecatalog.h"

#include <QHash>

namespace clausula {

/** What a user's correction says of a block. */
struct Ruling
{
    int type = -1;     ///< index of the clause type that comes first; -1: the block carries none
    int replaced = -1; ///< the type that the user saw there and that it isn't; -1 if there was none
};

/**
 * A catalog's corrections by the words of their passages: letter case, punctuation, list markers and line
 * breaks aside, a passage is the same wherever it stands. Of several corrections of the same words the
 * latest counts; one that names no clause type of the catalog counts for nothing.
 */
class CorrectedPassages
{
public:
    explicit CorrectedPassages(const ClauseCatalog &catalog);

    [[nodiscard]] bool isEmpty() const { return m_places.isEmpty(); }
    /** The correction that counts for a block, null if there is none. */
    [[nodiscard]] const Correction *find(const Document &document, const Block &block) const;
    /** What it says; null if there is none. */
    [[nodiscard]] const Ruling *rulingOn(const Document &document, const Block &block) const;
    /** The catalog to learn from: each corrected passage is one more exemplar of its type. */
    [[nodiscard]] ClauseCatalog lessons() const;

private:
    [[nodiscard]] qsizetype placeOf(const Document &document, const Block &block) const;

    ClauseCatalog m_catalog;
    QList<Correction> m_corrections;    ///< those that count
    QList<Ruling> m_rulings;            ///< parallel to m_corrections
    QHash<QString, qsizetype> m_places; ///< by words
};

/** Whether a user can say of a block what it is: it is read, in English, and has words. */
[[nodiscard]] bool isCorrectable(const Document &document, const Block &block);

} // namespace clausula
