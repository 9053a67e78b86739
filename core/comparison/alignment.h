// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/comparison/comparisonsettings.h"
#include "core/document/document.h"
#include "core/recognition/recognition.h"

#include <QList>

#include <stop_token>

namespace clausula {

/** One pair (or one lonely section) of an alignment. */
struct AlignedSection
{
    enum class Kind { Same, Changed, OnlyLeft, OnlyRight };

    int left = -1;  ///< section index, -1: only on the right
    int right = -1; ///< section index, -1: only on the left
    Kind kind = Kind::Changed;
    bool moved = false;    ///< stands out of order with its neighbours
    int group = 0;         ///< a split or merged section has several entries with one group
    double similarity = 0; ///< 0 to 1: wording and clause types together
    QString clause;        ///< clause type the pair was joined on, or the section's own; may be empty
    bool pinned = false;   ///< the reviewer joined them

    friend bool operator==(const AlignedSection &, const AlignedSection &) = default;
};

/** Two blocks of an aligned pair of sections that speak of the same thing. */
struct AlignedBlock
{
    int left = -1;  ///< block index, -1: only on the right
    int right = -1; ///< block index, -1: only on the left
    double similarity = 0;

    friend bool operator==(const AlignedBlock &, const AlignedBlock &) = default;
};

/** How a group of sections came about. */
enum class GroupShape {
    Alone,     ///< one section that the other side lacks
    Pair,      ///< one on each side
    Split,     ///< one left section is several on the right
    Merged,    ///< several left sections are one on the right
    Regrouped, ///< several on both sides
};

/** Every section of both documents in exactly one group, in the left document's order. */
struct Alignment
{
    QList<AlignedSection> sections; ///< lonely right sections stand after their predecessor's partner
    QList<AlignedBlock> blocks;     ///< every block of both sides at least once
    QList<PinnedSections> pins;     ///< parallel to ComparisonSettings::pins: what they hold now

    friend bool operator==(const Alignment &, const Alignment &) = default;
};

/** The shape of each group, by its number. */
[[nodiscard]] QList<GroupShape> groupShapes(const QList<AlignedSection> &sections);

/** One document with what was recognised in it. */
struct RecognizedDocument
{
    Document document;
    Recognition recognition;
};

/**
 * Joins the sections of two documents by clause type, heading and wording together; order is free.
 * Works for unrelated policies as for two versions of one. Pins of \a settings are kept. Error: Cancelled.
 */
[[nodiscard]] Result<Alignment> align(const RecognizedDocument &left, const RecognizedDocument &right,
                                      const ComparisonSettings &settings = {}, std::stop_token stop = {});

} // namespace clausula
