// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/zipcontainer.h"

#include <QBuffer>
#include <QtEndian>

#include <KCompressionDevice>

#include <algorithm>

namespace clausula {
namespace {

using namespace Qt::StringLiterals;

// reliability.md, fact 6: limits hold while inflating, as sizes that a file states may be lies.
constexpr qint64 mostInflated = 48LL * 1024 * 1024;
constexpr qint64 mostRatio = 200; // ordinary documents reach 40, spreadsheets of zeros 100
constexpr qint64 freeOfRatio = 1024LL * 1024;
constexpr int mostEntries = 10'000;

// Sizes and signatures of PKWARE's APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
constexpr quint32 localSignature = 0x04034B50;
constexpr quint32 directorySignature = 0x02014B50;
constexpr quint32 endSignature = 0x06054B50;
constexpr qint64 localSize = 30;
constexpr qint64 directorySize = 46;
constexpr qint64 endSize = 22;
constexpr qint64 longestComment = 65'535;

using Entry = ZipContainer::Entry;

struct NamedEntry
{
    QString name;
    Entry entry;
    qint64 headerStart = 0;
};

// Inflated in one piece: KCompressionDevice loses the last bytes of what is asked for piece by piece.
class Inflater : public PartDevice
{
public:
    Inflater(QByteArrayView packed, const Entry &entry, qint64 &total)
    {
        total += entry.size;
        if (total > mostInflated)
            m_refusal = u"it unpacks to more than %1 MiB"_s.arg(mostInflated >> 20);
        else if (entry.size > freeOfRatio && entry.size > entry.packed * mostRatio)
            m_refusal = u"a part unpacks to more than %1 times its size"_s.arg(mostRatio);
        else
            inflate(packed, entry);
        open(QIODevice::ReadOnly);
    }

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] const QString &refusal() const override { return m_refusal; }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const qint64 read = std::min(most, m_bytes.size() - m_at);
        std::copy_n(m_bytes.constData() + m_at, read, data);
        m_at += read;
        return read > 0 ? read : -1;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    // One byte more than is stated shows that the statement is a lie; more is never unpacked.
    void inflate(QByteArrayView packed, const Entry &entry)
    {
        QBuffer source;
        source.setData(QByteArray::fromRawData(packed.data(), packed.size()));
        source.open(QIODevice::ReadOnly);
        if (entry.deflated) {
            KCompressionDevice inflating(&source, false, KCompressionDevice::GZip);
            inflating.setSkipHeaders();
            inflating.open(QIODevice::ReadOnly);
            m_bytes = inflating.read(entry.size + 1);
        } else {
            m_bytes = source.read(entry.size + 1);
        }
        if (m_bytes.size() == entry.size)
            return;
        m_refusal = m_bytes.size() > entry.size ? u"a part is longer than the archive says"_s
                                                : u"a part is shorter than the archive says"_s;
        m_bytes.clear();
    }

    QByteArray m_bytes;
    qint64 m_at = 0;
    QString m_refusal;
};

// Reads the directory at the end of an archive. What goes wrong is told by its reason.
class DirectoryReader
{
public:
    explicit DirectoryReader(QByteArrayView bytes) : m_bytes(bytes) {}

    [[nodiscard]] std::expected<QList<NamedEntry>, Error> read();

private:
    template<typename T>
    [[nodiscard]] T at(qint64 offset) const
    {
        return qFromLittleEndian<T>(m_bytes.data() + offset);
    }
    [[nodiscard]] bool holds(qint64 start, qint64 size) const
    {
        return start >= 0 && size >= 0 && start <= m_bytes.size() && size <= m_bytes.size() - start;
    }
    [[nodiscard]] static std::unexpected<Error> unsafe(const QString &why)
    {
        return failure(ErrorCode::UnsafeInput, {}, why);
    }
    [[nodiscard]] static std::unexpected<Error> damaged(const QString &why)
    {
        return failure(ErrorCode::ReadFailed, {}, why);
    }

    [[nodiscard]] qint64 findEnd() const;
    [[nodiscard]] std::expected<NamedEntry, Error> readEntry(qint64 offset) const;
    [[nodiscard]] std::expected<qint64, Error> findData(const NamedEntry &entry, QByteArrayView name) const;

