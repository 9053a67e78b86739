// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/recentfiles.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <utility>

namespace clausula {

namespace {

constexpr qsizetype mostPairs = 10;

bool isPartOf(const RecentPair &single, const RecentPair &pair)
{
    return single.right.isEmpty() && (single.left == pair.left || single.left == pair.right);
}

} // namespace

RecentFiles::RecentFiles(Settings &settings) : m_settings(settings) {}

void RecentFiles::add(const QString &left, const QString &right)
{
    RecentPair pair{left, right};
    if (pair.left.isEmpty())
        std::swap(pair.left, pair.right);
    if (pair.left.isEmpty())
        return;
    QList<RecentPair> pairs = m_settings.recentPairs();
    pairs.removeIf([&](const RecentPair &old) { return old == pair || isPartOf(old, pair); });
    pairs.prepend(pair);
    if (pairs.size() > mostPairs)
        pairs.resize(mostPairs);
    m_settings.setRecentPairs(pairs);
}

void RecentFiles::clear()
{
    m_settings.setRecentPairs({});
}

QList<RecentPair> RecentFiles::pairs() const
{
    return m_settings.recentPairs();
}

QStringList RecentFiles::files() const
{
    QStringList files;
    for (const RecentPair &pair : pairs()) {
        files.append(pair.left);
        if (!pair.right.isEmpty())
            files.append(pair.right);
    }
    files.removeDuplicates();
    return files;
}

QString recentPairName(const RecentPair &pair)
{
    QString left = QFileInfo(pair.left).fileName();
    if (pair.right.isEmpty())
        return left;
    return QCoreApplication::translate("RecentFiles", "%1 and %2")
        .arg(left, QFileInfo(pair.right).fileName());
}

} // namespace clausula
