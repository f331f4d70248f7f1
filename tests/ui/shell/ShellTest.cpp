// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ListPage.h"
#include "clients/ClientService.h"
#include "shell/Rail.h"
#include "support/ui/Accessible.h"
#include "support/ui/ShellDesk.h"

#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollBar>

namespace tournevis::test {
namespace {

class ShellTest : public UiBase {
protected:
    void TearDown() override { applyAppearance({ThemeMode::Light, 100, false}); }

    void seat(const QString& profil, QSize size = {1440, 900}) {
        m_desk.reset();
        m_desk = std::make_unique<ShellDesk>([this]() -> Result<std::unique_ptr<Session>> { return open(); },
                                             who(profil), m_clock, m_folder.filePath("brouillons"), size);
        openPage("clients");
    }

    void openPage(const QByteArray& workspace) {
        m_desk->shell().openWorkspace(workspace);
        m_desk->settle();
    }

    void fill(int clients) {
        ClientService service(*m_session);
        for (int rank = 0; rank < clients; ++rank) {
            ClientFile file = expectValue(service.blank());
            file.client.type = ClientType::Entreprise;
            file.client.nom = QStringLiteral("Client %1").arg(rank, 3, 10, QLatin1Char('0'));
            expectValue(service.save(file));
        }
    }

    void letters(const QString& keys) {
        for (const QChar key : keys)
            press(Qt::Key(key.unicode()));
        m_desk->settle();
    }

    QByteArray workspace() const { return m_desk->page()->workspace(); }
    int heightOf(const char* name) { return find(m_desk->shell(), name)->height(); }
    ListPage* list() const { return qobject_cast<ListPage*>(m_desk->page()); }

