// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/missions/MissionsUi.h"

#include "base/theme/Fonts.h"
#include "base/theme/Theme.h"
#include "clients/ClientForm.h"
#include "clients/ClientsList.h"
#include "comptes/Permissions.h"
#include "data/Migrator.h"
#include "data/Store.h"
#include "missions/InterventionPage.h"
#include "missions/MissionForm.h"
#include "missions/MissionsList.h"
#include "planning/PlanningPage.h"
#include "rapports/RapportService.h"
#include "stock/visite/VisiteMateriel.h"

#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>

namespace tournevis::test {
namespace {

constexpr int settlePasses = 6;

template <class P>
Page* pageOf(PageContext& context) {
    return new P(context);
}

Workbench missionsWorkbench() {
    Workbench workbench;
    workbench.addWorkspace(
        {"planning", "Planning", Icon::Planning, permission::planningLire, u'P', pageOf<PlanningPage>});
    workbench.addWorkspace(
        {"missions", "Missions", Icon::Missions, permission::missionsLire, u'M', pageOf<MissionsList>});
    workbench.addWorkspace(
        {"clients", "Clients", Icon::Clients, permission::clientsLire, u'C', pageOf<ClientsList>});
    workbench.addRecord("mission", [](PageContext& context, qint64 id, const QVariantMap& given) {
        return new MissionForm(context, Id<Mission>(id), given);
    });
    workbench.addRecord("intervention", [](PageContext& context, qint64 id, const QVariantMap& given) {
        return new InterventionPage(context, Id<Intervention>(id), given);
    });
    workbench.addRecord("client", [](PageContext& context, qint64 id, const QVariantMap&) {
        return new ClientForm(context, Id<Client>(id));
    });
    return workbench;
}

} // namespace

void MissionsUi::SetUp() {
    ASSERT_TRUE(loadFonts());
    applyAppearance({.mode = ThemeMode::Light, .zoomPercent = 100, .strongContrast = false});
    m_services = {&m_clock, &m_rights, &m_journal, {}};
    m_services.handlers.insert("intervention", createReportOnFinish);
    m_services.handlers.insert("intervention", requireMaterielSolde);
    m_services.handlers.insert("sortie_materiel", followSortie);
    auto connection = expectValue(Connection::open(m_folder.filePath("essai.db"), OpenMode::Create));
    ASSERT_TRUE(connection);
    Migrator migrator(*connection);
    expectValue(migrator.migrate(m_clock));
    expectOk(migrator.seed());
    m_session = std::make_unique<Session>(std::move(connection), m_services, Actor{});
    m_drafts = std::make_unique<DraftStore>(m_folder.filePath("brouillons"));
    m_workbench = missionsWorkbench();
    m_tilleuls = client("Copropriete Les Tilleuls", "Villeurbanne", CarteClient::Premium);
    m_aubert = client("Aubert", "Bron");
    m_karim = technicien("Karim", "Benslimane", "climatisation");
    m_julie = technicien("Julie", "Morel", "electricite");
    m_thomas = technicien("Thomas", "Girard", "chauffage");
}

void MissionsUi::TearDown() {
    m_shell.reset();
    m_data.reset();
    QApplication::processEvents();
}

void MissionsUi::openShell() {
    m_data = std::make_unique<DataThread>([this]() -> Result<std::unique_ptr<Session>> {
        auto connection = TRY(Connection::open(m_folder.filePath("essai.db"), OpenMode::Existing));
        return std::make_unique<Session>(std::move(connection), m_services, Actor{});
    });
    bool opened = false;
    m_data->open(m_data.get(), [&](const Outcome& outcome) { opened = outcome.has_value(); });
    QHash<QByteArray, Scope> scopes;
    for (const Permission& permission : permission::all) {
        if (!m_rights.refused.contains(permission.code))
            scopes.insert(permission.code, Scope::All);
    }
    m_shell = std::make_unique<Shell>(ShellSetup{m_workbench, *m_data, *m_drafts, m_clock, defaultZone(),
                                                 Actor{}, "Régulation", Access(scopes), false});
    m_shell->resize(1440, 900);
    m_shell->setVisible(true);
    m_shell->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(m_shell.get()));
    m_shell->openWorkspace("missions");
    settle();
    ASSERT_TRUE(opened);
}

