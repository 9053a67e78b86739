// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

namespace clausula {

/** How far one goes with a wording: from what one wants to what one doesn't sign. */
enum class ClausePosition { Preferred, Acceptable, Fallback, Reject };

/** Where a wording was taken from. */
struct Provenance
{
    QString document; ///< name of the file; empty: it was written in the library
    QString person;
    QDateTime when; ///< UTC, to the millisecond

    friend bool operator==(const Provenance &, const Provenance &) = default;
};

/** A wording that the user keeps: what to draft with, beside the standard wordings of the clause types. */
struct Clause
{
    QString id;   ///< lower-case letters, digits and hyphens; never used for another one
    QString type; ///< clause type id
    QString title;
    QString text; ///< may hold {{placeholders}}
    ClausePosition position = ClausePosition::Preferred;
    QString guidance;   ///< for whoever drafts or negotiates with it
    QString escalation; ///< when to ask whom
    QString notes;
    QStringList jurisdictions; ///< "EU", "UK", "California" …
    QStringList frameworks;    ///< ids
    QString pack;              ///< the playbook it belongs to; empty: none
    Provenance provenance;
    QDateTime changed; ///< UTC; when this version was made
    QString changedBy;
    int version = 1;
    bool retired = false; ///< kept for the drafts that use it, offered no more

    friend bool operator==(const Clause &, const Clause &) = default;
};

/** One edit of the library's wordings, undone by its opposite. */
struct ClauseChange
{
    std::optional<Clause> before; ///< nothing: the clause is new
    std::optional<Clause> after;  ///< nothing: it goes

    [[nodiscard]] ClauseChange reversed() const { return {after, before}; }
};

/** A clause that a search found. */
struct ClauseHit
{
    Clause clause;
    double score = 0; ///< higher is better
};

} // namespace clausula
