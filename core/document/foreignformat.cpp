// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/foreignformat.h"

#include <QFileInfo>

#include <algorithm>

namespace clausula {
namespace {

using namespace Qt::StringLiterals;

struct Signature
{
    QByteArrayView bytes;
    QLatin1StringView format;
};

constexpr Signature signatures[] = {
    {"{\\rtf", "RTF"_L1},
    {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "Word 97"_L1},
    {"\xFFWPC", "WordPerfect"_L1},
    {"\x1F\x8B", "gzip"_L1},
    {"\x89PNG\r\n\x1A\n", "PNG"_L1},
    {"\xFF\xD8\xFF", "JPEG"_L1},
    {"GIF8", "GIF"_L1},
};

struct Ending
{
    QLatin1StringView ending;
    QLatin1StringView format;
};

constexpr Ending endings[] = {
    {"pdf"_L1, "PDF"_L1},         {"docx"_L1, "DOCX"_L1},  {"doc"_L1, "Word 97"_L1},
    {"odt"_L1, "ODT"_L1},         {"rtf"_L1, "RTF"_L1},    {"html"_L1, "HTML"_L1},
    {"htm"_L1, "HTML"_L1},        {"xhtml"_L1, "HTML"_L1}, {"mht"_L1, "MHTML"_L1},
    {"mhtml"_L1, "MHTML"_L1},     {"epub"_L1, "EPUB"_L1},  {"pages"_L1, "Pages"_L1},
    {"wpd"_L1, "WordPerfect"_L1}, {"xlsx"_L1, "XLSX"_L1},  {"pptx"_L1, "PPTX"_L1},
    {"zip"_L1, "ZIP"_L1},         {"xml"_L1, "XML"_L1},
};

// A zip archive is named for what is in it: the names of its parts stand near its start in plain bytes.
QString archiveFormat(QByteArrayView bytes)
{
    const QByteArrayView head = bytes.first(std::min<qsizetype>(bytes.size(), 65'536));
    if (head.contains("application/vnd.oasis.opendocument.text"))
        return u"ODT"_s;
    if (head.contains("application/epub+zip"))
        return u"EPUB"_s;
    if (bytes.contains("Index/Document.iwa"))
        return u"Pages"_s;
    return head.contains("word/") ? u"DOCX"_s : u"ZIP"_s;
}

// Markup is told by the first tag, whatever blanks or comments of a byte order mark stand before it.
QString markupFormat(QByteArrayView bytes)
{
    QByteArray head = bytes.first(std::min<qsizetype>(bytes.size(), 1024)).toByteArray();
    head.removeIf([](char c) { return c == '\0' || (c & 0x80); }); // UTF-16 and marks fall away
    head = head.trimmed().toLower();
    for (const char *tag : {"<!doctype html", "<html", "<head", "<body"}) {
        if (head.startsWith(tag))
            return u"HTML"_s;
    }
    if (!head.startsWith("<?xml"))
        return {};
    return head.contains("<html") ? u"HTML"_s : u"XML"_s;
}

QString formatByBytes(QByteArrayView bytes)
{
    const auto known =
        std::ranges::find_if(signatures, [&](const Signature &s) { return bytes.startsWith(s.bytes); });
    if (known != std::end(signatures))
        return known->format;
    if (bytes.startsWith("PK\x03\x04"))
        return archiveFormat(bytes);
    if (bytes.first(std::min<qsizetype>(bytes.size(), 1024)).contains("%PDF-") &&
        !bytes.first(std::min<qsizetype>(bytes.size(), 1024)).trimmed().isEmpty())
        return u"PDF"_s;
    return markupFormat(bytes);
}

} // namespace

QString foreignFormat(QByteArrayView bytes, const QString &path)
{
    if (QString found = formatByBytes(bytes); !found.isEmpty())
        return found;
    const QString suffix = QFileInfo(path).suffix();
    const auto known = std::ranges::find_if(endings, [&](const Ending &ending) {
        return suffix.compare(ending.ending, Qt::CaseInsensitive) == 0;
    });
    return known == std::end(endings) ? QString() : QString(known->format);
}

} // namespace clausula