    QByteArrayView m_bytes;
};

qint64 DirectoryReader::findEnd() const
{
    const qint64 last = m_bytes.size() - endSize;
    for (qint64 offset = last; offset >= std::max<qint64>(0, last - longestComment); --offset) {
        if (at<quint32>(offset) == endSignature)
            return offset;
    }
    return -1;
}

bool leadsElsewhere(QStringView name)
{
    return name.isEmpty() || name.startsWith(u'/') || name.contains(u'\\') || name.contains(u'\0') ||
           name.contains(u':') || name.split(u'/').contains(u"..");
}

std::expected<qint64, Error> DirectoryReader::findData(const NamedEntry &entry, QByteArrayView name) const
{
    const qint64 start = entry.headerStart;
    if (!holds(start, localSize) || at<quint32>(start) != localSignature)
        return damaged(u"an entry of the archive is missing"_s);
    const qint64 nameSize = at<quint16>(start + 26);
    const qint64 data = start + localSize + nameSize + at<quint16>(start + 28);
    if (!holds(data, entry.entry.packed))
        return damaged(u"the archive is cut off"_s);
    if (m_bytes.sliced(start + localSize, nameSize) != name)
        return unsafe(u"an entry of the archive has two names"_s);
    return data;
}

std::expected<NamedEntry, Error> DirectoryReader::readEntry(qint64 offset) const
{
    const qint64 nameSize = at<quint16>(offset + 28);
    if (!holds(offset + directorySize, nameSize))
        return damaged(u"the archive's directory is cut off"_s);
    const QByteArrayView name = m_bytes.sliced(offset + directorySize, nameSize);
    NamedEntry found{.name = QString::fromUtf8(name),
                     .entry = {.start = 0,
                               .packed = at<quint32>(offset + 20),
                               .size = at<quint32>(offset + 24),
                               .deflated = at<quint16>(offset + 10) == 8},
                     .headerStart = at<quint32>(offset + 42)};
    if (leadsElsewhere(found.name))
        return unsafe(u"an entry of the archive leads out of it"_s);
    if (at<quint16>(offset + 8) & 1)
        return failure(ErrorCode::PasswordNeeded, {});
    const quint16 method = at<quint16>(offset + 10);
    if (method != 0 && method != 8)
        return damaged(u"the archive is packed by method %1"_s.arg(method));
    if (method == 0 && found.entry.packed != found.entry.size)
        return unsafe(u"an entry of the archive lies about its size"_s);
    const std::expected<qint64, Error> data = findData(found, name);
    if (!data)
        return std::unexpected(data.error());
    found.entry.start = *data;
    return found;
}

std::expected<QList<NamedEntry>, Error> DirectoryReader::read()
{
    const qint64 end = findEnd();
    if (end < 0)
        return damaged(u"the archive has no directory"_s);
    const int count = at<quint16>(end + 10);
    qint64 offset = at<quint32>(end + 16);
    if (at<quint16>(end + 4) != 0 || count != at<quint16>(end + 8))
        return unsafe(u"the archive has several parts"_s);
    if (count > mostEntries)
        return unsafe(u"the archive has more than %1 entries"_s.arg(mostEntries));
    QList<NamedEntry> entries;
    for (int i = 0; i < count; ++i) {
        if (!holds(offset, directorySize) || offset >= end || at<quint32>(offset) != directorySignature)
            return damaged(u"the archive's directory is damaged"_s);
        std::expected<NamedEntry, Error> entry = readEntry(offset);
        if (!entry)
            return std::unexpected(entry.error());
        entries.append(std::move(*entry));
        offset +=
            directorySize + at<quint16>(offset + 28) + at<quint16>(offset + 30) + at<quint16>(offset + 32);
    }
    return entries;
}

// Entries that share bytes unpack the same bomb many times.
bool overlap(QList<NamedEntry> entries)
{
    std::ranges::sort(entries, {}, &NamedEntry::headerStart);
    const auto reachesNext = [](const NamedEntry &entry, const NamedEntry &next) {
        return entry.entry.start + entry.entry.packed > next.headerStart;
    };
    return std::ranges::adjacent_find(entries, reachesNext) != entries.end();
}

} // namespace

Result<ZipContainer> ZipContainer::open(QByteArrayView bytes, const QString &path)
{
    auto entries = DirectoryReader(bytes).read();
    if (!entries) {
        entries.error().subject = path;
        return std::unexpected(entries.error());
    }
    if (overlap(*entries))
        return failure(ErrorCode::UnsafeInput, path, u"entries of the archive overlap"_s);
    ZipContainer container(bytes);
    for (const NamedEntry &entry : std::as_const(*entries)) {
        if (container.m_entries.contains(entry.name))
            return failure(ErrorCode::UnsafeInput, path, u"two entries of the archive have one name"_s);
        container.m_entries.insert(entry.name, entry.entry);
    }
    return container;
}

Result<ZipContainer> ZipContainer::open(QByteArrayView bytes, const QString &path, const QString &mainPart)
{
    Result<ZipContainer> container = open(bytes, path);
    if (container && !container->contains(mainPart))
        return failure(ErrorCode::UnsupportedFormat, path);
    return container;
}

QStringList ZipContainer::names() const
{
    QStringList names = m_entries.keys();
    names.sort();
    return names;
}

std::unique_ptr<PartDevice> ZipContainer::part(const QString &name) const
{
    const Entry entry = m_entries.value(name);
    return std::make_unique<Inflater>(m_bytes.sliced(entry.start, entry.packed), entry, *m_inflated);
}

} // namespace clausula
