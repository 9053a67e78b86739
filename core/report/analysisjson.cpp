// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/analysisjson.h"

#include "core/document/loadwords.h"
#include "core/report/jsonvalues.h"

#include <QJsonArray>
#include <QSet>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

QJsonObject documentObject(const Document &document)
{
    const Origin &origin = document.origin();
    return {{u"name"_s, origin.name},
            {u"format"_s, origin.format},
            {u"encoding"_s, origin.encoding.name},
            {u"sha256"_s, QString::fromLatin1(origin.sha256.toHex())},
            {u"title"_s, document.title()},
            {u"language"_s, document.language()},
            {u"lines"_s, document.lineCount()},
            {u"words"_s, document.wordCount()}};
}

QJsonObject libraryObject(const LibraryIdentity &library)
{
    return {{u"name"_s, library.name},
            {u"version"_s, library.version},
            {u"sha256"_s, QString::fromLatin1(library.sha256.toHex())}};
}

QJsonArray reasonArray(const Label &label)
{
    QJsonArray why;
    QSet<QString> said;
    for (const Reason &reason : label.why) {
        const QString text = reason.kind == Reason::Kind::Correction ? u"you said so"_s : reason.text;
        if (said.contains(text))
            continue;
        said.insert(text);
        why.append(text);
    }
    return why;
}

QJsonObject blockObject(const Block &block, const BlockLabels &labels, Reasons reasons)
{
    QJsonArray clauses;
    for (const Label &label : labels.labels) {
        QJsonObject clause{{u"id"_s, label.clause}, {u"confidence"_s, json::rounded(label.confidence)}};
        if (reasons == Reasons::Include)
            clause[u"why"_s] = reasonArray(label);
        clauses.append(clause);
    }
    QJsonObject object{{u"kind"_s, json::id(block.kind)},  {u"level"_s, block.level},
                       {u"start_line"_s, block.startLine}, {u"end_line"_s, block.endLine},
                       {u"start"_s, block.span.start},     {u"length"_s, block.span.length},
                       {u"section"_s, block.section},      {u"clauses"_s, clauses}};
    if (block.foreign)
        object[u"foreign"_s] = true;
    if (labels.unsure)
        object[u"unsure"_s] = true;
    if (labels.corrected)
        object[u"corrected"_s] = true;
    return object;
}

QJsonArray blockArray(const RecognizedDocument &recognized, Reasons reasons)
{
    QJsonArray blocks;
    for (qsizetype i = 0; i < recognized.document.blocks().size(); ++i)
        blocks.append(
            blockObject(recognized.document.blocks()[i], recognized.recognition.blocks[i], reasons));
    return blocks;
}

QJsonArray coverageArray(const DocumentAnalysis &analysis)
{
    QJsonArray array;
    for (const Coverage &coverage : analysis.coverage)
        array.append(
            QJsonObject{{u"clause"_s, coverage.clause},
                        {u"status"_s, json::id(coverage.status)},
                        {u"confidence"_s, json::rounded(coverage.confidence)},
                        {u"blocks"_s, json::integers(coverage.blocks)},
                        {u"missing_elements"_s, QJsonArray::fromStringList(coverage.missingElements)}});
    return array;
}

QString citationOf(const RequirementResult &result, const ClauseCatalog &catalog)
{
    const Requirement *item = catalog.requirement(result.framework, result.requirement);
    return item ? item->citation : QString();
}

QList<int> blocksOf(const QList<Evidence> &evidence)
{
    QList<int> blocks;
    for (const Evidence &piece : evidence) {
        if (piece.block >= 0 && !blocks.contains(piece.block))
            blocks.append(piece.block);
    }
    return blocks;
}

