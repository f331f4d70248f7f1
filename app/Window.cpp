// SPDX-License-Identifier: GPL-3.0-or-later
#include "Window.h"

#include "Workspaces.h"
#include "base/Canonical.h"
#include "comptes/Permissions.h"
#include "comptes/UtilisateurQueries.h"
#include "parametres/Parametres.h"

#include <QtCore/QFileInfo>
#include <QtCore/QStandardPaths>
#include <QtGui/QCloseEvent>

namespace tournevis {
namespace {

/// Drafts of one base, apart from those of any other.
QString draftFolder(const QString& basePath) {
    const QString place = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    const QByteArray base = sha256(QFileInfo(basePath).absoluteFilePath().toUtf8()).left(16);
    return QStringLiteral("%1/brouillons/%2").arg(place, QString::fromLatin1(base));
}

QString roleOf(const QList<UtilisateurRow>& people, const Actor& actor) {
    for (const UtilisateurRow& person : people) {
        if (person.id.value() == actor.utilisateurId)
            return person.profils.isEmpty() ? person.role : person.profils;
    }
    return translate("App", "Propriétaire du fichier");
}

} // namespace

Result<Welcome> welcomeOf(Session& session, const Actor& actor) {
    session.setActor(actor);
    Welcome welcome{
        actor, roleOf(TRY(UtilisateurQueries(session).actifs()), actor), {}, session.zone(), false};
    QHash<QByteArray, Scope> scopes;
    for (const Permission& permission : permission::all)
        scopes.insert(permission.code, TRY(session.scope(permission)));
    welcome.access = Access(scopes);
    welcome.demonstration = TRY(Parametres(session.connection()).booleen("base.demonstration"));
    return welcome;
}

Window::Window(Composition& composition, const QString& basePath, QWidget* parent)
    : QMainWindow(parent)
    , m_composition(composition)
    , m_data([&composition, basePath] { return composition.openSession(basePath); })
    , m_drafts(draftFolder(basePath))
    , m_workbench(standardWorkbench()) {
    setWindowTitle(tr("Tournevis"));
    setMinimumSize(1024, 700);
    resize(1440, 900);
}

Window::~Window() = default;

void Window::start() {
    m_data.open(this, [this](const Outcome& opened) {
        if (opened)
            enter(Actor{});
    });
}

void Window::enter(const Actor& actor) {
    m_data.run(
        this, [actor](Session& session) { return welcomeOf(session, actor); },
        [this](const Result<Welcome>& welcome) {
            if (welcome)
                showShell(*welcome);
        });
}

void Window::showShell(const Welcome& welcome) {
    m_shell = std::make_unique<Shell>(ShellSetup{m_workbench, m_data, m_drafts, m_composition.clock(),
                                                 welcome.zone, welcome.actor, welcome.role, welcome.access,
                                                 welcome.demonstration});
    connect(m_shell.get(), &Shell::signOutAsked, this, &Window::signOut);
    connect(m_shell.get(), &Shell::themeChosen, this, [](ThemeMode mode) { applyTheme(mode); });
    setCentralWidget(m_shell.get());
    for (const Workspace& workspace : m_workbench.workspaces()) {
        if (welcome.access.hasSome(workspace.permission)) {
            m_shell->openWorkspace(workspace.name);
            break;
        }
    }
    emit shellReady();
}

void Window::signOut() { close(); }

void Window::closeEvent(QCloseEvent* event) {
    if (m_shell)
        m_shell->leaveAll();
    event->accept();
}

} // namespace tournevis
