// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/authoring/savehistory.h"

#include "core/authoring/privatefolder.h"
#include "core/base/atomicfile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

const QString timeFormat = u"yyyyMMdd'T'HHmmsszzz"_s;
const QString ending = u".version"_s;

QByteArray hashOf(QByteArrayView bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

Result<QByteArray> bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NoPermission, path, file.errorString());
    return file.readAll();
}

/** "20250601T103000000-2.version": the time, and a count where two saves share a millisecond. */
QString freeName(const QString &folder, const QDateTime &when)
{
    const QString stem = folder + u'/' + when.toUTC().toString(timeFormat);
    int count = 0;
    while (QFile::exists(u"%1-%2%3"_s.arg(stem).arg(count).arg(ending)))
        ++count;
    return u"%1-%2%3"_s.arg(stem).arg(count).arg(ending);
}

} // namespace

SaveHistory::SaveHistory(QString folder, int generations)
    : m_folder(std::move(folder)), m_generations(generations)
{
}

Result<void> SaveHistory::keep(const QString &path) const
{
    const QFileInfo now(path);
    if (!now.isFile())
        return {};
    const Result<QByteArray> bytes = bytesOf(path);
    if (!bytes)
        return std::unexpected(bytes.error());
    const QList<EarlierVersion> before = versions(path);
    if (!before.isEmpty() && bytesOf(before.first().file) == bytes)
        return {};
    const QString folder = folderOf(path);
    return makePrivateFolder(folder)
        .and_then([&] {
            return writeAtomically(freeName(folder, now.lastModified()), *bytes, FileAccess::OwnerOnly);
        })
        .transform([&] {
            const QList<EarlierVersion> all = versions(path);
            for (qsizetype i = m_generations; i < all.size(); ++i)
                QFile::remove(all[i].file);
        });
}

QList<EarlierVersion> SaveHistory::versions(const QString &path) const
{
    QList<EarlierVersion> all;
    const QDir folder(folderOf(path));
    for (const QFileInfo &file :
         folder.entryInfoList({u'*' + ending}, QDir::Files, QDir::Name | QDir::Reversed)) {
        QDateTime when = QDateTime::fromString(file.fileName().section(u'-', 0, 0), timeFormat);
        when.setTimeZone(QTimeZone::UTC);
        all.append({file.absoluteFilePath(), when, file.size()});
    }
    return all;
}

/** One folder a file, named after a hash: a path can be longer than a name may be. */
QString SaveHistory::folderOf(const QString &path) const
{
    const QByteArray name = hashOf(QFileInfo(path).absoluteFilePath().toUtf8()).toHex().first(32);
    return m_folder + u'/' + QString::fromLatin1(name);
}

} // namespace clausula
