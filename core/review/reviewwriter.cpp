// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/reviewwriter.h"

#include "core/review/reviewnames.h"
#include "core/storage/connection.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

QString compact(const QJsonArray &array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

/** Whether a text shows all of its structure by itself. */
bool showsStructure(const Origin &origin)
{
    return origin.format.isEmpty() || origin.format == "text"_L1 || origin.format == "markdown"_L1;
}

/** Each block as [kind, level, start, length, start of the marker, its length]. */
QString structureOf(const Document &document)
{
    if (showsStructure(document.origin()))
        return {};
    QJsonArray blocks;
    for (const Block &block : document.blocks())
        blocks.append(QJsonArray{int(block.kind), block.level, block.span.start, block.span.length,
                                 block.marker.start, block.marker.length});
    return compact(blocks);
}

/** Each page as [where it begins, number]. */
QString pagesOf(const Document &document)
{
    QJsonArray pages;
    for (const PageStart &page : document.loadReport().pages)
        pages.append(QJsonArray{page.offset, page.number});
    return pages.isEmpty() ? QString() : compact(pages);
}

Result<void> writeSettings(Connection &connection, const Review &review)
{
    QJsonObject folding;
    for (const auto &[name, member] : foldingNames)
        folding.insert(name, review.settings.folding.*member);
    return connection.prepare(u"INSERT INTO review VALUES (1, ?, ?, ?)"_s)
        .and_then([&](SqlStatement &&insert) {
            return insert.run({u"clausula " CLAUSULA_VERSION ""_s,
                               compact(QJsonArray::fromStringList(review.frameworks)), compact(folding)});
        });
}

Result<void> writeDocument(Connection &connection, const QString &side, const Document &document)
{
    const Origin &origin = document.origin();
    const QByteArray text = document.text().toUtf8();
    if (QString::fromUtf8(text) != document.text())
        return failure(ErrorCode::WriteFailed, connection.path(), u"half a character pair in the text"_s);
    return connection.prepare(u"INSERT INTO document VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s)
        .and_then([&](SqlStatement &&insert) {
            return insert.run({side, origin.name, origin.format, origin.encoding.name,
                               qint64(origin.encoding.byteOrderMark), origin.sha256, text,
                               QCryptographicHash::hash(text, QCryptographicHash::Sha256),
                               structureOf(document), pagesOf(document)});
        });
}

Result<void> writePins(Connection &connection, const QList<Pin> &pins)
{
    auto insert = connection.prepare(u"INSERT INTO pin VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s);
    if (!insert)
        return std::unexpected(insert.error());
    for (qsizetype i = 0; i < pins.size(); ++i) {
        const Pin &pin = pins[i];
        const QString kind = pin.kind == Pin::Kind::Joined ? u"joined"_s : u"apart"_s;
        if (auto done =
                insert->run({qint64(i), kind, pin.left.heading, pin.left.opening, qint64(pin.left.place),
                             pin.right.heading, pin.right.opening, qint64(pin.right.place)});
            !done)
            return done;
    }
    return {};
}

Result<void> writeAnswers(Connection &connection, const Answers &answers)
{
    auto insert = connection.prepare(u"INSERT INTO answer VALUES (?, ?)"_s);
    if (!insert)
        return std::unexpected(insert.error());
    for (const auto &[id, yes] : answers.asKeyValueRange()) {
        if (auto done = insert->run({id, qint64(yes)}); !done)
            return done;
    }
    return {};
}

QString actionName(Decision::Action action)
{
    return std::ranges::find(actionNames, action, &std::pair<QStringView, Decision::Action>::second)
        ->first.toString();
}

Result<void> writeDecisions(Connection &connection, const QMap<QString, Decision> &decisions)
{
    auto insert = connection.prepare(u"INSERT INTO decision VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s);
    if (!insert)
        return std::unexpected(insert.error());
    for (const auto &[key, decision] : decisions.asKeyValueRange()) {
        if (auto done = insert->run({key, actionName(decision.action), decision.owner,
                                     decision.due.toString(Qt::ISODate), decision.note, decision.initials,
                                     decision.decided.toString(Qt::ISODate), decision.about});
            !done)
            return done;
    }
    return {};
}

} // namespace

Result<void> writeReview(Connection &connection, const Review &review)
{
    return writeSettings(connection, review)
        .and_then([&] { return writeDocument(connection, u"left"_s, review.left); })
        .and_then([&] { return writeDocument(connection, u"right"_s, review.right); })
        .and_then([&] { return writePins(connection, review.settings.pins); })
        .and_then([&] { return writeAnswers(connection, review.answers); })
        .and_then([&] { return writeDecisions(connection, review.decisions); });
}

} // namespace clausula
