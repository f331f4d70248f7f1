// SPDX-License-Identifier: GPL-3.0-or-later
#include "Composition.h"
#include "base/ListPage.h"
#include "base/panels/PagesPreview.h"
#include "base/theme/Fonts.h"
#include "comptes/UtilisateurService.h"
#include "demo/Demonstration.h"
#include "documents/QPrinterDocumentPainter.h"
#include "support/ui/Accessible.h"
#include "ui/walk/Openings.h"
#include "ui/walk/Snapshot.h"

#include <QtCore/QDir>
#include <QtCore/QLockFile>
#include <QtCore/QPointer>
#include <QtGui/QActionGroup>
#include <QtGui/QClipboard>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QMenu>

namespace tournevis::test {
namespace {

/// Which of the people of the demonstration: role and profile of the base.
struct Person {
    const char* name;
    const char* role;
    const char* profil; ///< empty: without profile
};

const Person people[] = {
    {"admin", "administrateur", ""},
    {"regulation", "manager", "regulation"},
    {"dg", "manager", "dg"},
    {"pdg", "manager", "pdg"},
    {"comptabilite", "manager", "comptabilite"},
    {"magasin", "manager", "magasin"},
    {"manager", "manager", ""},
    {"technicien", "technicien", ""},
};

/// Rail, top bar and menu alone are more than this.
constexpr int fewestControls = 15;

enum class Depth { List, FirstRecord, NewRecord };

/// One place to walk: a workspace, its first record, or its blank record; its page alone, or with the frame
/// of the window around it.
struct Place {
    QByteArray workspace;
    Depth depth = Depth::List;
    bool withFrame = false;

    std::string name() const {
        const char* const depths[] = {"", " › first record", " › new record"};
        return workspace.toStdString() + depths[int(depth)];
    }
};

bool isExclusiveChoice(const QAbstractButton* button) {
    const bool exclusive = button->autoExclusive() || (button->group() && button->group()->exclusive());
    return button->isCheckable() && exclusive && button->isChecked();
}

/// A figure that leads nowhere lets the mouse through; an icon inside a field that says nothing is a picture.
bool isDecoration(const QAbstractButton* button) {
    const bool mute =
        button->text().isEmpty() && button->toolTip().isEmpty() && button->accessibleName().isEmpty();
    return button->testAttribute(Qt::WA_TransparentForMouseEvents) ||
           button->inherits("QTableCornerButton") || (button->inherits("QLineEditIconButton") && mute);
}

/// The buttons a hand can press in `root`; the choice already made of an exclusive group is left out.
QList<QAbstractButton*> buttonsOf(const QWidget* root) {
    QList<QAbstractButton*> found;
    for (auto* button : root->findChildren<QAbstractButton*>()) {
        if (button->window() == root->window() && !isDecoration(button) && button->isVisible() &&
            button->isEnabled() && !isExclusiveChoice(button))
            found += button;
    }
    return found;
}

QList<QAction*> actionsOf(const QMenu* menu) {
    QList<QAction*> found;
    for (QAction* action : menu->actions()) {
        const bool chosen = action->actionGroup() && action->isChecked();
        if (!action->isSeparator() && action->isEnabled() && action->isVisible() && !chosen)
            found += action;
    }
    return found;
}

/// Dialogs of Qt itself and lists of choices: that they open is enough.
bool isForeign(const QWidget* opened) {
    return qobject_cast<const QFileDialog*>(opened) || opened->inherits("QAbstractPrintDialog") ||
           opened->inherits("QComboBoxPrivateContainer");
}

/// What can be used in a menu, a popup or a dialog, in the order use() counts.
QStringList itemsOf(const QWidget* opened) {
    QStringList items;
    if (isForeign(opened))
        return items;
    if (const auto* menu = qobject_cast<const QMenu*>(opened)) {
        for (const QAction* action : actionsOf(menu))
            items += action->objectName() + QStringLiteral(" « %1 »").arg(action->text());
        return items;
    }
    for (const QAbstractButton* button : buttonsOf(opened))
        items += labelOf(button);
    return items;
}

/// The demonstration has no manager without profile: one joins, so that their window is walked too.
void hireManager(Composition& composition, const QString& path) {
    auto session = expectValue(composition.openSession(path));
    Utilisateur account;
    account.roleId = Id<Role>(
        expectValue(session->connection().value("SELECT id FROM role WHERE code = 'manager'")).toLongLong());
    account.prenom = QStringLiteral("Marc");
    account.nom = QStringLiteral("Vidal");
    account.identifiant = QStringLiteral("marc.vidal");
    expectValue(UtilisateurService(*session, composition.hasher())
                    .create(account, {}, QStringLiteral("quatre roues et un volant")));
}

/// The demonstration company, made once for each build of the tests and kept beside them: ctest runs each
/// person in a process of its own. Each trigger works on a copy of this file.
QString demonstration() {
    const QFileInfo program(QCoreApplication::applicationFilePath());
    const QDir folder = program.dir();
    const QString path = folder.filePath(
        QStringLiteral("demonstration-%1.db").arg(program.lastModified().toMSecsSinceEpoch()));
    QLockFile lock(folder.filePath(QStringLiteral("demonstration.lock")));
    lock.setStaleLockTime(0);
    lock.lock();
    if (QFile::exists(path))
        return path;
    for (const QString& old : folder.entryList({QStringLiteral("demonstration-*.db*")}, QDir::Files))
        QFile::remove(folder.filePath(old));
    const QString begun = folder.filePath(QStringLiteral("demonstration-begun.db"));
    QPrinterDocumentPainter painter;
    QString logins;
    QTextStream stream(&logins);
    PasswordHasher hasher{TestHashCost{}};
    expectOk(createDemonstration(begun, 1, QDate(2026, 11, 9), hasher, painter, stream));
    FakeClock clock;
    Composition composition(clock);
    hireManager(composition, begun);
    EXPECT_TRUE(QFile::rename(begun, path));
    return path;
}

/// In the middle, but for a box, which answers on its mark and its words only.
void click(QAbstractButton* button) {
    const bool box = qobject_cast<QCheckBox*>(button) != nullptr;
    QTest::mouseClick(button, Qt::LeftButton, Qt::NoModifier,
                      box ? QPoint(8, button->height() / 2) : QPoint());
}

/// A click that only brings the focus on the button itself is no effect.
void focusFirst(QWidget* pressed) {
    if (pressed && pressed->focusPolicy() != Qt::NoFocus)
        pressed->setFocus();
}

void use(QWidget* opened, int item) {
    if (const auto* menu = qobject_cast<QMenu*>(opened)) {
        if (item < actionsOf(menu).size())
            actionsOf(menu).at(item)->trigger();
    } else if (item < buttonsOf(opened).size()) {
        click(buttonsOf(opened).at(item));
    }
}

class Walk : public ::testing::TestWithParam<Person> {
protected:
    void SetUp() override {
        loadFonts();
        m_askFile = PagesPreview::askFile();
        PagesPreview::askFile() = [this](QWidget*, const QString& proposed) {
            return m_files.filePath(proposed);
        };
        freshCopy();
        m_actor = actor();
    }

