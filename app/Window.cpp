// SPDX-License-Identifier: GPL-3.0-or-later
#include "Window.h"

#include "InitVerb.h"
#include "Workspaces.h"
#include "base/Canonical.h"
#include "base/panels/EmptyState.h"
#include "base/widgets/ActionButton.h"
#include "comptes/Permissions.h"
#include "comptes/UtilisateurQueries.h"
#include "demo/Demonstration.h"
#include "parametres/Parametres.h"
#include "shell/Wizard.h"
#include "shell/signin/LockPage.h"
#include "shell/signin/SignInPage.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QSettings>
#include <QtCore/QStandardPaths>
#include <QtGui/QCloseEvent>
#include <QtWidgets/QStackedWidget>

namespace tournevis {
namespace {

constexpr const char* themeKey = "apparence/theme";

/// Drafts of one base, apart from those of any other.
QString draftFolder(const LocalPlaces& places, const QString& basePath) {
    const QByteArray base = sha256(QFileInfo(basePath).absoluteFilePath().toUtf8()).left(16);
    return QStringLiteral("%1/brouillons/%2").arg(places.data, QString::fromLatin1(base));
}

QString roleOf(const QList<UtilisateurRow>& people, const Actor& actor) {
    for (const UtilisateurRow& person : people) {
        if (person.id.value() == actor.utilisateurId)
            return person.profils.isEmpty() ? person.role : person.profils;
    }
    return translate("App", "Propriétaire du fichier");
}

/// Runs `work` away from the GUI thread, before a data thread exists for the base.
void runAside(QObject* context, std::function<Outcome()> work, std::function<void(Outcome)> receive) {
    auto* watcher = new QFutureWatcher<Outcome>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, watcher,
                     [watcher, receive = std::move(receive)] {
                         receive(watcher->result());
                         watcher->deleteLater();
                     });
    auto promise = std::make_shared<QPromise<Outcome>>();
    promise->start();
    watcher->setFuture(promise->future());
    auto* thread = QThread::create([promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
    QObject::connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    thread->start();
}

} // namespace

LocalPlaces LocalPlaces::standard() {
    return {QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) +
                QStringLiteral("/tournevis.conf"),
            QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)};
}

Result<Welcome> welcomeOf(Session& session, const Actor& actor) {
    session.setActor(actor);
    const QList<UtilisateurRow> people = TRY(UtilisateurQueries(session).actifs());
    Welcome welcome{actor, roleOf(people, actor), {}, session.zone(), false, 0};
    QHash<QByteArray, Scope> scopes;
    for (const Permission& permission : permission::all)
        scopes.insert(permission.code, TRY(session.scope(permission)));
    welcome.access = Access(scopes);
    const Parametres settings(session.connection());
    welcome.demonstration = TRY(settings.booleen("base.demonstration"));
    welcome.lockMinutes = int(TRY(settings.entier("session.verrouillage_minutes")));
    return welcome;
}

Window::Window(Composition& composition, const QString& basePath, bool mayCreate, const LocalPlaces& places,
               QWidget* parent)
    : QMainWindow(parent)
    , m_composition(composition)
    , m_basePath(basePath)
    , m_mayCreate(mayCreate)
    , m_places(places)
    , m_workbench(standardWorkbench())
    , m_screens(new QStackedWidget) {
    setWindowTitle(tr("Tournevis"));
    setMinimumSize(1024, 700);
    resize(QSize(1440, 900).boundedTo(screen()->availableSize()));
    setCentralWidget(m_screens);
    const QSettings settings(m_places.settings, QSettings::IniFormat);
    applyTheme(static_cast<ThemeMode>(settings.value(themeKey, int(ThemeMode::System)).toInt()));
    connect(&m_idle, &IdleLock::expired, this, &Window::lock);
    connect(&m_idle, &IdleLock::soon, this, [this] {
        if (m_shell)
            m_shell->context().toasts.show({tr("La session se verrouille dans une minute."),
                                            Icon::Lock,
                                            tr("Rester connecté"),
                                            [this] { m_idle.touch(); },
                                            {}});
    });
}

Window::~Window() {
    // Screens post to the data thread and keep drafts: they go before both.
    m_shell.reset();
    delete m_screens;
}

void Window::present(QWidget* screen) {
    if (m_screens->indexOf(screen) < 0)
        m_screens->addWidget(screen);
    m_screens->setCurrentWidget(screen);
}

void Window::start() {
    if (m_mayCreate && !QFileInfo::exists(m_basePath))
        showWizard();
    else
        openBase();
}

void Window::openBase() {
    m_drafts = std::make_unique<DraftStore>(draftFolder(m_places, m_basePath));
    m_data = std::make_unique<DataThread>([this] { return m_composition.openSession(m_basePath); });
    m_data->open(this, [this](const Outcome& opened) {
        if (!opened)
            return showProblem(opened.error());
        showSignIn();
        emit baseOpened();
    });
}

