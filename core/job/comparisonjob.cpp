// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/job/comparisonjob.h"

namespace clausula {

namespace {

/** One comparison on its way: what every step needs. */
class ComparisonJob
{
public:
    ComparisonJob(const ComparisonRequest &request, QStringList frameworks, std::stop_token stop,
                  const JobProgress &progress)
        : m_request(request), m_catalog(request.recognizer.catalog()), m_frameworks(std::move(frameworks)),
          m_stop(std::move(stop)), m_progress(progress)
    {
        // Another library recognises and judges otherwise: nothing of such a result can be kept.
        if (request.previous && request.previous->catalog.identity() == m_catalog.identity())
            m_previous = &*request.previous;
    }

    Result<GapReport> run() const
    {
        const auto left = recognize(m_request.left, m_previous ? &m_previous->left : nullptr);
        if (!left)
            return std::unexpected(left.error());
        const auto right = recognize(m_request.right, m_previous ? &m_previous->right : nullptr);
        if (!right)
            return std::unexpected(right.error());
        const auto alignment = enter(JobPhase::Aligning).and_then([&] {
            return align(*left, *right, m_request.settings, m_stop);
        });
        if (!alignment)
            return std::unexpected(alignment.error());
        const auto changes = enter(JobPhase::Comparing).and_then([&] {
            return differences(*left, *right, *alignment, m_request.settings, m_stop);
        });
        if (!changes)
            return std::unexpected(changes.error());
        return judgeBoth(*left, *right, *alignment, *changes);
    }

private:
    /** Tells where the job is. Error: Cancelled. */
    Result<void> enter(JobPhase phase, const QString &file = {}) const
    {
        if (m_progress)
            m_progress(phase, file);
        return m_stop.stop_requested() ? failure(ErrorCode::Cancelled, file) : Result<void>();
    }

    Result<RecognizedDocument> recognize(const Document &document, const AnalyzedDocument *previous) const
    {
        const Recognizer &recognizer = m_request.recognizer;
        return enter(JobPhase::Recognizing, document.origin().name)
            .and_then([&] {
                return previous ? recognizer.recognizeAgain(document, previous->recognized.document,
                                                            previous->recognized.recognition, m_stop)
                                : recognizer.recognize(document, m_stop);
            })
            .transform([&](const Recognition &found) { return RecognizedDocument{document, found}; });
    }

    /** A document's analysis, kept from before where text, frameworks and answers are the same. */
    Result<AnalyzedDocument> judge(const RecognizedDocument &document, const AnalyzedDocument *previous) const
    {
        if (previous && m_previous->frameworks == m_frameworks &&
            previous->analysis.answers == m_request.answers &&
            previous->recognized.document.text() == document.document.text())
            return AnalyzedDocument{document, previous->analysis};
        return enter(JobPhase::Judging, document.document.origin().name)
            .and_then(
                [&] { return analyzeDocument(document, m_catalog, m_frameworks, m_request.answers, m_stop); })
            .transform(
                [&](const DocumentAnalysis &analysis) { return AnalyzedDocument{document, analysis}; });
    }

    Result<GapReport> judgeBoth(const RecognizedDocument &leftText, const RecognizedDocument &rightText,
                                const Alignment &alignment, const Differences &changes) const
    {
        const auto left = judge(leftText, m_previous ? &m_previous->left : nullptr);
        if (!left)
            return std::unexpected(left.error());
        const auto right = judge(rightText, m_previous ? &m_previous->right : nullptr);
        if (!right)
            return std::unexpected(right.error());
        return GapReport{.left = *left,
                         .right = *right,
                         .alignment = alignment,
                         .differences = changes,
                         .findings = findGaps(*left, *right, alignment, m_catalog, m_frameworks),
                         .frameworks = m_frameworks,
                         .catalog = m_catalog,
                         .date = m_request.date};
    }

    const ComparisonRequest &m_request;
    const ClauseCatalog &m_catalog;
    QStringList m_frameworks;
    std::stop_token m_stop;
    const JobProgress &m_progress;
    const GapReport *m_previous = nullptr;
};

} // namespace

Result<GapReport> compare(const ComparisonRequest &request, std::stop_token stop, const JobProgress &progress)
{
    return resolveFrameworks(request.frameworks, request.recognizer.catalog())
        .and_then([&](const QStringList &frameworks) {
            return ComparisonJob(request, frameworks, stop, progress).run();
        });
}

Result<AnalyzedDocument> analyze(const Document &document, const Recognizer &recognizer,
                                 const QStringList &frameworks, const Answers &answers, std::stop_token stop)
{
    const Result<QStringList> resolved = resolveFrameworks(frameworks, recognizer.catalog());
    if (!resolved)
        return std::unexpected(resolved.error());
    const Result<Recognition> recognition = recognizer.recognize(document, stop);
    if (!recognition)
        return std::unexpected(recognition.error());
    const RecognizedDocument recognized{document, *recognition};
    return analyzeDocument(recognized, recognizer.catalog(), *resolved, answers, stop)
        .transform([&recognized](const DocumentAnalysis &analysis) {
            return AnalyzedDocument{recognized, analysis};
        });
}

} // namespace clausula
