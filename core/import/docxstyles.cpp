// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/docxstyles.h"

#include <algorithm>
#include <utility>

namespace clausula {
namespace {

using namespace Qt::StringLiterals;

constexpr int longestChain = 16;  // of styles based on styles
constexpr int tinyHalfPoints = 4; // two points: a hair's height on paper

NumberForm formOf(QStringView name)
{
    struct Named
    {
        QLatin1StringView name;
        NumberForm form;
    };
    constexpr Named known[] = {
        {"bullet"_L1, NumberForm::Bullet},           {"none"_L1, NumberForm::None},
        {"lowerLetter"_L1, NumberForm::LowerLetter}, {"upperLetter"_L1, NumberForm::UpperLetter},
        {"lowerRoman"_L1, NumberForm::LowerRoman},   {"upperRoman"_L1, NumberForm::UpperRoman}};
    const auto found = std::ranges::find_if(known, [&](const Named &form) { return form.name == name; });
    return found == std::end(known) ? NumberForm::Decimal : found->form;
}

int levelIn(QStringView value)
{
    return std::clamp(value.toInt(), 0, DocxNumbering::levels - 1);
}

void readParagraphProperties(GuardedXml &xml, DocxStyle &style)
{
    while (xml.nextChild()) {
        if (xml.name() == "outlineLvl"_L1)
            style.outline = xml.attribute("val"_L1).toInt();
        if (xml.name() == "numPr"_L1)
            style.place = readDocxListPlace(xml);
        else
            xml.skipElement();
    }
}

void readRunProperties(GuardedXml &xml, DocxStyle &style)
{
    while (xml.nextChild()) {
        if (xml.name() == "b"_L1)
            style.bold = docxSwitch(xml);
        else if (xml.name() == "vanish"_L1)
            style.hidden = docxSwitch(xml);
        else if (isInvisibleDocxRun(xml))
            style.invisible = true;
        xml.skipElement();
    }
}

template<typename T>
void inherit(std::optional<T> &own, const std::optional<T> &parents)
{
    if (!own)
        own = parents;
}

} // namespace

bool docxSwitch(const GuardedXml &xml)
{
    const QStringView value = xml.attribute("val"_L1);
    return value != "0"_L1 && value != "false"_L1 && value != "off"_L1;
}

bool isInvisibleDocxRun(const GuardedXml &xml)
{
    const QStringView value = xml.attribute("val"_L1);
    if (xml.name() == "color"_L1)
        return value.compare("FFFFFF"_L1, Qt::CaseInsensitive) == 0;
    return xml.name() == "sz"_L1 && !value.isEmpty() && value.toInt() <= tinyHalfPoints;
}

DocxListPlace readDocxListPlace(GuardedXml &xml)
{
    DocxListPlace place;
    while (xml.nextChild()) {
        if (xml.name() == "numId"_L1)
            place.list = xml.attribute("val"_L1).toString();
        else if (xml.name() == "ilvl"_L1)
            place.level = levelIn(xml.attribute("val"_L1));
        xml.skipElement();
    }
    return place;
}

void DocxStyles::read(GuardedXml &xml)
{
    if (!xml.nextChild())
        return;
    while (xml.nextChild()) {
        if (xml.name() == "style"_L1)
            readStyle(xml);
        else
            xml.skipElement();
    }
}

void DocxStyles::readStyle(GuardedXml &xml)
{
    const QString id = xml.attribute("styleId"_L1).toString();
    if (xml.attribute("type"_L1) == "paragraph"_L1 && xml.attribute("default"_L1) == "1"_L1)
        m_default = id;
    DocxStyle style;
    while (xml.nextChild()) {
        if (xml.name() == "pPr"_L1) {
            readParagraphProperties(xml, style);
            continue;
        }
        if (xml.name() == "rPr"_L1) {
            readRunProperties(xml, style);
            continue;
        }
        if (xml.name() == "name"_L1)
            style.name = xml.attribute("val"_L1).toString().toLower();
        else if (xml.name() == "basedOn"_L1)
            style.parent = xml.attribute("val"_L1).toString();
        xml.skipElement();
    }
    m_styles.insert(id, style);
}

DocxStyle DocxStyles::style(const QString &id) const
{
    DocxStyle style = m_styles.value(id);
    QString parent = style.parent;
    for (int step = 0; step < longestChain && !parent.isEmpty(); ++step) {
        const DocxStyle above = m_styles.value(parent);
        inherit(style.outline, above.outline);
        inherit(style.place, above.place);
        inherit(style.bold, above.bold);
        inherit(style.hidden, above.hidden);
        inherit(style.invisible, above.invisible);
        if (style.name.isEmpty() || (above.name.startsWith("heading "_L1) && !style.outline))
            style.name = above.name;
        parent = above.parent;
    }
    return style;
}

void DocxNumbering::read(GuardedXml &xml)
{
    if (!xml.nextChild())
        return;
    while (xml.nextChild()) {
        if (xml.name() == "abstractNum"_L1)
            readNumbers(xml);
        else if (xml.name() == "num"_L1)
            readList(xml);
        else
            xml.skipElement();
    }
}

void DocxNumbering::readNumbers(GuardedXml &xml)
{
    Numbers &numbers = m_numbers[xml.attribute("abstractNumId"_L1).toString()];
    while (xml.nextChild()) {
        if (xml.name() == "lvl"_L1)
            readLevel(xml, numbers.level[std::size_t(levelIn(xml.attribute("ilvl"_L1)))]);
        else
            xml.skipElement();
    }
}

void DocxNumbering::readLevel(GuardedXml &xml, Level &level)
{
    while (xml.nextChild()) {
        const QStringView value = xml.attribute("val"_L1);
        if (xml.name() == "numFmt"_L1)
            level.form = formOf(value);
        else if (xml.name() == "lvlText"_L1)
            level.text = value.toString();
        else if (xml.name() == "start"_L1)
            level.start = statedNumber(value);
        xml.skipElement();
    }
}

void DocxNumbering::readList(GuardedXml &xml)
{
    List &list = m_lists[xml.attribute("numId"_L1).toString()];
    while (xml.nextChild()) {
        if (xml.name() == "abstractNumId"_L1)
            list.numbers = xml.attribute("val"_L1).toString();
        if (xml.name() != "lvlOverride"_L1) {
            xml.skipElement();
            continue;
        }
        const int level = levelIn(xml.attribute("ilvl"_L1));
        while (xml.nextChild()) {
            if (xml.name() == "startOverride"_L1)
                list.startOver[std::size_t(level)] = statedNumber(xml.attribute("val"_L1));
            xml.skipElement();
        }
    }
}

QString DocxNumbering::next(const DocxListPlace &place)
{
    const auto list = m_lists.find(place.list);
    if (list == m_lists.end())
        return {};
    const auto numbers = m_numbers.find(list->numbers);
    if (numbers == m_numbers.end())
        return u"-"_s;
    const auto startOf = [&](std::size_t at) {
        return list->startOver[at].value_or(numbers->level[at].start);
    };
    const bool first = !std::exchange(list->begun, true);
    for (std::size_t at = 0; at < levels; ++at) {
        if (at > std::size_t(place.level) || (first && list->startOver[at]))
            numbers->current[at].reset();
    }
    std::optional<int> &current = numbers->current[std::size_t(place.level)];
    current = current ? *current + 1 : startOf(std::size_t(place.level));

    const Level &level = numbers->level[std::size_t(place.level)];
    if (level.form == NumberForm::Bullet)
        return u"-"_s;
    QString marker = level.text;
    for (std::size_t at = 0; at < levels; ++at) {
        const int number = numbers->current[at].value_or(startOf(at));
        marker.replace(u'%' + QString::number(at + 1), writtenNumber(number, numbers->level[at].form));
    }
    return marker.simplified();
}

} // namespace clausula
