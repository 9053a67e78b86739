// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomicfile.h"

#include "core/base/filereplacement.h"

#include <QDir>
#include <QFileInfo>

namespace clausula {
namespace {

constexpr int maxLinks = 40; // what Linux follows before it reports a loop

// The file that \a path means once symbolic links are followed, be it there or not; empty in a loop.
QString linkTarget(QString path)
{
    for (int hops = 0; hops < maxLinks; ++hops) {
        const QFileInfo info(path);
        if (!info.isSymLink())
            return info.absoluteFilePath();
        path = info.symLinkTarget();
    }
    return {};
}

} // namespace

Result<void> writeAtomically(const QString &path, QByteArrayView bytes, FileAccess access)
{
    const QFileInfo named(path);
    if (path.isEmpty() || path.contains(QChar(u'\0')))
        return failure(ErrorCode::WriteFailed, path, QStringLiteral("no file name"));
    if (named.isDir())
        return failure(ErrorCode::IsDirectory, path);
    if (named.exists() && !named.isFile())
        return writeInPlace(path, bytes);

    const QString target = linkTarget(path);
    if (target.isEmpty())
        return failure(ErrorCode::WriteFailed, path, QStringLiteral("too many symbolic links"));
    const QFileInfo old(target);
    if (!old.dir().exists())
        return failure(ErrorCode::FileMissing, old.path());
    if (old.exists() && !old.isWritable())
        return failure(ErrorCode::WriteDenied, path, QStringLiteral("write-protected"));
    return replaceFile(target, bytes, access).transform_error([&](Error error) {
        error.subject = path;
        return error;
    });
}

} // namespace clausula
