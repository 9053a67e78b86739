// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/reviewreader.h"

#include "core/review/reviewnames.h"
#include "core/storage/connection.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <limits>
#include <optional>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

std::unexpected<Error> damaged(const Connection &connection, const QString &what)
{
    return failure(ErrorCode::ReviewDamaged, connection.path(), what);
}

/** A whole number from 0 to \a most; -1 for anything else. */
qint64 whole(const QJsonValue &value, qint64 most)
{
    const qint64 number = value.toInteger(-1);
    return number <= most ? number : -1;
}

/** One side as its row has it. */
struct StoredDocument
{
    Origin origin;
    QString text;
    QString structure;
    QString pages;
};

/** The kind that a block's number stands for; what a source doesn't state is found anew. */
std::optional<ImportedKind> importedKind(qint64 kind)
{
    switch (kind) {
    case int(BlockKind::Title):
        return ImportedKind::Title;
    case int(BlockKind::Heading):
        return ImportedKind::Heading;
    case int(BlockKind::Paragraph):
        return ImportedKind::Paragraph;
    case int(BlockKind::ListItem):
        return ImportedKind::ListItem;
    case int(BlockKind::TableRow):
        return ImportedKind::TableRow;
    case int(BlockKind::TableOfContents):
        return ImportedKind::Contents;
    case int(BlockKind::Boilerplate):
        return ImportedKind::Boilerplate;
    default:
        return std::nullopt;
    }
}

/** A block that lies in the text behind the block before; nothing for any other. */
std::optional<ImportedBlock> importedBlock(const QJsonArray &row, qsizetype from, qsizetype end)
{
    const auto kind = importedKind(whole(row.at(0), 16));
    const qint64 level = whole(row.at(1), 64);
    const qint64 start = whole(row.at(2), end);
    const qint64 length = whole(row.at(3), end);
    const qint64 markerStart = whole(row.at(4), end);
    const qint64 markerLength = whole(row.at(5), end);
    if (row.size() != 6 || !kind || level < 0 || start < from || length < 1 || markerStart < 0 ||
        markerLength < 0 || start + length > end)
        return std::nullopt;
    const Span span{start, length};
    const Span marker{markerStart, markerLength};
    if (markerLength > 0 && (marker.start < span.start || marker.end() > span.end()))
        return std::nullopt;
    return ImportedBlock{*kind, int(level), span, marker, {}};
}

Result<QList<ImportedBlock>> readStructure(const Connection &connection, const StoredDocument &stored)
{
    QList<ImportedBlock> blocks;
    qsizetype from = 0;
    const QJsonDocument json = QJsonDocument::fromJson(stored.structure.toUtf8());
    if (!json.isArray())
        return damaged(connection, u"a document's structure can't be read"_s);
    const QJsonArray rows = json.array();
    for (const auto &row : rows) {
        const auto block = importedBlock(row.toArray(), from, stored.text.size());
        if (!block)
            return damaged(connection, u"a document's structure doesn't fit its text"_s);
        from = block->span.end();
        blocks.append(*block);
    }
    return blocks;
}

Result<QList<PageStart>> readPages(const Connection &connection, const StoredDocument &stored)
{
    QList<PageStart> pages;
    qsizetype from = 0;
    const QJsonArray rows = QJsonDocument::fromJson(stored.pages.toUtf8()).array();
    for (const auto &row : rows) {
        const qint64 offset = whole(row[0], stored.text.size());
        const qint64 number = whole(row[1], std::numeric_limits<int>::max());
        if (offset < from || number < 1)
            return damaged(connection, u"a document's pages don't fit its text"_s);
        from = offset;
        pages.append({offset, int(number)});
    }
    return pages;
}

Result<Document> documentOf(const Connection &connection, const StoredDocument &stored)
{
    const auto pages = readPages(connection, stored);
    if (!pages)
        return std::unexpected(pages.error());
    LoadReport load;
    load.pages = *pages;
    if (stored.structure.isEmpty())
        return Document::fromText(stored.text, stored.origin, load);
    return readStructure(connection, stored).transform([&](const QList<ImportedBlock> &blocks) {
        return Document::fromImported(
            {stored.origin.format, stored.origin.encoding.name, stored.text, blocks, load}, stored.origin);
    });
}

