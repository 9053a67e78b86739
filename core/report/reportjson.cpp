// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/reportjson.h"

#include "core/comparison/substance.h"
#include "core/report/analysisjson.h"
#include "core/report/jsonvalues.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

QString kindId(AlignedSection::Kind kind, bool moved)
{
    switch (kind) {
    case AlignedSection::Kind::Same:
        return moved ? u"moved"_s : u"same"_s;
    case AlignedSection::Kind::Changed:
        return u"changed"_s;
    case AlignedSection::Kind::OnlyLeft:
        return u"only-left"_s;
    case AlignedSection::Kind::OnlyRight:
        break;
    }
    return u"only-right"_s;
}

QString shapeId(GroupShape shape)
{
    switch (shape) {
    case GroupShape::Alone:
        return u"alone"_s;
    case GroupShape::Pair:
        return u"pair"_s;
    case GroupShape::Split:
        return u"split"_s;
    case GroupShape::Merged:
        return u"merged"_s;
    case GroupShape::Regrouped:
        break;
    }
    return u"regrouped"_s;
}

QString differenceId(Difference::Kind kind)
{
    switch (kind) {
    case Difference::Kind::Replaced:
        return u"replaced"_s;
    case Difference::Kind::Deleted:
        return u"deleted"_s;
    case Difference::Kind::Inserted:
        return u"inserted"_s;
    case Difference::Kind::Moved:
        break;
    }
    return u"moved"_s;
}

QJsonValue sectionPlace(const Document &document, int section)
{
    if (section < 0)
        return QJsonValue::Null;
    const Section &found = document.sections()[section];
    return QJsonObject{{u"section"_s, section},
                       {u"start_line"_s, document.blocks()[found.firstBlock].startLine},
                       {u"end_line"_s, document.blocks()[found.endBlock() - 1].endLine}};
}

QJsonArray alignmentArray(const GapReport &report)
{
    QJsonArray array;
    const QList<GroupShape> shapes = groupShapes(report.alignment.sections);
    for (const AlignedSection &pair : report.alignment.sections)
        array.append(QJsonObject{{u"left"_s, sectionPlace(report.left.recognized.document, pair.left)},
                                 {u"right"_s, sectionPlace(report.right.recognized.document, pair.right)},
                                 {u"kind"_s, kindId(pair.kind, pair.moved)},
                                 {u"moved"_s, pair.moved},
                                 {u"group"_s, pair.group},
                                 {u"shape"_s, shapeId(shapes[pair.group])},
                                 {u"pinned"_s, pair.pinned},
                                 {u"similarity"_s, json::rounded(pair.similarity)},
                                 {u"clause"_s, pair.clause}});
    return array;
}

QJsonArray spanArray(const QList<Span> &spans)
{
    QJsonArray array;
    for (const Span &span : spans)
        array.append(QJsonArray{span.start, span.length});
    return array;
}

QJsonArray span(const Span &span)
{
    return {span.start, span.length};
}

QJsonArray differenceArray(const QList<Difference> &list)
{
    QJsonArray array;
    for (const Difference &difference : list) {
        QJsonArray substance;
        for (const Substance kind : difference.substance)
            substance.append(substanceId(kind));
        array.append(QJsonObject{{u"kind"_s, differenceId(difference.kind)},
                                 {u"edited"_s, difference.edited},
                                 {u"substance"_s, substance},
                                 {u"clause"_s, difference.clause},
                                 {u"group"_s, difference.group},
                                 {u"left_section"_s, difference.leftSection},
                                 {u"right_section"_s, difference.rightSection},
                                 {u"left"_s, span(difference.left)},
                                 {u"right"_s, span(difference.right)}});
    }
    return array;
}

QJsonObject foldedObject(const Differences &differences)
{
    const FoldCounts &counts = differences.folded;
    return {{u"numbering"_s, counts.numbering},
            {u"bullets"_s, counts.bullets},
            {u"wrapping"_s, counts.wrapping},
            {u"white_space"_s, counts.whiteSpace},
            {u"quotes"_s, counts.quotes},
            {u"letter_case"_s, counts.letterCase},
            {u"furniture"_s, counts.furniture},
            {u"left"_s, spanArray(differences.leftFurniture)},
            {u"right"_s, spanArray(differences.rightFurniture)}};
}

QJsonObject differencesObject(const Differences &differences)
{
    QJsonArray kept;
    for (const auto &[left, right] : differences.kept)
        kept.append(QJsonArray{left.start, left.length, right.start, right.length});
    return {{u"left"_s, spanArray(differences.deleted)},
            {u"right"_s, spanArray(differences.inserted)},
            {u"kept"_s, kept},
            {u"folded"_s, foldedObject(differences)},
            {u"list"_s, differenceArray(differences.list)}};
}

QJsonArray findingArray(const GapReport &report)
{
    QJsonArray array;
    for (const Finding &finding : report.findings)
        array.append(QJsonObject{{u"key"_s, finding.key},
                                 {u"kind"_s, json::id(finding.kind)},
                                 {u"importance"_s, json::id(finding.importance)},
                                 {u"unclear"_s, finding.unclear},
                                 {u"confidence"_s, json::rounded(finding.confidence)},
                                 {u"applies"_s, finding.applies},
                                 {u"clause"_s, finding.clause},
                                 {u"framework"_s, finding.framework},
                                 {u"requirement"_s, finding.requirement},
                                 {u"citation"_s, finding.citation},
                                 {u"left"_s, json::evidence(finding.left)},
                                 {u"right"_s, json::evidence(finding.right)},
                                 {u"nearest"_s, json::nearest(finding.nearest)},
                                 {u"message"_s, finding.message},
                                 {u"recommendation"_s, finding.recommendation}});
    return array;
}

} // namespace

QJsonObject analysisToJson(const AnalyzedDocument &document, const ClauseCatalog &catalog)
{
    return analysisObject(document, catalog, Reasons::Include);
}

QJsonObject comparisonToJson(const GapReport &report)
{
    return {{u"schema"_s, u"clausula.comparison/1"_s},
            {u"program"_s, u"clausula " CLAUSULA_VERSION ""_s},
            {u"date"_s, report.date.toString(Qt::ISODate)},
            {u"frameworks"_s, QJsonArray::fromStringList(report.frameworks)},
            {u"left"_s, analysisObject(report.left, report.catalog, Reasons::LeaveOut)},
            {u"right"_s, analysisObject(report.right, report.catalog, Reasons::LeaveOut)},
            {u"alignment"_s, alignmentArray(report)},
            {u"differences"_s, differencesObject(report.differences)},
            {u"findings"_s, findingArray(report)}};
}

QByteArray comparisonBytes(const GapReport &report)
{
    return jsonBytes(comparisonToJson(report), true);
}

QByteArray jsonBytes(const QJsonObject &object, bool oneLine)
{
    QByteArray bytes =
        QJsonDocument(object).toJson(oneLine ? QJsonDocument::Compact : QJsonDocument::Indented);
    if (!bytes.endsWith('\n'))
        bytes += '\n';
    return bytes;
}

} // namespace clausula