    void TearDown() override {
        m_desk.reset();
        PagesPreview::askFile() = m_askFile;
        applyAppearance({ThemeMode::Light, 100, false});
    }

    void freshCopy() {
        m_desk.reset();
        if (!m_base.isEmpty())
            QFile::remove(m_base);
        m_base = m_folder.filePath(QStringLiteral("%1.db").arg(++m_copies));
        ASSERT_TRUE(QFile::copy(demonstration(), m_base));
    }

    Actor actor() const {
        auto connection = expectValue(Connection::open(m_base, OpenMode::Existing));
        const auto value = [&](const QString& sql, const QVariantList& values) {
            return expectValue(connection->value(sql, values));
        };
        const qint64 id =
            value("SELECT u.id FROM utilisateur u JOIN role r ON r.id = u.role_id WHERE r.code = ? AND "
                  "u.statut = 'actif' AND coalesce((SELECT group_concat(p.code) FROM utilisateur_profil up "
                  "JOIN "
                  "profil p ON p.id = up.profil_id WHERE up.utilisateur_id = u.id), '') = ? ORDER BY u.id",
                  {QString::fromLatin1(GetParam().role), QString::fromLatin1(GetParam().profil)})
                .toLongLong();
        return {id, value("SELECT nom_affichage FROM utilisateur WHERE id = ?", {id}).toString()};
    }

    /// The window as new, on an unchanged base.
    ShellDesk& freshDesk(QSize size = {1440, 900}) {
        applyAppearance({ThemeMode::Light, 100, false});
        QGuiApplication::clipboard()->clear();
        m_clock.set(FakeClock().now());
        if (m_desk && !m_desk->hasWritten()) {
            m_desk->restart(size);
            return *m_desk;
        }
        if (m_desk)
            freshCopy();
        m_desk = std::make_unique<ShellDesk>(
            [this] { return m_composition.openSession(m_base); }, m_actor, m_clock,
            m_folder.filePath(QStringLiteral("brouillons-%1").arg(m_copies)), size);
        return *m_desk;
    }

    /// False when the place does not exist for this person: no row to open, nothing may be created.
    bool go(const Place& place, QSize size = {1440, 900}) {
        ShellDesk& desk = freshDesk(size);
        desk.shell().openWorkspace(place.workspace);
        desk.settle();
        Page* first = desk.page();
        auto* list = qobject_cast<ListPage*>(first);
        if (place.depth == Depth::NewRecord)
            first->createNew();
        else if (place.depth == Depth::FirstRecord && list)
            QTest::keyClick(list->table(), Qt::Key_Return);
        desk.settle();
        m_openings.take();
        return place.depth == Depth::List || desk.page() != first;
    }

