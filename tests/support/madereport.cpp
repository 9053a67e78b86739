// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/madereport.h"

#include <QCryptographicHash>

#include <algorithm>

namespace clausula::test {

using namespace Qt::StringLiterals;

namespace {

struct Kind
{
    QString id;
    QString title;
    ClauseGroup group;
    QString word; ///< what gives it away
};

const QList<Kind> &kinds()
{
    static const QList<Kind> all{
        {u"data-protection-officer"_s, u"Data protection officer"_s, ClauseGroup::About, u"officer"_s},
        {u"cookies"_s, u"Cookies"_s, ClauseGroup::Collection, u"cookie"_s},
        {u"retention"_s, u"Retention"_s, ClauseGroup::Transfers, u"kept"_s},
        {u"rights-access"_s, u"Access"_s, ClauseGroup::Rights, u"copy"_s},
        {u"children"_s, u"Children"_s, ClauseGroup::Special, u"child"_s},
    };
    return all;
}

ClauseType madeType(const Kind &kind)
{
    ClauseType type;
    type.id = kind.id;
    type.title = kind.title;
    type.group = kind.group;
    type.description = u"What is said of %1."_s.arg(kind.word);
    type.exemplars = {u"Here something is %1."_s.arg(kind.word)};
    type.standardWording = u"It is %1 for {{period}}."_s.arg(kind.word);
    type.fallbackWording = u"Or something like it."_s;
    type.requiredElements = {{u"period"_s, u"A period"_s, {u"\\bdays\\b"_s}}};
    type.redFlags = {{u"open"_s, u"Open-ended"_s, {u"forever"_s}}};
    type.citations = {{u"GDPR"_s, u"Art. 13(2)(a)"_s, u"2016-04-27"_s, false}};
    return type;
}

BlockLabels labelsOf(const Document &document, const Block &block)
{
    BlockLabels labels;
    if (!block.isContent())
        return labels;
    for (const Kind &kind : kinds()) {
        const auto at = document.text(block.span).indexOf(kind.word, 0, Qt::CaseInsensitive);
        if (at < 0)
            continue;
        const Span span{block.span.start + at, kind.word.size()};
        labels.labels.append(
            {kind.id, 0.9, {{Reason::Kind::Cue, document.text(span).toString(), span, 1.0}}, {}, 0});
    }
    return labels;
}

AnalyzedDocument madeAnalysis(const Document &document)
{
    Recognition recognition;
    for (const Block &block : document.blocks())
        recognition.blocks.append(labelsOf(document, block));
    recognition.sections.resize(document.sections().size());
    AnalyzedDocument analyzed{{document, recognition}, {}};
    for (const Kind &kind : kinds()) {
        Coverage coverage;
        coverage.clause = kind.id;
        for (qsizetype i = 0; i < recognition.blocks.size(); ++i) {
            if (std::ranges::contains(recognition.blocks.at(i).labels, kind.id, &Label::clause))
                coverage.blocks.append(static_cast<int>(i));
        }
        coverage.status = coverage.blocks.isEmpty() ? CoverageStatus::Missing : CoverageStatus::Present;
        analyzed.analysis.coverage.append(coverage);
    }
    return analyzed;
}

Evidence madeEvidence(const Document &document, int block)
{
    const Block &place = document.blocks().at(block);
    return {place.span, place.startLine, block, document.text(place.span).toString(),
            document.headingText(block)};
}

void addFinding(GapReport &report, const Kind &kind, const Coverage &left, const Coverage &right)
{
    Finding finding;
    finding.key = kind.id;
    finding.clause = kind.id;
    finding.message = kind.title + u" is not the same"_s;
    finding.citation = u"GDPR Art. 13"_s;
    for (const int block : left.blocks)
        finding.left.append(madeEvidence(report.left.recognized.document, block));
    for (const int block : right.blocks)
        finding.right.append(madeEvidence(report.right.recognized.document, block));
    if (left.blocks.isEmpty() && right.blocks.isEmpty()) {
        finding.kind = Finding::Kind::InNeither;
        finding.importance = Importance::Low;
    } else if (left.blocks.isEmpty() || right.blocks.isEmpty()) {
        finding.kind = left.blocks.isEmpty() ? Finding::Kind::OnlyRight : Finding::Kind::OnlyLeft;
        finding.importance = Importance::High;
    } else {
        finding.kind = Finding::Kind::Differs;
        finding.importance = Importance::Medium;
    }
    report.findings.append(finding);
}

void addPairs(GapReport &report, const Coverage &left, const Coverage &right)
{
    if (left.blocks.isEmpty() || right.blocks.isEmpty())
        return;
    const auto sectionOf = [](const AnalyzedDocument &side, int block) {
        return side.recognized.document.blocks().at(block).section;
    };
    report.alignment.sections.append({sectionOf(report.left, left.blocks.first()),
                                      sectionOf(report.right, right.blocks.first()),
                                      AlignedSection::Kind::Changed, false,
                                      static_cast<int>(report.alignment.sections.size()), 0.5, left.clause});
    report.alignment.blocks.append({left.blocks.first(), right.blocks.first(), 0.5});
}

} // namespace

ClauseCatalog madeCatalog()
{
    QList<ClauseType> types;
    for (const Kind &kind : kinds())
        types.append(madeType(kind));
    Framework framework;
    framework.id = u"gdpr-13"_s;
    framework.title = u"GDPR Art. 13"_s;
    framework.version = u"2016-04-27"_s;
    return ClauseCatalog({u"made"_s, u"1"_s, QByteArray(32, 'x')}, types, {framework});
}

Document madeDocument(const QString &text, const QString &name)
{
    Origin origin;
    origin.name = name;
    origin.format = u"text"_s;
    origin.sha256 = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
    return Document::fromText(text, origin);
}

ComparisonEngine madeEngine()
{
    return [](const ComparisonInput &input, const std::stop_token &stop,
              const JobProgress &progress) -> Result<ComparisonResult> {
        ComparisonResult result{{}, {}, {}, madeCatalog()};
        const auto documentOf = [](const PolicyText &text) {
            return text.document ? *text.document : madeDocument(text.text, text.origin.name);
        };
        progress(JobPhase::Recognizing, u"both"_s);
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled, {});
        if (input.left)
            result.left = std::make_shared<const AnalyzedDocument>(madeAnalysis(documentOf(*input.left)));
        if (input.right)
            result.right = std::make_shared<const AnalyzedDocument>(madeAnalysis(documentOf(*input.right)));
        if (!result.left || !result.right)
            return result;
        GapReport report{*result.left,     *result.right, {},        {}, {},
                         input.frameworks, madeCatalog(), input.date};
        for (qsizetype i = 0; i < kinds().size(); ++i) {
            const Coverage &left = report.left.analysis.coverage.at(i);
            const Coverage &right = report.right.analysis.coverage.at(i);
            addFinding(report, kinds().at(i), left, right);
            addPairs(report, left, right);
        }
        result.report = std::make_shared<const GapReport>(std::move(report));
        return result;
    };
}

Difference madeDifference(Difference::Kind kind, Span left, Span right)
{
    Difference difference;
    difference.kind = kind;
    difference.left = left;
    difference.right = right;
    return difference;
}

ComparisonResult madeResult(const QString &left, const QString &right)
{
    const ComparisonInput input{PolicyText{madeDocument(left, u"left.txt"_s), {}, {}},
                                PolicyText{madeDocument(right, u"right.txt"_s), {}, {}},
                                Recognizer(madeCatalog()),
                                {u"gdpr-13"_s},
                                QDate(2025, 6, 1),
                                {}};
    return *madeEngine()(input, {}, [](JobPhase, const QString &) {});
}

} // namespace clausula::test
