// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gap/applicability.h"

#include "core/library/knowledgejson.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

ApplicabilityQuestion questionFrom(JsonReader &reader)
{
    return {.id = reader.id(u"id"_s), .text = reader.text(u"text"_s)};
}

QList<ApplicabilityQuestion> questionsFrom(JsonReader &reader)
{
    const QString key = u"questions"_s;
    QList<ApplicabilityQuestion> questions = reader.objects(key, questionFrom);
    QStringList ids;
    for (qsizetype i = 0; i < questions.size(); ++i) {
        if (ids.contains(questions[i].id))
            reader.itemProblem(key, i, u"has an id that stands there twice"_s);
        ids.append(questions[i].id);
    }
    return questions;
}

Result<QList<ApplicabilityQuestion>> builtInQuestions()
{
    const QString name = u":/clausula/checks/questions.json"_s;
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::KnowledgeInvalid, name, file.errorString());
    return parseQuestions(file.readAll(), name);
}

} // namespace

Result<QList<ApplicabilityQuestion>> parseQuestions(const QByteArray &json, const QString &name)
{
    return readJson(json, name, JsonCheck::Everything, questionsFrom);
}

const Result<QList<ApplicabilityQuestion>> &applicabilityQuestions()
{
    static const Result<QList<ApplicabilityQuestion>> questions = builtInQuestions();
    return questions;
}

std::optional<ApplicabilityQuestion> questionWith(const QString &id)
{
    const auto &questions = applicabilityQuestions();
    if (!questions)
        return std::nullopt;
    const auto found = std::ranges::find(*questions, id, &ApplicabilityQuestion::id);
    return found == questions->cend() ? std::nullopt : std::optional(*found);
}

QString givenAnswer(const QList<QString> &stated, const Answers &answers)
{
    const auto given = [&answers](const QString &answer) {
        const auto found = answers.constFind(answer.section(u'=', 0, 0));
        return found != answers.cend() && *found == answer.endsWith("=yes"_L1);
    };
    const auto found = std::ranges::find_if(stated, given);
    return found == stated.cend() ? QString() : *found;
}

} // namespace clausula