    std::unique_ptr<ShellDesk> m_desk;
};

TEST_F(ShellTest, GThenALetterOpensEachWorkspaceOfThePerson) {
    fill(1);
    seat(QStringLiteral("admin"));
    const QHash<QByteArray, QChar> expected{{"planning", u'P'}, {"missions", u'M'},      {"validation", u'V'},
                                            {"devis", u'D'},    {"factures", u'F'},      {"materiel", u'S'},
                                            {"clients", u'C'},  {"administration", u'A'}};
    const Workbench workbench = standardWorkbench();
    for (const Workspace& workspace : workbench.workspaces())
        EXPECT_EQ(workspace.letter, expected.value(workspace.name)) << workspace.name.constData();
    for (auto entry = expected.begin(); entry != expected.end(); ++entry) {
        openPage("clients");
        list()->table()->setFocus();
        letters(QStringLiteral("G") + entry.value());
        EXPECT_EQ(workspace(), entry.key());
    }
}

TEST_F(ShellTest, LettersAreTextInTextFields) {
    seat(QStringLiteral("admin"));
    list()->focusFilter();
    typeText(QStringLiteral("gm?nn"));
    m_desk->settle();
    EXPECT_EQ(workspace(), "clients");
    EXPECT_EQ(find<QLineEdit>(*m_desk->page(), "clients.filter.search")->text(), QStringLiteral("gm?nn"));
    EXPECT_FALSE(m_desk->shell().findChild<QWidget*>("shell.keys"));
    EXPECT_FALSE(find(m_desk->shell(), "shell.notifications")->isVisible());
}

TEST_F(ShellTest, AListOpensWithTheFocusOnItsRows) {
    fill(2);
    seat(QStringLiteral("admin"));
    EXPECT_EQ(QApplication::focusWidget(), list()->table());
}

TEST_F(ShellTest, BackGivesSelectionAndScrollBack) {
    fill(60);
    seat(QStringLiteral("admin"));
    QTableView* table = list()->table();
    table->setFocus();
    table->setCurrentIndex(list()->model()->index(40, 0));
    m_desk->settle();
    const EntityRef chosen = list()->model()->recordAt(40);
    const int scroll = table->verticalScrollBar()->value();
    ASSERT_GT(scroll, 0);
    press(Qt::Key_Return);
    m_desk->settle();
    EXPECT_EQ(m_desk->page()->record(), chosen);
    find<QPushButton>(m_desk->shell(), "shell.top.parent")->setFocus();
    press(Qt::Key_Left, Qt::AltModifier);
    m_desk->settle();
    ASSERT_TRUE(list());
    EXPECT_EQ(list()->model()->recordAt(list()->table()->currentIndex().row()), chosen);
    EXPECT_EQ(list()->table()->verticalScrollBar()->value(), scroll);
    EXPECT_EQ(QApplication::focusWidget(), list()->table());
    press(Qt::Key_Right, Qt::AltModifier);
    m_desk->settle();
    EXPECT_EQ(m_desk->page()->record(), chosen);
}

TEST_F(ShellTest, AltLeftStaysInATextField) {
    fill(1);
    seat(QStringLiteral("admin"));
    list()->table()->setFocus();
    press(Qt::Key_Return);
    m_desk->settle();
    find<QLineEdit>(*m_desk->page(), "clients.form.nom")->setFocus();
    press(Qt::Key_Left, Qt::AltModifier);
    EXPECT_EQ(m_desk->page()->record().kind, "client");
}

TEST_F(ShellTest, F6GoesRoundTheZonesAndBack) {
    fill(2);
    seat(QStringLiteral("admin"));
    const auto zone = [this]() -> QString {
        const QWidget* focused = QApplication::focusWidget();
        for (const char* name : {"shell.rail", "shell.top", "clients.actions", "clients.list.table"}) {
            const QWidget* widget = find(m_desk->shell(), name);
            if (widget == focused || widget->isAncestorOf(focused))
                return QString::fromLatin1(name);
        }
        return QStringLiteral("nowhere");
    };
    list()->table()->setFocus();
    const QStringList round{"shell.rail", "shell.top", "clients.actions", "clients.list.table"};
    for (const QString& expected : round) {
        press(Qt::Key_F6);
        EXPECT_EQ(zone(), expected);
    }
    for (int step = int(round.size()) - 2; step >= 0; --step) {
        press(Qt::Key_F6, Qt::ShiftModifier);
        EXPECT_EQ(zone(), round[step]);
    }
}

TEST_F(ShellTest, MeasuresAreThoseOfTheDesign) {
    fill(1);
    seat(QStringLiteral("admin"));
    EXPECT_EQ(find(m_desk->shell(), "shell.rail")->width(), 204);
    EXPECT_EQ(heightOf("shell.top"), 48);
    EXPECT_EQ(heightOf("shell.status"), 26);
    EXPECT_EQ(heightOf("clients.actions"), 48);
    EXPECT_EQ(list()->table()->rowHeight(0), 34);
    list()->table()->setFocus();
    press(Qt::Key_Return);
    m_desk->settle();
    EXPECT_EQ(heightOf("clients.form.actions"), 48);
}

TEST_F(ShellTest, EveryListHasRowsOf34AndABarOf48) {
    seat(QStringLiteral("admin"));
    const Workbench workbench = standardWorkbench();
    for (const Workspace& workspace : workbench.workspaces()) {
        openPage(workspace.name);
        if (!list())
            continue;
        EXPECT_EQ(list()->table()->verticalHeader()->defaultSectionSize(), 34) << workspace.name.constData();
        EXPECT_EQ(heightOf((workspace.name + ".actions").constData()), 48);
    }
}

TEST_F(ShellTest, TheRailFoldsBelow1280AndOnDemand) {
    seat(QStringLiteral("admin"), {1279, 800});
    EXPECT_EQ(find(m_desk->shell(), "shell.rail")->width(), 56);
    m_desk->shell().resize(1280, 800);
    EXPECT_EQ(find(m_desk->shell(), "shell.rail")->width(), 204);
    QTest::mouseClick(find(m_desk->shell(), "shell.rail.fold"), Qt::LeftButton);
    EXPECT_EQ(find(m_desk->shell(), "shell.rail")->width(), 56);
    m_desk->shell().resize(1440, 800);
    EXPECT_EQ(find(m_desk->shell(), "shell.rail")->width(), 56) << "the choice of the person stays";
}

TEST_F(ShellTest, ZoomGrowsEveryMeasureAtOnce) {
    fill(1);
    seat(QStringLiteral("admin"));
    list()->table()->setFocus();
    for (int step = 0; step < 10; ++step)
        press(Qt::Key_Plus, Qt::ControlModifier);
    m_desk->settle();
    EXPECT_EQ(appearance().zoomPercent, 200);
    EXPECT_EQ(heightOf("shell.top"), 96);
    EXPECT_EQ(heightOf("shell.status"), 52);
    EXPECT_EQ(heightOf("clients.actions"), 96);
    EXPECT_EQ(list()->table()->rowHeight(0), 68);
    EXPECT_EQ(find(m_desk->shell(), "shell.rail")->width(), 112) << "folded, as 1440 is now 720";
    press(Qt::Key_0, Qt::ControlModifier);
    EXPECT_EQ(heightOf("shell.top"), 48);
    EXPECT_EQ(list()->table()->rowHeight(0), 34);
}

class ShellAppearance : public ShellTest,
                        public ::testing::WithParamInterface<std::tuple<const char*, int, ThemeMode>> {};

TEST_P(ShellAppearance, NoTextIsCutOnAnyPage) {
    const auto [profil, zoom, mode] = GetParam();
    fill(3);
    applyAppearance({mode, zoom, false});
    for (const QSize size : {QSize(1440, 900), QSize(1024, 700)}) {
        if (zoom == 200 && size.width() < 1440)
            continue;
        seat(QString::fromLatin1(profil), size);
        const Workbench workbench = standardWorkbench();
        for (const Workspace& workspace : workbench.workspaces()) {
            SCOPED_TRACE(QStringLiteral("%1 %2 at %3 %")
                             .arg(QString::fromLatin1(workspace.name))
                             .arg(size.width())
                             .arg(zoom)
                             .toStdString());
            openPage(workspace.name);
            expectNothingClipped(&m_desk->shell());
        }
    }
}

INSTANTIATE_TEST_SUITE_P(All, ShellAppearance,
                         ::testing::Values(std::tuple("admin", 100, ThemeMode::Light),
                                           std::tuple("admin", 200, ThemeMode::Dark)),
                         [](const auto& tested) {
                             return QStringLiteral("At%1").arg(std::get<1>(tested.param)).toStdString();
                         });

TEST_F(ShellTest, EveryWorkspaceIsAccessible) {
    fill(1);
    seat(QStringLiteral("admin"));
    const Workbench workbench = standardWorkbench();
    for (const Workspace& workspace : workbench.workspaces()) {
        SCOPED_TRACE(workspace.name.toStdString());
        openPage(workspace.name);
        expectAccessible(&m_desk->shell());
    }
}

TEST_F(ShellTest, TheRailShowsWhatThePersonMayOpen) {
    seat(QStringLiteral("technicien"));
    const Access access = m_desk->shell().context().access;
    const Workbench workbench = standardWorkbench();
    for (const Workspace& workspace : workbench.workspaces()) {
        const auto name = QStringLiteral("shell.rail.") + QString::fromLatin1(workspace.name);
        const bool shown = workspace.place != RailPlace::Hidden && access.hasSome(workspace.permission);
        EXPECT_EQ(m_desk->shell().findChild<QWidget*>(name) != nullptr, shown);
    }
}

struct Token {
    const char* name;
    QColor Theme::*colour;
    const char* light;
    const char* dark;
};

/// ux.md § 4.3, copied by hand: the code must agree with the design, not with itself.
const Token tokens[] = {
    {"bg", &Theme::bg, "#F2F4F4", "#10171A"},
    {"surface", &Theme::surface, "#FFFFFF", "#172126"},
    {"surface2", &Theme::surface2, "#F7F9F9", "#1C282D"},
    {"line", &Theme::line, "#DDE3E4", "#2B3A40"},
    {"line2", &Theme::line2, "#CBD4D6", "#3A4B52"},
    {"field", &Theme::field, "#7F8D92", "#74868D"},
    {"ink", &Theme::ink, "#15242A", "#E7EEF0"},
    {"ink2", &Theme::ink2, "#45565D", "#B1BFC4"},
    {"ink3", &Theme::ink3, "#5B6C73", "#98A8AE"},
    {"accent", &Theme::accent, "#0B6575", "#5CBDCC"},
    {"accent.hover", &Theme::accentHover, "#084F5C", "#7CCEDA"},
    {"on.accent", &Theme::onAccent, "#FFFFFF", "#06262C"},
    {"accent.soft", &Theme::accentSoft, "#DDEFF1", "#17393F"},
    {"sel", &Theme::selected, "#E3F1F3", "#1A343A"},
    {"hover", &Theme::hover, "#EBF0F0", "#202D33"},
    {"rail", &Theme::rail, "#14262C", "#0B1113"},
    {"rail.ink", &Theme::railInk, "#C5D3D7", "#B6C5CA"},
    {"rail.active", &Theme::railActive, "#22424C", "#1B353D"},
    {"hatch", &Theme::hatch, "#E6EBEC", "#222F35"},
    {"weekend", &Theme::weekend, "#F4F6F6", "#141D21"},
};

struct HueTokens {
    Hue hue;
    std::array<const char*, 3> light;
    std::array<const char*, 3> dark;
};

const HueTokens hueTokens[] = {
    {Hue::Slate, {"#72838A", "#3E4E55", "#E8EDEE"}, {"#7D8F96", "#C2CED2", "#26343A"}},
    {Hue::Blue, {"#0B62A8", "#084B82", "#DFECF8"}, {"#5BA7E8", "#A6D0F5", "#14314A"}},
    {Hue::Sky, {"#2B8FC4", "#0F5A80", "#DDF0FA"}, {"#6CC3EE", "#B0E0F7", "#12354A"}},
    {Hue::Amber, {"#C97A00", "#7A4300", "#FCEBCF"}, {"#EDB04E", "#F6CB8A", "#3D2B10"}},
    {Hue::Green, {"#0A7F62", "#075E49", "#D9F1E9"}, {"#3DBB97", "#93E0C8", "#10372D"}},
    {Hue::Red, {"#AE2A08", "#982B07", "#FBE2D8"}, {"#EE6A3C", "#FFB59A", "#47200F"}},
    {Hue::Purple, {"#7A1F66", "#712C5D", "#F4E3EF"}, {"#E08BC6", "#EBBADD", "#3B1E33"}},
};

TEST(ShellPalette, TokensAreThoseOfTheDesign) {
    for (const Token& token : tokens) {
        EXPECT_EQ(lightTheme().*token.colour, QColor(token.light)) << token.name;
        EXPECT_EQ(darkTheme().*token.colour, QColor(token.dark)) << token.name;
    }
    const auto expectHue = [](const HueColours& colours, const std::array<const char*, 3>& expected) {
        EXPECT_EQ(colours.solid, QColor(expected[0]));
        EXPECT_EQ(colours.text, QColor(expected[1]));
        EXPECT_EQ(colours.tint, QColor(expected[2]));
    };
    for (const HueTokens& tested : hueTokens) {
        expectHue(lightTheme().hue(tested.hue), tested.light);
        expectHue(darkTheme().hue(tested.hue), tested.dark);
    }
}

TEST(ShellPalette, RolesAreThoseOfTheDesign) {
    for (const Theme* theme : {&lightTheme(), &darkTheme()}) {
        const QPalette palette = paletteOf(*theme);
        const std::pair<QPalette::ColorRole, QColor> roles[] = {{QPalette::Window, theme->bg},
                                                                {QPalette::Base, theme->surface},
                                                                {QPalette::AlternateBase, theme->surface2},
                                                                {QPalette::Text, theme->ink},
                                                                {QPalette::WindowText, theme->ink},
                                                                {QPalette::ButtonText, theme->ink},
                                                                {QPalette::PlaceholderText, theme->ink3},
                                                                {QPalette::Button, theme->surface},
                                                                {QPalette::Mid, theme->line2},
                                                                {QPalette::Highlight, theme->selected},
                                                                {QPalette::HighlightedText, theme->ink},
                                                                {QPalette::Link, theme->accent},
                                                                {QPalette::ToolTipBase, QColor("#1B2E35")},
                                                                {QPalette::ToolTipText, QColor("#F1F6F7")}};
        for (const auto& [role, colour] : roles)
            EXPECT_EQ(palette.color(role), colour) << int(role);
    }
}

} // namespace
} // namespace tournevis::test
