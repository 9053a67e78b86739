// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/palette.h"
#include "app/gui/settings.h"

#include <QPalette>

class QApplication;

namespace clausula {

/** The colours that \a choice means on this desktop now. */
[[nodiscard]] ColourScheme schemeOf(ThemeChoice choice);

/** The colours of windows, buttons and lists beside the editors; text reaches Palette::textContrast()
 * (tested). */
[[nodiscard]] QPalette applicationPalette(ColourScheme scheme);

/**
 * Gives the application the colours of \a choice, at once and for all open windows. The Fusion style draws
 * them alike on every desktop; platform styles that ignore palettes would leave half the window light.
 */
Palette applyTheme(QApplication &application, ThemeChoice choice);

/** Whether a widget with this palette shows light text on a dark ground. */
[[nodiscard]] bool isDark(const QPalette &palette);

} // namespace clausula
