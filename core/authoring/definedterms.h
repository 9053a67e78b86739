// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/authoring/textedit.h"
#include "core/base/result.h"
#include "core/document/document.h"

#include <QRegularExpression>

namespace clausula {

/** A term that a document defines, and where it is used. */
struct DefinedTerm
{
    QString term;
    Span definition;  ///< the sentence or list item that defines it, in the document's text
    Span name;        ///< the term's own characters there
    QList<Span> uses; ///< elsewhere, in text order; empty: it is defined for nothing

    friend bool operator==(const DefinedTerm &, const DefinedTerm &) = default;
};

/** A term written as if it were defined. */
struct UndefinedTerm
{
    QString term;
    QList<Span> uses;

    friend bool operator==(const UndefinedTerm &, const UndefinedTerm &) = default;
};

/** The terms of one document. */
struct TermList
{
    QList<DefinedTerm> defined;     ///< in the order of their definitions
    QList<UndefinedTerm> undefined; ///< in the order of their first use

    /** The defined term at \a offset, or null. */
    [[nodiscard]] const DefinedTerm *at(qsizetype offset) const;
};

/** How texts define terms: resources/authoring/terms.json. */
class DefinedTerms
{
public:
    /** Error: KnowledgeInvalid. */
    [[nodiscard]] static Result<DefinedTerms> read(const QByteArray &json);
    [[nodiscard]] static const QByteArray &builtIn();

    [[nodiscard]] TermList find(const Document &document) const;
    /** The term is called \a newName everywhere, plural and possessive endings kept. */
    [[nodiscard]] static QList<TextEdit> rename(const DefinedTerm &term, const QString &newName);

private:
    QList<QRegularExpression> m_definitions;
    QStringList m_usual;
};

} // namespace clausula
