// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QHash>
#include <QString>
#include <QStringList>

namespace clausula {

/**
 * Where the values of a JSON text stand: what QJsonDocument forgets and a message to an author needs.
 * Paths look like `cues[2].pattern`; the whole text is the empty path.
 */
class JsonLines
{
public:
    /** \a json must be valid JSON (QJsonDocument read it). */
    explicit JsonLines(QByteArrayView json);

    /** 1-based line of a value, or of the nearest value around it that exists. */
    [[nodiscard]] int lineOf(const QString &path) const;
    /** Paths of keys that stand twice in one object, in text order; QJsonDocument drops all but the last. */
    [[nodiscard]] const QStringList &duplicates() const { return m_duplicates; }

    /** The path of \a key in the object at \a path. */
    [[nodiscard]] static QString keyPath(const QString &path, const QString &key);
    /** The path of an item of the array at \a path. */
    [[nodiscard]] static QString itemPath(const QString &path, qsizetype index);

private:
    class Scanner;
    QHash<QString, int> m_lines;
    QStringList m_duplicates;
};

} // namespace clausula