void Window::showProblem(const Error& error) {
    if (m_problem) {
        m_screens->removeWidget(m_problem);
        m_problem->deleteLater();
    }
    m_problem = new EmptyState(Icon::Database, error.message);
    m_problem->setObjectName("base.problem");
    const auto older = m_composition.isOlder(m_basePath);
    if (older && *older) {
        ActionButton* update = m_problem->setAction(tr("Copier puis mettre à jour la base"));
        update->setObjectName("base.problem.migrate");
        connect(update, &QPushButton::clicked, this, &Window::migrate);
    } else {
        ActionButton* retry = m_problem->setAction(tr("Réessayer"));
        retry->setObjectName("base.problem.retry");
        connect(retry, &QPushButton::clicked, this, &Window::openBase);
    }
    present(m_problem);
}

void Window::migrate() {
    runAside(
        this,
        [this]() -> Outcome {
            TRY(m_composition.migrateBase(m_basePath));
            return {};
        },
        [this](const Outcome& outcome) { outcome ? openBase() : showProblem(outcome.error()); });
}

void Window::showWizard() {
    m_wizard = new Wizard({m_places.data + QStringLiteral("/premier-demarrage"),
                           QFileInfo(m_basePath).absolutePath(),
                           QFileInfo(m_basePath).fileName(),
                           {},
                           {}});
    connect(m_wizard, &Wizard::finished, this, &Window::createBase);
    present(m_wizard);
}

void Window::createBase(const WizardResult& result) {
    m_wizard->showProgress();
    runAside(
        this,
        [this, result]() -> Outcome {
            if (!QDir().mkpath(QFileInfo(result.basePath).absolutePath()))
                return Error{
                    Cause::Storage, tr("Le dossier de la base ne peut pas être créé."), result.basePath, {}};
            FirstRun first{result.administrateur, result.password, result.societe, result.banque};
            if (!result.demonstration)
                return createCompany(m_composition, result.basePath, first);
            QString logins;
            QTextStream stream(&logins);
            const QDateTime now = m_composition.clock().now().toTimeZone(defaultZone());
            return createDemonstration(result.basePath, 1, now.date(), m_composition.hasher(),
                                       m_composition.painter(), stream, now.time());
        },
        [this, result](const Outcome& outcome) {
            if (!outcome)
                return m_wizard->showFailure(outcome.error());
            // The demonstration used nothing of the company typed: it waits for the day of the real base.
            if (!result.demonstration)
                m_wizard->forgetEntries();
            m_basePath = result.basePath;
            QSettings(m_places.settings, QSettings::IniFormat).setValue(themeKey, int(result.theme));
            openBase();
        });
}

void Window::showSignIn() {
    if (!m_signIn) {
        m_signIn = new SignInPage(*m_data, m_composition.hasher(), m_places.settings);
        connect(m_signIn, &SignInPage::signedIn, this, &Window::enter);
    }
    setWindowTitle(tr("Tournevis"));
    present(m_signIn);
}

void Window::enter(const Actor& actor) {
    m_data->run(
        this, [actor](Session& session) { return welcomeOf(session, actor); },
        [this](const Result<Welcome>& welcome) {
            if (welcome)
                showShell(*welcome);
            else
                showProblem(welcome.error());
        });
}

void Window::showShell(const Welcome& welcome) {
    m_actor = welcome.actor;
    m_lockMinutes = welcome.lockMinutes;
    m_shell = std::make_unique<Shell>(ShellSetup{m_workbench, *m_data, *m_drafts, m_composition.clock(),
                                                 welcome.zone, welcome.actor, welcome.role, welcome.access,
                                                 welcome.demonstration});
    connect(m_shell.get(), &Shell::signOutAsked, this, &Window::signOut);
    connect(m_shell.get(), &Shell::lockAsked, this, &Window::lock);
    connect(m_shell.get(), &Shell::themeChosen, this, [this](ThemeMode mode) {
        QSettings(m_places.settings, QSettings::IniFormat).setValue(themeKey, int(mode));
        applyTheme(mode);
    });
    present(m_shell.get());
    for (const Workspace& workspace : m_workbench.workspaces()) {
        if (welcome.access.hasSome(workspace.permission)) {
            m_shell->openWorkspace(workspace.name);
            break;
        }
    }
    m_idle.start(welcome.lockMinutes);
    emit shellReady();
}

void Window::lock() {
    if (!m_shell || m_screens->currentWidget() != m_shell.get())
        return;
    m_idle.stop();
    m_shell->leaveAll();
    if (!m_lock) {
        m_lock = new LockPage(*m_data, m_composition.hasher());
        connect(m_lock, &LockPage::unlocked, this, &Window::unlock);
        connect(m_lock, &LockPage::signOutAsked, this, &Window::signOut);
    }
    m_lock->present(m_actor);
    present(m_lock);
}

void Window::unlock() {
    present(m_shell.get());
    m_idle.start(m_lockMinutes);
}

void Window::signOut() {
    m_idle.stop();
    if (m_shell)
        m_shell->leaveAll();
    // Nothing can be pressed in the shell any more when the session becomes the owner's again, who may sign
    // people in.
    m_data->run(
        this,
        [](Session& session) -> Outcome {
            session.setActor({});
            return {};
        },
        [this](const Outcome&) { m_shell.reset(); });
    showSignIn();
}

void Window::closeEvent(QCloseEvent* event) {
    if (m_shell)
        m_shell->leaveAll();
    event->accept();
}

} // namespace tournevis