void MissionsUi::settle() {
    for (int pass = 0; pass < settlePasses; ++pass) {
        while (m_data->pending() > 0)
            QApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
        QApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

void MissionsUi::type(const char* objectName, const QString& words) {
    auto* edit = child<QLineEdit>(objectName);
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, words);
    QTest::qWait(0);
}

QString MissionsUi::text(const char* objectName) { return child<QLineEdit>(objectName)->text(); }

void MissionsUi::click(const char* objectName) {
    auto* button = child<QAbstractButton>(objectName);
    ASSERT_TRUE(button->isEnabled() && button->isVisible()) << objectName;
    QTest::mouseClick(button, Qt::LeftButton);
    settle();
}

void MissionsUi::press(Qt::Key key, Qt::KeyboardModifiers modifiers) {
    QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : m_shell.get(), key,
                    modifiers);
    settle();
}

bool MissionsUi::shows(const QString& words) {
    for (const QLabel* label : m_shell->findChildren<QLabel*>()) {
        if (label->isVisible() && label->text().contains(words))
            return true;
    }
    return false;
}

void MissionsUi::picture(const QString& name) {
    const QString folder = qEnvironmentVariable("TOURNEVIS_PICTURES");
    if (folder.isEmpty())
        return;
    for (const auto& [mode, theme] : {std::pair(ThemeMode::Light, "clair"), {ThemeMode::Dark, "sombre"}}) {
        applyTheme(mode);
        for (const QSize size : {QSize(1440, 900), QSize(1024, 700)}) {
            // The first resize folds the rail, which then lets the second go further.
            m_shell->resize(size);
            settle();
            m_shell->resize(size);
            settle();
            EXPECT_TRUE(m_shell->grab().save(
                QStringLiteral("%1/%2-%3-%4.png").arg(folder, name, theme).arg(size.width())));
        }
    }
    applyTheme(ThemeMode::Light);
    m_shell->resize(1440, 900);
    settle();
}

Id<Client> MissionsUi::client(const QString& nom, const QString& ville, CarteClient carte) {
    ClientFile file = expectValue(ClientService(*m_session).blank());
    file.client.type = ClientType::Syndic;
    file.client.carte = carte;
    file.client.nom = nom;
    file.client.telephone = "+33499001248";
    file.client.adresseL1 = "24 rue des Tilleuls";
    file.client.codePostal = "69100";
    file.client.ville = ville;
    Contact contact;
    contact.nom = "Dumont";
    contact.prenom = "Claire";
    contact.telephone = "+33499001251";
    file.contacts = {contact};
    return expectValue(ClientService(*m_session).save(file));
}

Id<Technicien> MissionsUi::technicien(const QString& prenom, const QString& nom, const QString& specialite) {
    return expectValue(
        m_session->write(permission::administrationEcrire, [&](Transaction& tx) -> Result<Id<Technicien>> {
            Technicien row;
            row.prenom = prenom;
            row.nom = nom;
            row.matricule = QStringLiteral("T-%1%2").arg(prenom.left(3), nom.left(6));
            row.specialiteId =
                Id<Specialite>(value("SELECT id FROM specialite WHERE code = ?", {specialite}).toLongLong());
            row.horaireId = Id<Horaire>(1);
            row.ordrePlanning = value("SELECT count(*) FROM technicien").toInt();
            TRY(Store(tx).insert(tx, row));
            TechnicienSpecialite held;
            held.technicienId = row.key();
            held.specialiteId = row.specialiteId;
            TRY(Store(tx).insert(tx, held));
            return row.key();
        }));
}

Id<Mission> MissionsUi::mission(Id<Client> client, const QString& nature, Priorite priorite) {
    MissionFile file = expectValue(MissionService(*m_session).blank(client));
    file.mission.typeId =
        Id<TypeIntervention>(value("SELECT id FROM type_intervention WHERE code = 'DEPANNAGE'").toLongLong());
    file.mission.nature = nature;
    file.mission.priorite = priorite;
    return expectValue(MissionService(*m_session).save(file));
}

Id<Intervention> MissionsUi::visit(Id<Mission> mission, const QDateTime& start, int minutes,
                                   const QList<Id<Technicien>>& team) {
    VisitPlan plan;
    plan.interval = {start, start.addSecs(minutes * 60)};
    for (Id<Technicien> id : team)
        plan.equipe.append({id, plan.equipe.isEmpty() ? TeamRole::Responsable : TeamRole::Assistant, {}, {}});
    plan.travaux = QStringLiteral("Depannage");
    return expectValue(PlanningService(*m_session).plan(mission, plan));
}

QDateTime MissionsUi::at(int day, int hour, int minute) const {
    return QDateTime(QDate(2026, 11, day), QTime(hour, minute), defaultZone()).toUTC();
}

QVariant MissionsUi::value(const QString& sql, const QVariantList& values) {
    return expectValue(m_session->connection().value(sql, values));
}

} // namespace tournevis::test
