// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/chapters.h"

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

constexpr qsizetype clausesShown = 3; // of a block; the comparison file has them all

/** What a block was recognised as. */
RichText clausesOf(const GapReport &report, const BlockLabels &labels)
{
    QStringList titles;
    for (const Label &label : labels.labels.first(std::min(clausesShown, labels.labels.size())))
        titles.append(clauseTitle(report, label.clause));
    const QString more = labels.labels.size() > clausesShown ? u" …"_s : QString();
    const QString guess = labels.unsure && !titles.isEmpty() ? u"? "_s : QString();
    return RichText().quiet(guess + titles.join(u", "_s) + more);
}

void fullText(ReportWriter &out, const GapReport &report, Side which, const std::stop_token &stop)
{
    const AnalyzedDocument &side = documentOf(report, which);
    const Document &document = side.recognized.document;
    out.addSection(ReportText::tr("%1, the whole text").arg(sideName(side)));
    ReportTable table(out, {0.7, 9.5, 2.4},
                      {ReportText::tr("Line"), ReportText::tr("Text"), ReportText::tr("Clauses")});
    for (qsizetype i = 0; i < document.blocks().size() && !stop.stop_requested(); ++i) {
        const Block &block = document.blocks().at(i);
        RichText text;
        if (block.isHeading())
            text.bold(document.flowText(block), textsize::dense);
        else
            text.add(document.flowText(block), textsize::dense);
        RichText line;
        line.quiet(QString::number(block.startLine)).anchoredAs(textAnchor(which, int(i)));
        table.addRow({line, text, clausesOf(report, side.recognized.recognition.blocks.at(i))});
    }
}

} // namespace

void chapters::texts(ReportWriter &out, const ReportContent &content, const std::stop_token &stop)
{
    if (!content.options.fullTexts)
        return;
    const GapReport &report = content.report;
    out.addChapter(
        ReportText::tr("Full texts"),
        ReportText::tr("Both texts as they were read, wrapped lines joined; the number is the line "
                       "that a passage begins in. Beside it stands what the passage was recognised "
                       "as, “?” where that is a guess."),
        ChapterStart::NewPage);
    fullText(out, report, Side::Left, stop);
    fullText(out, report, Side::Right, stop);
}

} // namespace clausula
