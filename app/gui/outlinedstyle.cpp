// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/outlinedstyle.h"

#include <QPainter>
#include <QStyleOption>

#include <algorithm>
#include <array>

namespace clausula {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array outlined{QStyle::PE_IndicatorCheckBox,
                              QStyle::PE_IndicatorItemViewItemCheck,
                              QStyle::PE_FrameLineEdit,
                              QStyle::PE_PanelLineEdit,
                              QStyle::PE_Frame,
                              QStyle::PE_PanelButtonCommand};

void outline(QPainter *painter, const QStyleOption *option, const QRect &rect)
{
    if (!rect.isValid())
        return;
    painter->save();
    painter->setPen(option->palette.color(QPalette::WindowText));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(rect.adjusted(0, 0, -1, -1));
    painter->restore();
}

/** A field without a frame, as the one inside a box to choose from, gets none here either. */
bool hasFrame(QStyle::PrimitiveElement element, const QStyleOption *option)
{
    if (element != QStyle::PE_PanelLineEdit && element != QStyle::PE_Frame)
        return true;
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    return frame && frame->lineWidth > 0;
}

} // namespace

OutlinedStyle::OutlinedStyle() : QProxyStyle(u"Fusion"_s) {}

void OutlinedStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                  const QWidget *widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (std::ranges::contains(outlined, element) && hasFrame(element, option))
        outline(painter, option, option->rect);
}

void OutlinedStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                       QPainter *painter, const QWidget *widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (control == CC_ScrollBar)
        outline(painter, option,
                proxy()->subControlRect(control, option, SC_ScrollBarSlider, widget).adjusted(2, 0, -2, 0));
    else if (control == CC_ComboBox || control == CC_SpinBox)
        outline(painter, option, option->rect);
}

} // namespace clausula
