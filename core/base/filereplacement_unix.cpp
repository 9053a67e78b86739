// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/filereplacement.h"

#include <QByteArray>
#include <QCryptographicHash>
#include <QFile>
#include <QRandomGenerator>

#include <array>
#include <cerrno>
#include <optional>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace clausula {
namespace {

constexpr std::size_t blockBytes = 131'072;

Error systemError(int number, const QString &path)
{
    const QString reason = qt_error_string(number);
    switch (number) {
    case EACCES:
    case EPERM:
    case EROFS:
        return {ErrorCode::WriteDenied, path, reason};
    case ENOSPC:
    case EDQUOT:
        return {ErrorCode::DiskFull, path, reason};
    case EISDIR:
        return {ErrorCode::IsDirectory, path, reason};
    case ENOENT:
    case ENOTDIR:
        return {ErrorCode::FileMissing, path, reason};
    default:
        return {ErrorCode::WriteFailed, path, reason};
    }
}

std::unexpected<Error> systemFailure(const QString &path)
{
    return std::unexpected(systemError(errno, path));
}

// A file descriptor that is closed at the end of its scope.
class Descriptor
{
public:
    explicit Descriptor(int number) : m_number(number) {}
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    ~Descriptor() { static_cast<void>(close()); }

    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] bool isOpen() const { return m_number >= 0; }
    // False if the system reports a late error of an earlier write.
    [[nodiscard]] bool close()
    {
        const int number = std::exchange(m_number, -1);
        return number < 0 || ::close(number) == 0;
    }

private:
    int m_number;
};

// The temporary file's name; what it names is removed unless it took the target's place.
class TemporaryName
{
public:
    explicit TemporaryName(QByteArray name) : m_name(std::move(name)) {}
    TemporaryName(const TemporaryName &) = delete;
    TemporaryName &operator=(const TemporaryName &) = delete;
    ~TemporaryName()
    {
        if (!m_name.isEmpty())
            ::unlink(m_name.constData());
    }
    [[nodiscard]] const char *constData() const { return m_name.constData(); }
    void release() { m_name.clear(); }

private:
    QByteArray m_name;
};

QByteArray folderOf(const QByteArray &target)
{
    return target.first(target.lastIndexOf('/') + 1);
}

QByteArray freeName(const QByteArray &folder)
{
    return folder + ".clausula-" + QByteArray::number(QRandomGenerator::system()->generate64(), 16) + ".tmp";
}

bool writeAll(int file, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t written = ::write(file, bytes.data(), static_cast<std::size_t>(bytes.size()));
        if (written < 0 && errno == EINTR)
            continue;
        if (written == 0)
            errno = ENOSPC;
        if (written <= 0)
            return false;
        bytes = bytes.sliced(written);
    }
    return true;
}

// SHA-256 of what the file gives back from its start; nothing if it can't be read.
std::optional<QByteArray> hashOnDisk(int file)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    std::array<char, blockBytes> block;
    for (off_t offset = 0;;) {
        const ssize_t count = ::pread(file, block.data(), block.size(), offset);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return std::nullopt;
        if (count == 0)
            return hash.result();
        hash.addData(QByteArrayView(block.data(), count));
        offset += count;
    }
}

// Owner, group and mode of the old file. Group or owner may be refused to ordinary users; a mode that
// can't be set is an error, because the new file could be open to more people than the old one.
bool takeOver(int file, const struct stat &old)
{
    [[maybe_unused]] const bool given = ::fchown(file, old.st_uid, old.st_gid) == 0 ||
                                        ::fchown(file, static_cast<uid_t>(-1), old.st_gid) == 0;
    return ::fchmod(file, old.st_mode & 07777) == 0;
}

Result<void> fill(int file, QByteArrayView bytes, const QString &target)
{
    if (!writeAll(file, bytes) || ::fdatasync(file) != 0)
        return systemFailure(target);
    struct stat now{};
    if (::fstat(file, &now) != 0)
        return systemFailure(target);
    if (now.st_size != bytes.size())
        return failure(ErrorCode::WriteFailed, target,
                       QStringLiteral("the disk kept fewer bytes than were written"));
    const std::optional<QByteArray> hash = hashOnDisk(file);
    if (!hash)
        return systemFailure(target);
    if (*hash != QCryptographicHash::hash(bytes, QCryptographicHash::Sha256))
        return failure(ErrorCode::WriteFailed, target,
                       QStringLiteral("the disk gave back other bytes than were written"));
    return {};
}

} // namespace

Result<void> replaceFile(const QString &target, QByteArrayView bytes, FileAccess access)
{
    const QByteArray path = QFile::encodeName(target);
    const QByteArray folder = folderOf(path);
    struct stat old{};
    const bool replaces = ::stat(path.constData(), &old) == 0;
    const mode_t mode = replaces || access == FileAccess::OwnerOnly ? 0600 : 0666;

    Descriptor directory(::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    const QByteArray name = freeName(folder);
    Descriptor file(::open(name.constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, mode));
    if (!file.isOpen())
        return systemFailure(target);
    TemporaryName temporary(name);

    if (replaces && !takeOver(file.number(), old))
        return systemFailure(target);
    if (auto filled = fill(file.number(), bytes, target); !filled)
        return filled;
    if (!file.close() || ::rename(temporary.constData(), path.constData()) != 0)
        return systemFailure(target);
    temporary.release();
    // The new content is in place now, so a folder that can't be synced (some file systems refuse) is
    // no reason to report that the old file is still there.
    if (directory.isOpen())
        ::fsync(directory.number());
    return {};
}

Result<void> writeInPlace(const QString &target, QByteArrayView bytes)
{
    Descriptor file(::open(QFile::encodeName(target).constData(), O_WRONLY | O_CLOEXEC | O_NOCTTY));
    if (!file.isOpen() || !writeAll(file.number(), bytes) || !file.close())
        return systemFailure(target);
    return {};
}

} // namespace clausula
