// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/clausecatalog.h"
#include "core/recognition/linearmodel.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>
#include <vector>

namespace clausula {

class EvidenceReader;

/**
 * What costs time to learn from a catalog. The built-in library's is learned when the program is built, so
 * that a start costs a tenth; a library that users changed is learned anew.
 */
struct Learning
{
    QByteArray lessons;                     ///< checksum of what was learned from, see lessonsOf()
    std::vector<Coefficients> coefficients; ///< for each clause type, see LinearModel
    std::vector<float> generality;          ///< of each clause type, see TypeTraits

    friend bool operator==(const Learning &, const Learning &) = default;
};

/** Checksum (32 bytes) of all that is learned from in \a catalog: exemplars and cues of its types in order.
 */
[[nodiscard]] QByteArray lessonsOf(const ClauseCatalog &catalog);

/** What \a reader knows, having learned from \a catalog. */
[[nodiscard]] Learning learningOf(const EvidenceReader &reader, const ClauseCatalog &catalog);

[[nodiscard]] QByteArray toBytes(const Learning &learning);
/** Nothing for bytes that are no whole learning, or one of another format. */
[[nodiscard]] std::optional<Learning> learningFrom(const QByteArray &bytes);

/** The one that came with the program, if it is what \a catalog teaches. */
[[nodiscard]] std::optional<Learning> builtInLearning(const ClauseCatalog &catalog);

} // namespace clausula
