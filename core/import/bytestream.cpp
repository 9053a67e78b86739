// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/bytestream.h"

#include <QtEndian>

#include <utility>

namespace clausula {

void ByteWriter::number(quint64 value)
{
    while (value >= 0x80) {
        m_bytes.append(char(0x80 | (value & 0x7f)));
        value >>= 7;
    }
    m_bytes.append(char(value));
}

void ByteWriter::bytes(QByteArrayView value)
{
    number(quint64(value.size()));
    m_bytes.append(value);
}

void ByteWriter::string(QStringView value)
{
    number(quint64(value.size()));
    if (value.isEmpty())
        return; // there may be no array to copy from
    const qsizetype start = m_bytes.size();
    m_bytes.resize(start + 2 * value.size());
    qToLittleEndian<char16_t>(value.utf16(), value.size(), m_bytes.data() + start);
}

void ByteWriter::span(Span value)
{
    number(quint64(value.start));
    number(quint64(value.length));
}

void ByteReader::fail()
{
    m_failed = true;
    m_bytes = {};
}

quint64 ByteReader::number(quint64 most)
{
    quint64 value = 0;
    for (int shift = 0; shift < 63 && !m_bytes.isEmpty(); shift += 7) {
        const auto byte = quint8(m_bytes.front());
        m_bytes = m_bytes.sliced(1);
        value |= quint64(byte & 0x7f) << shift;
        if (byte >= 0x80)
            continue;
        if (value <= most)
            return value;
        break;
    }
    fail();
    return 0;
}

QByteArray ByteReader::bytes()
{
    const auto size = qsizetype(number(quint64(m_bytes.size())));
    if (size > m_bytes.size()) // the digits themselves took some
        fail();
    if (m_failed)
        return {};
    QByteArray value = m_bytes.first(size).toByteArray();
    m_bytes = m_bytes.sliced(size);
    return value;
}

QString ByteReader::string()
{
    const auto size = qsizetype(number(quint64(m_bytes.size() / 2)));
    if (2 * size > m_bytes.size())
        fail();
    if (m_failed || size == 0)
        return {};
    QString value(size, Qt::Uninitialized);
    qFromLittleEndian<char16_t>(m_bytes.data(), size, value.data());
    m_bytes = m_bytes.sliced(2 * size);
    return value;
}

Span ByteReader::span(qsizetype size)
{
    const auto start = qsizetype(number(quint64(size)));
    const auto length = qsizetype(number(quint64(size - start)));
    return m_failed ? Span() : Span{start, length};
}

} // namespace clausula
