// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/librarysearch.h"

#include "core/library/libraryreader.h"
#include "core/storage/connection.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

// Marks are the isolates U+2068 and U+2069: invisible if shown as they are, and in no clause of ours.
constexpr QLatin1StringView
    searchSql("SELECT passage.clause_type, passage.field, passage.position, passage.text, "
              "snippet(passage_index, 0, char(8296), char(8297), char(8230), 24), rank "
              "FROM passage_index JOIN passage ON passage.id = passage_index.rowid "
              "WHERE passage_index MATCH ? ORDER BY rank, passage.id LIMIT ?");

struct Hit
{
    LibraryHit hit;
    LibraryPassage passage;
};

Result<QList<Hit>> findHits(const Connection &connection, const QString &expression, int limit)
{
    QList<Hit> hits;
    const auto read = [&hits](const SqlRow &row) {
        hits.append({.hit = {row.text(0), row.text(1), row.text(4), row.real(5)},
                     .passage = {row.text(1), int(row.integer(2)), row.text(3)}});
        return Result<void>();
    };
    return connection.forEach(QString(searchSql), {expression, qint64(limit)}, read).transform([&hits] {
        return hits;
    });
}

/** Passages of checked clause types, each read once. */
class CheckedPassages
{
public:
    explicit CheckedPassages(const Connection &connection) : m_connection(connection) {}

    Result<void> require(const Hit &hit)
    {
        const QString &id = hit.hit.clause;
        if (!m_passages.contains(id)) {
            const Result<ClauseType> type = readClauseType(m_connection, id);
            if (!type)
                return std::unexpected(type.error());
            m_passages.insert(id, passagesOf(*type));
        }
        if (!m_passages.value(id).contains(hit.passage))
            return failure(ErrorCode::LibraryDamaged, m_connection.path(),
                           u"the search index does not match clause_type “%1”"_s.arg(id));
        return {};
    }

private:
    const Connection &m_connection;
    QHash<QString, QList<LibraryPassage>> m_passages;
};

} // namespace

QString matchExpression(const QString &words)
{
    QStringList terms;
    for (const QString &word : words.simplified().split(u' ', Qt::SkipEmptyParts))
        if (std::ranges::any_of(word, [](QChar c) { return c.isLetterOrNumber(); }))
            terms.append(u'"' + QString(word).replace(u'"', u"\"\""_s) + u'"');
    return terms.isEmpty() ? QString() : terms.join(u' ') + u'*';
}

Result<QList<LibraryHit>> searchLibrary(const Connection &connection, const QString &words, int limit)
{
    const QString expression = matchExpression(words);
    if (expression.isEmpty())
        return QList<LibraryHit>();
    const Result<QList<Hit>> hits = findHits(connection, expression, limit);
    if (!hits)
        return std::unexpected(hits.error());
    CheckedPassages checked(connection);
    QList<LibraryHit> found;
    for (const Hit &hit : *hits) {
        if (const Result<void> genuine = checked.require(hit); !genuine)
            return std::unexpected(genuine.error());
        found.append(hit.hit);
    }
    return found;
}

} // namespace clausula