QJsonArray requirementArray(const DocumentAnalysis &analysis, const ClauseCatalog &catalog)
{
    QJsonArray array;
    for (const RequirementResult &result : analysis.requirements)
        array.append(
            QJsonObject{{u"framework"_s, result.framework},
                        {u"id"_s, result.requirement},
                        {u"citation"_s, citationOf(result, catalog)},
                        {u"status"_s, json::id(result.status)},
                        {u"importance"_s, json::id(result.importance)},
                        {u"confidence"_s, json::rounded(result.confidence)},
                        {u"applies"_s, result.applies},
                        {u"reason"_s, result.reason},
                        {u"blocks"_s, json::integers(blocksOf(result.evidence))},
                        {u"evidence"_s, json::evidence(result.evidence)},
                        {u"nearest"_s, json::nearest(result.nearest)},
                        {u"searched"_s, result.searched},
                        {u"missing_elements"_s, QJsonArray::fromStringList(result.missingElements)}});
    return array;
}

QJsonArray factArray(const DocumentAnalysis &analysis)
{
    QJsonArray array;
    for (const Fact &fact : analysis.facts)
        array.append(QJsonObject{{u"id"_s, fact.id},
                                 {u"value"_s, fact.value},
                                 {u"unit"_s, fact.unit},
                                 {u"approximate"_s, fact.approximate},
                                 {u"days"_s, fact.days ? QJsonValue(*fact.days) : QJsonValue::Null},
                                 {u"line"_s, fact.evidence.line},
                                 {u"start"_s, fact.evidence.span.start},
                                 {u"length"_s, fact.evidence.span.length},
                                 {u"quote"_s, fact.evidence.quote}});
    return array;
}

QJsonArray warningArray(const DocumentAnalysis &analysis)
{
    QJsonArray array;
    for (const Warning &warning : analysis.warnings)
        array.append(QJsonObject{{u"id"_s, warning.id},
                                 {u"severity"_s, json::id(warning.severity)},
                                 {u"line"_s, warning.evidence.line},
                                 {u"start"_s, warning.evidence.span.start},
                                 {u"length"_s, warning.evidence.span.length},
                                 {u"quote"_s, warning.evidence.quote},
                                 {u"message"_s, warning.message},
                                 {u"kind"_s, json::id(warning.kind)},
                                 {u"opposite"_s, json::evidence(warning.opposite)}});
    return array;
}

QJsonArray commitmentArray(const DocumentAnalysis &analysis)
{
    QJsonArray array;
    for (const Commitment &commitment : analysis.commitments)
        array.append(QJsonObject{{u"clause"_s, commitment.clause},
                                 {u"act"_s, commitment.act},
                                 {u"strength"_s, json::id(commitment.strength)},
                                 {u"words"_s, commitment.words},
                                 {u"line"_s, commitment.evidence.line},
                                 {u"start"_s, commitment.evidence.span.start},
                                 {u"length"_s, commitment.evidence.span.length},
                                 {u"quote"_s, commitment.evidence.quote}});
    return array;
}

QJsonObject answersObject(const Answers &answers)
{
    QJsonObject object;
    for (const auto &[question, yes] : answers.asKeyValueRange())
        object.insert(question, yes);
    return object;
}

// Words outside of the text have no lines: they are quoted instead.
QJsonObject setAsideObject(const SetAside &aside)
{
    QJsonObject object{
        {u"start_line"_s, aside.startLine}, {u"end_line"_s, aside.endLine}, {u"why"_s, aside.why}};
    if (!aside.isInText())
        object.insert(u"text"_s, aside.words);
    if (aside.page > 0)
        object.insert(u"page"_s, aside.page);
    return object;
}

QJsonObject hiddenObject(const HiddenText &hidden, const Document &document)
{
    return {{u"kind"_s, idOf(hidden.kind)},
            {u"in_text"_s, hidden.isInText()},
            {u"start"_s, hidden.span.start},
            {u"length"_s, hidden.span.length},
            {u"line"_s, document.lineAt(hidden.span.start)},
            {u"page"_s, hidden.page > 0 ? QJsonValue(hidden.page) : QJsonValue(QJsonValue::Null)},
            {u"text"_s, hidden.words},
            {u"about"_s, hidden.about}};
}

