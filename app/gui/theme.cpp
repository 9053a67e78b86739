// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/theme.h"

#include "app/gui/outlinedstyle.h"

#include <QApplication>
#include <QStyle>
#include <QStyleHints>

namespace clausula {

using namespace Qt::StringLiterals;

namespace {

struct Colours
{
    QRgb window;
    QRgb base;
    QRgb alternate;
    QRgb button;
    QRgb text;
    QRgb dimmed;
    QRgb disabled;
    QRgb highlight;
    QRgb highlightedText;
    QRgb link;
};

constexpr Colours light{0xfff3f4f6, 0xffffffff, 0xfff7f8fa, 0xffe9ebee, 0xff1b1e23,
                        0xff5b6168, 0xff8a8f96, 0xff1f5fa8, 0xffffffff, 0xff0b57a4};
constexpr Colours dark{0xff23262b, 0xff1a1c20, 0xff202328, 0xff2f333a, 0xffe6e8eb,
                       0xffa7adb5, 0xff7a8089, 0xff2b66a9, 0xffffffff, 0xff8abff7};
constexpr Colours highContrast{0xff000000, 0xff000000, 0xff101010, 0xff000000, 0xffffffff,
                               0xffe0e0e0, 0xff9a9a9a, 0xffffff00, 0xff000000, 0xff9ad0ff};

const Colours &coloursOf(ColourScheme scheme)
{
    switch (scheme) {
    case ColourScheme::Dark:
        return dark;
    case ColourScheme::HighContrast:
        return highContrast;
    case ColourScheme::Light:
        break;
    }
    return light;
}

void setShades(QPalette &palette, ColourScheme scheme)
{
    const QColor window = palette.color(QPalette::Window);
    const bool isLight = scheme == ColourScheme::Light;
    palette.setColor(QPalette::Light, isLight ? QColor(Qt::white) : window.lighter(150));
    palette.setColor(QPalette::Midlight, isLight ? window.darker(104) : window.lighter(125));
    palette.setColor(QPalette::Mid, isLight ? window.darker(125) : window.lighter(170));
    palette.setColor(QPalette::Dark, isLight ? window.darker(150) : window.darker(160));
    palette.setColor(QPalette::Shadow, isLight ? window.darker(220) : QColor(Qt::black));
    if (scheme == ColourScheme::HighContrast) {
        for (const auto role : {QPalette::Light, QPalette::Midlight, QPalette::Mid})
            palette.setColor(role, QColor(Qt::gray));
    }
}

} // namespace

QPalette applicationPalette(ColourScheme scheme)
{
    const Colours &c = coloursOf(scheme);
    QPalette palette;
    const auto set = [&palette](std::initializer_list<QPalette::ColorRole> roles, QRgb colour) {
        for (const QPalette::ColorRole role : roles)
            palette.setColor(role, QColor::fromRgb(colour));
    };
    set({QPalette::Window}, c.window);
    set({QPalette::Base}, c.base);
    set({QPalette::AlternateBase}, c.alternate);
    set({QPalette::Button, QPalette::ToolTipBase}, c.button);
    set({QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText,
         QPalette::BrightText},
        c.text);
    set({QPalette::PlaceholderText}, c.dimmed);
    set({QPalette::Highlight, QPalette::Accent}, c.highlight);
    set({QPalette::HighlightedText}, c.highlightedText);
    set({QPalette::Link, QPalette::LinkVisited}, c.link);
    setShades(palette, scheme);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor::fromRgb(c.disabled));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, palette.color(QPalette::Mid));
    return palette;
}

ColourScheme schemeOf(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::Light:
        return ColourScheme::Light;
    case ThemeChoice::Dark:
        return ColourScheme::Dark;
    case ThemeChoice::HighContrast:
        return ColourScheme::HighContrast;
    case ThemeChoice::System:
        break;
    }
    const bool systemIsDark = QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
    return systemIsDark ? ColourScheme::Dark : ColourScheme::Light;
}

Palette applyTheme(QApplication &application, ThemeChoice choice)
{
    const Palette palette(schemeOf(choice));
    const bool outlined = palette.scheme() == ColourScheme::HighContrast;
    const bool isOutlined = qobject_cast<const OutlinedStyle *>(application.style()) != nullptr;
    if (outlined && !isOutlined)
        QApplication::setStyle(new OutlinedStyle); // which the application owns
    else if (!outlined && (isOutlined || application.style()->name() != "fusion"_L1))
        QApplication::setStyle(u"Fusion"_s);
    QApplication::setPalette(applicationPalette(palette.scheme()));
    return palette;
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::WindowText).lightnessF() > palette.color(QPalette::Window).lightnessF();
}

} // namespace clausula
