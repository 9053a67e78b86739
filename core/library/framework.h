// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace clausula {

/** How much an unmet requirement matters; defined in words in each framework file and in the report. */
enum class Importance { Note, Low, Medium, High };

/** "clause-type" or "clause-type.element": one thing a requirement looks for. */
struct ElementRef
{
    QString clause;  ///< clause type id
    QString element; ///< required element id of that type; empty: the clause itself

    friend bool operator==(const ElementRef &, const ElementRef &) = default;
};

/** When a requirement applies at all. Without anything that could say yes it does unless something says no.
 */
struct Condition
{
    QString id;                   ///< e.g. "transfers", empty: always
    QString text;                 ///< in our words: "if data goes to a third country"
    QStringList appliesClauses;   ///< clause types whose presence says yes
    QStringList appliesPatterns;  ///< or text that says yes
    QStringList providedPatterns; ///< not empty: a yes counts only if one of these matches as well
    QStringList deniesPatterns;   ///< text that says no
    QStringList appliesAnswers;   ///< "question=yes" or "question=no": answers of the interview that say yes
    QStringList deniesAnswers;    ///< answers that say no; answers go before the text
    bool silenceDenies = false;   ///< a text that says neither is taken to say no

    friend bool operator==(const Condition &, const Condition &) = default;
};

/** One item a statute asks for. */
struct Requirement
{
    QString id;                   ///< e.g. "13-2-a-retention"
    QString citation;             ///< "GDPR Art. 13(2)(a)"
    QString asks;                 ///< what it asks for, in our words
    QStringList clauses;          ///< clause types in which evidence is looked for
    QList<ElementRef> meets;      ///< all of these found: met; some: partly
    QList<ElementRef> suffices;   ///< any one of these found: met as well
    QList<ElementRef> weakenedBy; ///< red flags ("clause.flag"): one found turns met into partly
    QStringList states;   ///< text anywhere that meets the item by itself, whatever its block is about
    QStringList mentions; ///< text anywhere that names the item without granting it: partly, not missing
    QStringList patterns; ///< narrows: a block counts only if one matches (empty: every block does)
    Condition condition;
    Importance importance = Importance::Medium;
    QString recommendedClause; ///< clause type whose standard wording closes the gap
    QString shortfall;         ///< why near passages don't do, in our words

    friend bool operator==(const Requirement &, const Requirement &) = default;
};

/** When an unmet item is of which importance, in words; printed in the report. */
struct ImportanceRule
{
    QString high;
    QString medium;
    QString low;
    QString note;

    friend bool operator==(const ImportanceRule &, const ImportanceRule &) = default;
};

/** A statute, item by item. */
struct Framework
{
    QString id; ///< "gdpr-13"
    QString title;
    QString source;  ///< official citation
    QString version; ///< ISO date of the consolidated version meant
    ImportanceRule importanceRule;
    Condition condition; ///< for the whole framework (Art. 14: data from others)
    QList<Requirement> requirements;

    friend bool operator==(const Framework &, const Framework &) = default;
};

} // namespace clausula
