// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/span.h"
#include "core/library/framework.h"

#include <QList>
#include <QString>

namespace clausula {

/** Which of the two documents. */
enum class Side { Left, Right };

/** A verbatim piece of one document that proves something. */
struct Evidence
{
    Span span;       ///< in that document's text
    int line = 1;    ///< 1-based line of its first character
    int block = -1;  ///< index of its block
    QString quote;   ///< exactly the characters of span
    QString heading; ///< nearest heading's words, may be empty
    int page = 0;    ///< 1-based page of the source, 0 where it has none

    friend bool operator==(const Evidence &, const Evidence &) = default;
};

/** What came nearest to a requirement that is not met, and why it falls short. */
struct NearestPassage
{
    Side side = Side::Left;
    Evidence evidence;
    double score = 0; ///< 0 to 1
    QString why;      ///< why it falls short, in our words

    friend bool operator==(const NearestPassage &, const NearestPassage &) = default;
};

/** Something the report states, with its proof. */
struct Finding
{
    enum class Kind { OnlyLeft, OnlyRight, Differs, InNeither };

    QString key; ///< stays the same over unchanged text, so that a decision survives a re-run
    Kind kind = Kind::Differs;
    Importance importance = Importance::Medium;
    bool unclear = false;  ///< not settled by the text; never high by itself
    double confidence = 0; ///< 0 to 1, of the less certain side; see RequirementResult
    QString clause;        ///< clause type id
    QString framework;     ///< framework id, empty if no statute asks for it
    QString requirement;   ///< requirement id, empty if no statute asks for it
    QString citation;      ///< e.g. "GDPR Art. 13(2)(a)"
    QList<Evidence> left;
    QList<Evidence> right;
    QList<NearestPassage> nearest;
    QString applies;        ///< why the item applies, one sentence; empty: it always does
    QString message;        ///< the gap in one sentence
    QString recommendation; ///< what to ask for; library wording or our words

    friend bool operator==(const Finding &, const Finding &) = default;
};

} // namespace clausula
