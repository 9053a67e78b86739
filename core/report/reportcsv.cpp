// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/reportcsv.h"

#include "core/report/jsonvalues.h"
#include "core/report/reporttext.h"

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

/** One cell, quoted, harmless to spreadsheets (OWASP, "CSV injection"). */
QString cell(const QString &text)
{
    QString safe = text;
    if (!safe.isEmpty() && u"=+-@\t\r"_s.contains(safe.front()))
        safe.prepend(u'\'');
    return u'"' + safe.replace(u'"', u"\"\""_s) + u'"';
}

QString row(const QStringList &texts)
{
    QStringList cells;
    for (const QString &text : texts)
        cells.append(cell(text));
    return cells.join(u',') + u"\r\n"_s;
}

QStringList linesOf(const QList<Evidence> &evidence)
{
    QStringList lines;
    for (const Evidence &piece : evidence)
        lines.append(QString::number(piece.line));
    return lines;
}

QStringList quotesOf(const QList<Evidence> &evidence)
{
    QStringList quotes;
    for (const Evidence &piece : evidence)
        quotes.append(piece.quote);
    return quotes;
}

QStringList header()
{
    return {u"number"_s,         u"key"_s,         u"importance"_s,  u"kind"_s,         u"unclear"_s,
            u"clause"_s,         u"title"_s,       u"framework"_s,   u"requirement"_s,  u"citation"_s,
            u"left_lines"_s,     u"left_quotes"_s, u"right_lines"_s, u"right_quotes"_s, u"message"_s,
            u"recommendation"_s, u"confidence"_s,  u"applies"_s};
}

QStringList valuesOf(const GapReport &report, qsizetype index)
{
    const Finding &finding = report.findings[index];
    return {findingNumber(index),
            finding.key,
            json::id(finding.importance),
            json::id(finding.kind),
            finding.unclear ? u"yes"_s : u"no"_s,
            finding.clause,
            clauseTitle(report, finding.clause),
            finding.framework,
            finding.requirement,
            finding.citation,
            linesOf(finding.left).join(u' '),
            quotesOf(finding.left).join(u'\n'),
            linesOf(finding.right).join(u' '),
            quotesOf(finding.right).join(u'\n'),
            finding.message,
            finding.recommendation,
            QString::number(finding.confidence, 'f', 2),
            finding.applies};
}

} // namespace

QByteArray reportToCsv(const GapReport &report, const ReportOptions &options)
{
    const QStringList internal{u"decision"_s, u"owner"_s, u"due"_s, u"note"_s, u"initials"_s};
    QString text = row(options.clientSafe ? header() : header() + internal);
    for (qsizetype i = 0; i < report.findings.size(); ++i) {
        const Decision decision = options.decisions.value(report.findings[i].key);
        const QStringList decided{decisionTitle(decision.action), decision.owner,
                                  decision.due.toString(Qt::ISODate), decision.note, decision.initials};
        text += row(options.clientSafe ? valuesOf(report, i) : valuesOf(report, i) + decided);
    }
    return "\xEF\xBB\xBF" + text.toUtf8();
}

} // namespace clausula
