// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/span.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace clausula {

/** Numbers, strings and spans one after another: seven bits a byte, the lowest first; UTF-16 little-endian.
 */
class ByteWriter
{
public:
    void number(quint64 value);
    void flag(bool value) { number(value ? 1 : 0); }
    void bytes(QByteArrayView value);
    void string(QStringView value);
    void span(Span value);

    [[nodiscard]] QByteArray take() { return std::exchange(m_bytes, {}); }

private:
    QByteArray m_bytes;
};

/**
 * Reads what ByteWriter wrote, from bytes that nobody vouches for. The first value that isn't there or is out
 * of its bounds makes the reader fail for good: everything after it reads as nothing.
 */
class ByteReader
{
public:
    explicit ByteReader(QByteArrayView bytes) : m_bytes(bytes) {}

    /** A number up to \a most. */
    [[nodiscard]] quint64 number(quint64 most);
    [[nodiscard]] int integer(int most) { return int(number(quint64(most))); }
    [[nodiscard]] bool flag() { return number(1) == 1; }
    [[nodiscard]] QByteArray bytes();
    [[nodiscard]] QString string();
    /** A span that ends at \a size at the latest. */
    [[nodiscard]] Span span(qsizetype size);
    /** The number of entries of a list: never more than bytes are left, as each takes one at least. */
    [[nodiscard]] qsizetype count() { return qsizetype(number(quint64(m_bytes.size()))); }

    void fail();
    [[nodiscard]] bool failed() const { return m_failed; }
    [[nodiscard]] bool atEnd() const { return m_bytes.isEmpty(); }

private:
    QByteArrayView m_bytes; ///< what is left
    bool m_failed = false;
};

} // namespace clausula
