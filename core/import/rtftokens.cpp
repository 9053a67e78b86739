// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/rtftokens.h"

#include <algorithm>

namespace clausula {
namespace {

constexpr qsizetype longestWord = 32; // the specification's own limit
constexpr int mostDigits = 9;

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

int hexDigit(char c)
{
    if (isDigit(c))
        return c - '0';
    const char lower = char(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

// The byte that two hexadecimal figures stand for; nothing if \a bytes don't begin with them.
std::optional<char> hexByte(QByteArrayView bytes)
{
    if (bytes.size() < 2)
        return std::nullopt;
    const int high = hexDigit(bytes[0]);
    const int low = hexDigit(bytes[1]);
    if (high < 0 || low < 0)
        return std::nullopt;
    return char(high * 16 + low);
}

struct LeadingNumber
{
    std::optional<int> value = {};
    qsizetype length = 0; ///< sign and figures
};

// The number that \a bytes begin with, if they do; figures beyond the most are left out.
LeadingNumber leadingNumber(QByteArrayView bytes)
{
    const bool negative = bytes.startsWith('-');
    const qsizetype first = negative ? 1 : 0;
    qsizetype end = first;
    int value = 0;
    for (; end < bytes.size() && isDigit(bytes[end]); ++end) {
        if (end - first < mostDigits)
            value = value * 10 + (bytes[end] - '0');
    }
    if (end == first)
        return {};
    return {negative ? -value : value, end};
}

// What a backslash begins, and how many bytes after it that takes.
struct ControlToken
{
    RtfToken token;
    qsizetype length = 0;
};

// A symbol, or a byte in hexadecimal figures: "~", "'e9".
ControlToken symbolToken(QByteArrayView bytes)
{
    const char sign = bytes.front();
    const std::optional<char> coded = sign == '\'' ? hexByte(bytes.sliced(1)) : std::nullopt;
    if (coded)
        return {{.kind = RtfTokenKind::Byte, .byte = *coded}, 3};
    return {{.kind = RtfTokenKind::Symbol, .byte = sign}, 1};
}

// A word with the number that may follow it: "par", "fs24". A space after them belongs to them.
ControlToken wordToken(QByteArrayView bytes)
{
    const QByteArrayView most = bytes.first(std::min(bytes.size(), longestWord));
    const QByteArrayView word = most.first(std::ranges::find_if_not(most, isLetter) - most.begin());
    const LeadingNumber number = leadingNumber(bytes.sliced(word.size()));
    qsizetype length = word.size() + number.length;
    if (length < bytes.size() && bytes[length] == ' ')
        ++length;
    return {{.kind = RtfTokenKind::Control, .word = word, .number = number.value}, length};
}

} // namespace

RtfToken RtfTokens::next()
{
    while (m_at < m_bytes.size()) {
        const char c = m_bytes[m_at++];
        switch (c) {
        case '{':
            return {.kind = RtfTokenKind::GroupStart};
        case '}':
            return {.kind = RtfTokenKind::GroupEnd};
        case '\\':
            return readControl();
        case '\r':
        case '\n':
        case '\0':
            break; // lines of the file mean nothing
        default:
            return {.kind = RtfTokenKind::Byte, .byte = c};
        }
    }
    return {};
}

RtfToken RtfTokens::readControl()
{
    if (m_at == m_bytes.size())
        return {};
    const QByteArrayView rest = m_bytes.sliced(m_at);
    const ControlToken control = isLetter(rest.front()) ? wordToken(rest) : symbolToken(rest);
    m_at += control.length;
    return control.token;
}

} // namespace clausula
