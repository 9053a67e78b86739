// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/document/document.h"
#include "core/library/clausecatalog.h"
#include "core/recognition/listento.h"
#include "core/recognition/recognition.h"

#include <memory>
#include <stop_token>

namespace clausula {

/**
 * Tells which clauses the blocks of a document carry, and why. Trained on construction from the
 * catalog's exemplars and cues (fixed order and seed: same catalog, same result); immutable and
 * usable from several threads afterwards. Copies are cheap.
 *
 * Tables of contents and boilerplate get no labels: their kind says it all. Text in another language than
 * English (Block::foreign) gets none, either.
 */
class Recognizer
{
public:
    /** In as many threads as \a workers, 0 for one a processor; results don't depend on it. */
    explicit Recognizer(ClauseCatalog catalog, int workers = 0, const ListenTo &listenTo = {});

    [[nodiscard]] const ClauseCatalog &catalog() const;
    /** Error: Cancelled when \a stop is requested. */
    [[nodiscard]] Result<Recognition> recognize(const Document &document, std::stop_token stop = {}) const;
    /**
     * The same, taking over what \a old, the recognition of \a oldDocument, noted of blocks whose text is
     * unchanged: the result equals recognize(document), only sooner.
     */
    [[nodiscard]] Result<Recognition> recognizeAgain(const Document &document, const Document &oldDocument,
                                                     const Recognition &old, std::stop_token stop = {}) const;

    /**
     * Ids of the clause types that a block of \a recognition, made by this recogniser, most likely carries:
     * its labels and what comes next, best first, at most \a most. Types that are no clause are left out.
     */
    [[nodiscard]] QStringList likelyClauses(const Recognition &recognition, int block, int most = 6) const;

private:
    struct Data;
    std::shared_ptr<const Data> m_data;
};

} // namespace clausula
