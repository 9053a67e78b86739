// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/comparisonengine.h"

#include "core/document/editedload.h"

#include <QCryptographicHash>

namespace clausula {

Document documentOf(const PolicyText &text)
{
    if (text.document)
        return *text.document;
    Origin origin = text.origin;
    origin.sha256 = QCryptographicHash::hash(text.text.toUtf8(), QCryptographicHash::Sha256);
    LoadReport load = text.loaded ? loadAfterEditing(*text.loaded, text.text) : LoadReport();
    return Document::fromText(text.text, std::move(origin), std::move(load));
}

namespace {

Result<ComparisonResult> runPair(Document left, Document right, const ComparisonInput &input,
                                 std::stop_token stop, const JobProgress &progress)
{
    ComparisonRequest request{std::move(left),  std::move(right), input.recognizer,
                              input.frameworks, input.date,       {}};
    request.answers = input.answers;
    if (input.previous)
        request.previous = *input.previous;
    request.settings = input.settings;
    auto report = compare(request, stop, progress);
    if (!report)
        return std::unexpected(report.error());
    const auto shared = std::make_shared<const GapReport>(*std::move(report));
    return ComparisonResult{{shared, &shared->left}, {shared, &shared->right}, shared, shared->catalog};
}

Result<ComparisonResult> runOne(const ComparisonInput &input, std::stop_token stop,
                                const JobProgress &progress)
{
    ComparisonResult result{{}, {}, {}, input.recognizer.catalog()};
    if (!input.left && !input.right)
        return result;
    const Document document = documentOf(input.left ? *input.left : *input.right);
    progress(JobPhase::Recognizing, document.origin().name);
    auto analyzed = analyze(document, input.recognizer, input.frameworks, input.answers, stop);
    if (!analyzed)
        return std::unexpected(analyzed.error());
    (input.left ? result.left : result.right) =
        std::make_shared<const AnalyzedDocument>(*std::move(analyzed));
    return result;
}

} // namespace

Result<ComparisonResult> runComparison(const ComparisonInput &input, std::stop_token stop,
                                       const JobProgress &progress)
{
    if (input.left && input.right)
        return runPair(documentOf(*input.left), documentOf(*input.right), input, stop, progress);
    return runOne(input, stop, progress);
}

} // namespace clausula
