// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/span.h"

#include <QList>
#include <QString>

namespace clausula {

/** What makes a change more than a matter of wording. */
enum class Substance {
    Number,    ///< an amount, age or date
    Period,    ///< how long or how often
    Modal,     ///< "may" for "must"
    Negation,  ///< "not", "except", "only"
    Party,     ///< a name or defined term, a kind of recipient
    Right,     ///< what people can ask for
    Law,       ///< a statute, article or authority
    Act,       ///< what is done with data: "sell" for "share"
    Data,      ///< which data
    Statement, ///< a whole sentence that came, went or was replaced
};

/** One entry in the list of differences that a reader goes through. */
struct Difference
{
    enum class Kind {
        Replaced, ///< words of the left stand against words of the right
        Deleted,  ///< only on the left
        Inserted, ///< only on the right
        Moved,    ///< the same on both sides at another place: a section, a paragraph, a sentence
    };
    Kind kind = Kind::Replaced;
    Span left;                  ///< words in the left text; for Inserted empty, where they would stand
    Span right;                 ///< words in the right text; for Deleted empty, where they would stand
    int leftSection = -1;       ///< section of \a left; of the place's partner, or -1, where there is none
    int rightSection = -1;      ///< likewise
    int group = -1;             ///< AlignedSection::group it belongs to
    QString clause;             ///< clause type it touches, may be empty
    bool edited = false;        ///< Moved: not word for word; what changed in it has entries of its own
    QList<Substance> substance; ///< in the order of the enumeration; empty: a cosmetic change

    [[nodiscard]] bool isSubstantive() const { return !substance.isEmpty(); }
    friend bool operator==(const Difference &, const Difference &) = default;
};

} // namespace clausula
