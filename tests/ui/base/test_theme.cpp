// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/theme/Fonts.h"
#include "base/theme/Icons.h"
#include "base/theme/Theme.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QSet>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtGui/QFontInfo>
#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>
#include <QtWidgets/QApplication>

#include <cmath>
#include <gtest/gtest.h>

namespace tournevis {

namespace {

double linear(double channel) {
    return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour) {
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

/// WCAG 2 contrast ratio.
double contrast(const QColor& one, const QColor& other) {
    const double light = std::max(luminance(one), luminance(other));
    const double dark = std::min(luminance(one), luminance(other));
    return (light + 0.05) / (dark + 0.05);
}

class ThemeTokens : public ::testing::TestWithParam<const Theme*> {};

TEST_P(ThemeTokens, EveryTextPairReachesFourAndAHalf) {
    const Theme& tokens = *GetParam();
    for (const QColor& ground : {tokens.surface, tokens.surface2, tokens.bg, tokens.selected, tokens.hover})
        for (const QColor& ink : {tokens.ink, tokens.ink2, tokens.ink3, tokens.accent})
            EXPECT_GE(contrast(ink, ground), 4.5)
                << ink.name().toStdString() << " on " << ground.name().toStdString();
    EXPECT_GE(contrast(tokens.onAccent, tokens.accent), 4.5);
    EXPECT_GE(contrast(tokens.onAccent, tokens.accentHover), 4.5);
    EXPECT_GE(contrast(tokens.onAccent, tokens.hue(Hue::Green).solid), 4.5);
    EXPECT_GE(contrast(tokens.accent, tokens.accentSoft), 4.5);
    EXPECT_GE(contrast(tokens.railInk, tokens.rail), 4.5);
    EXPECT_GE(contrast(tokens.railInk, tokens.railActive), 4.5);
    EXPECT_GE(contrast(tokens.overlayInk, tokens.overlay), 4.5);
    EXPECT_GE(contrast(tokens.overlayAccent, tokens.overlay), 4.5);
    for (const HueColours& hue : tokens.hues) {
        EXPECT_GE(contrast(hue.text, hue.tint), 6.3);
        EXPECT_GE(contrast(hue.text, tokens.surface), 4.5);
    }
}

TEST_P(ThemeTokens, EveryControlReachesThree) {
    const Theme& tokens = *GetParam();
    EXPECT_GE(contrast(tokens.field, tokens.surface), 3.0);
    EXPECT_GE(contrast(tokens.accent, tokens.surface), 3.0);
    EXPECT_GE(contrast(tokens.accent, tokens.bg), 3.0);
    for (const HueColours& hue : tokens.hues)
        EXPECT_GE(contrast(hue.solid, tokens.surface), 3.0) << hue.solid.name().toStdString();
}

INSTANTIATE_TEST_SUITE_P(LightAndDark, ThemeTokens, ::testing::Values(&lightTheme(), &darkTheme()),
                         [](const auto& tested) { return tested.param->dark ? "Dark" : "Light"; });

TEST(Theme, PaletteFollowsTheMode) {
    applyTheme(ThemeMode::Dark);
    EXPECT_EQ(QApplication::palette().color(QPalette::Base), QColor("#172126"));
    applyTheme(ThemeMode::Light);
    EXPECT_EQ(QApplication::palette().color(QPalette::Window), QColor("#F2F4F4"));
    EXPECT_EQ(QApplication::palette().color(QPalette::PlaceholderText), QColor("#5B6C73"));
}

TEST(Theme, ZoomIsKeptBetweenEightyAndTwoHundred) {
    applyZoom(400);
    EXPECT_EQ(px(32), 64);
    applyZoom(10);
    EXPECT_EQ(px(10), 8);
    applyZoom(100);
    EXPECT_EQ(px(32), 32);
}

TEST(Theme, StrongContrastReplacesHintsAndLines) {
    applyAppearance({.mode = ThemeMode::Light, .zoomPercent = 100, .strongContrast = true});
    EXPECT_EQ(theme().ink3, lightTheme().ink2);
    EXPECT_EQ(theme().line, lightTheme().field);
    EXPECT_EQ(theme().focusWidth, 3);
    applyAppearance({.mode = ThemeMode::Light, .zoomPercent = 100, .strongContrast = false});
}

TEST(Fonts, TheThreeFacesAreEmbedded) {
    ASSERT_TRUE(loadFonts());
    for (const int weight : {400, 500, 600})
        EXPECT_EQ(QFontInfo(uiFont(TextSize::Base, weight)).weight(), weight);
    EXPECT_EQ(QFontInfo(uiFont()).family(), fontFamily());
}

TEST(Fonts, DigitsAndFigureSpaceHaveOneWidth) {
    ASSERT_TRUE(loadFonts());
    for (const auto size :
         {TextSize::Xs, TextSize::Sm, TextSize::Base, TextSize::Lg, TextSize::Xl, TextSize::Xxl})
        for (const int weight : {400, 500, 600}) {
            const QFontMetricsF metrics(uiFont(size, weight));
            const qreal zero = metrics.horizontalAdvance(QLatin1Char('0'));
            for (const QChar digit : QStringLiteral("123456789\u2007+\u2212"))
                EXPECT_DOUBLE_EQ(metrics.horizontalAdvance(digit), zero);
        }
}

TEST(Fonts, AmountsOfOneLengthLineUp) {
    ASSERT_TRUE(loadFonts());
    const QFontMetricsF metrics(uiFont());
    const qreal wanted = metrics.horizontalAdvance(QStringLiteral("88\u202F888,88\u00A0€"));
    EXPECT_NEAR(metrics.horizontalAdvance(QStringLiteral("11\u202F174,71\u00A0€")), wanted, 0.01);
    EXPECT_NEAR(metrics.horizontalAdvance(QStringLiteral("74\u202F711,47\u00A0€")), wanted, 0.01);
}

TEST(Fonts, NoBreakSpacesExist) {
    ASSERT_TRUE(loadFonts());
    const QFontMetricsF metrics(uiFont());
    EXPECT_TRUE(metrics.inFont(QChar(0x202F)));
    EXPECT_TRUE(metrics.inFont(QChar(0x00A0)));
    EXPECT_LT(metrics.horizontalAdvance(QChar(0x202F)), metrics.horizontalAdvance(QChar(0x00A0)));
}

TEST(Fonts, APdfKeepsEveryCharacter) {
    ASSERT_TRUE(loadFonts());
    const QString reader = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
    if (reader.isEmpty())
        GTEST_SKIP() << "poppler-utils is not installed";
    const QString line = QStringLiteral("FA-2026-00042 (12,30 × 10) : -> <= a@b 1/2 – office 3:45");
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("page.pdf"));
    {
        QPdfWriter page(file);
        page.setResolution(600);
        QPainter painter(&page);
        QFont font(fontFamily());
        font.setPointSize(10);
        painter.setFont(font);
        painter.drawText(QPoint(500, 500), line);
    }
    QProcess extraction;
    extraction.start(reader, {file, QStringLiteral("-")});
    ASSERT_TRUE(extraction.waitForFinished());
    EXPECT_EQ(QString::fromUtf8(extraction.readAllStandardOutput()).simplified(), line);
}

TEST(Icons, EveryOneHasItsFileAndPaints) {
    QSet<QString> seen;
    for (int index = 0; index < iconCount; ++index) {
        const auto wanted = static_cast<Icon>(index);
        ASSERT_TRUE(QFile::exists(QStringLiteral(":/icons/%1.svg").arg(iconName(wanted))))
            << iconName(wanted).toStdString();
        const QImage image = iconPixmap(wanted, Qt::black, 16, 2.0).toImage();
        int inked = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                inked += qAlpha(image.pixel(x, y)) > 128;
        EXPECT_GT(inked, 8) << iconName(wanted).toStdString();
        seen.insert(iconName(wanted));
    }
    const int files =
        static_cast<int>(QDir(QStringLiteral(":/icons")).entryList({QStringLiteral("*.svg")}).size());
    EXPECT_EQ(files, seen.size() + 1) << "one file an enumerator, and the logo";
}

TEST(Icons, FollowTheTheme) {
    const QIcon sample = icon(Icon::Triangle, Tint::Ink);
    applyTheme(ThemeMode::Dark);
    EXPECT_EQ(sample.pixmap(16).toImage().pixelColor(8, 10).name(), darkTheme().ink.name());
    applyTheme(ThemeMode::Light);
    EXPECT_EQ(sample.pixmap(16).toImage().pixelColor(8, 10).name(), lightTheme().ink.name());
}

} // namespace

} // namespace tournevis
