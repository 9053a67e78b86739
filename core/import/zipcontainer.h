// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <QHash>
#include <QIODevice>
#include <QStringList>

#include <memory>

namespace clausula {

/** The bytes of a part of an archive. */
class PartDevice : public QIODevice
{
public:
    /** Why reading was ended as unsafe; empty while it wasn't. */
    [[nodiscard]] virtual const QString &refusal() const = 0;
};

/**
 * The parts of a DOCX or ODT file. An archive that exists has been checked: names that lead nowhere else, no
 * two entries over the same bytes or of one name, headers and directory at one with each other.
 */
class ZipContainer
{
public:
    /**
     * \a bytes, a file's that is called \a path, must outlive the archive.
     * Errors: UnsafeInput; PasswordNeeded (an encrypted archive); ReadFailed (cut off, no archive).
     */
    [[nodiscard]] static Result<ZipContainer> open(QByteArrayView bytes, const QString &path);
    /** The same of a format whose archives have a part \a mainPart; UnsupportedFormat for others. */
    [[nodiscard]] static Result<ZipContainer> open(QByteArrayView bytes, const QString &path,
                                                   const QString &mainPart);

    [[nodiscard]] bool contains(const QString &name) const { return m_entries.contains(name); }
    /** All names, sorted. */
    [[nodiscard]] QStringList names() const;
    /**
     * The bytes of a part, opened for reading; an empty device if there is none of that name. They are
     * counted: all parts together give 48 MiB at most, none more than 200 times what it takes in the file
     * (small ones apart) or another number than the directory says.
     */
    [[nodiscard]] std::unique_ptr<PartDevice> part(const QString &name) const;

    struct Entry
    {
        qint64 start = 0; ///< of its bytes in the file
        qint64 packed = 0;
        qint64 size = 0;
        bool deflated = false;
    };

private:
    explicit ZipContainer(QByteArrayView bytes) : m_bytes(bytes) {}

    QByteArrayView m_bytes;
    QHash<QString, Entry> m_entries;
    std::shared_ptr<qint64> m_inflated = std::make_shared<qint64>(0);
};

} // namespace clausula