// What only formats other than text have.
void addForeignLoad(const Document &document, QJsonObject &object)
{
    const LoadReport &load = document.loadReport();
    if (!load.hidden.isEmpty()) {
        QJsonArray hidden;
        for (const HiddenText &text : load.hidden)
            hidden.append(hiddenObject(text, document));
        object.insert(u"hidden"_s, hidden);
        object.insert(u"changes"_s, idOf(load.changes));
    }
    if (!load.notUnderstood.isEmpty()) {
        QJsonArray notUnderstood;
        for (const NotUnderstood &thing : load.notUnderstood)
            notUnderstood.append(QJsonObject{{u"what"_s, thing.what}, {u"count"_s, thing.count}});
        object.insert(u"not_understood"_s, notUnderstood);
    }
    if (!load.notices.isEmpty())
        object.insert(u"notices"_s, QJsonArray::fromStringList(load.notices));
}

QJsonObject loadObject(const RecognizedDocument &recognized)
{
    const LoadReport &load = recognized.document.loadReport();
    QJsonArray setAside;
    for (const SetAside &aside : load.setAside)
        setAside.append(setAsideObject(aside));
    const CharacterCount count = countCharacters(recognized);
    QJsonObject object{{u"repaired"_s, QJsonArray::fromStringList(load.repaired)},
                       {u"joined_lines"_s, load.joinedLines},
                       {u"set_aside"_s, setAside},
                       {u"characters"_s, QJsonObject{{u"total"_s, count.total},
                                                     {u"recognised"_s, count.recognised},
                                                     {u"unrecognised"_s, count.unrecognised},
                                                     {u"set_aside"_s, count.setAside}}}};
    addForeignLoad(recognized.document, object);
    return object;
}

/** Where the characters of one block are counted. */
qsizetype CharacterCount::*accountOf(const Block &block, const BlockLabels &labels)
{
    if (block.kind == BlockKind::TableOfContents || block.kind == BlockKind::Boilerplate)
        return &CharacterCount::setAside;
    return block.isHeading() || !labels.labels.isEmpty() ? &CharacterCount::recognised
                                                         : &CharacterCount::unrecognised;
}

} // namespace

CharacterCount countCharacters(const RecognizedDocument &recognized)
{
    const QList<Block> &blocks = recognized.document.blocks();
    CharacterCount count;
    count.total = recognized.document.text().size();
    qsizetype from = 0;
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        const qsizetype to = i + 1 < blocks.size() ? blocks[i + 1].span.start : count.total;
        count.*accountOf(blocks[i], recognized.recognition.blocks[i]) += to - from;
        from = to;
    }
    count.unrecognised += count.total - from;
    const qsizetype outside = recognized.document.loadReport().charactersOutside();
    count.total += outside;
    count.setAside += outside;
    return count;
}

QJsonObject analysisObject(const AnalyzedDocument &analyzed, const ClauseCatalog &catalog, Reasons reasons)
{
    return {{u"schema"_s, u"clausula.analysis/1"_s},
            {u"program"_s, u"clausula " CLAUSULA_VERSION ""_s},
            {u"document"_s, documentObject(analyzed.recognized.document)},
            {u"library"_s, libraryObject(catalog.identity())},
            {u"blocks"_s, blockArray(analyzed.recognized, reasons)},
            {u"coverage"_s, coverageArray(analyzed.analysis)},
            {u"requirements"_s, requirementArray(analyzed.analysis, catalog)},
            {u"facts"_s, factArray(analyzed.analysis)},
            {u"warnings"_s, warningArray(analyzed.analysis)},
            {u"commitments"_s, commitmentArray(analyzed.analysis)},
            {u"answers"_s, answersObject(analyzed.analysis.answers)},
            {u"load"_s, loadObject(analyzed.recognized)}};
}

} // namespace clausula
