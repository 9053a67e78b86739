// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QList>
#include <QString>

#include <algorithm>

namespace clausula::test {

/** A source file of the project, read whole. */
struct SourceFile
{
    QString path; ///< from the project's root, with slashes
    QByteArray text;
};

/** The C++ sources and headers below \a folders, sorted by path. */
[[nodiscard]] inline QList<SourceFile> sourceFiles(const QStringList &folders)
{
    const QDir root(QStringLiteral(PROJECT_SOURCE));
    QList<SourceFile> files;
    for (const QString &folder : folders) {
        QDirIterator walk(root.filePath(folder), {QStringLiteral("*.h"), QStringLiteral("*.cpp")},
                          QDir::Files, QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            QFile file(walk.next());
            if (file.open(QIODevice::ReadOnly))
                files.append({root.relativeFilePath(file.fileName()), file.readAll()});
        }
    }
    std::ranges::sort(files, {}, &SourceFile::path);
    return files;
}

} // namespace clausula::test
