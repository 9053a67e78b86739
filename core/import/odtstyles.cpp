// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/odtstyles.h"

#include <algorithm>

namespace clausula {
namespace {

using namespace Qt::StringLiterals;

constexpr int longestChain = 16;
constexpr double tinyPoints = 2.0;

NumberForm formOf(QStringView format)
{
    if (format.isEmpty())
        return NumberForm::None;
    switch (format.front().unicode()) {
    case u'a':
        return NumberForm::LowerLetter;
    case u'A':
        return NumberForm::UpperLetter;
    case u'i':
        return NumberForm::LowerRoman;
    case u'I':
        return NumberForm::UpperRoman;
    default:
        return NumberForm::Decimal;
    }
}

bool isTiny(QStringView size)
{
    return size.endsWith("pt"_L1) && size.chopped(2).toDouble() <= tinyPoints;
}

bool setsGround(QStringView color)
{
    return !color.isEmpty() && color != "transparent"_L1 &&
           color.compare("#ffffff"_L1, Qt::CaseInsensitive) != 0;
}

void readTextProperties(GuardedXml &xml, OdtStyle &style)
{
    if (const QStringView weight = xml.attribute("font-weight"_L1); !weight.isEmpty())
        style.bold = weight == "bold"_L1 || weight.toInt() >= 600;
    if (const QStringView display = xml.attribute("display"_L1); !display.isEmpty())
        style.hidden = display == "none"_L1;
    const QStringView color = xml.attribute("color"_L1);
    const QStringView size = xml.attribute("font-size"_L1);
    if (!color.isEmpty() || !size.isEmpty())
        style.invisible =
            color.compare("#ffffff"_L1, Qt::CaseInsensitive) == 0 || (!size.isEmpty() && isTiny(size));
}

template<typename T>
void inherit(std::optional<T> &own, const std::optional<T> &parents)
{
    if (!own)
        own = parents;
}

int levelIn(const GuardedXml &xml)
{
    return std::clamp(xml.attribute("level"_L1).toInt(), 1, OdtListStyle::levels) - 1;
}

} // namespace

void OdtListStyle::readLevel(GuardedXml &xml)
{
    Level &level = m_levels[std::size_t(levelIn(xml))];
    level.form = xml.name() == "list-level-style-bullet"_L1 || xml.name() == "list-level-style-image"_L1
                     ? NumberForm::Bullet
                     : formOf(xml.attribute("num-format"_L1));
    level.prefix = xml.attribute("num-prefix"_L1).toString();
    level.suffix = xml.attribute("num-suffix"_L1).toString();
    if (const QStringView shown = xml.attribute("display-levels"_L1); !shown.isEmpty())
        level.shown = std::clamp(shown.toInt(), 1, levels);
    if (const QStringView start = xml.attribute("start-value"_L1); !start.isEmpty())
        level.start = statedNumber(start);
}

QString OdtListStyle::next(int at, std::optional<int> startValue)
{
    at = std::clamp(at, 0, levels - 1);
    const Level &level = m_levels[std::size_t(at)];
    std::optional<int> &current = m_current[std::size_t(at)];
    current = startValue.value_or(current ? *current + 1 : level.start);
    std::fill(m_current.begin() + at + 1, m_current.end(), std::nullopt);
    if (level.form == NumberForm::Bullet)
        return u"-"_s;
    if (level.form == NumberForm::None)
        return {};
    QStringList numbers;
    for (int above = std::max(0, at - level.shown + 1); above <= at; ++above) {
        const Level &other = m_levels[std::size_t(above)];
        const int number = m_current[std::size_t(above)].value_or(other.start);
        if (const QString written = writtenNumber(number, other.form); !written.isEmpty())
            numbers.append(written);
    }
    return (level.prefix + numbers.join(u'.') + level.suffix).simplified();
}

void OdtStyles::read(GuardedXml &xml)
{
    while (xml.nextChild()) {
        if (xml.name() == "style"_L1 || xml.name() == "default-style"_L1)
            readStyle(xml);
        else if (xml.name() == "list-style"_L1)
            readList(xml, m_lists[xml.attribute("name"_L1).toString()]);
        else if (xml.name() == "outline-style"_L1)
            readList(xml, m_outline);
        else
            xml.skipElement();
    }
}

void OdtStyles::readList(GuardedXml &xml, OdtListStyle &list)
{
    while (xml.nextChild()) {
        if (xml.name().contains("level-style"_L1))
            list.readLevel(xml);
        xml.skipElement();
    }
}

void OdtStyles::readStyle(GuardedXml &xml)
{
    const QString name = xml.attribute("name"_L1).toString();
    const QString key = xml.attribute("family"_L1) % u':' % name;
    OdtStyle style{.parent = xml.attribute("parent-style-name"_L1).toString()};
    style.isTitle = name == "Title"_L1;
    if (const QStringView outline = xml.attribute("default-outline-level"_L1); !outline.isEmpty())
        style.outline = outline.toInt();
    while (xml.nextChild()) {
        if (xml.name() == "text-properties"_L1)
            readTextProperties(xml, style);
        style.shaded = style.shaded || setsGround(xml.attribute("background-color"_L1));
        xml.skipElement();
    }
    m_styles.insert(key, style);
}

OdtStyle OdtStyles::style(const QString &key) const
{
    OdtStyle style = m_styles.value(key);
    const QString family = key.section(u':', 0, 0) + u':';
    QString parent = style.parent;
    for (int step = 0; step < longestChain && !parent.isEmpty(); ++step) {
        const OdtStyle above = m_styles.value(family + parent);
        inherit(style.outline, above.outline);
        inherit(style.bold, above.bold);
        inherit(style.hidden, above.hidden);
        inherit(style.invisible, above.invisible);
        style.isTitle = style.isTitle || above.isTitle;
        style.shaded = style.shaded || above.shaded;
        parent = above.parent;
    }
    return style;
}

} // namespace clausula
