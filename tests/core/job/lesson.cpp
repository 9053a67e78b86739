// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/job/lesson.h"

#include "core/document/documentreader.h"
#include "core/job/comparisonjob.h"
#include "core/report/reportjson.h"
#include "tests/core/library/fixtures.h"

using namespace Qt::StringLiterals;

namespace clausula::test {

namespace {

const QString folder = QStringLiteral(TEST_DATA "/recognition/");

struct Hint
{
    QStringView type;
    Cue::Where where;
    QStringView pattern;
};

constexpr Hint hints[] = {
    {u"retention", Cue::Where::Text, u"\\b(?:keep|kept|hold)\\b[^.]{0,60}\\b(?:years?|months?|days)\\b"},
    {u"retention", Cue::Where::Text, u"\\b(?:eras|wip|delet)(?:e|ed|ing)\\b"},
    {u"retention", Cue::Where::Heading, u"\\bhow long\\b"},
    {u"cookies", Cue::Where::Text, u"\\bcookies?\\b|\\bpixel\\b"},
    {u"rights-access", Cue::Where::Text, u"\\bcopy of\\b"},
    {u"sharing", Cue::Where::Text, u"\\b(?:sees?|learns?|receives?)\\b"},
    {u"contact", Cue::Where::Text, u"[\\w.]+@[\\w.]+\\w|\\b\\d{3,4} \\d{3}\\b"},
    {u"contact", Cue::Where::Heading, u"\\bask\\b"},
};

ClauseType typeOf(const QString &id)
{
    ClauseType type;
    type.id = id;
    type.title = id;
    type.group = id.startsWith(u"rights") ? ClauseGroup::Rights : ClauseGroup::Use;
    type.headingSynonyms = {id};
    for (const Hint &hint : hints) {
        if (hint.type == id)
            type.cues.append({hint.where, 2, hint.pattern.toString()});
    }
    return type;
}

ClauseCatalog lessons()
{
    QList<ClauseType> types;
    const QStringList lines =
        QString::fromUtf8(fileBytes(folder + u"lessons.txt"_s)).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const QString id = line.section(u": "_s, 0, 0);
        if (types.isEmpty() || types.last().id != id)
            types.append(typeOf(id));
        types.last().exemplars.append(line.section(u": "_s, 1));
    }
    return {{u"lessons"_s, u"1"_s, QByteArray(32, '\0')}, types, {}};
}

} // namespace

QByteArray analysisOfLesson(int workers)
{
    const Recognizer recognizer(lessons(), workers);
    const auto analyzed =
        readDocument(folder + u"policy.txt"_s).and_then([&recognizer](const Document &document) {
            return analyze(document, recognizer, {});
        });
    if (!analyzed)
        qFatal("%s", qPrintable(describe(analyzed.error())));
    return jsonBytes(analysisToJson(*analyzed, recognizer.catalog()), false);
}

QString lessonReference()
{
    return folder + u"policy.analysis.json"_s;
}

} // namespace clausula::test
