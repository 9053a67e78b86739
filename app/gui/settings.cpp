// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/settings.h"

#include <QSettings>

#include <algorithm>
#include <array>

namespace clausula {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<QLatin1StringView, 4> themeNames{"system"_L1, "light"_L1, "dark"_L1, "high-contrast"_L1};

using KnownPlaces = QList<std::pair<RecentPair, PairPlace>>;

KnownPlaces allPlaces(QSettings &store)
{
    KnownPlaces all;
    const int count = store.beginReadArray("places"_L1);
    for (int i = 0; i < count; ++i) {
        store.setArrayIndex(i);
        const auto number = [&store](QLatin1StringView key) { return store.value(key).toInt(); };
        all.append({{store.value("left"_L1).toString(), store.value("right"_L1).toString()},
                    {{number("left-line"_L1), number("left-cursor"_L1)},
                     {number("right-line"_L1), number("right-cursor"_L1)}}});
    }
    store.endArray();
    return all;
}

} // namespace

Settings::Settings(QSettings &store) : m_store(store) {}

ThemeChoice Settings::theme() const
{
    const QString name = m_store.value("theme"_L1).toString();
    const auto *found =
        std::ranges::find_if(themeNames, [&](QLatin1StringView known) { return known == name; });
    return found == themeNames.end() ? ThemeChoice::System
                                     : static_cast<ThemeChoice>(found - themeNames.begin());
}

void Settings::setTheme(ThemeChoice theme)
{
    m_store.setValue("theme"_L1, QString(themeNames.at(static_cast<size_t>(theme))));
}

QByteArray Settings::layout(const QString &name) const
{
    return m_store.value(u"layout/"_s + name).toByteArray();
}

void Settings::setLayout(const QString &name, const QByteArray &state)
{
    m_store.setValue(u"layout/"_s + name, state);
}

QString Settings::framework() const
{
    return m_store.value("framework"_L1, u"gdpr-13-14"_s).toString();
}

void Settings::setFramework(const QString &id)
{
    m_store.setValue("framework"_L1, id);
}

bool Settings::scrollsTogether() const
{
    return m_store.value("scroll-together"_L1, true).toBool();
}

void Settings::setScrollsTogether(bool together)
{
    m_store.setValue("scroll-together"_L1, together);
}

PaneLook Settings::paneLook(const QString &side) const
{
    const QString pane = u"pane/%1/"_s.arg(side);
    return {m_store.value(pane + u"zoom"_s, 100).toInt(), m_store.value(pane + u"wrap"_s, true).toBool(),
            m_store.value(pane + u"font"_s).toString()};
}

void Settings::setPaneLook(const QString &side, const PaneLook &look)
{
    const QString pane = u"pane/%1/"_s.arg(side);
    m_store.setValue(pane + u"zoom"_s, look.zoom);
    m_store.setValue(pane + u"wrap"_s, look.wraps);
    m_store.setValue(pane + u"font"_s, look.font);
}

bool Settings::looksAlike() const
{
    return m_store.value("same-on-both-sides"_L1, true).toBool();
}

void Settings::setLooksAlike(bool alike)
{
    m_store.setValue("same-on-both-sides"_L1, alike);
}

bool Settings::stacksPairs() const
{
    return m_store.value("pair-stacked"_L1, false).toBool();
}

void Settings::setStacksPairs(bool stacks)
{
    m_store.setValue("pair-stacked"_L1, stacks);
}

MarkConvention Settings::markConvention() const
{
    return m_store.value("redline-colours"_L1).toString() == "colour-blind"_L1 ? MarkConvention::ColourBlind
                                                                               : MarkConvention::Legal;
}

void Settings::setMarkConvention(MarkConvention convention)
{
    m_store.setValue("redline-colours"_L1,
                     convention == MarkConvention::ColourBlind ? u"colour-blind"_s : u"legal"_s);
}

int Settings::changeKind() const
{
    return m_store.value("changes/kind"_L1, -1).toInt();
}

void Settings::setChangeKind(int kind)
{
    m_store.setValue("changes/kind"_L1, kind);
}

bool Settings::substantiveOnly() const
{
    return m_store.value("changes/substantive"_L1, false).toBool();
}

void Settings::setSubstantiveOnly(bool only)
{
    m_store.setValue("changes/substantive"_L1, only);
}

QString Settings::initials() const
{
    return m_store.value("initials"_L1).toString();
}

void Settings::setInitials(const QString &initials)
{
    m_store.setValue("initials"_L1, initials);
}

QString Settings::hiddenTopics() const
{
    return m_store.value("hidden-topics"_L1).toString();
}

void Settings::setHiddenTopics(const QString &letters)
{
    m_store.setValue("hidden-topics"_L1, letters);
}

std::optional<PairPlace> Settings::places(const RecentPair &pair) const
{
    for (const auto &[known, place] : allPlaces(m_store)) {
        if (known == pair)
            return place;
    }
    return std::nullopt;
}

void Settings::setPlaces(const RecentPair &pair, const PairPlace &places)
{
    constexpr qsizetype mostKnown = 10;
    KnownPlaces all = allPlaces(m_store);
    all.removeIf([&pair](const auto &known) { return known.first == pair; });
    all.prepend({pair, places});
    all = all.first(std::min(all.size(), mostKnown));
    m_store.remove("places"_L1);
    m_store.beginWriteArray("places"_L1, static_cast<int>(all.size()));
    for (int i = 0; i < all.size(); ++i) {
        const auto &[known, place] = all.at(i);
        m_store.setArrayIndex(i);
        m_store.setValue("left"_L1, known.left);
        m_store.setValue("right"_L1, known.right);
        m_store.setValue("left-line"_L1, place.left.line);
        m_store.setValue("left-cursor"_L1, place.left.cursor);
        m_store.setValue("right-line"_L1, place.right.line);
        m_store.setValue("right-cursor"_L1, place.right.cursor);
    }
    m_store.endArray();
}

QList<RecentPair> Settings::recentPairs() const
{
    QList<RecentPair> pairs;
    const int count = m_store.beginReadArray("recent"_L1);
    for (int i = 0; i < count; ++i) {
        m_store.setArrayIndex(i);
        pairs.append({m_store.value("left"_L1).toString(), m_store.value("right"_L1).toString()});
    }
    m_store.endArray();
    return pairs;
}

void Settings::setRecentPairs(const QList<RecentPair> &pairs)
{
    m_store.remove("recent"_L1);
    m_store.beginWriteArray("recent"_L1, static_cast<int>(pairs.size()));
    for (int i = 0; i < pairs.size(); ++i) {
        m_store.setArrayIndex(i);
        m_store.setValue("left"_L1, pairs.at(i).left);
        m_store.setValue("right"_L1, pairs.at(i).right);
    }
    m_store.endArray();
}

} // namespace clausula
