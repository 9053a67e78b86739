// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/document/layoutcases.h"

#include <QFile>

namespace clausula {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype bar = 2; // the column of the bar

QByteArray kindOf(QChar sign)
{
    switch (sign.unicode()) {
    case u'T':
        return "title"_ba;
    case u'H':
        return "heading"_ba;
    case u'P':
        return "paragraph"_ba;
    case u'L':
        return "list-item"_ba;
    case u'R':
        return "table-row"_ba;
    case u'C':
        return "toc"_ba;
    case u'B':
        return "boilerplate"_ba;
    default:
        return {};
    }
}

struct Row
{
    QByteArray kind;
    int start;
    int end;
};

// The case under way, and what its lines added up to.
class CaseReader
{
public:
    explicit CaseReader(const QString &name) { m_case.name = name; }

    [[nodiscard]] bool read(const QString &line)
    {
        ++m_line;
        if (line.trimmed().isEmpty()) {
            m_case.text += u'\n';
            return true;
        }
        if (line.size() <= bar || line[bar] != u'|')
            return false;
        QString words = line.sliced(bar + 1);
        words.replace(u"\\f"_s, u"\f"_s).replace(u"\\t"_s, u"\t"_s).replace(u"\\~"_s, u"\u00A0"_s);
        m_case.text += words + u'\n';
        if (line[0] != u' ') {
            const QByteArray level = line[1] == u' ' ? "0"_ba : QByteArray(1, char(line[1].toLatin1()));
            m_rows.append({kindOf(line[0]) + ' ' + level, m_line, m_line});
            return !kindOf(line[0]).isEmpty();
        }
        if (!words.trimmed().isEmpty() && !m_rows.isEmpty())
            m_rows.last().end = m_line;
        return true;
    }

    [[nodiscard]] LayoutCase finished() const
    {
        LayoutCase found = m_case;
        for (const Row &row : m_rows) {
            found.blocks +=
                row.kind + ' ' + QByteArray::number(row.start) + '-' + QByteArray::number(row.end) + '\n';
        }
        return found;
    }

private:
    LayoutCase m_case;
    QList<Row> m_rows;
    int m_line = 0;
};

} // namespace

QList<LayoutCase> readLayoutCases(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString text = QString::fromUtf8(file.readAll());
    QList<CaseReader> readers;
    for (const QString &line : text.split(u'\n')) {
        if (line.startsWith("== "_L1))
            readers.append(CaseReader(line.sliced(3)));
        else if (readers.isEmpty() || !readers.last().read(line))
            return {};
    }
    QList<LayoutCase> cases;
    for (const CaseReader &reader : readers)
        cases.append(reader.finished());
    return cases;
}

} // namespace clausula
