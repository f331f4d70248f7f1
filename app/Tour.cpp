// SPDX-License-Identifier: GPL-3.0-or-later
#include "Tour.h"

#include "Window.h"
#include "base/Fichier.h"
#include "base/ListPage.h"
#include "comptes/UtilisateurQueries.h"
#include "devis/DevisDocument.h"
#include "devis/DevisQueries.h"
#include "equipe/AdministrationPage.h"
#include "factures/FactureQueries.h"
#include "shell/Wizard.h"

#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QEventLoop>
#include <QtCore/QTemporaryDir>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>

namespace tournevis {
namespace {

/// One picture: who looks, where, and for a record which row of the list opens.
struct Stop {
    const char* name;
    const char* profil; ///< words of the person's role or profiles
    const char* workspace;
    const char* search =
        nullptr; ///< opens the first row found; « » the first of all; nullptr: the list itself
    const char* section = nullptr; ///< of « Administration »
    const char* keys = "";         ///< letters typed there; \x1b is Échap
};
constexpr Stop stops[] = {
    {"planning-semaine", "Régulation", "planning", nullptr, nullptr, "S"},
    {"planning-jour", "Régulation", "planning", nullptr, nullptr, "DBP"},
    {"planning-mois", "Régulation", "planning", nullptr, nullptr, "\x1b\x1bM"},
    {"planning-liste", "Régulation", "planning", nullptr, nullptr, "L"},
    {"missions", "Régulation", "missions"},
    {"mission-fiche", "Régulation", "missions", "Tilleuls"},
    {"clients", "Régulation", "clients"},
    {"client-fiche", "Régulation", "clients", "Tilleuls"},
    {"devis", "Régulation", "devis"},
    {"devis-editeur", "Régulation", "devis", "PAC"},
    {"validation", "Direction générale", "validation"},
    {"factures", "Comptabilité", "factures"},
    {"facture-fiche", "Comptabilité", "factures", ""},
    {"materiel", "Magasin", "materiel"},
    {"techniciens", "Administrateur", "administration", nullptr, "techniciens"},
    {"technicien-fiche", "Administrateur", "administration", "Girard", "techniciens"},
    {"absences", "Administrateur", "administration", nullptr, "absences"},
    {"absence-fiche", "Administrateur", "administration", "Le Goff", "absences"},
    {"horaire-fiche", "Administrateur", "administration", "", "horaires"},
    {"habilitations", "Administrateur", "administration", nullptr, "habilitations"},
    {"habilitation-fiche", "Administrateur", "administration", "frigo", "habilitations"},
    {"planning-reglages", "Administrateur", "administration", nullptr, "planning"},
};

constexpr int patienceMilliseconds = 30000;
constexpr int quietMilliseconds = 450; ///< counters of the rail and delayed filters come within this

Error unwritable(const QString& path) {
    return {Cause::Storage, translate("App", "L’image %1 ne peut pas être écrite.").arg(path), {}, {}};
}

/// Lets the window work until it is at rest.
void settle(Window& window) {
    QElapsedTimer elapsed;
    QElapsedTimer quiet;
    elapsed.start();
    quiet.start();
    while (elapsed.elapsed() < patienceMilliseconds && quiet.elapsed() < quietMilliseconds) {
        QApplication::processEvents(QEventLoop::AllEvents, 20);
        if (window.data().pending() > 0)
            quiet.restart();
    }
}

/// Takes the pictures of one theme at one size.
class Photographer {
public:
    Photographer(Composition& composition, const QString& base, const QDir& folder, const QString& suffix,
                 QSize size)
        : m_folder(folder)
        , m_suffix(suffix)
        , m_window(composition, base, false,
                   {m_private.filePath("reglages.conf"), m_private.filePath("donnees")}) {
        m_window.resize(size);
        m_window.show();
    }

    Outcome run(ThemeMode mode) {
        QEventLoop opened;
        QObject::connect(&m_window, &Window::baseOpened, &opened, &QEventLoop::quit);
        m_window.start();
        opened.exec();
        applyTheme(mode);
        settle(m_window);
        TRY(save("connexion"));
        for (const Stop& stop : stops)
            TRY(visit(stop));
        return {};
    }

private:
    Outcome visit(const Stop& stop) {
        TRY(enter(QString::fromUtf8(stop.profil)));
        Shell* shell = m_window.shell();
        shell->openWorkspace(stop.workspace);
        settle(m_window);
        if (auto* administration = qobject_cast<AdministrationPage*>(shell->currentPage()))
            administration->openSection(stop.section);
        settle(m_window);
        ListPage* list = shownList(*shell->currentPage());
        if (stop.search && list)
            openFound(*shell, *list, QString::fromUtf8(stop.search));
        type(stop.keys);
        return save(stop.name);
    }

    void type(const QByteArray& letters) {
        for (const char letter : letters) {
            if (QWidget* focused = QApplication::focusWidget()) {
                const int key = letter == '\x1b' ? int(Qt::Key_Escape) : int(letter);
                QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier, QString(QLatin1Char(letter)));
                QApplication::sendEvent(focused, &press);
            }
            settle(m_window);
        }
    }

