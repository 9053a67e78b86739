// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/reportverifier.h"

#include "core/document/documentreader.h"
#include "core/report/attachmentreader.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

QString keyOf(Side side)
{
    return side == Side::Left ? u"left"_s : u"right"_s;
}

/** Compares quotes of one side with that side's text. */
class QuoteWalk
{
public:
    QuoteWalk(const Document &document, VerifiedSide &result) : m_document(document), m_result(result) {}

    /** Every quote in \a value, however deep. */
    void walk(const QJsonValue &value)
    {
        if (value.isArray()) {
            const QJsonArray array = value.toArray();
            for (const auto &item : array)
                walk(item);
        }
        if (!value.isObject())
            return;
        const QJsonObject object = value.toObject();
        if (object.contains(u"quote"_s))
            check(object);
        for (const auto &item : object)
            walk(item);
    }

private:
    void check(const QJsonObject &evidence)
    {
        const QString quote = evidence[u"quote"_s].toString();
        const qint64 start = evidence[u"start"_s].toInteger(-1);
        const int line = evidence[u"line"_s].toInt();
        const QString &text = m_document.text();
        const bool fits = start >= 0 && start <= text.size() && quote.size() <= text.size() - start;
        ++m_result.quotes;
        if (!fits || QStringView(text).sliced(start, quote.size()) != quote ||
            m_document.lineAt(start) != line)
            m_result.broken.append({line, quote});
    }

    const Document &m_document;
    VerifiedSide &m_result;
};

const Document *withHash(const QList<Document> &documents, const QByteArray &sha256)
{
    const auto found = std::ranges::find_if(documents, [&sha256](const Document &document) {
        return document.origin().sha256.toHex() == sha256;
    });
    return found == documents.end() ? nullptr : &*found;
}

void walkFindings(QuoteWalk &walk, const QJsonArray &findings, Side side)
{
    for (const auto &finding : findings) {
        walk.walk(finding[keyOf(side)]);
        const QJsonArray nearest = finding[u"nearest"_s].toArray();
        for (const auto &passage : nearest) {
            if (passage[u"side"_s].toString() == keyOf(side))
                walk.walk(passage);
        }
    }
}

} // namespace

Result<ReadReport> readReport(const ImportedText &attachments, const QString &name)
{
    const QMap<QString, QByteArray> files = attachmentsIn(attachments);
    ReadReport report;
    for (auto file = files.begin(); file != files.end(); ++file) {
        if (file.key() == "comparison.json"_L1) {
            report.comparison = QJsonDocument::fromJson(*file).object();
            report.contentHash = QCryptographicHash::hash(*file, QCryptographicHash::Sha256);
        } else if (const Result<Document> source = readDocument(*file, file.key())) {
            report.sources.append(*source);
        }
    }
    if (report.comparison[u"schema"_s].toString() != "clausula.comparison/1"_L1)
        return failure(ErrorCode::UnsupportedFormat, name);
    return report;
}

VerifiedSide verifySide(const ReadReport &report, Side side, const QList<Document> &originals)
{
    const QJsonObject analysis = report.comparison[keyOf(side)].toObject();
    const QJsonObject document = analysis[u"document"_s].toObject();
    VerifiedSide result;
    result.name = document[u"name"_s].toString();
    result.sha256 = document[u"sha256"_s].toString().toLatin1();
    const Document *text = withHash(originals, result.sha256);
    result.checked = VerifiedSide::Checked::Original;
    if (!text) {
        text = withHash(report.sources, result.sha256);
        result.checked = VerifiedSide::Checked::Attachment;
    }
    if (!text) {
        result.checked = VerifiedSide::Checked::Nothing;
        return result;
    }
    QuoteWalk walk(*text, result);
    walk.walk(analysis);
    walkFindings(walk, report.comparison[u"findings"_s].toArray(), side);
    return result;
}

} // namespace clausula
