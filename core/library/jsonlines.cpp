// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/jsonlines.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clausula {

/** Walks over valid JSON once, noting the line on which each value begins. */
class JsonLines::Scanner
{
public:
    Scanner(QByteArrayView json, JsonLines &found) : m_json(json), m_found(found) {}

    void readValue(const QString &path)
    {
        skipSpace();
        m_found.m_lines.insert(path, m_line);
        switch (current()) {
        case '{':
            readObject(path);
            break;
        case '[':
            readArray(path);
            break;
        case '"':
            readString();
            break;
        default:
            while (!atEnd() && !QByteArrayView(",]} \t\r\n").contains(current()))
                ++m_at;
        }
    }

private:
    [[nodiscard]] bool atEnd() const { return m_at >= m_json.size(); }
    [[nodiscard]] char current() const { return atEnd() ? '\0' : m_json[m_at]; }

    void skipSpace()
    {
        for (; !atEnd() && QByteArrayView(" \t\r\n,:").contains(current()); ++m_at)
            m_line += current() == '\n' ? 1 : 0;
    }

    QString readString()
    {
        const qsizetype start = ++m_at;
        for (; !atEnd() && current() != '"'; ++m_at)
            m_at += current() == '\\' ? 1 : 0;
        const QByteArrayView inner = m_json.sliced(start, std::min(m_at, m_json.size()) - start);
        ++m_at;
        return QString::fromUtf8(inner);
    }

    void readObject(const QString &path)
    {
        ++m_at;
        for (skipSpace(); !atEnd() && current() != '}'; skipSpace()) {
            const QString key = keyPath(path, readString());
            if (m_found.m_lines.contains(key))
                m_found.m_duplicates.append(key);
            readValue(key);
        }
        ++m_at;
    }

    void readArray(const QString &path)
    {
        ++m_at;
        qsizetype index = 0;
        for (skipSpace(); !atEnd() && current() != ']'; skipSpace())
            readValue(itemPath(path, index++));
        ++m_at;
    }

    QByteArrayView m_json;
    JsonLines &m_found;
    qsizetype m_at = 0;
    int m_line = 1;
};

JsonLines::JsonLines(QByteArrayView json)
{
    Scanner(json, *this).readValue({});
}

int JsonLines::lineOf(const QString &path) const
{
    for (QString at = path; !at.isEmpty();) {
        if (const auto found = m_lines.constFind(at); found != m_lines.constEnd())
            return *found;
        at.truncate(std::max({at.lastIndexOf(u'.'), at.lastIndexOf(u'['), qsizetype(0)}));
    }
    return m_lines.value({}, 1);
}

QString JsonLines::keyPath(const QString &path, const QString &key)
{
    return path.isEmpty() ? key : path + u'.' + key;
}

QString JsonLines::itemPath(const QString &path, qsizetype index)
{
    return u"%1[%2]"_s.arg(path).arg(index);
}

} // namespace clausula
