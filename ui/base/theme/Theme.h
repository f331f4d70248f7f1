// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>
#include <QtGui/QColor>
#include <QtGui/QPalette>

#include <array>

namespace tournevis {

/// What the user chose; System follows the lightness of the desktop's own palette.
enum class ThemeMode { Light, Dark, System };

/// Families of status colours (ux.md § 4.3).
enum class Hue { Slate, Blue, Sky, Amber, Green, Red, Purple };

/// solid: icons, bars, left edges; text is meant to be read on tint.
struct HueColours {
    QColor solid;
    QColor text;
    QColor tint;
};

/// Every colour token of ux.md § 4.3. Painters read it at paint time, so a theme change needs no restart.
struct Theme {
    bool dark;
    QColor bg, surface, surface2, line, line2, field;
    QColor ink, ink2, ink3;
    QColor accent, accentHover, onAccent, accentSoft;
    QColor selected, hover;
    QColor rail, railInk, railActive;
    QColor hatch, weekend;
    /// Toasts, tooltips and batch bars: dark in both themes.
    QColor overlay, overlayInk, overlayLine, overlayAccent;
    std::array<HueColours, 7> hues;
    /// Width of the focus ring, px at 100 %.
    int focusWidth = 2;

    const HueColours& hue(Hue wanted) const { return hues.at(static_cast<std::size_t>(wanted)); }
};

const Theme& lightTheme();
const Theme& darkTheme();

/// What decides the look of the whole program; zoom is in percent, kept within 80 to 200.
struct Appearance {
    ThemeMode mode = ThemeMode::System;
    int zoomPercent = 100;
    bool strongContrast = false;
};

/// The theme in use.
const Theme& theme();

/// Palette of ux.md § 5.2. BrightText holds ink2 and LinkVisited the red text, so that a label follows the
/// theme by its foreground role alone.
QPalette paletteOf(const Theme& tokens);

/// Sets palette, style and font of the application; needs a QApplication. Widgets already shown repaint.
void applyAppearance(const Appearance& wanted);
const Appearance& appearance();

/// Changes the mode only.
void applyTheme(ThemeMode mode);
/// Changes the zoom only.
void applyZoom(int percent);

/// Pixels at 100 % multiplied by the zoom factor, never below 1 for a positive length.
int px(int atHundredPercent);

/// Tells that colours or sizes changed; for what a palette or font change event does not reach.
class ThemeNotifier : public QObject {
    Q_OBJECT

signals:
    void changed();
};

ThemeNotifier& themeNotifier();

} // namespace tournevis
