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
    const qsizetype start = m_at;
    while (m_at < m_bytes.size() && m_at - start < longestWord && isLetter(m_bytes[m_at]))
        ++m_at;
    if (m_at == start) { // a symbol, or a byte in hexadecimal figures
        const char sign = m_bytes[m_at++];
        const bool coded = sign == '\'' && m_bytes.size() - m_at >= 2 && hexDigit(m_bytes[m_at]) >= 0 &&
                           hexDigit(m_bytes[m_at + 1]) >= 0;
        if (!coded)
            return {.kind = RtfTokenKind::Symbol, .byte = sign};
        const int value = hexDigit(m_bytes[m_at]) * 16 + hexDigit(m_bytes[m_at + 1]);
        m_at += 2;
        return {.kind = RtfTokenKind::Byte, .byte = char(value)};
    }
    RtfToken token{.kind = RtfTokenKind::Control, .word = m_bytes.sliced(start, m_at - start)};
    const bool negative = m_at < m_bytes.size() && m_bytes[m_at] == '-';
    qsizetype digit = m_at + (negative ? 1 : 0);
    int number = 0;
    const qsizetype first = digit;
    for (; digit < m_bytes.size() && isDigit(m_bytes[digit]); ++digit) {
        if (digit - first < mostDigits)
            number = number * 10 + (m_bytes[digit] - '0');
    }
    if (digit > first) {
        token.number = negative ? -number : number;
        m_at = digit;
    }
    if (m_at < m_bytes.size() && m_bytes[m_at] == ' ')
        ++m_at; // it belongs to the word
    return token;
}

} // namespace clausula
