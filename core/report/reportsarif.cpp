// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/reportsarif.h"

#include "core/report/reporttext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <map>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

QString levelOf(Importance importance)
{
    switch (importance) {
    case Importance::High:
        return u"error"_s;
    case Importance::Medium:
        return u"warning"_s;
    case Importance::Low:
    case Importance::Note:
        break;
    }
    return u"note"_s;
}

/** A run of results, rules gathered on the way. */
class Run
{
public:
    explicit Run(const GapReport &report) : m_report(report) {}

    QJsonObject object()
    {
        for (const Finding &finding : m_report.findings)
            add(finding);
        add(Side::Left, m_report.left.analysis.warnings);
        add(Side::Right, m_report.right.analysis.warnings);
        QJsonArray rules;
        for (const auto &[id, rule] : m_rules)
            rules.append(rule);
        const QJsonObject driver{
            {u"name"_s, u"Clausula"_s}, {u"version"_s, u"" CLAUSULA_VERSION ""_s}, {u"rules"_s, rules}};
        return {{u"tool"_s, QJsonObject{{u"driver"_s, driver}}},
                {u"columnKind"_s, u"utf16CodeUnits"_s},
                {u"artifacts"_s, QJsonArray{artifact(m_report.left), artifact(m_report.right)}},
                {u"results"_s, m_results}};
    }

private:
    static QString uriOf(const AnalyzedDocument &side)
    {
        return QString::fromLatin1(QUrl::toPercentEncoding(sideName(side)));
    }

    static QJsonObject artifact(const AnalyzedDocument &side)
    {
        const Document &document = side.recognized.document;
        return {{u"location"_s, QJsonObject{{u"uri"_s, uriOf(side)}}},
                {u"encoding"_s, document.origin().encoding.name},
                {u"hashes"_s,
                 QJsonObject{{u"sha-256"_s, QString::fromLatin1(document.origin().sha256.toHex())}}}};
    }

    QJsonObject location(Side which, const Evidence &evidence) const
    {
        const QJsonObject artifact{{u"uri"_s, uriOf(documentOf(m_report, which))},
                                   {u"index"_s, which == Side::Left ? 0 : 1}};
        const QJsonObject region{{u"startLine"_s, evidence.line},
                                 {u"charOffset"_s, evidence.span.start},
                                 {u"charLength"_s, evidence.span.length},
                                 {u"snippet"_s, QJsonObject{{u"text"_s, evidence.quote}}}};
        return {
            {u"physicalLocation"_s, QJsonObject{{u"artifactLocation"_s, artifact}, {u"region"_s, region}}}};
    }

    void addRule(const QString &id, const QString &text, const QString &name)
    {
        m_rules.try_emplace(id, QJsonObject{{u"id"_s, id},
                                            {u"shortDescription"_s, QJsonObject{{u"text"_s, name}}},
                                            {u"fullDescription"_s, QJsonObject{{u"text"_s, text}}}});
    }

    void add(const Finding &finding)
    {
        const QString rule = finding.requirement.isEmpty() ? finding.clause : finding.requirement;
        const QString title = clauseTitle(m_report, finding.clause);
        addRule(rule, finding.citation.isEmpty() ? title : finding.citation + u": "_s + title, title);
        QJsonArray locations;
        for (const Evidence &evidence : finding.left)
            locations.append(location(Side::Left, evidence));
        for (const Evidence &evidence : finding.right)
            locations.append(location(Side::Right, evidence));
        m_results.append(
            QJsonObject{{u"ruleId"_s, rule},
                        {u"level"_s, levelOf(finding.importance)},
                        {u"message"_s, QJsonObject{{u"text"_s, finding.message}}},
                        {u"locations"_s, locations},
                        {u"partialFingerprints"_s, QJsonObject{{u"clausulaFinding/v1"_s, finding.key}}}});
    }

    void add(Side which, const QList<Warning> &warnings)
    {
        for (const Warning &warning : warnings) {
            addRule(warning.id, warning.message, warning.id);
            m_results.append(QJsonObject{{u"ruleId"_s, warning.id},
                                         {u"level"_s, levelOf(warning.severity)},
                                         {u"message"_s, QJsonObject{{u"text"_s, warning.message}}},
                                         {u"locations"_s, QJsonArray{location(which, warning.evidence)}}});
        }
    }

    const GapReport &m_report;
    std::map<QString, QJsonObject> m_rules;
    QJsonArray m_results;
};

} // namespace

QByteArray reportToSarif(const GapReport &report)
{
    const QJsonObject log{{u"$schema"_s, u"https://json.schemastore.org/sarif-2.1.0.json"_s},
                          {u"version"_s, u"2.1.0"_s},
                          {u"runs"_s, QJsonArray{Run(report).object()}}};
    return QJsonDocument(log).toJson(QJsonDocument::Indented);
}

} // namespace clausula
