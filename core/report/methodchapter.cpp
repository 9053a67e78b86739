// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/chapters.h"

#include "core/gap/wording.h"
#include "core/report/tablebuilder.h"

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

QString loadNote(const AnalyzedDocument &analyzed)
{
    const LoadReport &load = analyzed.recognized.document.loadReport();
    QStringList notes{ReportText::tr("read as %1").arg(analyzed.recognized.document.origin().encoding.name),
                      ReportText::tr("%1 wrapped lines joined").arg(load.joinedLines)};
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

void importanceRules(PageBuilder &pages, const GapReport &report)
{
    chapters::sectionHeading(pages, ReportText::tr("What importance means"));
    for (const QString &id : report.frameworks) {
        const Framework *framework = report.catalog.framework(id);
        if (!framework)
            continue;
        const std::pair<Importance, QString> rules[] = {
            {Importance::High, framework->importanceRule.high},
            {Importance::Medium, framework->importanceRule.medium},
            {Importance::Low, framework->importanceRule.low},
            {Importance::Note, framework->importanceRule.note}};
        pages.addParagraph(RichText().quiet(framework->title, 8), {.after = 40, .keepWithNext = 300});
        for (const auto &[importance, rule] : rules)
            pages.addParagraph(RichText().bold(wording::of(importance) + u"  "_s).add(rule),
                               {.after = 40, .indent = 160});
    }
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
