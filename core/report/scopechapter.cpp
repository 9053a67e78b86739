// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/chapters.h"

#include "core/document/loadwords.h"
#include "core/gap/applicability.h"
#include "core/report/analysisjson.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

QString percent(qsizetype part, qsizetype whole)
{
    return ReportText::tr("%1 %").arg(whole == 0 ? 0 : qRound(100.0 * double(part) / double(whole)));
}

QStringList repairNames(const LoadReport &load)
{
    QStringList names;
    for (const QString &repair : load.repaired)
        names.append(nameOfRepair(repair));
    return names;
}

QString loadNote(const AnalyzedDocument &analyzed)
{
    const LoadReport &load = analyzed.recognized.document.loadReport();
    QStringList notes{ReportText::tr("read as %1").arg(analyzed.recognized.document.origin().encoding.name),
                      ReportText::tr("wrapped lines joined: %1").arg(load.joinedLines)};
    if (!load.repaired.isEmpty())
        notes.append(ReportText::tr("repaired: %1").arg(repairNames(load).join(u", "_s)));
    for (const SetAside &aside : load.setAside) {
        if (!aside.isInText())
            continue;
        notes.append(ReportText::tr("lines %1–%2 set aside (%3)")
                         .arg(aside.startLine)
                         .arg(aside.endLine)
                         .arg(nameOfReason(aside.why)));
    }
    notes += importantNotes(load);
    if (load.countTrackedChanges() > 0)
        notes.append(ReportText::tr("tracked changes read %1").arg(nameOf(load.changes)));
    return notes.join(u"; "_s);
}

void documents(ReportWriter &out, const GapReport &report)
{
    out.addSection(ReportText::tr("What was read"));
    ReportTable table(out, {1.5, 4, 4}, {QString(), sideName(report.left), sideName(report.right)});
    const auto row = [&](const QString &title, const auto &cellOf) {
        table.addRow({RichText().quiet(title), cellOf(report.left), cellOf(report.right)});
    };
    row(ReportText::tr("Title"),
        [](const AnalyzedDocument &side) { return RichText(side.recognized.document.title()); });
    row(ReportText::tr("Length"), [](const AnalyzedDocument &side) {
        const Document &document = side.recognized.document;
        return RichText(
            ReportText::tr("%1 words, %2 lines").arg(document.wordCount()).arg(document.lineCount()));
    });
    row(ReportText::tr("SHA-256"), [](const AnalyzedDocument &side) {
        return RichText().quiet(QString::fromLatin1(side.recognized.document.origin().sha256.toHex()));
    });
    row(ReportText::tr("Loading"), [](const AnalyzedDocument &side) { return RichText(loadNote(side)); });
    row(ReportText::tr("Recognised"), [](const AnalyzedDocument &side) {
        const CharacterCount count = countCharacters(side.recognized);
        return RichText(ReportText::tr("%1 of the text; %2 read without being recognised, %3 set aside")
                            .arg(percent(count.recognised, count.total),
                                 percent(count.unrecognised, count.total),
                                 percent(count.setAside, count.total)));
    });
}

qsizetype uncheckedCitations(const ClauseCatalog &catalog)
{
    qsizetype count = 0;
    for (const ClauseType &type : catalog.types())
        count += std::ranges::count(type.citations, false, &Citation::checked);
    return count;
}

void knowledge(ReportWriter &out, const GapReport &report)
{
    out.addSection(ReportText::tr("What it was held against"));
    const LibraryIdentity &library = report.catalog.identity();
    out.addParagraph(
        RichText(ReportText::tr("Clause library: %1, version %2, %3 clause types, content SHA-256 %4.")
                     .arg(library.name, library.version)
                     .arg(report.catalog.types().size())
                     .arg(QString::fromLatin1(library.sha256.toHex()))));
    for (const QString &id : report.frameworks) {
        if (const Framework *framework = report.catalog.framework(id))
            out.addParagraph(RichText(ReportText::tr("Framework: %1 (%2), version of %3, %4 items.")
                                          .arg(framework->title, framework->source, framework->version)
                                          .arg(framework->requirements.size())));
    }
    out.addParagraph(
        RichText(ReportText::tr(
                     "%1 of the library's citations have not been compared with the statute's own text yet.")
                     .arg(uncheckedCitations(report.catalog))));
}

/** Blocks in another language, which nothing is recognised in. */
qsizetype foreignBlocks(const AnalyzedDocument &side)
{
    return std::ranges::count(side.recognized.document.blocks(), true, &Block::foreign);
}

/** What the reviewer answered; what was not asked follows from the texts. */
void answers(ReportWriter &out, const GapReport &report)
{
    out.addSection(ReportText::tr("What applies"));
    const Answers &given = report.left.analysis.answers;
    if (given.isEmpty()) {
        out.addParagraph(RichText(ReportText::tr("No question on what applies was answered: whether an item "
                                                 "applies was judged by each text alone.")));
        return;
    }
    ReportTable table(out, {8, 1.5}, {ReportText::tr("Question"), ReportText::tr("Answer")});
    for (auto it = given.begin(); it != given.end(); ++it) {
        const auto question = questionWith(it.key());
        table.addRow({RichText(question ? question->text : it.key()),
                      RichText(it.value() ? ReportText::tr("yes") : ReportText::tr("no"))});
    }
}

void notReviewed(ReportWriter &out, const GapReport &report)
{
    out.addSection(ReportText::tr("What was not reviewed"));
    QStringList limits{
        ReportText::tr("Documents that the two texts refer to: terms of use, cookie lists, contracts."),
        ReportText::tr("What the companies do, as opposed to what their texts say."),
        ReportText::tr("Law beyond the frameworks named above.")};
    for (const AnalyzedDocument *side : {&report.left, &report.right}) {
        const qsizetype foreign = foreignBlocks(*side);
        if (foreign > 0)
            limits.append(
                ReportText::tr("%1: %2 passages that are not in English.").arg(sideName(*side)).arg(foreign));
    }
    out.addBullets(limits);
}

} // namespace

void chapters::scope(ReportWriter &out, const ReportContent &content)
{
    const GapReport &report = content.report;
    out.addChapter(ReportText::tr("Scope and basis"), {}, ChapterStart::WhereRoomIs);
    documents(out, report);
    knowledge(out, report);
    answers(out, report);
    notReviewed(out, report);
}

} // namespace clausula
