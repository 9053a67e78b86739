// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/htmlreader.h"

#include "core/document/textdecoder.h"
#include "core/import/htmlflow.h"

#include <QRegularExpression>
#include <QStringConverter>

#include <algorithm>

namespace clausula {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype declarationReach = 2048; // HTML5 asks for it within the first 1024 bytes

// The encoding that a page names for itself.
QByteArray declaredEncoding(QByteArrayView bytes)
{
    static const QRegularExpression meta(
        u"(?:charset\\s*=\\s*[\"']?|<\\?xml[^>]*encoding=[\"'])([\\w.:-]+)"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QString head = QString::fromLatin1(bytes.first(std::min(bytes.size(), declarationReach)));
    return meta.match(head).captured(1).toLatin1();
}

struct DecodedPage
{
    QString text;
    QString encoding;
};

// HTML5 reads Latin-1 as windows-1252, as decodeText() does.
DecodedPage decodePage(QByteArrayView bytes, QByteArray name)
{
    DecodedText found = decodeText(bytes);
    if (name.isEmpty())
        name = declaredEncoding(bytes);
    const QByteArray lower = name.toLower();
    const bool known = found.encoding.byteOrderMark || lower.isEmpty() || lower == "utf-8" ||
                       lower.startsWith("utf-16") || lower == "iso-8859-1" || lower == "windows-1252" ||
                       lower == "us-ascii";
    if (!known) {
        QStringDecoder decoder(name.constData());
        if (decoder.isValid())
            return {decoder.decode(bytes), QString::fromLatin1(name)};
    }
    return {std::move(found.text), found.encoding.name};
}

Result<ImportedText> readPage(QByteArrayView bytes, const QByteArray &encoding, const QString &path)
{
    const DecodedPage page = decodePage(bytes, encoding);
    const Result<HtmlNode> root = parseHtml(page.text.toUtf8(), path);
    if (!root)
        return std::unexpected(root.error());
    const HtmlFlow flow = readHtmlFlow(*root);
    ImportedTextBuilder builder(u"html"_s);
    writeFlow(flow.blocks, builder);
    for (int i = 0; i < flow.pictures; ++i)
        builder.addNotUnderstood(u"picture"_s);
    for (int i = 0; i < flow.frames; ++i)
        builder.addNotUnderstood(u"frame"_s);
    ImportedText imported = builder.take();
    imported.encoding = page.encoding;
    if (imported.text.isEmpty())
        return failure(ErrorCode::FileEmpty, path);
    return imported;
}

// The fields of a part's head, names in lower case, folded lines joined (RFC 5322, section 2.2).
QHash<QByteArray, QByteArray> readFields(const QByteArray &head)
{
    QHash<QByteArray, QByteArray> fields;
    QByteArray last;
    for (const QByteArray &line : head.split('\n')) {
        if (!last.isEmpty() && (line.startsWith(' ') || line.startsWith('\t'))) {
            fields[last] += ' ' + line.trimmed();
            continue;
        }
        const qsizetype colon = line.indexOf(':');
        last = line.first(std::max<qsizetype>(0, colon)).toLower();
        if (colon > 0)
            fields.insert(last, line.sliced(colon + 1).trimmed());
    }
    return fields;
}

QByteArray parameter(const QByteArray &field, const QString &name)
{
    const QRegularExpression pattern(u"%1\\s*=\\s*(?:\"([^\"]*)\"|([^\\s;]+))"_s.arg(name),
                                     QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = pattern.match(QString::fromLatin1(field));
    return (match.captured(1) + match.captured(2)).toLatin1();
}

// RFC 2045, section 6.7.
QByteArray fromQuotedPrintable(const QByteArray &text)
{
    QByteArray bytes;
    bytes.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] != '=') {
            bytes += text[at];
            continue;
        }
        const QByteArray code = text.sliced(at + 1, std::min<qsizetype>(2, text.size() - at - 1));
        bool valid = false;
        const int byte = code.toInt(&valid, 16);
        if (code.startsWith('\n')) {
            at += 1;
        } else if (code == "\r\n") {
            at += 2;
        } else if (valid && code.size() == 2) {
            bytes += char(byte);
            at += 2;
        }
    }
    return bytes;
}

QByteArray decodedBody(const QByteArray &body, const QByteArray &encoding)
{
    if (encoding.toLower() == "base64")
        return QByteArray::fromBase64(body);
    return encoding.toLower() == "quoted-printable" ? fromQuotedPrintable(body) : body;
}

struct MimePart
{
    QHash<QByteArray, QByteArray> fields;
    QByteArray body;
};

MimePart readPart(const QByteArray &bytes)
{
    const qsizetype crlf = bytes.indexOf("\r\n\r\n");
    const qsizetype lf = bytes.indexOf("\n\n");
    const bool windows = crlf >= 0 && (lf < 0 || crlf < lf);
    const qsizetype end = windows ? crlf : lf;
    if (end < 0)
        return {readFields(bytes), {}};
    return {readFields(bytes.first(end)), bytes.sliced(end + (windows ? 4 : 2))};
}

} // namespace

Result<ImportedText> readHtml(QByteArrayView bytes, const QString &path)
{
    return readPage(bytes, {}, path);
}

Result<ImportedText> readMhtml(QByteArrayView bytes, const QString &path)
{
    const MimePart whole = readPart(bytes.toByteArray());
    const QByteArray boundary = parameter(whole.fields.value("content-type"), u"boundary"_s);
    qsizetype from = boundary.isEmpty() ? -1 : whole.body.indexOf("--" + boundary);
    while (from >= 0) {
        const qsizetype start = whole.body.indexOf('\n', from) + 1;
        from = start > 0 ? whole.body.indexOf("--" + boundary, start) : -1;
        if (start == 0 || from < 0)
            break;
        const MimePart part = readPart(whole.body.sliced(start, from - start));
        const QByteArray type = part.fields.value("content-type");
        if (type.toLower().startsWith("text/html"))
            return readPage(decodedBody(part.body, part.fields.value("content-transfer-encoding")),
                            parameter(type, u"charset"_s), path);
    }
    return failure(ErrorCode::ReadFailed, path, u"it holds no web page"_s);
}

} // namespace clausula
