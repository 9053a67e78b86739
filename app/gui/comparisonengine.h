// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/job/comparisonjob.h"

#include <functional>
#include <memory>
#include <optional>

namespace clausula {

/** The text of one side as it stands: a document where it is known, else characters to make one of. */
struct PolicyText
{
    std::optional<Document> document;
    QString text; ///< with the document's own line ends; unused if there is a document
    Origin origin;
    std::optional<Document> loaded = {}; ///< that the text was edited from; unused if there is a document
};

/** The document that \a text is, or is edited to; takes long for a long text. */
[[nodiscard]] Document documentOf(const PolicyText &text);

/** What is to be analysed: one side or both. */
struct ComparisonInput
{
    std::optional<PolicyText> left;
    std::optional<PolicyText> right;
    Recognizer recognizer;
    QStringList frameworks;
    QDate date;
    std::shared_ptr<const GapReport> previous; ///< an earlier result, may be null
    Answers answers = {};                      ///< of the applicability interview
    ComparisonSettings settings = {};          ///< what is folded, and the reviewer's pins
};

/** What came out. A side that was not given is null; the report needs both. */
struct ComparisonResult
{
    std::shared_ptr<const AnalyzedDocument> left;
    std::shared_ptr<const AnalyzedDocument> right;
    std::shared_ptr<const GapReport> report;
    ClauseCatalog catalog;
};

/** Runs in a worker; the window gets it injected so that tests can give results of their own. */
using ComparisonEngine =
    std::function<Result<ComparisonResult>(const ComparisonInput &, std::stop_token, const JobProgress &)>;

/** The engine of the program: core's compare() for two sides, analyze() for one. Errors: theirs. */
[[nodiscard]] Result<ComparisonResult> runComparison(const ComparisonInput &input, std::stop_token stop,
                                                     const JobProgress &progress);

} // namespace clausula