    QList<QAbstractButton*> controls(const Place& place) const {
        return place.withFrame ? buttonsOf(&m_desk->shell()) : buttonsOf(m_desk->page());
    }

    QList<QByteArray> workspacesOfPerson() {
        QList<QByteArray> names;
        const Access& access = freshDesk().shell().context().access;
        const Workbench workbench = standardWorkbench();
        for (const Workspace& workspace : workbench.workspaces()) {
            if (m_actor.utilisateurId > 0 && access.hasSome(workspace.permission))
                names += workspace.name;
        }
        return names;
    }

    void walk(const Place& place) {
        if (!go(place))
            return;
        const int count = int(controls(place).size());
        for (int rank = 0; rank < count; ++rank) {
            if (rank > 0)
                go(place);
            if (rank < controls(place).size())
                press(place, rank);
        }
    }

    /// Presses one button; what it opens is walked in turn, item by item.
    void press(const Place& place, int rank) {
        ++m_pressed;
        QAbstractButton* button = controls(place).at(rank);
        const QString name = labelOf(button);
        QStringList inside;
        m_openings.visit = [&](QWidget* opened) { inside = itemsOf(opened); };
        focusFirst(button);
        EXPECT_TRUE(changes([&] { click(button); })) << complaint(place, name);
        m_openings.visit = {};
        for (int item = 0; item < inside.size(); ++item)
            pressInside(place, rank, item, name + QStringLiteral(" › ") + inside[item]);
    }

    void pressInside(const Place& place, int rank, int item, const QString& name) {
        go(place);
        if (rank >= controls(place).size())
            return;
        ++m_pressed;
        bool changed = false;
        m_openings.visit = [&](QWidget* opened) {
            m_openings.visit = {};
            if (!qobject_cast<QMenu*>(opened))
                focusFirst(buttonsOf(opened).value(item));
            changed = changes([&] { use(opened, item); });
        };
        click(controls(place).at(rank));
        m_desk->settle();
        m_openings.visit = {};
        EXPECT_TRUE(changed) << complaint(place, name);
    }

    static std::string complaint(const Place& place, const QString& name) {
        return std::string(GetParam().name) + ", " + place.name() + ": nothing happens on " +
               name.toStdString();
    }

    template <class Trigger>
    bool changes(Trigger trigger) {
        const QPointer<Page> page(m_desk->page());
        const bool wrote = m_desk->hasWritten();
        const QStringList before = snapshotOf(*m_desk, m_files.path());
        m_openings.take();
        // « Enregistré à 09:01 » must read otherwise than what was loaded.
        m_clock.advance(61);
        trigger();
        m_desk->settle();
        return !m_openings.take().isEmpty() || page != m_desk->page() || wrote != m_desk->hasWritten() ||
               before != snapshotOf(*m_desk, m_files.path());
    }

    QTemporaryDir m_folder;
    QTemporaryDir m_files;
    FakeClock m_clock;
    Composition m_composition{m_clock};
    PagesPreview::AskFile m_askFile;
    Openings m_openings;
    Actor m_actor;
    QString m_base;
    int m_copies = 0;
    int m_pressed = 0;
    std::unique_ptr<ShellDesk> m_desk;
};

TEST_P(Walk, EveryControlDoesSomething) {
    const QList<QByteArray> workspaces = workspacesOfPerson();
    ASSERT_FALSE(workspaces.isEmpty()) << "nobody of the demonstration is " << GetParam().name;
    walk({workspaces.first(), Depth::List, true});
    for (const QByteArray& workspace : workspaces) {
        for (const Depth depth : {Depth::List, Depth::FirstRecord, Depth::NewRecord})
            walk({workspace, depth, false});
    }
    RecordProperty("controls", m_pressed);
    EXPECT_GT(m_pressed, fewestControls) << "the walk went almost nowhere";
}

TEST_P(Walk, NoTextIsCutAtTheTwoSizesOfTheTour) {
    for (const QSize size : {QSize(1440, 900), QSize(1024, 700)}) {
        for (const QByteArray& workspace : workspacesOfPerson()) {
            for (const Depth depth : {Depth::List, Depth::FirstRecord, Depth::NewRecord}) {
                const Place place{workspace, depth, false};
                SCOPED_TRACE(place.name() + " at " + std::to_string(size.width()));
                if (go(place, size))
                    expectNothingClipped(&m_desk->shell());
            }
        }
    }
}

std::ostream& operator<<(std::ostream& out, const Person& person) { return out << person.name; }

INSTANTIATE_TEST_SUITE_P(Everybody, Walk, ::testing::ValuesIn(people),
                         [](const auto& tested) { return std::string(tested.param.name); });

} // namespace
} // namespace tournevis::test
