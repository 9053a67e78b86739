// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"
#include "core/recognition/recognition.h"
#include "tests/support/labelledpolicy.h"

#include <QMap>

#include <array>

namespace clausula {

/** What was said rightly, said wrongly, and not said. */
struct Tally
{
    int right = 0;
    int wrong = 0;
    int missed = 0;

    void add(const QSet<QString> &said, const QSet<QString> &required, const QSet<QString> &accepted);
    void add(const Tally &other);
    [[nodiscard]] double precision() const;
    [[nodiscard]] double recall() const;
    [[nodiscard]] double f1() const;
};

/** Labels said with about the same confidence, and how many of them a reader agrees with. */
struct ConfidenceBin
{
    int said = 0;
    int right = 0;
    double confidence = 0; ///< sum
};

/**
 * How a recognition does against readers' labels. A label is wrong only where no reader gave it, and missed
 * only where all did; presence is the set of clauses that the document carries at all.
 */
struct RecognitionScore
{
    Tally labels;
    Tally presence;
    Tally headings;
    Tally edges;     ///< content blocks whose first and last line are the readers'
    int blocks = 0;  ///< content blocks with a label
    int primary = 0; ///< of them, those whose best label is a reader's first
    std::array<ConfidenceBin, 10> bins;
    QMap<QString, Tally> byType;
    QMap<QPair<QString, QString>, int>
        confusions; ///< reader's first label, label said; only where it is wrong

    void add(const RecognitionScore &other);
    [[nodiscard]] double primaryShare() const { return blocks > 0 ? double(primary) / blocks : 0; }
    /** Mean distance of the confidence from the share that is right, weighted by how often it is said. */
    [[nodiscard]] double calibrationError() const;
};

[[nodiscard]] RecognitionScore scoreRecognition(const LabelledPolicy &policy, const Document &document,
                                                const Recognition &recognition);

} // namespace clausula
