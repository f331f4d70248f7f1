// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/theme/Theme.h"

#include "base/theme/Fonts.h"
#include "base/theme/Style.h"

#include <QtGui/QGuiApplication>
#include <QtWidgets/QApplication>
#include <QtWidgets/QToolTip>

#include <algorithm>

namespace tournevis {

namespace {

struct State {
    Appearance appearance;
    Theme theme = lightTheme();
};

State& state() {
    static State current;
    return current;
}

// Read once, before our own palette hides the desktop's.
bool desktopIsDark() {
    static const bool dark = QGuiApplication::palette().color(QPalette::Window).lightness() <
                             QGuiApplication::palette().color(QPalette::WindowText).lightness();
    return dark;
}

bool wantsDark(ThemeMode mode) {
    const bool system = desktopIsDark();
    return mode == ThemeMode::System ? system : mode == ThemeMode::Dark;
}

Theme strengthened(Theme tokens) {
    tokens.ink3 = tokens.ink2;
    tokens.line = tokens.field;
    tokens.line2 = tokens.field;
    tokens.focusWidth = 3;
    return tokens;
}

Theme themeFor(const Appearance& wanted) {
    const Theme& tokens = wantsDark(wanted.mode) ? darkTheme() : lightTheme();
    return wanted.strongContrast ? strengthened(tokens) : tokens;
}

void setDisabledColours(QPalette& palette, const Theme& tokens) {
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText,
                            QPalette::HighlightedText, QPalette::BrightText})
        palette.setColor(QPalette::Disabled, role, tokens.ink3);
    palette.setColor(QPalette::Disabled, QPalette::Base, tokens.surface2);
    palette.setColor(QPalette::Disabled, QPalette::Button, tokens.surface2);
}

} // namespace

const Theme& lightTheme() {
    static const Theme tokens{.dark = false,
                              .bg = "#F2F4F4",
                              .surface = "#FFFFFF",
                              .surface2 = "#F7F9F9",
                              .line = "#DDE3E4",
                              .line2 = "#CBD4D6",
                              .field = "#7F8D92",
                              .ink = "#15242A",
                              .ink2 = "#45565D",
                              .ink3 = "#5B6C73",
                              .accent = "#0B6575",
                              .accentHover = "#084F5C",
                              .onAccent = "#FFFFFF",
                              .accentSoft = "#DDEFF1",
                              .selected = "#E3F1F3",
                              .hover = "#EBF0F0",
                              .rail = "#14262C",
                              .railInk = "#C5D3D7",
                              .railActive = "#22424C",
                              .hatch = "#E6EBEC",
                              .weekend = "#F4F6F6",
                              .overlay = "#1B2E35",
                              .overlayInk = "#F1F6F7",
                              .overlayLine = "#3F5A63",
                              .overlayAccent = "#5CBDCC",
                              .hues = {{{"#72838A", "#3E4E55", "#E8EDEE"},
                                        {"#0B62A8", "#084B82", "#DFECF8"},
                                        {"#2B8FC4", "#0F5A80", "#DDF0FA"},
                                        {"#C97A00", "#7A4300", "#FCEBCF"},
                                        {"#0A7F62", "#075E49", "#D9F1E9"},
                                        {"#AE2A08", "#982B07", "#FBE2D8"},
                                        {"#7A1F66", "#712C5D", "#F4E3EF"}}}};
    return tokens;
}

const Theme& darkTheme() {
    static const Theme tokens{.dark = true,
                              .bg = "#10171A",
                              .surface = "#172126",
                              .surface2 = "#1C282D",
                              .line = "#2B3A40",
                              .line2 = "#3A4B52",
                              .field = "#74868D",
                              .ink = "#E7EEF0",
                              .ink2 = "#B1BFC4",
                              .ink3 = "#98A8AE",
                              .accent = "#5CBDCC",
                              .accentHover = "#7CCEDA",
                              .onAccent = "#06262C",
                              .accentSoft = "#17393F",
                              .selected = "#1A343A",
                              .hover = "#202D33",
                              .rail = "#0B1113",
                              .railInk = "#B6C5CA",
                              .railActive = "#1B353D",
                              .hatch = "#222F35",
                              .weekend = "#141D21",
                              .overlay = "#1B2E35",
                              .overlayInk = "#F1F6F7",
                              .overlayLine = "#3F5A63",
                              .overlayAccent = "#5CBDCC",
                              .hues = {{{"#7D8F96", "#C2CED2", "#26343A"},
                                        {"#5BA7E8", "#A6D0F5", "#14314A"},
                                        {"#6CC3EE", "#B0E0F7", "#12354A"},
                                        {"#EDB04E", "#F6CB8A", "#3D2B10"},
                                        {"#3DBB97", "#93E0C8", "#10372D"},
                                        {"#EE6A3C", "#FFB59A", "#47200F"},
                                        {"#E08BC6", "#EBBADD", "#3B1E33"}}}};
    return tokens;
}

const Theme& theme() { return state().theme; }

const Appearance& appearance() { return state().appearance; }

QPalette paletteOf(const Theme& tokens) {
    QPalette palette;
    const std::pair<QPalette::ColorRole, QColor> colours[] = {
        {QPalette::Window, tokens.bg},
        {QPalette::Base, tokens.surface},
        {QPalette::AlternateBase, tokens.surface2},
        {QPalette::Text, tokens.ink},
        {QPalette::WindowText, tokens.ink},
        {QPalette::ButtonText, tokens.ink},
        {QPalette::PlaceholderText, tokens.ink3},
        {QPalette::Button, tokens.surface},
        {QPalette::Mid, tokens.line2},
        {QPalette::Midlight, tokens.line},
        {QPalette::Light, tokens.surface2},
        {QPalette::Dark, tokens.field},
        {QPalette::Shadow, tokens.line2},
        {QPalette::Highlight, tokens.selected},
        {QPalette::HighlightedText, tokens.ink},
        {QPalette::Link, tokens.accent},
        {QPalette::LinkVisited, tokens.hue(Hue::Red).text},
        {QPalette::BrightText, tokens.ink2},
        {QPalette::ToolTipBase, tokens.overlay},
        {QPalette::ToolTipText, tokens.overlayInk}};
    for (const auto& [role, colour] : colours)
        palette.setColor(role, colour);
    setDisabledColours(palette, tokens);
    return palette;
}

void applyAppearance(const Appearance& wanted) {
    State& current = state();
    current.theme = themeFor(wanted);
    current.appearance = wanted;
    current.appearance.zoomPercent = std::clamp(wanted.zoomPercent, 80, 200);
    // A fresh style makes every widget ask again for its metrics, which depend on the zoom.
    QApplication::setStyle(new Style);
    QApplication::setPalette(paletteOf(current.theme));
    QApplication::setFont(uiFont(TextSize::Base));
    // Tooltips keep a palette and a font of their own.
    QToolTip::setPalette(paletteOf(current.theme));
    QToolTip::setFont(uiFont(TextSize::Sm));
    emit themeNotifier().changed();
}

void applyTheme(ThemeMode mode) {
    Appearance wanted = appearance();
    wanted.mode = mode;
    applyAppearance(wanted);
}

void applyZoom(int percent) {
    Appearance wanted = appearance();
    wanted.zoomPercent = percent;
    applyAppearance(wanted);
}

int px(int atHundredPercent) {
    const int scaled = (atHundredPercent * appearance().zoomPercent + 50) / 100;
    return atHundredPercent > 0 ? std::max(1, scaled) : scaled;
}

ThemeNotifier& themeNotifier() {
    static ThemeNotifier notifier;
    return notifier;
}

} // namespace tournevis
