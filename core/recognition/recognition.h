// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/span.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <memory>

namespace clausula {

/** A piece of text that spoke for a label. */
struct Reason
{
    enum class Kind {
        Word,
        Cue,
        Heading,
        Context,
        Correction, ///< the user said so of this passage
    };
    Kind kind = Kind::Word;
    QString text;      ///< the words as they stand in the document, white space folded
    Span span;         ///< where, in Document::text()
    double weight = 0; ///< share in the decision, positive

    friend bool operator==(const Reason &, const Reason &) = default;
};

/** One clause type that a block carries. */
struct Label
{
    QString clause;               ///< clause type id
    double confidence = 0;        ///< 0 to 1
    QList<Reason> why;            ///< strongest first
    QString nearestExemplar;      ///< the library's paragraph most like this one
    double nearestSimilarity = 0; ///< cosine, 0 to 1

    friend bool operator==(const Label &, const Label &) = default;
};

/** What one block was recognised as. */
struct BlockLabels
{
    QList<Label> labels;    ///< best first; empty: not recognised
    bool unsure = false;    ///< the best label is a guess
    bool corrected = false; ///< the user said what it is first, or that it is nothing

    /** Ids of the clause types, best first. */
    [[nodiscard]] QStringList clauses() const
    {
        QStringList clauses;
        for (const Label &label : labels)
            clauses.append(label.clause);
        return clauses;
    }

    friend bool operator==(const BlockLabels &, const BlockLabels &) = default;
};

/** What a recogniser noted while reading; private to it. */
struct RecognitionNotes;

/** The clauses of one document, block by block and section by section. */
struct Recognition
{
    QList<BlockLabels> blocks; ///< parallel to Document::blocks()
    /**
     * Parallel to Document::sections(): what its own blocks carry, what most of them carry first, each as
     * sure as where it is surest; without reasons.
     */
    QList<QList<Label>> sections;
    std::shared_ptr<const RecognitionNotes> notes; ///< lets recognizeAgain() be quick; no part of the result

    friend bool operator==(const Recognition &a, const Recognition &b)
    {
        return a.blocks == b.blocks && a.sections == b.sections;
    }
};

} // namespace clausula
