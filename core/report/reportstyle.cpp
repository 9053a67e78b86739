// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/reportstyle.h"

#include "core/report/page.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace clausula::reportstyle {

QFont font(double points, Weight weight, bool italic)
{
    QFont font;
    font.setFamilies({u"DejaVu Sans"_s, u"Segoe UI"_s, u"Helvetica Neue"_s, u"Arial"_s});
    font.setPixelSize(qRound(points * twipsPerPoint));
    font.setBold(weight == Weight::Bold);
    font.setItalic(italic);
    font.setHintingPreference(QFont::PreferNoHinting);
    // Characters, not shapes, must come out of the PDF again: a ligature would be copied as one glyph.
    font.setFeature("liga", 0);
    return font;
}

QColor ink()
{
    return {0x1c, 0x1c, 0x1c};
}

QColor quietInk()
{
    return {0x55, 0x55, 0x55};
}

QColor rule()
{
    return {0xb4, 0xb4, 0xb4};
}

QColor shade()
{
    return {0xee, 0xf0, 0xf3};
}

QColor link()
{
    return {0x1f, 0x45, 0x7d};
}

QColor deleted()
{
    return {0xb0, 0x1e, 0x1e};
}

QColor inserted()
{
    return {0x14, 0x45, 0xa8};
}

QColor importance(Importance importance)
{
    switch (importance) {
    case Importance::High:
        return {0x9c, 0x1c, 0x1c};
    case Importance::Medium:
        return {0xc7, 0x7a, 0x0a};
    case Importance::Low:
        return {0x3a, 0x6e, 0xa5};
    case Importance::Note:
        break;
    }
    return {0x80, 0x80, 0x80};
}

} // namespace clausula::reportstyle
