// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/filereplacement.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QStorageInfo>
#include <QTemporaryFile>

#include <filesystem>

namespace clausula {
namespace {

// Qt gives no error number, so a full disk is told by the room that is left.
Error writeError(const QFileDevice &file, const QString &target, qsizetype wanted)
{
    const QStorageInfo storage(QFileInfo(target).path());
    if (storage.isValid() && storage.bytesAvailable() < wanted)
        return {ErrorCode::DiskFull, target, file.errorString()};
    const bool denied =
        file.error() == QFileDevice::PermissionsError || file.error() == QFileDevice::OpenError;
    return {denied ? ErrorCode::WriteDenied : ErrorCode::WriteFailed, target, file.errorString()};
}

bool holds(QFileDevice &file, QByteArrayView bytes)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return file.size() == bytes.size() && file.seek(0) && hash.addData(&file) &&
           hash.result() == QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

} // namespace

Result<void> replaceFile(const QString &target, QByteArrayView bytes, FileAccess access)
{
    const QFileInfo old(target);
    QTemporaryFile file(old.path() + QStringLiteral("/.clausula-XXXXXX.tmp"));
    if (!file.open())
        return std::unexpected(writeError(file, target, bytes.size()));
    if (old.exists())
        file.setPermissions(old.permissions());
    else if (access == FileAccess::Default)
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);

    if (file.write(bytes.data(), bytes.size()) != bytes.size() || !file.flush())
        return std::unexpected(writeError(file, target, bytes.size()));
    if (!holds(file, bytes))
        return failure(ErrorCode::WriteFailed, target,
                       QStringLiteral("the disk did not keep what was written"));
    const std::filesystem::path temporary = QFileInfo(file).filesystemAbsoluteFilePath();
    file.close();
    std::error_code error;
    std::filesystem::rename(temporary, old.filesystemAbsoluteFilePath(),
                            error); // replaces, other than QFile's
    if (error)
        return failure(ErrorCode::WriteFailed, target, QString::fromStdString(error.message()));
    file.setAutoRemove(false);
    return {};
}

Result<void> writeInPlace(const QString &target, QByteArrayView bytes)
{
    QFile file(target);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) ||
        file.write(bytes.data(), bytes.size()) != bytes.size())
        return std::unexpected(writeError(file, target, bytes.size()));
    return {};
}

} // namespace clausula