Result<Document> readSide(const Connection &connection, const QString &side)
{
    std::optional<StoredDocument> stored;
    const auto read = [&](const SqlRow &row) -> Result<void> {
        const QByteArray text = row.bytes(5);
        if (QCryptographicHash::hash(text, QCryptographicHash::Sha256) != row.bytes(6))
            return damaged(connection, u"a document's text was changed"_s);
        Origin origin;
        origin.name = row.text(0);
        origin.format = row.text(1);
        origin.encoding = {row.text(2), row.integer(3) != 0};
        origin.sha256 = row.bytes(4);
        stored = {origin, QString::fromUtf8(text), row.text(7), row.text(8)};
        return {};
    };
    const auto done =
        connection.forEach(u"SELECT name, format, encoding, byte_order_mark, source_sha256, text, "
                           "sha256, structure, pages FROM document WHERE side = ?"_s,
                           {side}, read);
    if (!done)
        return std::unexpected(done.error());
    if (!stored)
        return damaged(connection, u"a document is missing"_s);
    return documentOf(connection, *stored);
}

Result<void> readSettings(const Connection &connection, Review &review)
{
    bool found = false;
    const auto read = [&](const SqlRow &row) -> Result<void> {
        found = true;
        const QJsonArray frameworks = QJsonDocument::fromJson(row.text(0).toUtf8()).array();
        for (const auto &framework : frameworks)
            review.frameworks.append(framework.toString());
        const QJsonObject folding = QJsonDocument::fromJson(row.text(1).toUtf8()).object();
        for (const auto &[name, member] : foldingNames)
            review.settings.folding.*member = folding.value(name).toBool(true);
        return {};
    };
    const auto done = connection.forEach(u"SELECT frameworks, folding FROM review"_s, {}, read);
    return done && !found ? damaged(connection, u"its settings are missing"_s) : done;
}

Result<void> readPins(const Connection &connection, QList<Pin> &pins)
{
    const auto place = [](const SqlRow &row, int column) {
        return int(std::clamp<qint64>(row.integer(column), 0, std::numeric_limits<int>::max()));
    };
    const auto read = [&](const SqlRow &row) -> Result<void> {
        pins.append({row.text(0) == "apart"_L1 ? Pin::Kind::Apart : Pin::Kind::Joined,
                     {row.text(1), row.text(2), place(row, 3)},
                     {row.text(4), row.text(5), place(row, 6)}});
        return {};
    };
    return connection.forEach(u"SELECT kind, left_heading, left_opening, left_place, right_heading, "
                              "right_opening, right_place FROM pin ORDER BY position"_s,
                              {}, read);
}

Result<void> readAnswers(const Connection &connection, Answers &answers)
{
    return connection.forEach(u"SELECT id, yes FROM answer"_s, {}, [&](const SqlRow &row) -> Result<void> {
        answers.insert(row.text(0), row.integer(1) != 0);
        return {};
    });
}

Result<void> readDecisions(const Connection &connection, QMap<QString, Decision> &decisions)
{
    const auto date = [](const QString &text) { return QDate::fromString(text, Qt::ISODate); };
    const auto read = [&](const SqlRow &row) -> Result<void> {
        const auto action =
            std::ranges::find(actionNames, row.text(1), &std::pair<QStringView, Decision::Action>::first);
        if (action == actionNames.end())
            return damaged(connection, u"a decision can't be read"_s);
        decisions.insert(row.text(0), {action->second, row.text(2), date(row.text(3)), row.text(4),
                                       row.text(5), date(row.text(6)), row.text(7)});
        return {};
    };
    return connection.integer(u"PRAGMA user_version"_s).and_then([&](qint64 version) {
        const QString about = version < 2 ? u"''"_s : u"about"_s;
        return connection.forEach(
            u"SELECT key, action, owner, due, note, initials, decided, %1 FROM decision"_s.arg(about), {},
            read);
    });
}

} // namespace

Result<Review> readReview(const Connection &connection)
{
    const auto left = readSide(connection, u"left"_s);
    if (!left)
        return std::unexpected(left.error());
    const auto right = readSide(connection, u"right"_s);
    if (!right)
        return std::unexpected(right.error());
    Review review{.left = *left, .right = *right, .frameworks = {}};
    return readSettings(connection, review)
        .and_then([&] { return readPins(connection, review.settings.pins); })
        .and_then([&] { return readAnswers(connection, review.answers); })
        .and_then([&] { return readDecisions(connection, review.decisions); })
        .transform([&review] { return std::move(review); });
}

} // namespace clausula
