// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/words.h"
#include "core/library/clausestore.h"
#include "core/library/librarysearch.h"
#include "core/storage/connection.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

constexpr qint64 mostRanked = 3000;    ///< to rank a match takes some 10 µs
constexpr int rarestWords = 12;        ///< a passage is found by these
constexpr qint64 mostCandidates = 300; ///< that are compared word by word

/** As the index spells words: lower case, no accents. */
QString folded(const QString &word)
{
    QString plain;
    for (const QChar c : word.toLower().normalized(QString::NormalizationForm_D)) {
        if (c.category() != QChar::Mark_NonSpacing)
            plain.append(c);
    }
    return plain;
}

QStringList foldedWords(const QString &text)
{
    QStringList words;
    QString word;
    for (const QChar c : folded(text) + u' ') { // the index cuts at all that is no letter or digit
        if (c.isLetterOrNumber())
            word.append(c);
        else if (!word.isEmpty())
            words.append(std::exchange(word, {}));
    }
    return words;
}

struct Found
{
    qint64 number = 0;
    double score = 0;
};

Result<QList<Found>> rowsOf(const Connection &library, const QString &sql, const QList<SqlValue> &values)
{
    QList<Found> found;
    const auto read = [&found](const SqlRow &row) {
        found.append({row.integer(0), row.real(1)});
        return Result<void>();
    };
    return library.forEach(sql, values, read).transform([&found] { return found; });
}

Result<bool> isRankable(const Connection &library, const QString &expression)
{
    const QString sql =
        u"SELECT count(*), 0 FROM (SELECT 1 FROM clause_index WHERE clause_index MATCH ? LIMIT ?)"_s;
    return rowsOf(library, sql, {expression, mostRanked + 1}).transform([](const QList<Found> &count) {
        return count.first().number <= mostRanked;
    });
}

/** Titles count most, notes least. */
Result<QList<Found>> ranked(const Connection &library, const QString &expression, int most)
{
    return rowsOf(library,
                  u"SELECT rowid, -bm25(clause_index, 10.0, 2.0, 1.0) AS score FROM clause_index WHERE "
                  "clause_index MATCH ? ORDER BY score DESC, rowid LIMIT ?"_s,
                  {expression, qint64(most)});
}

Result<QList<Found>> unranked(const Connection &library, const QString &expression, int most)
{
    return rowsOf(library, u"SELECT rowid, 0.0 FROM clause_index WHERE clause_index MATCH ? LIMIT ?"_s,
                  {expression, qint64(most)});
}

/** Best first where that can be told in time; else those whose title holds the words, then any. */
Result<QList<Found>> bestRows(const Connection &library, const QString &expression, int most)
{
    const Result<bool> rankable = isRankable(library, expression);
    if (!rankable)
        return std::unexpected(rankable.error());
    if (*rankable)
        return ranked(library, expression, most);
    const QString inTitle = u"{title} : (%1)"_s.arg(expression);
    const Result<bool> few = isRankable(library, inTitle);
    if (!few)
        return std::unexpected(few.error());
    Result<QList<Found>> rows = *few ? ranked(library, inTitle, most) : unranked(library, inTitle, most);
    if (!rows || rows->size() >= most)
        return rows;
    return unranked(library, expression, most).transform([&rows, most](const QList<Found> &more) {
        for (const Found &one : more) {
            if (rows->size() < most && !std::ranges::contains(*rows, one.number, &Found::number))
                rows->append(one);
        }
        return *rows;
    });
}

Result<QList<ClauseHit>> hitsOf(const Connection &library, const QList<Found> &rows)
{
    Result<SqlStatement> select =
        library.prepare(u"SELECT id, CAST(definition AS BLOB), sha256 FROM clause WHERE number = ?"_s);
    if (!select)
        return std::unexpected(select.error());
    QList<ClauseHit> hits;
    for (const Found &found : rows) {
        const auto read = [&](const SqlRow &row) {
            return verified(library, {row.text(0), row.bytes(1), row.bytes(2)})
                .transform([&](const Clause &clause) { hits.append({clause, found.score}); });
        };
        if (const Result<void> done = select->forEach({found.number}, read); !done)
            return std::unexpected(done.error());
    }
    return hits;
}

/** Those of \a words that the fewest clauses hold, rarest first; words that none holds are of no use. */
Result<QStringList> rarest(const Connection &library, const QSet<QString> &words)
{
    Result<SqlStatement> select = library.prepare(u"SELECT doc FROM clause_words WHERE term = ?"_s);
    if (!select)
        return std::unexpected(select.error());
    QList<std::pair<qint64, QString>> counts;
    for (const QString &word : words) {
        const auto read = [&](const SqlRow &row) {
            counts.append({row.integer(0), word});
            return Result<void>();
        };
        if (const Result<void> done = select->forEach({word}, read); !done)
            return std::unexpected(done.error());
    }
    std::ranges::sort(counts);
    QStringList terms;
    for (const auto &[count, word] : counts.first(std::min<qsizetype>(counts.size(), rarestWords)))
        terms.append(u'"' + word + u'"');
    return terms;
}

/** Twice the shared words over all words. */
double likeness(const QHash<QString, int> &passage, qsizetype size, const QString &text)
{
    QHash<QString, int> left = passage;
    const QStringList words = foldedWords(text);
    int shared = 0;
    for (const QString &word : words) {
        if (int &count = left[word]; count > 0) {
            --count;
            ++shared;
        }
    }
    return size + words.size() == 0 ? 0 : 2.0 * shared / double(size + words.size());
}

} // namespace

Result<QList<ClauseHit>> searchClauses(const Connection &library, const QString &words, int most)
{
    const QString expression = matchExpression(words);
    if (expression.isEmpty())
        return QList<ClauseHit>();
    return bestRows(library, expression, most).and_then([&](const QList<Found> &rows) {
        return hitsOf(library, rows);
    });
}

Result<QList<ClauseHit>> similarClauses(const Connection &library, const QString &passage, int most)
{
    const QStringList words = foldedWords(passage);
    const Result<QStringList> terms = rarest(library, QSet<QString>(words.begin(), words.end()));
    if (!terms)
        return std::unexpected(terms.error());
    if (terms->isEmpty())
        return QList<ClauseHit>();
    const QString expression = terms->join(u" OR "_s);
    const Result<bool> rankable = isRankable(library, expression);
    if (!rankable)
        return std::unexpected(rankable.error());
    // Where even the rarest words are common, the rarest alone narrows it down.
    const Result<QList<Found>> rows = *rankable ? ranked(library, expression, int(mostCandidates))
                                                : unranked(library, terms->first(), int(mostCandidates));
    if (!rows)
        return std::unexpected(rows.error());
    QHash<QString, int> counts;
    for (const QString &word : words)
        ++counts[word];
    return hitsOf(library, *rows).transform([&](QList<ClauseHit> hits) {
        for (ClauseHit &hit : hits)
            hit.score = likeness(counts, words.size(), hit.clause.text);
        std::ranges::stable_sort(hits, std::greater(), &ClauseHit::score);
        return hits.first(std::min<qsizetype>(hits.size(), most));
    });
}

} // namespace clausula
