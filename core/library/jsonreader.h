// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/jsonlines.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>

namespace clausula {

/** What is wrong with one value of a knowledge file. */
struct JsonProblem
{
    QString path; ///< as JsonLines has them
    QString what; ///< continues the path: "is missing"
};

/** How far the content of texts is checked; shape and types always are. */
enum class JsonCheck {
    Everything, ///< regular expressions compile: knowledge that people write
    Shape,      ///< what was checked before it was stored
};

/**
 * One JSON object read key by key. Wrong values give an empty one and a problem, so that a reader
 * function runs straight through; keys nobody asked for are a problem too.
 */
class JsonReader
{
public:
    JsonReader(QJsonObject object, QString path, QList<JsonProblem> &problems, JsonCheck check);

    /** A text that is not empty and has no white space around it. */
    [[nodiscard]] QString text(const QString &key);
    /** The same, but may be empty or left out. */
    [[nodiscard]] QString optionalText(const QString &key);
    /** Lower-case letters and digits, parts joined by single hyphens. */
    [[nodiscard]] QString id(const QString &key);
    /** A date YYYY-MM-DD. */
    [[nodiscard]] QString date(const QString &key);
    [[nodiscard]] int integer(const QString &key, int least, int most);
    [[nodiscard]] bool boolean(const QString &key);
    /** Texts, none twice. */
    [[nodiscard]] QStringList texts(const QString &key);
    [[nodiscard]] QStringList optionalTexts(const QString &key);
    /** A regular expression, which must compile and not match empty text. */
    [[nodiscard]] QString pattern(const QString &key);
    [[nodiscard]] QStringList patterns(const QString &key);
    [[nodiscard]] QStringList optionalPatterns(const QString &key);
    /** One of \a words as its position, 0 if it is none. */
    [[nodiscard]] int choice(const QString &key, const QStringList &words);

    [[nodiscard]] bool has(const QString &key) const { return m_object.contains(key); }
    /** What \a read makes of the object under \a key. */
    template<typename Read>
    auto object(const QString &key, Read read);
    /** What \a read makes of each object of the array under \a key. */
    template<typename Read>
    auto objects(const QString &key, Read read);

    /** Notes that the value under \a key is wrong. */
    void problem(const QString &key, const QString &what);
    /** Notes that an item of the array under \a key is wrong. */
    void itemProblem(const QString &key, qsizetype index, const QString &what);
    /** Every key nobody asked for is a problem; called once everything was read. */
    void refuseOtherKeys();

private:
    [[nodiscard]] QJsonValue take(const QString &key);
    [[nodiscard]] QJsonValue takeRequired(const QString &key);
    [[nodiscard]] QJsonArray takeArray(const QString &key);
    void checkPattern(const QString &path, const QString &pattern);
    void checkPatterns(const QString &key, const QStringList &patterns);
    [[nodiscard]] QStringList textsOf(const QString &key, const QJsonArray &array);
    [[nodiscard]] JsonReader child(const QJsonValue &value, const QString &path);

    QJsonObject m_object;
    QString m_path;
    QList<JsonProblem> &m_problems;
    JsonCheck m_check;
    QStringList m_asked;
};

template<typename Read>
auto JsonReader::object(const QString &key, Read read)
{
    JsonReader inner = child(takeRequired(key), JsonLines::keyPath(m_path, key));
    auto value = read(inner);
    inner.refuseOtherKeys();
    return value;
}

template<typename Read>
auto JsonReader::objects(const QString &key, Read read)
{
    const QJsonArray array = takeArray(key);
    QList<decltype(read(*this))> values;
    for (qsizetype i = 0; i < array.size(); ++i) {
        JsonReader inner = child(array[i], JsonLines::itemPath(JsonLines::keyPath(m_path, key), i));
        values.append(read(inner));
        inner.refuseOtherKeys();
    }
    return values;
}

} // namespace clausula
