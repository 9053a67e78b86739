// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/knowledgejson.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clausula {

Result<QJsonObject> jsonObject(const QByteArray &json, const QString &name)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        const auto line = 1 + json.first(std::min(qsizetype(error.offset), json.size())).count('\n');
        return failure(ErrorCode::KnowledgeInvalid, name,
                       u"line %1: is no JSON (%2)"_s.arg(line).arg(error.errorString()));
    }
    if (!document.isObject())
        return failure(ErrorCode::KnowledgeInvalid, name, u"line 1: must be an object"_s);
    return document.object();
}

Error firstProblem(const QList<JsonProblem> &problems, const JsonLines &lines, const QString &name)
{
    const auto first = std::ranges::min_element(
        problems, {}, [&lines](const JsonProblem &problem) { return lines.lineOf(problem.path); });
    return {ErrorCode::KnowledgeInvalid, name,
            u"line %1, %2: %3"_s.arg(QString::number(lines.lineOf(first->path)), first->path, first->what)};
}

} // namespace clausula
