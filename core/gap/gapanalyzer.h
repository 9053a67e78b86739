// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/comparison/alignment.h"
#include "core/comparison/redline.h"
#include "core/gap/coverage.h"
#include "core/library/clausecatalog.h"

#include <QDate>

#include <stop_token>

namespace clausula {

/** One document, read, recognised and judged. */
struct AnalyzedDocument
{
    RecognizedDocument recognized;
    DocumentAnalysis analysis;
};

/** Who promises what the other doesn't, and what neither says though the framework asks for it. */
struct GapReport
{
    AnalyzedDocument left;
    AnalyzedDocument right;
    Alignment alignment;
    Differences differences;
    QList<Finding> findings; ///< most important first, then in text order
    QStringList frameworks;  ///< ids judged by
    ClauseCatalog catalog;   ///< what it was judged with
    QDate date;              ///< the report's date, given by the caller
};

[[nodiscard]] inline const AnalyzedDocument &documentOf(const GapReport &report, Side side)
{
    return side == Side::Left ? report.left : report.right;
}

/**
 * Judges one document: coverage of every clause type, status of every requirement of \a frameworks,
 * facts, warnings, commitments. \a answers go before what the text says of conditions. Error:
 * UnknownFramework, Cancelled.
 */
[[nodiscard]] Result<DocumentAnalysis>
analyzeDocument(const RecognizedDocument &document, const ClauseCatalog &catalog,
                const QStringList &frameworks, const Answers &answers = {}, std::stop_token stop = {});

/** The findings of an aligned pair, each with evidence. */
[[nodiscard]] QList<Finding> findGaps(const AnalyzedDocument &left, const AnalyzedDocument &right,
                                      const Alignment &alignment, const ClauseCatalog &catalog,
                                      const QStringList &frameworks);

/** Cuts \a span down to at most about 300 characters at a word boundary and fills in line, block, quote,
 * heading. */
[[nodiscard]] Evidence makeEvidence(const Document &document, Span span);

/** Expands "gdpr-13-14" and "uk-gdpr-13-14" to their parts and checks the ids. Error: UnknownFramework. */
[[nodiscard]] Result<QStringList> resolveFrameworks(const QStringList &ids, const ClauseCatalog &catalog);

} // namespace clausula
