// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/panels/Banner.h"
#include "base/panels/FigureStrip.h"
#include "base/panels/FormField.h"
#include "base/panels/ToastHost.h"
#include "base/theme/Theme.h"
#include "base/widgets/ActionButton.h"
#include "base/widgets/Avatar.h"
#include "base/widgets/FilterPill.h"
#include "base/widgets/KeyHint.h"
#include "base/widgets/PlainLabel.h"
#include "base/widgets/SearchField.h"
#include "base/widgets/SegmentedControl.h"
#include "base/widgets/StatusTag.h"
#include "base/widgets/Stepper.h"
#include "base/widgets/TabStrip.h"
#include "base/widgets/Tables.h"

#include <QtGui/QClipboard>
#include <QtGui/QPainter>
#include <QtGui/QStandardItemModel>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtTest/qtestspontaneevent.h>
#include <QtWidgets/QApplication>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QStackedWidget>

#include <array>
#include <gtest/gtest.h>

namespace tournevis {

namespace {

class Widgets : public ::testing::Test {
protected:
    void SetUp() override { applyTheme(ThemeMode::Light); }

    /// Shows the widget and gives it the focus.
    static void focus(QWidget& window, QWidget& widget) {
        window.show();
        window.activateWindow();
        widget.setFocus(Qt::TabFocusReason);
        QApplication::processEvents();
    }
};

TEST_F(Widgets, KeysAreNamedInFrench) {
    EXPECT_EQ(keyText(QKeySequence(QStringLiteral("Ctrl+Shift+S"))), QStringLiteral("Ctrl Maj S"));
    EXPECT_EQ(keyText(QKeySequence(QStringLiteral("Ctrl+Return"))), QStringLiteral("Ctrl Entrée"));
    EXPECT_EQ(keyText(QKeySequence(QStringLiteral("Ctrl++"))), QStringLiteral("Ctrl +"));
    EXPECT_EQ(keyText(QKeySequence(QStringLiteral("G, P"))), QStringLiteral("G P"));
    EXPECT_EQ(keyText(QKeySequence(Qt::Key_Delete)), QStringLiteral("Suppr"));
}

TEST_F(Widgets, EntreePressesTheButtonThatHasTheKeyboard) {
    QWidget window;
    ActionButton button(QStringLiteral("Déposer"), ButtonVariant::Primary, &window);
    focus(window, button);
    QSignalSpy clicked(&button, &ActionButton::clicked);
    QTest::keyClick(&button, Qt::Key_Return);
    QTest::keyClick(&button, Qt::Key_Enter, Qt::KeypadModifier);
    EXPECT_EQ(clicked.count(), 2);
    QTest::keyClick(&button, Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(clicked.count(), 2) << "with Ctrl it is the action of the page";
    button.setEnabled(false);
    QTest::keyClick(&button, Qt::Key_Return);
    EXPECT_EQ(clicked.count(), 2);
}

TEST_F(Widgets, AnActionButtonShowsAndObeysItsKey) {
    QWidget window;
    ActionButton button(Icon::Tick, QStringLiteral("Enregistrer"), ButtonVariant::Primary, &window);
    const int bare = button.sizeHint().width();
    button.setKey(QKeySequence(QStringLiteral("Ctrl+S")));
    EXPECT_GT(button.sizeHint().width(), bare);
    focus(window, button);
    QSignalSpy clicked(&button, &ActionButton::clicked);
    QTest::keyClick(&button, Qt::Key_S, Qt::ControlModifier);
    EXPECT_TRUE(QTest::qWaitFor([&clicked] { return clicked.count() == 1; }, 500));
}

TEST_F(Widgets, EveryVariantKeepsItsFocusRing) {
    for (const auto variant : {ButtonVariant::Secondary, ButtonVariant::Primary, ButtonVariant::Ghost,
                               ButtonVariant::Link, ButtonVariant::Success, ButtonVariant::Danger}) {
        QWidget window;
        ActionButton button(QStringLiteral("Valider"), variant, &window);
        focus(window, button);
        ASSERT_TRUE(button.hasFocus());
        EXPECT_EQ(button.grab().toImage().pixelColor(button.width() / 2, 0), theme().accent);
    }
}

TEST_F(Widgets, AnErrorIsShownReadAndRemoved) {
    auto* editor = new QLineEdit;
    FormField field(QStringLiteral("IBAN"), editor, Required::Yes);
    field.setHint(QStringLiteral("27 caractères"));
    EXPECT_EQ(editor->accessibleDescription(), QStringLiteral("27 caractères"));
    field.setError(QStringLiteral("La clé de contrôle ne correspond pas."));
    EXPECT_TRUE(editor->property("invalid").toBool());
    EXPECT_EQ(editor->accessibleDescription(), field.error());
    field.resize(300, 90);
    field.show();
    EXPECT_EQ(editor->grab().toImage().pixelColor(150, 0), theme().hue(Hue::Red).solid);
    field.clearError();
    EXPECT_FALSE(editor->property("invalid").toBool());
    EXPECT_EQ(editor->accessibleDescription(), QStringLiteral("27 caractères"));
    EXPECT_EQ(editor->accessibleName(), QStringLiteral("IBAN, obligatoire"));
}

TEST_F(Widgets, AtMostThreeToastsAndTheActionRuns) {
    QWidget area;
    area.resize(900, 600);
    ToastHost host(&area);
    bool undone = false;
    Toast* last = nullptr;
    for (const char* text : {"un", "deux", "trois", "quatre"})
        last = host.show(
            {QString::fromUtf8(text), Icon::Tick, QStringLiteral("Annuler"), [&undone] { undone = true; }});
    EXPECT_EQ(host.count(), ToastHost::maximum);
    EXPECT_LE(last->geometry().bottom(), area.height());
    EXPECT_NEAR(last->geometry().center().x(), area.width() / 2, 1);
    last->findChild<ActionButton*>(QStringLiteral("toast.message.action"))->click();
    EXPECT_TRUE(undone);
    EXPECT_EQ(host.count(), 2);
}

TEST_F(Widgets, AToastWaitsWhileItHasTheFocus) {
    QWidget area;
    area.resize(900, 600);
    ToastHost host(&area);
    Toast* toast = host.show({QStringLiteral("Enregistré"), Icon::Tick});
    EXPECT_FALSE(toast->isPaused());
    auto* close = toast->findChild<ActionButton*>(QStringLiteral("toast.message.close"));
    focus(area, *close);
    EXPECT_TRUE(toast->isPaused());
    close->clearFocus();
    EXPECT_FALSE(toast->isPaused());
}

TEST_F(Widgets, AToastStaysAboveThePageThatComes) {
    QStackedWidget area;
    area.resize(900, 600);
    area.addWidget(new QWidget);
    area.show();
    ToastHost host(&area);
    Toast* toast = host.show({QStringLiteral("Enregistré"), Icon::Tick});
    const auto isOnTop = [&] { return area.childAt(toast->geometry().topLeft() + QPoint(2, 10)) == toast; };
    ASSERT_TRUE(isOnTop());
    area.addWidget(new QWidget);
    area.setCurrentIndex(1);
    EXPECT_TRUE(QTest::qWaitFor(isOnTop, 1000)) << "a new page";
    area.setCurrentIndex(0);
    EXPECT_TRUE(QTest::qWaitFor(isOnTop, 1000)) << "a page already seen";
}

TEST_F(Widgets, ABannerFoldsAndCopiesItsDetail) {
    Banner banner(BannerKind::Error, QStringLiteral("La base est occupée."));
    banner.setDetail(QStringLiteral("SQLITE_BUSY"));
    auto* text = banner.findChild<QPlainTextEdit*>(QStringLiteral("banner.detail.text"));
    EXPECT_FALSE(text->isVisibleTo(&banner));
    banner.findChild<ActionButton*>(QStringLiteral("banner.detail.toggle"))->click();
    EXPECT_TRUE(text->isVisibleTo(&banner));
    banner.findChild<ActionButton*>(QStringLiteral("banner.detail.copy"))->click();
    EXPECT_EQ(QApplication::clipboard()->text(), QStringLiteral("SQLITE_BUSY"));
}

TEST_F(Widgets, APillIsClearedByItsCrossAndByTheKeyboard) {
    FilterPill pill(QStringLiteral("Statut"));
    pill.setValue(QStringLiteral("Émise"));
    pill.resize(pill.sizeHint());
    EXPECT_EQ(pill.accessibleName(), QStringLiteral("Statut\u00A0: Émise"));
    QSignalSpy cleared(&pill, &FilterPill::cleared);
    QTest::mouseClick(&pill, Qt::LeftButton, {}, {pill.width() - px(14), pill.height() / 2});
    QTest::keyClick(&pill, Qt::Key_Delete);
    EXPECT_EQ(cleared.count(), 2);
}

TEST_F(Widgets, TheSearchWaitsForTheTypistAndEscapeClears) {
    SearchField field(QStringLiteral("Filtrer"));
    QSignalSpy searched(&field, &SearchField::searched);
    QTest::keyClicks(&field, QStringLiteral("eleme"));
    EXPECT_EQ(searched.count(), 0);
    EXPECT_TRUE(searched.wait(1000));
    EXPECT_EQ(searched.takeLast().at(0).toString(), QStringLiteral("eleme"));
    QTest::keyClick(&field, Qt::Key_Escape);
    EXPECT_EQ(searched.takeLast().at(0).toString(), QString());
}

TEST_F(Widgets, SegmentsAreExclusive) {
    SegmentedControl control(QStringLiteral("Priorité"),
                             {{QStringLiteral("Normale")}, {QStringLiteral("Urgente")}});
    QSignalSpy changed(&control, &SegmentedControl::currentChanged);
    control.segment(1)->click();
    EXPECT_EQ(control.current(), 1);
    EXPECT_FALSE(control.segment(0)->isChecked());
    EXPECT_EQ(changed.count(), 1);
}

TEST_F(Widgets, AFigureIsReadWithItsValueAndOpensWhenClickable) {
    FigureStrip strip;
    strip.setFigures({{QStringLiteral("En retard"), QStringLiteral("12"), QStringLiteral("19 j")}});
    EXPECT_EQ(strip.cell(0)->accessibleDescription(), QStringLiteral("12, 19 j"));
    EXPECT_EQ(strip.cell(0)->focusPolicy(), Qt::NoFocus);
    strip.setClickable(true);
    QSignalSpy activated(&strip, &FigureStrip::activated);
    QTest::keyClick(strip.cell(0), Qt::Key_Space);
    EXPECT_EQ(activated.count(), 1);
}

TEST_F(Widgets, StepsTabsTagsAndAvatarsAreRead) {
    Stepper stepper(QStringLiteral("Circuit"));
    stepper.setSteps({{QStringLiteral("Rédigé"), Icon::Pencil, StepState::Done},
                      {QStringLiteral("DG"), Icon::OnePerson, StepState::Current}});
    EXPECT_EQ(stepper.accessibleDescription(), QStringLiteral("Rédigé, fait · DG, en cours"));
    TabStrip tabs(QStringLiteral("Parties"));
    tabs.addTab(QStringLiteral("Devis"));
    const int bare = tabs.tabRect(0).width();
    tabs.setCount(0, 11);
    EXPECT_GT(tabs.tabRect(0).width(), bare);
    EXPECT_EQ(StatusTag({Hue::Red, Icon::WarningTriangle, QStringLiteral("En retard")}).accessibleName(),
              QStringLiteral("En retard"));
    EXPECT_EQ(initialsOf(QStringLiteral("Julie  Morel")), QStringLiteral("JM"));
    EXPECT_EQ(initialsOf(QStringLiteral("élodie")), QStringLiteral("É"));
    EXPECT_EQ(initialsOf(QString()), QString());
}

/// A form longer than its window, with a choice and a spin box under the pointer.
class WheelOverAForm : public Widgets {
protected:
    void SetUp() override {
        Widgets::SetUp();
        auto* form = new QWidget;
        auto* column = new QVBoxLayout(form);
        m_choice->addItems(
            {QStringLiteral("30 jours"), QStringLiteral("45 jours"), QStringLiteral("60 jours")});
        m_number->setRange(0, 100);
        for (QWidget* widget : {static_cast<QWidget*>(m_other), static_cast<QWidget*>(m_choice),
                                static_cast<QWidget*>(m_number)})
            column->addWidget(widget);
        column->addSpacing(2000);
        m_area.setWidget(form);
        m_area.resize(400, 300);
        focus(m_area, *m_other);
    }
    /// As the pointer does: only a spontaneous event gives the focus and goes on to the page.
    static void turnDown(QWidget* widget) {
        const QPointF place = widget->rect().center();
        QWheelEvent wheel(place, widget->mapToGlobal(place), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QSpontaneKeyEvent::setSpontaneous(&wheel);
        qApp->notify(widget, &wheel);
    }

    QScrollArea m_area;
    QLineEdit* m_other = new QLineEdit;
    QComboBox* m_choice = new QComboBox;
    QSpinBox* m_number = new QSpinBox;
};

TEST_F(WheelOverAForm, ScrollsThePageAndChangesNothing) {
    turnDown(m_choice);
    EXPECT_EQ(m_choice->currentIndex(), 0);
    const int scrolled = m_area.verticalScrollBar()->value();
    EXPECT_GT(scrolled, 0);
    turnDown(m_number);
    EXPECT_EQ(m_number->value(), 0);
    EXPECT_GT(m_area.verticalScrollBar()->value(), scrolled);
    EXPECT_TRUE(m_other->hasFocus());
}

TEST_F(WheelOverAForm, StillTurnsTheChoiceThatHasTheFocus) {
    m_choice->setFocus();
    turnDown(m_choice);
    EXPECT_EQ(m_choice->currentIndex(), 1);
    EXPECT_EQ(m_area.verticalScrollBar()->value(), 0);
}

TEST_F(WheelOverAForm, HoldsAfterAChangeOfTheme) {
    applyTheme(ThemeMode::Dark);
    turnDown(m_choice);
    EXPECT_EQ(m_choice->currentIndex(), 0);
}

TEST_F(Widgets, LabelsNeverReadHtml) {
    EXPECT_EQ(PlainLabel(QStringLiteral("<b>x</b>")).textFormat(), Qt::PlainText);
    EXPECT_EQ(plainToolTip(QStringLiteral("<b>x</b>")), QStringLiteral("<qt>&lt;b&gt;x&lt;/b&gt;</qt>"));
    EXPECT_EQ(plainToolTip(QStringLiteral("R & D")), QStringLiteral("R & D"));
}

TEST_F(Widgets, AnElidedLabelGivesItsTextInTheTooltip) {
    ElidedLabel label(QStringLiteral("Remplacement de la chaudière collective par une pompe à chaleur"));
    label.resize(120, label.sizeHint().height());
    label.grab();
    EXPECT_EQ(label.toolTip(), label.text());
    label.resize(label.sizeHint());
    label.grab();
    EXPECT_EQ(label.toolTip(), QString());
}

TEST_F(Widgets, ANarrowTagStaysInItsRectangle) {
    QImage image(60, 24, QImage::Format_ARGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintStatusTag(painter, QRect(0, 0, 40, 24),
                   {Hue::Amber, Icon::HalfDisc, QStringLiteral("Partiellement payée")});
    painter.end();
    EXPECT_EQ(image.pixelColor(50, 12), QColor(Qt::white));
    EXPECT_NE(image.pixelColor(20, 12), QColor(Qt::white));
}

TEST_F(Widgets, TheWidestColumnTakesWhatTheTableLeavesAndIsNeverSqueezedAway) {
    QStandardItemModel model(3, 3);
    QTableView table;
    dressTable(table);
    table.setModel(&model);
    fitColumns(table, std::array{80, 200, 100});
    table.resize(px(600), px(300));
    table.show();
    QApplication::processEvents();
    EXPECT_EQ(table.columnWidth(0), px(80));
    EXPECT_EQ(table.columnWidth(1), table.viewport()->width() - px(180));
    EXPECT_EQ(table.horizontalScrollBar()->maximum(), 0);
    table.setColumnWidth(0, px(140));
    EXPECT_EQ(table.columnWidth(1), table.viewport()->width() - px(240)) << "it gives what another takes";
    table.setColumnHidden(2, true);
    EXPECT_EQ(table.columnWidth(1), table.viewport()->width() - px(140));
    table.resize(px(220), px(300));
    QApplication::processEvents();
    EXPECT_EQ(table.columnWidth(1), px(140));
    EXPECT_GT(table.horizontalScrollBar()->maximum(), 0);
    applyZoom(150);
    EXPECT_EQ(table.columnWidth(0), px(80)) << "at each zoom";
    applyZoom(100);
}

} // namespace

} // namespace tournevis
