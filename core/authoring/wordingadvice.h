// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/document/document.h"

#include <QRegularExpression>

#include <optional>

namespace clausula {

/** Words that promise nothing. */
struct VagueWords
{
    Span span;       ///< in the document's text
    QString why;     ///< what is wrong with them, in our words
    QString suggest; ///< what to write instead

    friend bool operator==(const VagueWords &, const VagueWords &) = default;
};

/** How firmly a section binds whoever wrote it. */
struct Firmness
{
    int firm = 0;   ///< statements of 70 % and more: shall, will, must, plain present
    int weak = 0;   ///< the others: may, reasonable efforts
    double sum = 0; ///< of the strengths

    /** 0 to 1; nothing where nothing is promised. */
    [[nodiscard]] std::optional<double> strength() const;
};

/** What resources/authoring/wording.json knows about words that bind and words that don't. */
class WordingAdvice
{
public:
    /** Error: KnowledgeInvalid. */
    [[nodiscard]] static Result<WordingAdvice> read(const QByteArray &json);
    [[nodiscard]] static const QByteArray &builtIn();

    /** In text order; of two that overlap the longer one. Headings are left alone. */
    [[nodiscard]] QList<VagueWords> vagueWords(const Document &document) const;
    /** Parallel to Document::sections(). */
    [[nodiscard]] QList<Firmness> firmness(const Document &document) const;
    [[nodiscard]] Firmness firmnessOf(const QString &flowed) const;

private:
    struct Vague
    {
        QRegularExpression pattern;
        QString why;
        QString suggest;
    };
    struct Strength
    {
        QRegularExpression pattern;
        double strength = 0;
    };

    QList<Vague> m_vague;
    QList<Strength> m_strengths;
};

} // namespace clausula
