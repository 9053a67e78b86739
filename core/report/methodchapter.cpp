// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/accuracy.h"
#include "core/report/chapters.h"

#include "core/gap/evidence.h"
#include "core/gap/wording.h"
#include "core/report/excerpt.h"

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

void importanceRule(ReportWriter &out, const QStringList &frameworks, const ImportanceRule &rule)
{
    const std::pair<Importance, QString> lines[] = {{Importance::High, rule.high},
                                                    {Importance::Medium, rule.medium},
                                                    {Importance::Low, rule.low},
                                                    {Importance::Note, rule.note}};
    out.addParagraph(RichText().quiet(frameworks.join(u"; "_s), 8), {.after = 40, .keepWithNext = 300});
    for (const auto &[importance, words] : lines)
        out.addParagraph(RichText().bold(wording::of(importance) + u"  "_s).add(words),
                         {.after = 40, .indent = 160});
}

/** Each rule once, with the frameworks that go by it. */
void importanceRules(ReportWriter &out, const GapReport &report)
{
    out.addSection(ReportText::tr("What importance means"));
    QList<std::pair<ImportanceRule, QStringList>> rules;
    for (const QString &id : report.frameworks) {
        const Framework *framework = report.catalog.framework(id);
        if (!framework)
            continue;
        const auto same = std::ranges::find_if(
            rules, [framework](const auto &rule) { return rule.first == framework->importanceRule; });
        if (same == rules.end())
            rules.append({framework->importanceRule, {framework->title}});
        else
            same->second.append(framework->title);
    }
    for (const auto &[rule, frameworks] : std::as_const(rules))
        importanceRule(out, frameworks, rule);
}

void shortening(ReportWriter &out)
{
    out.addSection(ReportText::tr("What is shortened"));
    out.addBullets(
        {ReportText::tr("A quote has at most %1 characters.").arg(maxQuoteCharacters),
         ReportText::tr(
             "Departures of versions of one text, which share at least half of their words, are printed "
             "whole. Of other texts a paragraph is printed whole, with its changes marked, if the two "
             "sides share at least half of the shorter one's words; otherwise, and where only one side "
             "speaks, the first %1 characters stand for it.")
             .arg(excerptCharacters),
         ReportText::tr(
             "[…] stands for what was left out; the line before it leads to the whole text. Headings, "
             "tables of contents and what was set aside on loading are not compared.")});
}

/** How often each topic was recognised rightly; two topics a row, to save paper. */
void accuracy(ReportWriter &out, const GapReport &report)
{
    const MeasuredAccuracy measured = builtInAccuracy();
    if (measured.topics.isEmpty())
        return;
    out.addSection(ReportText::tr("Measured accuracy, topic by topic"));
    out.addParagraph(RichText(
        ReportText::tr(
            "Measured on %1 policies with %2 passages that two readers each labelled and that nobody "
            "looked at while the recogniser was made. Right: recognised as a reader did; wrong: said "
            "where no reader saw it; missed: not said where both did. A topic that is missing here did "
            "not occur in them.")
            .arg(measured.policies)
            .arg(measured.passages)));
    const QStringList titles{ReportText::tr("Topic"), ReportText::tr("Right"), ReportText::tr("Wrong"),
                             ReportText::tr("Missed")};
    ReportTable table(out, {3.4, 0.9, 1, 1.1, 3.4, 0.9, 1, 1.1}, titles + titles);
    for (qsizetype i = 0; i < measured.topics.size(); i += 2) {
        QList<RichText> cells;
        for (const TopicAccuracy &topic : measured.topics.mid(i, 2)) {
            cells.append(RichText(clauseTitle(report, topic.clause), textsize::dense));
            for (const int count : {topic.right, topic.wrong, topic.missed})
                cells.append(RichText(QString::number(count), textsize::dense));
        }
        cells.resize(titles.size() * 2);
        table.addRow(cells);
    }
}

} // namespace

void chapters::method(ReportWriter &out, const ReportContent &content)
{
    const GapReport &report = content.report;
    out.addChapter(ReportText::tr("Method and limits"),
                   ReportText::tr("How this report was made, so that it can be made again: the same "
                                  "documents, library, version and "
                                  "date give the same report."),
                   ChapterStart::WhereRoomIs);
    out.addSection(ReportText::tr("What a status means"));
    for (const RequirementStatus status :
         {RequirementStatus::Met, RequirementStatus::Partly, RequirementStatus::Missing,
          RequirementStatus::Unclear, RequirementStatus::NotApplicable})
        out.addParagraph(RichText()
                             .bold(wording::mark(status) + u"  "_s + wording::of(status) + u"  "_s)
                             .add(wording::definition(status)),
                         {.after = 40});
    importanceRules(out, report);
    accuracy(out, report);
    shortening(out);
    out.addSection(ReportText::tr("Limits"));
    out.addBullets({ReportText::tr("Clauses are recognised by a statistical model with weighted phrases. It "
                                   "errs; every statement is to be "
                                   "checked against its quote before anybody relies on it."),
                    ReportText::tr("“Missing” means not found in the text that was read. Other documents of "
                                   "the vendor were not reviewed."),
                    ReportText::tr("Only English text is analysed. What a company does, as opposed to what "
                                   "it says, is outside this report.")});
}

} // namespace clausula
