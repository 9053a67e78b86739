// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/comparisonpicture.h"

#include <algorithm>

namespace clausula {

namespace {

qsizetype countFindings(const GapReport &report, Side side)
{
    return std::ranges::count_if(report.findings, [side](const Finding &finding) {
        return !(side == Side::Left ? finding.left : finding.right).isEmpty();
    });
}

/** Lines of the document as the editor counts them. */
LineRange shownLines(const LineRange &lines, const EditorText &text)
{
    return lines.exists() ? LineRange{text.toEditorLine(lines.first), text.toEditorLine(lines.end)} : lines;
}

SidePicture drawSide(const std::shared_ptr<const AnalyzedDocument> &document, const ComparisonResult &result,
                     Side side)
{
    SidePicture picture;
    if (!document)
        return picture;
    picture.document = document;
    picture.text = EditorText(document->recognized.document.text());
    picture.bands = clauseBands(document->recognized, result.catalog, picture.text);
    picture.headings = headingMarks(document->recognized.document, picture.text);
    if (result.report) {
        picture.findings = findingMarks(*result.report, side, picture.text);
        picture.words = wordMarks(*result.report, side, picture.text);
        picture.substance = wordMarks(*result.report, side, picture.text, MarkedChanges::Substantive);
        for (const LineRange &lines : unchangedLines(*result.report, side))
            picture.unchanged.append(shownLines(lines, picture.text));
        picture.moves = moveNotes(*result.report, side, picture.text);
        picture.findingCount = countFindings(*result.report, side);
    }
    return picture;
}

FindingLists listsOf(const ComparisonResult &result)
{
    if (result.report)
        return findingLists(*result.report);
    if (result.left)
        return findingLists(*result.left, Side::Left, result.catalog);
    if (result.right)
        return findingLists(*result.right, Side::Right, result.catalog);
    return {};
}

} // namespace

ComparisonPicture drawComparison(const ComparisonResult &result)
{
    ComparisonPicture picture{drawSide(result.left, result, Side::Left),
                              drawSide(result.right, result, Side::Right),
                              {},
                              {},
                              listsOf(result),
                              result.report,
                              result.catalog};
    if (result.report) {
        picture.links = sectionLinks(*result.report);
        for (SectionLink &link : picture.links) {
            for (const Side side : {Side::Left, Side::Right})
                link.lines(side) = shownLines(link.lines(side), picture.side(side).text);
        }
        picture.anchors = scrollAnchors(picture.links);
    }
    return picture;
}

} // namespace clausula
