// SPDX-License-Identifier: GPL-3.0-or-later
#include "Gallery.h"
#include "base/widgets/ActionButton.h"
#include "base/theme/Fonts.h"
#include "base/widgets/PlainLabel.h"
#include "base/theme/Theme.h"
#include "base/panels/ToastHost.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTableView>

#include <gtest/gtest.h>

namespace tournevis {

namespace {

struct Setting {
    ThemeMode mode;
    int zoom;
    const char* name;
};

// Layouts nested in a scroll area hand their requests up one pass at a time.
void settle() {
    for (int pass = 0; pass < 5; ++pass)
        QApplication::processEvents();
}

class GalleryPage : public ::testing::TestWithParam<Setting> {
protected:
    void SetUp() override {
        ASSERT_TRUE(loadFonts());
        applyAppearance({.mode = ThemeMode::Light, .zoomPercent = 100, .strongContrast = false});
        m_page = makeGallery();
        m_page->show();
        // The page already shown must follow.
        applyAppearance({.mode = GetParam().mode, .zoomPercent = GetParam().zoom, .strongContrast = false});
        settle();
        m_page->resize(m_page->sizeHint().expandedTo({px(1180), px(1000)}));
        m_page->show();
        settle();
    }

    void TearDown() override {
        savePicture();
        m_page.reset();
        applyAppearance({.mode = ThemeMode::Light, .zoomPercent = 100, .strongContrast = false});
    }

    void savePicture() {
        const QString folder = qEnvironmentVariable("TOURNEVIS_PICTURES");
        if (folder.isEmpty())
            return;
        ToastHost host(m_page.get());
        host.show({"DEV-2026-0216 validé — transmis au client", Icon::Tick, "Annuler", {}, "Ctrl Z"});
        settle();
        EXPECT_TRUE(m_page->grab().save(QStringLiteral("%1/gallery-%2.png").arg(folder, GetParam().name)));
    }

    std::unique_ptr<QWidget> m_page;
};

TEST_P(GalleryPage, ControlsHaveTheHeightOfTheTokens) {
    for (const auto* field : m_page->findChildren<QLineEdit*>())
        EXPECT_TRUE(qobject_cast<QAbstractSpinBox*>(field->parentWidget()) || field->height() == px(32));
    for (const auto* combo : m_page->findChildren<QComboBox*>())
        EXPECT_EQ(combo->height(), px(32));
    for (const auto* spin : m_page->findChildren<QAbstractSpinBox*>())
        EXPECT_EQ(spin->sizeHint().height(), px(32));
    for (const auto* button : m_page->findChildren<ActionButton*>())
        EXPECT_TRUE(!button->isVisible() || button->height() == px(isCompact(button) ? 26 : 32))
            << button->text().toStdString();
}

TEST_P(GalleryPage, RowsHaveTheHeightOfTheTokens) {
    const auto* table = m_page->findChild<QTableView*>(QStringLiteral("gallery.table.view"));
    ASSERT_TRUE(table);
    EXPECT_EQ(table->rowHeight(0), px(34));
    EXPECT_EQ(table->horizontalHeader()->height(), px(34));
}

TEST_P(GalleryPage, NoLabelIsCut) {
    for (const auto* label : m_page->findChildren<PlainLabel*>()) {
        if (!label->isVisible() || qobject_cast<const ElidedLabel*>(label))
            continue;
        const int wanted =
            label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
        EXPECT_GE(label->height(), wanted) << label->text().toStdString();
        EXPECT_TRUE(label->wordWrap() || label->width() >= label->sizeHint().width())
            << label->text().toStdString();
    }
}

TEST_P(GalleryPage, EveryLabelIsPlainText) {
    for (const auto* label : m_page->findChildren<QLabel*>())
        EXPECT_EQ(label->textFormat(), Qt::PlainText);
}

TEST_P(GalleryPage, EveryFocusableWidgetHasAName) {
    for (const auto* widget : m_page->findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus || widget->inherits("QScrollArea") ||
            widget->inherits("QTableView"))
            continue;
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        const bool named = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()) ||
                           qobject_cast<QAbstractSpinBox*>(widget->parentWidget());
        EXPECT_TRUE(named || widget->inherits("QComboBoxListView")) << widget->metaObject()->className();
    }
}

TEST_P(GalleryPage, SurfacesShowThePalette) {
    const Theme& tokens = theme();
    EXPECT_EQ(m_page->grab().toImage().pixelColor(2, 2), tokens.bg);
    EXPECT_EQ(QApplication::palette().color(QPalette::Highlight), tokens.selected);
}

INSTANTIATE_TEST_SUITE_P(Looks, GalleryPage,
                         ::testing::Values(Setting{ThemeMode::Light, 100, "light"},
                                           Setting{ThemeMode::Dark, 100, "dark"},
                                           Setting{ThemeMode::Light, 200, "zoom200"}),
                         [](const auto& tested) { return tested.param.name; });

} // namespace

} // namespace tournevis
