// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace clausula {

/** What a clause type is about; its letter and colour in the window (TAXONOMY: A C U S T R P L, '-' for
 * none). */
enum class ClauseGroup { About, Collection, Use, Sharing, Transfers, Rights, Special, Legal, None };

/** The letter that stands beside the colour: 'A', 'C', 'U', 'S', 'T', 'R', 'P', 'L', or '-'. */
[[nodiscard]] QChar groupLetter(ClauseGroup group);

/** A phrase that speaks for a clause type. */
struct Cue
{
    enum class Where { Text, Heading };
    Where where = Where::Text;
    int weight = 1;  ///< 3 decisive, 2 strong, 1 supporting
    QString pattern; ///< regular expression, case-insensitive, ASCII classes

    friend bool operator==(const Cue &, const Cue &) = default;
};

/** A paragraph that carries a clause, and others beside it. */
struct SharedExemplar
{
    QString text;
    QStringList also; ///< ids of the other clause types it carries

    friend bool operator==(const SharedExemplar &, const SharedExemplar &) = default;
};

/** Something a clause of this type has to say to be complete ("the period or the criteria for it"). */
struct RequiredElement
{
    QString id;           ///< unique in its clause type, e.g. "period"
    QString title;        ///< in our words, for the reader
    QStringList patterns; ///< any match in a recognised block meets it; regular expressions as in Cue

    friend bool operator==(const RequiredElement &, const RequiredElement &) = default;
};

/** Wording that should worry a reviewer. */
struct RedFlag
{
    QString id;
    QString title; ///< what is wrong with it, in our words
    QStringList patterns;

    friend bool operator==(const RedFlag &, const RedFlag &) = default;
};

/** Where a rule stands. */
struct Citation
{
    QString source;       ///< "GDPR", "CCPA", …
    QString article;      ///< "Art. 13(2)(a)"
    QString version;      ///< ISO date of the version meant
    bool checked = false; ///< compared with the statute's own text

    friend bool operator==(const Citation &, const Citation &) = default;
};

/** One kind of clause: what it is, how it is recognised, what it should say. */
struct ClauseType
{
    QString id; ///< as in the taxonomy, e.g. "retention"
    QString title;
    ClauseGroup group = ClauseGroup::None;
    QString description;
    QStringList headingSynonyms; ///< whole headings that name it, lower case
    QList<Cue> cues;
    QStringList exemplars;                 ///< paragraphs that carry it; they train the recogniser
    QList<SharedExemplar> sharedExemplars; ///< paragraphs that carry it first, but not alone
    QString standardWording;   ///< with {{placeholders}}; empty for "other" and "table-of-contents"
    QString acceptableWording; ///< as good as the standard for most; may be empty
    QString fallbackWording;   ///< what to settle for; may be empty
    QString rejectWording;     ///< what not to sign; may be empty
    QString guidance;          ///< for whoever drafts or negotiates it; may be empty
    QString escalation;        ///< when to ask whom; may be empty
    QList<RequiredElement> requiredElements;
    QList<RequiredElement> furtherElements; ///< what single statutes ask besides; the clause is whole without
    QList<RedFlag> redFlags;
    QList<Citation> citations;

    friend bool operator==(const ClauseType &, const ClauseType &) = default;
};

} // namespace clausula
