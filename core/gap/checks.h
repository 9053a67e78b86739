// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/library/framework.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QStringList>

namespace clausula {

/** One way in which a text states a fact. */
struct FactReading
{
    QString says; ///< the value; empty: what the pattern's group "value" captures
    QStringList patterns;
    QStringList unless; ///< a sentence that one of these matches is passed over

    friend bool operator==(const FactReading &, const FactReading &) = default;
};

/** A fact to look for in every document. */
struct FactRule
{
    enum class Take { First, Each, Join };

    QString id;
    QStringList clauses; ///< where to look; empty: in the whole text
    Take take = Take::First;
    QString about; ///< clause type under which differing values are reported; empty: nowhere
    QString unit;  ///< where the pattern captures none
    QList<FactReading> readings;

    friend bool operator==(const FactRule &, const FactRule &) = default;
};

/** Text that is a defect wherever it stands. */
struct DefectRule
{
    QString id;
    Importance severity = Importance::Medium;
    QString message;
    QStringList patterns;
    QStringList unless; ///< a sentence that one of these matches is passed over

    friend bool operator==(const DefectRule &, const DefectRule &) = default;
};

/** Law, a mechanism or an authority's name that a text still relies on although it ended. */
struct SupersededRule
{
    QString id;
    Importance severity = Importance::Medium;
    QString what;  ///< "the Privacy Shield"
    QString ended; ///< ISO date
    QString by;    ///< what ended it, cited
    QStringList patterns;

    friend bool operator==(const SupersededRule &, const SupersededRule &) = default;
};

/** Two sentences that cannot both be true. */
struct ContradictionRule
{
    QString id;
    Importance severity = Importance::Medium;
    QString message;
    QStringList one;
    QStringList other;

    friend bool operator==(const ContradictionRule &, const ContradictionRule &) = default;
};

/** How firmly something is promised. */
enum class Strength { MayNot, May, Efforts, Must, Will };

/** Words that promise with one strength: "we (?:will|shall)". */
struct CommitmentStrength
{
    Strength strength = Strength::May;
    QString words; ///< pattern, before the act

    friend bool operator==(const CommitmentStrength &, const CommitmentStrength &) = default;
};

/** Something that can be promised. */
struct CommitmentAct
{
    QString id;      ///< "notify"
    QString pattern; ///< "(?:notif|inform)\\w*"

    friend bool operator==(const CommitmentAct &, const CommitmentAct &) = default;
};

/** How firmly which acts are promised. */
struct CommitmentRule
{
    QList<CommitmentStrength> strengths; ///< firmest first
    QList<CommitmentAct> acts;

    friend bool operator==(const CommitmentRule &, const CommitmentRule &) = default;
};

/** Words by which advertising and defined terms are told. */
struct WordingRule
{
    QString praise;      ///< pattern
    QString policyWords; ///< pattern: words of which advertising has none
    QStringList terms;   ///< that policies define, in capitals

    friend bool operator==(const WordingRule &, const WordingRule &) = default;
};

/** What is looked for in every document beside its clauses (resources/checks). */
struct Checks
{
    QList<FactRule> facts;
    QString approximate; ///< pattern: words right before a value that say it is not exact
    QList<DefectRule> defects;
    QList<DefectRule> vague; ///< reported once a document, where they first stand
    QList<SupersededRule> superseded;
    QList<ContradictionRule> contradictions;
    CommitmentRule commitments;
    WordingRule wording;

    friend bool operator==(const Checks &, const Checks &) = default;
};

/**
 * Reads a checks file (resources/checks/README.md has the schema). \a thorough also compiles the patterns.
 * Error: KnowledgeInvalid with line and key.
 */
[[nodiscard]] Result<Checks> parseChecks(const QByteArray &json, const QString &name, bool thorough = true);

/** The checks built into the program. */
[[nodiscard]] Result<Checks> builtInChecks();

} // namespace clausula
