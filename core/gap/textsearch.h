// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/comparison/alignment.h"
#include "core/gap/joinedtext.h"
#include "core/library/patterncache.h"

#include <QRegularExpressionMatch>

#include <optional>
#include <vector>

namespace clausula {

/** A pattern found in a block. */
struct Hit
{
    int block = -1;
    Span span;                     ///< in the document's text
    QRegularExpressionMatch match; ///< for its captures
};

/**
 * Looks patterns up in the content blocks of one recognised document. Keeps the joined
 * texts, so one object serves a whole analysis. Document and patterns must outlive it.
 */
class TextSearch
{
public:
    TextSearch(const RecognizedDocument &document, PatternCache &patterns);

    [[nodiscard]] const RecognizedDocument &recognized() const { return m_recognized; }
    [[nodiscard]] const Document &document() const { return m_recognized.document; }
    [[nodiscard]] const Recognition &recognition() const { return m_recognized.recognition; }
    [[nodiscard]] PatternCache &patterns() { return m_patterns; }
    [[nodiscard]] const QList<int> &contentBlocks() const { return m_content; }

    /** First match of any of \a patterns in \a block, in the patterns' order. */
    [[nodiscard]] std::optional<Hit> findIn(int block, const QStringList &patterns);
    /** First match in the first of \a blocks that has one. */
    [[nodiscard]] std::optional<Hit> findFirst(const QList<int> &blocks, const QStringList &patterns);
    /** Every match of one pattern in \a block. */
    [[nodiscard]] QList<Hit> findAll(int block, const QString &pattern);

    /** Blocks that carry one of \a clauses, in text order; guesses are left out unless asked for. */
    [[nodiscard]] QList<int> blocksWith(const QStringList &clauses, bool withGuesses) const;
    /** How sure the recogniser is that \a block carries one of \a clauses; 0: it doesn't. */
    [[nodiscard]] double confidence(int block, const QStringList &clauses) const;

private:
    [[nodiscard]] const JoinedText &joined(int block);
    [[nodiscard]] QList<Hit> matches(int block, const QString &pattern, bool firstOnly);

    const RecognizedDocument &m_recognized;
    QList<int> m_content;
    std::vector<std::optional<JoinedText>> m_joined;
    PatternCache &m_patterns;
};

} // namespace clausula