    /// The page itself, or the list of the section it shows.
    static ListPage* shownList(Page& page) {
        if (auto* list = qobject_cast<ListPage*>(&page))
            return list;
        for (ListPage* list : page.findChildren<ListPage*>()) {
            if (list->isVisible())
                return list;
        }
        return nullptr;
    }

    void openFound(Shell& shell, ListPage& list, const QString& words) {
        ListRequest request = list.model()->request();
        request.search = words;
        list.model()->ask(request);
        settle(m_window);
        if (const EntityRef record = list.model()->recordAt(0))
            shell.open(record);
        settle(m_window);
    }

    Outcome enter(const QString& profil) {
        if (std::exchange(m_profil, profil) == profil)
            return {};
        Result<Actor> person = Error::notFound(
            translate("App", "Aucune personne de la base ne tient ce rôle\u00a0: %1.").arg(profil));
        bool answered = false;
        m_window.data().run(
            &m_window, [profil](Session& session) { return find(session, profil); },
            [&](const Result<Actor>& found) {
                person = found;
                answered = true;
            });
        while (!answered)
            QApplication::processEvents(QEventLoop::WaitForMoreEvents);
        const Actor actor = TRY(std::move(person));
        m_window.enter(actor);
        settle(m_window);
        return {};
    }

    static Result<Actor> find(Session& session, const QString& profil) {
        session.setActor({});
        for (const UtilisateurRow& person : TRY(UtilisateurQueries(session).actifs())) {
            if (person.profils == profil || (person.profils.isEmpty() && person.role == profil))
                return Actor{person.id.value(), person.nomAffichage};
        }
        return Error::notFound(
            translate("App", "Aucune personne de la base ne tient ce rôle\u00a0: %1.").arg(profil));
    }

    Outcome save(const char* name) {
        const QString path =
            m_folder.filePath(QStringLiteral("%1-%2.png").arg(QLatin1String(name), m_suffix));
        return m_window.grab().save(path) ? Outcome() : unwritable(path);
    }

    QDir m_folder;
    QString m_suffix;
    QTemporaryDir m_private;
    Window m_window;
    QString m_profil;
};

/// Each step of the first run, as nobody has filled it yet.
Outcome photographFirstRun(const QDir& folder, const QString& suffix, QSize size) {
    const QTemporaryDir state;
    Wizard wizard({state.path(), QDir::homePath(), QStringLiteral("tournevis.db"), {}, {}});
    wizard.resize(size);
    wizard.show();
    for (int step = 0; step < wizard.stepCount(); ++step) {
        wizard.showStep(step);
        QApplication::processEvents();
        const QString name = QStringLiteral("premier-demarrage-%1-%2.png").arg(step + 1).arg(suffix);
        if (!wizard.grab().save(folder.filePath(name)))
            return unwritable(folder.filePath(name));
    }
    return {};
}

Outcome printSamples(Composition& composition, const QString& base, const QDir& folder) {
    const auto session = TRY(composition.openSession(base));
    const RowPage<DevisRow> devis = TRY(DevisQueries(*session).page({}));
    const RowPage<FactureRow> factures =
        TRY(FactureQueries(*session).page({{}, "ouvertes", {}, false, {}, 200}));
    if (!devis.rows.isEmpty()) {
        const DevisImprimable paper = TRY(printable(*session, devis.rows.first().id));
        const QByteArray pdf = TRY(composition.painter().pdf(devisDocument(paper)));
        TRY(writeFile(folder.filePath("devis.pdf"), pdf));
    }
    if (!factures.rows.isEmpty()) {
        const QByteArray pdf = TRY(FactureQueries(*session).pdf(factures.rows.first().id));
        TRY(writeFile(folder.filePath("facture.pdf"), pdf));
    }
    return {};
}

} // namespace

Outcome makeTour(Composition& composition, const CommandLine& line) {
    const QDir folder(line.arguments.first());
    if (!folder.mkpath(QStringLiteral(".")))
        return Error{Cause::Storage,
                     translate("App", "Le dossier %1 ne peut pas être créé.").arg(folder.path()),
                     {},
                     {}};
    TRY(composition.openSession(line.base));
    const std::pair<ThemeMode, const char*> themes[] = {{ThemeMode::Light, "clair"},
                                                        {ThemeMode::Dark, "sombre"}};
    for (const auto& [mode, name] : themes) {
        for (const QSize size : {QSize(1440, 900), QSize(1024, 700)}) {
            const QString suffix =
                QStringLiteral("%1-%2x%3").arg(QLatin1String(name)).arg(size.width()).arg(size.height());
            TRY(Photographer(composition, line.base, folder, suffix, size).run(mode));
            TRY(photographFirstRun(folder, suffix, size));
        }
    }
    return printSamples(composition, line.base, folder);
}

} // namespace tournevis
