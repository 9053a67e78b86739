// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/comparisontext.h"

#include "app/cli/printable.h"
#include "app/cli/textparts.h"
#include "app/cli/textwriter.h"
#include "core/gap/wording.h"
#include "core/report/reporttext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

struct ComparisonWords
{
    Q_DECLARE_TR_FUNCTIONS(ComparisonText)
};

void writeSide(TextWriter &text, const QString &side, const AnalyzedDocument &document)
{
    const Document &policy = document.recognized.document;
    text.paragraph(TextWriter::column(side, 8) + printable(policy.title()), 0, 8);
    text.paragraph(documentLine(policy), 8);
}

QString titlesOf(const QStringList &frameworks, const ClauseCatalog &catalog)
{
    QStringList titles;
    for (const QString &id : frameworks) {
        const Framework *framework = catalog.framework(id);
        titles.append(printable(framework ? framework->title : id));
    }
    return titles.join(u"; "_s);
}

void writeHead(TextWriter &text, const GapReport &report)
{
    writeSide(text, ComparisonWords::tr("Left"), report.left);
    writeSide(text, ComparisonWords::tr("Right"), report.right);
    text.paragraph(
        TextWriter::column(ComparisonWords::tr("By"), 8) + titlesOf(report.frameworks, report.catalog), 0, 8);
    for (const auto &[id, yes] : report.left.analysis.answers.asKeyValueRange()) {
        const auto question = questionWith(id);
        text.paragraph(TextWriter::column(ComparisonWords::tr("Given"), 8) +
                           printable(question ? question->text : id) + u' ' +
                           (yes ? ComparisonWords::tr("Yes.") : ComparisonWords::tr("No.")),
                       0, 8);
    }
    text.paragraph(
        TextWriter::column(ComparisonWords::tr("With"), 8) + libraryLine(report.catalog.identity()), 0, 8);
    text.paragraph(TextWriter::column(ComparisonWords::tr("Date"), 8) + report.date.toString(Qt::ISODate));
}

/** What one side says, or that it says nothing. */
void writeEvidence(TextWriter &text, const QString &side, const QList<Evidence> &evidence)
{
    for (const Evidence &piece : evidence)
        text.paragraph(TextWriter::column(side, 8) + quoteLine(piece), 6, 8);
}

void writeNearest(TextWriter &text, const NearestPassage &passage)
{
    const QString side =
        passage.side == Side::Left ? ComparisonWords::tr("left") : ComparisonWords::tr("right");
    text.paragraph(TextWriter::column(ComparisonWords::tr("nearest"), 8) + side + u", "_s +
                       quoteLine(passage.evidence),
                   6, 8);
    if (!passage.why.isEmpty())
        text.paragraph(printable(passage.why), 14);
}

void writeFinding(TextWriter &text, const Finding &finding, int number, const ClauseCatalog &catalog)
{
    QStringList head{wording::of(finding.kind), clauseTitle(finding.clause, catalog)};
    if (!finding.citation.isEmpty())
        head.append(printable(finding.citation));
    if (finding.unclear)
        head.append(ComparisonWords::tr("not settled by the text"));
    head.removeAll(QString());
    text.blank();
    text.paragraph(TextWriter::column(QString::number(number), 4) + head.join(u" · "_s), 2, 4);
    text.paragraph(printable(finding.message), 6);
    writeEvidence(text, ComparisonWords::tr("left"), finding.left);
    writeEvidence(text, ComparisonWords::tr("right"), finding.right);
    for (const Side side : {Side::Left, Side::Right}) {
        const auto best = std::ranges::find(finding.nearest, side, &NearestPassage::side);
        if (best != finding.nearest.end())
            writeNearest(text, *best);
    }
    if (!finding.recommendation.isEmpty())
        text.paragraph(printable(finding.recommendation), 6, 2);
}

void writeDecision(TextWriter &text, const Decision &decision)
{
    if (const QString words = decisionWords(decision); !words.isEmpty())
        text.paragraph(TextWriter::column(ComparisonWords::tr("decided"), 8) + printable(words), 6, 8);
}

} // namespace

QByteArray comparisonToText(const GapReport &report, const QMap<QString, Decision> &decisions)
{
    TextWriter text;
    writeHead(text, report);
    int number = 0;
    for (const auto importance : {Importance::High, Importance::Medium, Importance::Low, Importance::Note}) {
        const auto count = std::ranges::count(report.findings, importance, &Finding::importance);
        if (count == 0)
            continue;
        text.blank();
        text.heading(wording::of(importance), QString::number(count));
        for (const Finding &finding : report.findings) {
            if (finding.importance != importance)
                continue;
            writeFinding(text, finding, ++number, report.catalog);
            writeDecision(text, decisions.value(finding.key));
        }
    }
    if (report.findings.isEmpty()) {
        text.blank();
        text.paragraph(ComparisonWords::tr("No findings."));
    }
    return text.bytes();
}

} // namespace clausula
