// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/textdecoder.h"

#include <QStringConverter>

#include <algorithm>
#include <optional>

namespace clausula {
namespace {

using namespace Qt::StringLiterals;

struct Codec
{
    QLatin1StringView name;
    QStringConverter::Encoding encoding;
    QByteArrayView mark;
};

// UTF-32 stands before UTF-16 because its mark begins with UTF-16's.
constexpr Codec codecs[] = {
    {"UTF-8"_L1, QStringConverter::Utf8, "\xEF\xBB\xBF"},
    {"UTF-32LE"_L1, QStringConverter::Utf32LE, QByteArrayView("\xFF\xFE\0\0", 4)},
    {"UTF-32BE"_L1, QStringConverter::Utf32BE, QByteArrayView("\0\0\xFE\xFF", 4)},
    {"UTF-16LE"_L1, QStringConverter::Utf16LE, "\xFF\xFE"},
    {"UTF-16BE"_L1, QStringConverter::Utf16BE, "\xFE\xFF"},
};

const Codec *codecNamed(const QString &name)
{
    const auto found = std::ranges::find_if(codecs, [&](const Codec &codec) { return name == codec.name; });
    return found == std::end(codecs) ? nullptr : found;
}

std::optional<QString> decodeStrictly(QByteArrayView bytes, QStringConverter::Encoding encoding)
{
    QStringDecoder decoder(encoding,
                           QStringConverter::Flag::ConvertInitialBom | QStringConverter::Flag::Stateless);
    QString text = decoder.decode(bytes);
    if (decoder.hasError())
        return std::nullopt;
    return text;
}

// Windows-1252 from 0x80 to 0x9F (Microsoft's code page as WHATWG's Encoding Standard prints it); 0 is
// undefined.
constexpr char16_t windows1252[32] = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178,
};

QString decodeWindows1252(QByteArrayView bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar &c : text) {
        const char16_t unit = c.unicode();
        if (unit < 0x80 || unit >= 0xA0)
            continue;
        const char16_t known = windows1252[unit - 0x80];
        c = known ? QChar(known) : QChar(QChar::ReplacementCharacter);
    }
    return text;
}

// The byte of a character in Windows-1252, or -1.
int windows1252Byte(char16_t unit)
{
    if (unit < 0x80 || (unit >= 0xA0 && unit <= 0xFF))
        return unit;
    const auto found = std::ranges::find(windows1252, unit);
    return found == std::end(windows1252) ? -1 : 0x80 + int(found - std::begin(windows1252));
}

Error missingCharacter(QStringView text, qsizetype at, const QString &encoding)
{
    const bool pair = text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
    const char32_t point = pair ? QChar::surrogateToUcs4(text[at], text[at + 1]) : text[at].unicode();
    return {ErrorCode::WriteFailed,
            {},
            u"U+%1 does not exist in %2"_s.arg(QString::number(point, 16).toUpper().rightJustified(4, u'0'),
                                               encoding)};
}

Result<QByteArray> encodeWindows1252(QStringView text)
{
    QByteArray bytes;
    bytes.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        const int byte = windows1252Byte(text[at].unicode());
        if (byte < 0)
            return std::unexpected(missingCharacter(text, at, u"windows-1252"_s));
        bytes.append(char(byte));
    }
    return bytes;
}

// UTF-16 without mark: blanks, line ends and Latin letters have a zero byte, all on the same side.
const Codec *unmarkedUtf16(QByteArrayView bytes)
{
    constexpr qsizetype sample = 65'536;
    qsizetype zeros[2] = {0, 0};
    const qsizetype size = std::min(bytes.size(), sample);
    for (qsizetype at = 0; at < size; ++at)
        zeros[at % 2] += bytes[at] == '\0';
    const bool little = zeros[1] > zeros[0];
    const qsizetype many = std::max(zeros[0], zeros[1]);
    const qsizetype few = std::min(zeros[0], zeros[1]);
    if (bytes.size() % 2 != 0 || many * 20 < size / 2 || few * 10 > many)
        return nullptr;
    return codecNamed(little ? u"UTF-16LE"_s : u"UTF-16BE"_s);
}

DecodedText decodeWith(const Codec &codec, QByteArrayView bytes, bool marked)
{
    DecodedText decoded;
    decoded.encoding = {codec.name, marked};
    const QByteArrayView body = bytes.sliced(marked ? codec.mark.size() : 0);
    QStringDecoder decoder(codec.encoding, QStringConverter::Flag::ConvertInitialBom);
    decoded.text = decoder.decode(body);
    const auto again = encodeText(decoded.text, decoded.encoding);
    decoded.reversible = !decoder.hasError() && again && *again == bytes;
    return decoded;
}

const Codec *markedCodec(QByteArrayView bytes)
{
    for (const Codec &codec : codecs) {
        if (bytes.startsWith(codec.mark))
            return &codec;
    }
    return nullptr;
}

} // namespace

DecodedText decodeText(QByteArrayView bytes)
{
    if (const Codec *codec = markedCodec(bytes)) {
        DecodedText decoded = decodeWith(*codec, bytes, true);
        if (decoded.reversible || codec->encoding != QStringConverter::Utf8)
            return decoded;
    }
    if (bytes.contains('\0')) {
        if (const Codec *codec = unmarkedUtf16(bytes))
            return decodeWith(*codec, bytes, false);
    }
    if (std::optional<QString> text = decodeStrictly(bytes, QStringConverter::Utf8))
        return {std::move(*text), {}, true};
    QString text = decodeWindows1252(bytes);
    const bool reversible = !text.contains(QChar(QChar::ReplacementCharacter));
    return {std::move(text), {u"windows-1252"_s, false}, reversible};
}

Result<QByteArray> encodeText(QStringView text, const TextEncoding &encoding)
{
    if (encoding.name == "windows-1252"_L1)
        return encodeWindows1252(text);
    const Codec *codec = codecNamed(encoding.name);
    if (!codec)
        return failure(ErrorCode::WriteFailed, {}, u"unknown encoding %1"_s.arg(encoding.name));
    QStringEncoder encoder(codec->encoding);
    QByteArray bytes = encoder.encode(text);
    if (encoder.hasError())
        return failure(ErrorCode::WriteFailed, {},
                       u"half a character does not exist in %1"_s.arg(encoding.name));
    return encoding.byteOrderMark ? codec->mark.toByteArray() + bytes : bytes;
}

bool looksBinary(QStringView text)
{
    qsizetype controls = 0;
    for (const QChar c : text) {
        const char16_t unit = c.unicode();
        if (unit == 0)
            return true;
        controls += (unit < 0x20 && (unit < u'\t' || unit > u'\r')) || unit == 0x7F;
    }
    return controls * 20 > text.size() || (controls > 8 && controls * 200 > text.size());
}

} // namespace clausula
