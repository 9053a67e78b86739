// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"

#include <QList>
#include <QString>

namespace clausula {

/** A section known by its words, so that it is found again in a text that was edited meanwhile. */
struct SectionAnchor
{
    QString heading; ///< its heading's words; empty if it has none
    QString opening; ///< its first words, heading left out, white space folded
    int place = 0;   ///< its index when it was anchored: tells sections apart that read the same

    friend bool operator==(const SectionAnchor &, const SectionAnchor &) = default;
};

[[nodiscard]] SectionAnchor anchorOf(const Document &document, int section);

/** The section that reads most like the anchored one; -1 if none is like it any more. */
[[nodiscard]] int findSection(const Document &document, const SectionAnchor &anchor);

/**
 * The reviewer's word on a pair of sections: it outweighs whatever align() would find. A section may be
 * pinned to several, which then make one group.
 */
struct Pin
{
    enum class Kind {
        Joined, ///< they are partners, and have no others than those they are pinned to
        Apart,  ///< they are no partners
    };
    Kind kind = Kind::Joined;
    SectionAnchor left;
    SectionAnchor right;

    friend bool operator==(const Pin &, const Pin &) = default;
};

[[nodiscard]] Pin pinOf(Pin::Kind kind, const Document &left, int leftSection, const Document &right,
                        int rightSection);

/** Where a pin's sections stand now; -1 for one that is lost. */
struct PinnedSections
{
    int left = -1;
    int right = -1;

    [[nodiscard]] bool areFound() const { return left >= 0 && right >= 0; }
    friend bool operator==(const PinnedSections &, const PinnedSections &) = default;
};

/** Parallel to \a pins. */
[[nodiscard]] QList<PinnedSections> findPins(const QList<Pin> &pins, const Document &left,
                                             const Document &right);

/**
 * The pins with their anchors renewed from the text as it stands, so that they follow it edit by edit.
 * Those whose sections are lost stay as they were: their text may come back.
 */
[[nodiscard]] QList<Pin> anchoredAgain(const QList<Pin> &pins, const Document &left, const Document &right);

} // namespace clausula
