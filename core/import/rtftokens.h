// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <algorithm>
#include <optional>

namespace clausula {

enum class RtfTokenKind { GroupStart, GroupEnd, Control, Symbol, Byte, End };

/** One token of RTF. */
struct RtfToken
{
    RtfTokenKind kind = RtfTokenKind::End;
    QByteArrayView word = {};       ///< of a control word
    std::optional<int> number = {}; ///< of a control word
    char byte = 0;                  ///< a character of text, or the sign of a control symbol
};

/** Splits RTF into tokens; reads no byte twice and never beyond the end. */
class RtfTokens
{
public:
    explicit RtfTokens(QByteArrayView bytes) : m_bytes(bytes) {}

    [[nodiscard]] RtfToken next();
    /** Leaves out bytes: those of \\bin. */
    void skip(qsizetype count) { m_at += std::clamp<qsizetype>(count, 0, m_bytes.size() - m_at); }

private:
    [[nodiscard]] RtfToken readControl();

    QByteArrayView m_bytes;
    qsizetype m_at = 0;
};

} // namespace clausula
