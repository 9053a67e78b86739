// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/chapters.h"

#include "core/gap/evidence.h"
#include "core/gap/wording.h"
#include "core/report/excerpt.h"
#include "core/report/tablebuilder.h"

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

QString loadNote(const AnalyzedDocument &analyzed)
{
    const LoadReport &load = analyzed.recognized.document.loadReport();
    QStringList notes{ReportText::tr("read as %1").arg(analyzed.recognized.document.origin().encoding.name),
                      ReportText::tr("wrapped lines joined: %1").arg(load.joinedLines)};
    if (!load.repaired.isEmpty())
        notes.append(ReportText::tr("repaired: %1").arg(load.repaired.join(u", "_s)));
    for (const SetAside &aside : load.setAside)
        notes.append(ReportText::tr("lines %1–%2 set aside (%3)")
                         .arg(aside.startLine)
                         .arg(aside.endLine)
                         .arg(aside.why));
    return notes.join(u"; "_s);
}

void basis(PageBuilder &pages, const GapReport &report)
{
    chapters::sectionHeading(pages, ReportText::tr("What was read"));
    TableBuilder table(pages, {2, 7, 6},
                       {ReportText::tr("Document"), ReportText::tr("SHA-256"), ReportText::tr("Loading")});
    for (const AnalyzedDocument *side : {&report.left, &report.right})
        table.addRow(
            {RichText(sideName(*side)),
             RichText().quiet(QString::fromLatin1(side->recognized.document.origin().sha256.toHex())),
             RichText(loadNote(*side))});
}

qsizetype uncheckedCitations(const ClauseCatalog &catalog)
{
    qsizetype count = 0;
    for (const ClauseType &type : catalog.types())
        count += std::ranges::count(type.citations, false, &Citation::checked);
    return count;
}

void knowledge(PageBuilder &pages, const GapReport &report)
{
    chapters::sectionHeading(pages, ReportText::tr("What it was held against"));
    const LibraryIdentity &library = report.catalog.identity();
    pages.addParagraph(
        RichText(ReportText::tr("Clause library: %1, version %2, %3 clause types, content SHA-256 %4.")
                     .arg(library.name, library.version)
                     .arg(report.catalog.types().size())
                     .arg(QString::fromLatin1(library.sha256.toHex()))));
    for (const QString &id : report.frameworks) {
        if (const Framework *framework = report.catalog.framework(id))
            pages.addParagraph(RichText(ReportText::tr("Framework: %1 (%2), version of %3, %4 items.")
                                            .arg(framework->title, framework->source, framework->version)
                                            .arg(framework->requirements.size())));
    }
    pages.addParagraph(
        RichText(ReportText::tr(
                     "%1 of the library's citations have not been compared with the statute's own text yet.")
                     .arg(uncheckedCitations(report.catalog))));
}

void importanceRule(PageBuilder &pages, const QStringList &frameworks, const ImportanceRule &rule)
{
    const std::pair<Importance, QString> lines[] = {{Importance::High, rule.high},
                                                    {Importance::Medium, rule.medium},
                                                    {Importance::Low, rule.low},
                                                    {Importance::Note, rule.note}};
    pages.addParagraph(RichText().quiet(frameworks.join(u"; "_s), 8), {.after = 40, .keepWithNext = 300});
    for (const auto &[importance, words] : lines)
        pages.addParagraph(RichText().bold(wording::of(importance) + u"  "_s).add(words),
                           {.after = 40, .indent = 160});
}

/** Each rule once, with the frameworks that go by it. */
void importanceRules(PageBuilder &pages, const GapReport &report)
{
    chapters::sectionHeading(pages, ReportText::tr("What importance means"));
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
        importanceRule(pages, frameworks, rule);
}

void shortening(PageBuilder &pages)
{
    chapters::sectionHeading(pages, ReportText::tr("What is shortened"));
    for (const QString &rule :
         {ReportText::tr("A quote has at most %1 characters.").arg(maxQuoteCharacters),
          ReportText::tr(
              "Departures of versions of one text, which share at least half of their words, are printed "
              "whole. Of other texts a paragraph is printed whole, with its changes marked, if the two "
              "sides share at least half of the shorter one's words; otherwise, and where only one side "
              "speaks, the first %1 characters stand for it.")
              .arg(excerptCharacters),
          ReportText::tr(
              "[…] stands for what was left out; the line before it leads to the whole text. Headings, "
              "tables of contents and what was set aside on loading are not compared.")})
        pages.addParagraph(RichText(u"•  "_s + rule), {.after = 40, .indent = 160});
}

} // namespace

void chapters::method(PageBuilder &pages, const GapReport &report)
{
    chapterHeading(pages, ReportText::tr("Method and limits"),
                   ReportText::tr("How this report was made, so that it can be made again: the same "
                                  "documents, library, version and "
                                  "date give the same report."));
    basis(pages, report);
    knowledge(pages, report);
    sectionHeading(pages, ReportText::tr("What a status means"));
    for (const RequirementStatus status :
         {RequirementStatus::Met, RequirementStatus::Partly, RequirementStatus::Missing,
          RequirementStatus::Unclear, RequirementStatus::NotApplicable})
        pages.addParagraph(RichText()
                               .bold(wording::mark(status) + u"  "_s + wording::of(status) + u"  "_s)
                               .add(wording::definition(status)),
                           {.after = 40});
    importanceRules(pages, report);
    shortening(pages);
    sectionHeading(pages, ReportText::tr("Limits"));
    for (const QString &limit :
         {ReportText::tr("Clauses are recognised by a statistical model with weighted phrases. It "
                         "errs; every statement is to be "
                         "checked against its quote before anybody relies on it."),
          ReportText::tr("“Missing” means not found in the text that was read. Other documents of "
                         "the vendor were not reviewed."),
          ReportText::tr("Only English text is analysed. What a company does, as opposed to what "
                         "it says, is outside this report.")})
        pages.addParagraph(RichText(u"•  "_s + limit), {.after = 40, .indent = 160});
}

} // namespace clausula
