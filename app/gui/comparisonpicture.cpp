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

SidePicture drawSide(const std::shared_ptr<const AnalyzedDocument> &document, const ComparisonResult &result,
                     Side side)
{
    SidePicture picture;
    if (!document)
        return picture;
    picture.document = document;
    picture.text = EditorText(document->recognized.document.text());
    picture.bands = clauseBands(document->recognized, result.catalog, picture.text);
    if (result.report) {
        picture.findings = findingMarks(*result.report, side, picture.text);
        picture.words = wordMarks(*result.report, side, picture.text);
        picture.substance = wordMarks(*result.report, side, picture.text, MarkedChanges::Substantive);
        picture.unchanged = unchangedLines(*result.report, side);
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
        picture.anchors = scrollAnchors(*result.report);
    }
    return picture;
}

} // namespace clausula
