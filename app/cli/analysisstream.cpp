// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/analysisstream.h"

#include "core/document/documentreader.h"
#include "core/job/comparisonjob.h"
#include "core/report/reportjson.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

struct AnalysisStreamText
{
    Q_DECLARE_TR_FUNCTIONS(AnalysisStream)
};

/** One line of input. */
struct Record
{
    QJsonValue id;
    QString text;
    QString error; ///< empty: a good one
};

/** A line without its end, or that it was too long. */
struct Line
{
    QByteArray bytes;
    bool tooLong = false;
};

/** Lines of a stream as they come; no more of one is kept than a record may have. */
class LineReader
{
public:
    explicit LineReader(QIODevice &input) : m_input(input) {}

    /** Nothing at the end of the input. */
    std::optional<Line> next()
    {
        bool tooLong = false;
        for (qsizetype searched = 0;;) {
            if (const qsizetype end = m_pending.indexOf('\n', searched); end >= 0) {
                const QByteArray bytes = m_pending.first(end);
                m_pending.remove(0, end + 1);
                return Line{bytes, tooLong || end > maxRecordBytes};
            }
            tooLong = tooLong || m_pending.size() > maxRecordBytes;
            if (tooLong)
                m_pending.clear();
            searched = m_pending.size();
            const QByteArray more = m_input.read(chunk);
            if (more.isEmpty())
                return last(tooLong);
            m_pending += more;
        }
    }

private:
    /** What stands after the last line break. */
    std::optional<Line> last(bool tooLong)
    {
        if (m_pending.isEmpty() && !tooLong)
            return {};
        return Line{std::exchange(m_pending, {}), tooLong};
    }

    static constexpr qint64 chunk = 1 << 16;
    QIODevice &m_input;
    QByteArray m_pending;
};

Record parseRecord(const QByteArray &line)
{
    QJsonParseError error;
    const QJsonDocument json = QJsonDocument::fromJson(line, &error);
    if (error.error != QJsonParseError::NoError)
        return {QJsonValue::Null, {}, AnalysisStreamText::tr("no JSON: %1").arg(error.errorString())};
    if (!json.isObject())
        return {QJsonValue::Null, {}, AnalysisStreamText::tr("no object with “id” and “text”")};
    const QJsonValue id = json[u"id"_s];
    if (id.isUndefined())
        return {QJsonValue::Null, {}, AnalysisStreamText::tr("“id” is missing")};
    if (!json[u"text"_s].isString())
        return {id, {}, AnalysisStreamText::tr("“text” is missing or no text")};
    return {id, json[u"text"_s].toString(), {}};
}

/** \a value as JSON; QJsonDocument writes only objects and arrays. */
QByteArray valueBytes(const QJsonValue &value)
{
    return QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact).chopped(1).sliced(1);
}

/** \a object on one line with the record's id before its other keys. */
QByteArray withId(const QJsonValue &id, const QJsonObject &object)
{
    return "{\"id\":" + valueBytes(id) + ',' + jsonBytes(object, true).sliced(1);
}

QByteArray errorLine(const Record &record, const QString &error)
{
    return withId(record.id, {{u"error"_s, error}});
}

/** What a message calls the record's text. */
QString nameOf(const QJsonValue &id)
{
    return id.isString() ? id.toString() : QString::fromUtf8(valueBytes(id));
}

/** The next line that isn't blank; nothing at the end of the input. */
std::optional<Record> nextRecord(LineReader &lines)
{
    while (const std::optional<Line> line = lines.next()) {
        if (line->tooLong)
            return Record{QJsonValue::Null,
                          {},
                          AnalysisStreamText::tr("the line is longer than %1 MiB").arg(maxRecordBytes >> 20)};
        if (!line->bytes.trimmed().isEmpty())
            return parseRecord(line->bytes);
    }
    return {};
}

/** What every record is analysed with. */
struct Analyst
{
    const Recognizer &recognizer;
    const StreamBasis &basis;
    std::stop_token stop;
};

/** The line that answers \a record. Error: Cancelled. */
Result<QByteArray> answer(const Record &record, const Analyst &analyst)
{
    if (!record.error.isEmpty())
        return errorLine(record, record.error);
    const auto analyzed =
        readDocument(record.text.toUtf8(), nameOf(record.id)).and_then([&](const Document &document) {
            return analyze(document, analyst.recognizer, analyst.basis.frameworks, analyst.basis.answers,
                           analyst.stop);
        });
    if (analyzed)
        return withId(record.id, analysisToJson(*analyzed, analyst.recognizer.catalog()));
    if (analyzed.error().code == ErrorCode::Cancelled)
        return std::unexpected(analyzed.error());
    return errorLine(record, describe(analyzed.error()));
}

} // namespace

ExitCode analyzeStream(const Recognizer &recognizer, const StreamBasis &basis, Console &console,
                       std::stop_token stop)
{
    const Analyst analyst{recognizer, basis, stop};
    LineReader lines(console.input());
    while (const std::optional<Record> record = nextRecord(lines)) {
        if (stop.stop_requested())
            break;
        const Result<QByteArray> line = answer(*record, analyst);
        if (!line)
            return console.complain(line.error());
        if (const ExitCode printed = console.print(*line); printed != ExitCode::Done)
            return printed;
    }
    return stop.stop_requested() ? console.complain({ErrorCode::Cancelled, {}, {}}) : ExitCode::Done;
}

} // namespace clausula
