// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/authoring/privatefolder.h"

#include <QDir>

#include <filesystem>

namespace clausula {

Result<void> makePrivateFolder(const QString &folder)
{
    const std::filesystem::path path = QDir(folder).filesystemAbsolutePath();
    std::error_code code;
    const bool made = std::filesystem::create_directories(path, code);
    if (!code && made)
        std::filesystem::permissions(path, std::filesystem::perms::owner_all, code);
    if (!code)
        return {};
    const QString reason = QString::fromStdString(code.message());
    if (code == std::errc::no_space_on_device)
        return failure(ErrorCode::DiskFull, folder, reason);
    const bool denied = code == std::errc::permission_denied || code == std::errc::read_only_file_system;
    return failure(denied ? ErrorCode::WriteDenied : ErrorCode::WriteFailed, folder, reason);
}

} // namespace clausula
