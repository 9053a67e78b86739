// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/chapters.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

/** Clause types that findings of some weight are about, explained once. */
void clauseTypes(ReportTable &table, const GapReport &report)
{
    for (const ClauseType &type : report.catalog.types()) {
        const bool matters = std::ranges::any_of(report.findings, [&type](const Finding &finding) {
            return finding.clause == type.id && finding.importance >= Importance::Medium;
        });
        if (matters && !type.description.isEmpty())
            table.addRow(
                {RichText().bold(type.title, textsize::dense), RichText(type.description, textsize::dense)});
    }
}

void ruledRows(ReportWriter &out, const QList<double> &shares, const QStringList &header,
               const QList<QStringList> &rows)
{
    ReportTable table(out, shares, header);
    for (const QStringList &row : rows) {
        QList<RichText> cells;
        for (const QString &text : row)
            cells.append(RichText(text + u'\n')); // room for a signature
        table.addRow(cells);
    }
}

} // namespace

void chapters::glossary(ReportWriter &out, const ReportContent &content)
{
    const GapReport &report = content.report;
    out.addChapter(ReportText::tr("Glossary"), {}, ChapterStart::WhereRoomIs);
    ReportTable table(out, {2.5, 9}, {ReportText::tr("Term"), ReportText::tr("Meaning in this report")});
    const std::pair<QString, QString> terms[] = {
        {ReportText::tr("Clause type"),
         ReportText::tr("A topic that policies have a passage on; the types of the findings follow below.")},
        {ReportText::tr("Departure"),
         ReportText::tr(
             "A difference of wording between passages on the same thing, whether it matters or not.")},
        {ReportText::tr("Finding"),
         ReportText::tr(
             "A gap or a difference of substance, with the words that prove it. Its number holds for "
             "this report; its key in the comparison file stays the same when the texts are compared "
             "again.")},
        {ReportText::tr("Framework"),
         ReportText::tr("A statute, item by item, that the texts are held against.")},
        {ReportText::tr("Likeness"),
         ReportText::tr("How far two passages agree in wording and topic: 0 % nothing in common, 100 % the "
                        "same.")},
        {ReportText::tr("Confidence"),
         ReportText::tr("How sure the recogniser is of what a passage is about, from 0 to 100 %. It says "
                        "nothing on importance.")},
    };
    for (const auto &[term, meaning] : terms)
        table.addRow({RichText().bold(term, textsize::dense), RichText(meaning, textsize::dense)});
    clauseTypes(table, report);
}

void chapters::signOff(ReportWriter &out, const ReportContent &content)
{
    const GapReport &report = content.report;
    out.addChapter(ReportText::tr("Sign-off"), {}, ChapterStart::WhereRoomIs);
    ruledRows(
        out, {2, 4, 2, 4},
        {ReportText::tr("Role"), ReportText::tr("Name"), ReportText::tr("Date"), ReportText::tr("Signature")},
        {{ReportText::tr("Prepared by"), {}, {}, {}},
         {ReportText::tr("Reviewed by"), {}, {}, {}},
         {ReportText::tr("Approved by"), {}, {}, {}}});
    out.addSection(ReportText::tr("Change log"));
    ruledRows(out, {2, 6, 4},
              {ReportText::tr("Date"), ReportText::tr("Change"), ReportText::tr("Content (SHA-256)")},
              {{report.date.toString(Qt::ISODate), ReportText::tr("This report"),
                QString::fromLatin1(content.contentHash.toHex())},
               {{}, {}, {}}});
}

} // namespace clausula
