// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/authoring/draft.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

const QString schema = u"clausula.draft/1"_s;

QByteArray hashOf(QByteArrayView bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

QString hex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

} // namespace

QByteArray draftToBytes(const Draft &draft)
{
    const QByteArray text = draft.text.toUtf8();
    const QJsonObject head{{u"schema"_s, schema},
                           {u"key"_s, draft.key},
                           {u"path"_s, draft.path},
                           {u"name"_s, draft.name},
                           {u"format"_s, draft.format},
                           {u"encoding"_s, draft.encoding.name},
                           {u"byte_order_mark"_s, draft.encoding.byteOrderMark},
                           {u"disk_sha256"_s, hex(draft.diskHash)},
                           {u"when"_s, draft.when.toUTC().toString(Qt::ISODateWithMs)},
                           {u"cursor"_s, draft.cursor},
                           {u"sha256"_s, hex(hashOf(text))}};
    return QJsonDocument(head).toJson(QJsonDocument::Compact) + '\n' + text;
}

Result<Draft> draftFromBytes(const QByteArray &bytes, const QString &name)
{
    const qsizetype end = bytes.indexOf('\n');
    const QJsonObject head = QJsonDocument::fromJson(bytes.first(std::max<qsizetype>(end, 0))).object();
    if (head.value("schema"_L1).toString() != schema)
        return failure(ErrorCode::ReadFailed, name, u"it is no draft of this program"_s);
    const QByteArray text = bytes.sliced(end + 1);
    if (hex(hashOf(text)) != head.value("sha256"_L1).toString())
        return failure(ErrorCode::ReadFailed, name, u"its text is not as it was kept"_s);
    const auto string = [&head](QLatin1StringView key) { return head.value(key).toString(); };
    return Draft{.key = string("key"_L1),
                 .path = string("path"_L1),
                 .name = string("name"_L1),
                 .format = string("format"_L1),
                 .encoding = {string("encoding"_L1), head.value("byte_order_mark"_L1).toBool()},
                 .diskHash = QByteArray::fromHex(string("disk_sha256"_L1).toLatin1()),
                 .when = QDateTime::fromString(string("when"_L1), Qt::ISODateWithMs),
                 .cursor = head.value("cursor"_L1).toInteger(),
                 .text = QString::fromUtf8(text)};
}

} // namespace clausula
