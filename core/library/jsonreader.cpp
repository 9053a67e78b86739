// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/jsonreader.h"

#include <QDate>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace clausula {

JsonReader::JsonReader(QJsonObject object, QString path, QList<JsonProblem> &problems, JsonCheck check)
    : m_object(std::move(object)), m_path(std::move(path)), m_problems(problems), m_check(check)
{
}

void JsonReader::problem(const QString &key, const QString &what)
{
    m_problems.append({JsonLines::keyPath(m_path, key), what});
}

void JsonReader::itemProblem(const QString &key, qsizetype index, const QString &what)
{
    m_problems.append({JsonLines::itemPath(JsonLines::keyPath(m_path, key), index), what});
}

void JsonReader::refuseOtherKeys()
{
    for (auto it = m_object.constBegin(); it != m_object.constEnd(); ++it)
        if (!m_asked.contains(it.key()))
            problem(it.key(), u"is no known key"_s);
}

QJsonValue JsonReader::take(const QString &key)
{
    m_asked.append(key);
    return m_object.value(key);
}

QJsonValue JsonReader::takeRequired(const QString &key)
{
    const QJsonValue value = take(key);
    if (value.isUndefined())
        problem(key, u"is missing"_s);
    return value;
}

QJsonArray JsonReader::takeArray(const QString &key)
{
    const QJsonValue value = takeRequired(key);
    if (!value.isUndefined() && !value.isArray())
        problem(key, u"must be a list"_s);
    return value.toArray();
}

QString JsonReader::text(const QString &key)
{
    const QString text = has(key) ? optionalText(key) : takeRequired(key).toString();
    if (m_object.value(key).isString() && text.isEmpty())
        problem(key, u"must not be empty"_s);
    return text;
}

QString JsonReader::optionalText(const QString &key)
{
    const QJsonValue value = take(key);
    if (!value.isUndefined() && !value.isString())
        problem(key, u"must be text"_s);
    const QString text = value.toString();
    if (text.trimmed() != text)
        problem(key, u"must not begin or end with white space"_s);
    return text;
}

QString JsonReader::id(const QString &key)
{
    static const QRegularExpression shape(u"^[a-z0-9]+(-[a-z0-9]+)*$"_s);
    const QString id = text(key);
    if (!id.isEmpty() && !shape.match(id).hasMatch())
        problem(key, u"must be lower-case letters, digits and single hyphens"_s);
    return id;
}

QString JsonReader::date(const QString &key)
{
    const QString date = text(key);
    if (!date.isEmpty() && (date.size() != 10 || !QDate::fromString(date, Qt::ISODate).isValid()))
        problem(key, u"must be a date YYYY-MM-DD"_s);
    return date;
}

int JsonReader::integer(const QString &key, int least, int most)
{
    const QJsonValue value = takeRequired(key);
    const int number = value.toInt(least - 1);
    if (!value.isUndefined() && (number < least || number > most))
        problem(key, u"must be a whole number from %1 to %2"_s.arg(least).arg(most));
    return number;
}

bool JsonReader::boolean(const QString &key)
{
    const QJsonValue value = takeRequired(key);
    if (!value.isUndefined() && !value.isBool())
        problem(key, u"must be true or false"_s);
    return value.toBool();
}

QStringList JsonReader::texts(const QString &key)
{
    return textsOf(key, takeArray(key));
}

QStringList JsonReader::optionalTexts(const QString &key)
{
    return has(key) ? texts(key) : QStringList();
}

QStringList JsonReader::textsOf(const QString &key, const QJsonArray &array)
{
    QStringList texts;
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString text = array[i].toString();
        if (!array[i].isString() || text.isEmpty())
            itemProblem(key, i, u"must be text that is not empty"_s);
        else if (text.trimmed() != text)
            itemProblem(key, i, u"must not begin or end with white space"_s);
        else if (texts.contains(text))
            itemProblem(key, i, u"stands there twice"_s);
        texts.append(text);
    }
    return texts;
}

QString JsonReader::pattern(const QString &key)
{
    const QString pattern = text(key);
    checkPattern(JsonLines::keyPath(m_path, key), pattern);
    return pattern;
}

QStringList JsonReader::patterns(const QString &key)
{
    const QStringList patterns = texts(key);
    if (m_object.value(key).isArray() && patterns.isEmpty())
        problem(key, u"must not be empty"_s);
    checkPatterns(key, patterns);
    return patterns;
}

QStringList JsonReader::optionalPatterns(const QString &key)
{
    const QStringList patterns = optionalTexts(key);
    checkPatterns(key, patterns);
    return patterns;
}

void JsonReader::checkPatterns(const QString &key, const QStringList &patterns)
{
    const QString path = JsonLines::keyPath(m_path, key);
    for (qsizetype i = 0; i < patterns.size(); ++i)
        checkPattern(JsonLines::itemPath(path, i), patterns[i]);
}

void JsonReader::checkPattern(const QString &path, const QString &pattern)
{
    if (m_check != JsonCheck::Everything || pattern.isEmpty())
        return;
    const QRegularExpression expression(pattern, QRegularExpression::CaseInsensitiveOption);
    if (!expression.isValid()) {
        m_problems.append(
            {path, u"is no regular expression (%1, at character %2)"_s.arg(
                       expression.errorString(), QString::number(expression.patternErrorOffset()))});
    } else if (expression.match(QString()).hasMatch()) {
        m_problems.append({path, u"matches empty text"_s});
    }
}

int JsonReader::choice(const QString &key, const QStringList &words)
{
    const QString word = text(key);
    const qsizetype index = words.indexOf(word);
    if (index < 0 && !word.isEmpty())
        problem(key, u"must be one of %1"_s.arg(words.join(u", "_s)));
    return int(std::max(index, qsizetype(0)));
}

JsonReader JsonReader::child(const QJsonValue &value, const QString &path)
{
    if (!value.isUndefined() && !value.isObject())
        m_problems.append({path, u"must be an object"_s});
    return {value.toObject(), path, m_problems, m_check};
}

} // namespace clausula
