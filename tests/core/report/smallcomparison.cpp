// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/report/smallcomparison.h"

#include "core/comparison/redline.h"
#include "core/document/documentreader.h"
#include "core/report/reportjson.h"
#include "tests/core/gap/fixtures.h"

#include <QDir>
#include <QJsonObject>

namespace clausula::test {

namespace {

using namespace fixtures;

ClauseType contactType()
{
    ClauseType type;
    type.id = u"contact"_s;
    type.title = u"Contact"_s;
    type.group = ClauseGroup::About;
    return type;
}

ClauseCatalog pairCatalog()
{
    Framework act;
    act.id = u"act"_s;
    act.title = u"The Act"_s;
    act.requirements = {keepingItem()};
    return ClauseCatalog({u"Two clauses"_s, u"1.0"_s, QByteArray(32, 'l')}, {contactType(), keepingType()},
                         {act});
}

AnalyzedDocument judged(const QString &name, const QString &addition)
{
    const Document read = readDocument(QDir(smallComparisonFolder()).filePath(name)).value();
    RecognizedDocument document =
        recognized(read.text() + addition, {{u"keep your orders"_s, {u"retention"_s}, false},
                                            {u"Write to"_s, {u"contact"_s}, false},
                                            {u"Perhaps"_s, {u"contact"_s}, true}});
    for (qsizetype i = 0; i < document.recognition.blocks.size(); ++i) {
        for (Label &label : document.recognition.blocks[i].labels) {
            document.recognition.sections[document.document.blocks()[i].section].append(label);
            label.why = {{Reason::Kind::Cue, u"cue"_s, {}, 1}, {Reason::Kind::Word, u"cue"_s, {}, 0.5}};
        }
    }
    document.document = Document::fromText(document.document.text(), read.origin());
    const DocumentAnalysis analysis = analyzed(document, pairCatalog(), {u"act"_s});
    return {std::move(document), analysis};
}

} // namespace

QString smallComparisonFolder()
{
    return QStringLiteral(TEST_DATA "/report");
}

GapReport smallComparison(const QString &addition)
{
    const AnalyzedDocument left = judged(u"left.txt"_s, addition);
    const AnalyzedDocument right = judged(u"right.txt"_s, {});
    const Alignment alignment = align(left.recognized, right.recognized).value();
    return {.left = left,
            .right = right,
            .alignment = alignment,
            .differences = differences(left.recognized, right.recognized, alignment).value(),
            .findings = findGaps(left, right, alignment, pairCatalog(), {u"act"_s}),
            .frameworks = {u"act"_s},
            .catalog = pairCatalog(),
            .date = QDate(2024, 5, 6)};
}

QByteArray smallComparisonJson()
{
    return jsonBytes(comparisonToJson(smallComparison()), false)
        .replace("clausula " CLAUSULA_VERSION, "clausula");
}

} // namespace clausula::test
