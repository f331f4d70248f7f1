// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/devis/DevisPages.h"

#include "base/theme/Fonts.h"
#include "base/theme/Theme.h"
#include "comptes/Permissions.h"
#include "data/Migrator.h"
#include "devis/DevisEditor.h"
#include "devis/DevisList.h"
#include "validation/ValidationPage.h"

#include <QtCore/QUuid>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>

namespace tournevis::test {
namespace {

QString newUuid() { return QUuid::createUuid().toString(QUuid::WithoutBraces); }

template <class P>
Page* pageOf(PageContext& context) {
    return new P(context);
}

} // namespace

void DevisPages::SetUp() {
    ASSERT_TRUE(loadFonts());
    applyAppearance({.mode = ThemeMode::Light, .zoomPercent = 100, .strongContrast = false});
    m_services = {&m_clock, &m_rights, &m_journal, {}};
    auto connection = Connection::open(m_folder.filePath("essai.db"), OpenMode::Create);
    ASSERT_TRUE(connection);
    Migrator migrator(**connection);
    ASSERT_TRUE(migrator.migrate(m_clock));
    ASSERT_TRUE(migrator.seed());
    m_session = std::make_unique<Session>(std::move(*connection), m_services, Actor{});
    m_drafts = std::make_unique<DraftStore>(m_folder.filePath("brouillons"));
    m_workbench.addWorkspace({"validation", "Validation", Icon::Validation, permission::validationLire, u'V',
                              pageOf<ValidationPage>});
    m_workbench.addWorkspace({"devis", "Devis", Icon::Devis, permission::devisLire, u'D', pageOf<DevisList>});
    m_workbench.addRecord("devis", [](PageContext& context, qint64 id, const QVariantMap& given) {
        return new DevisEditor(context, Id<Devis>(id), given);
    });
    seed();
}

void DevisPages::TearDown() {
    m_shell.reset();
    m_data.reset();
}

void DevisPages::seed() {
    m_sophie = person("regulation", "Sophie", "Mercier");
    m_dg = person("dg", "Hélène", "Laurent");
    m_pdg = person("pdg", "Marc", "Rochebrune");
    value("INSERT INTO societe(uuid, cree_le, modifie_le, raison_sociale, forme, capital_cts, siren, siret, "
          "rcs, ape, tva_intra, adresse_l1, code_postal, ville, telephone, email, assureur, "
          "assureur_adresse, assurance_contrat, assurance_zone, mediateur_nom, mediateur_coordonnees, "
          "couleur_document) VALUES('00000000-0000-4000-8000-00000000aaaa', 0, 0, 'Ateliers Rochebrune', "
          "'SAS', 8000000, '999482177', '99948217700014', 'Lyon', '43.22B', 'FR03999482177', "
          "'14 rue des Forges', '69007', 'Lyon', '+33499000714', 'contact@rochebrune.example', "
          "'Mutuelle du Rhône', '8 quai des Étroits, 69005 Lyon', 'MR-4482-119', 'France métropolitaine', "
          "'Médiation Artisans du Rhône', '2 rue du Pont, 69002 Lyon', '#7a3b12') RETURNING id");
    m_client = Id<Client>(
        value("INSERT INTO client(uuid, cree_le, modifie_le, code, type, nom, nom_recherche, representant, "
              "siren, adresse_l1, code_postal, ville, type_paiement_id) "
              "VALUES('00000000-0000-4000-8000-00000000bbbb', 0, 0, 'CLT-00087', 'syndic', "
              "'Copropriété Les Tilleuls', 'copropriete les tilleuls', 'Régie Saint-Clair, syndic', "
              "'999654320', '3 place Carnot', '69002', 'Lyon', "
              "(SELECT id FROM type_paiement WHERE code = 'ACOMPTE30')) RETURNING id")
            .toLongLong());
    value("INSERT INTO site(uuid, cree_le, modifie_le, client_id, libelle, adresse_l1, code_postal, ville, "
          "principal) VALUES('00000000-0000-4000-8000-00000000cccc', 0, 0, ?, 'Résidence', "
          "'24 rue des Tilleuls', '69100', 'Villeurbanne', 1) RETURNING id",
          {m_client.value()});
}

Actor DevisPages::person(const QString& profil, const QString& prenom, const QString& nom) {
    const QString shown = prenom + u' ' + nom;
    const qint64 id = value("INSERT INTO utilisateur(uuid, cree_le, modifie_le, role_id, identifiant, nom, "
                            "prenom, nom_affichage) VALUES(?, 0, 0, (SELECT id FROM role WHERE code = "
                            "'manager'), ?, ?, ?, ?) RETURNING id",
                            {newUuid(), shown.toLower(), nom, prenom, shown})
                          .toLongLong();
    value("INSERT INTO utilisateur_profil(uuid, cree_le, modifie_le, utilisateur_id, profil_id) "
          "VALUES(?, 0, 0, ?, (SELECT id FROM profil WHERE code = ?)) RETURNING id",
          {newUuid(), id, profil});
    return {id, shown};
}

QVariant DevisPages::value(const QString& sql, const QVariantList& values) {
    const auto found = m_session->connection().value(sql, values);
    EXPECT_TRUE(found) << (found ? "" : found.error().detail.toStdString());
    return found ? *found : QVariant();
}

Id<Devis> DevisPages::submitted(const Actor& author, qint64 centimes, const QString& title, Taux remise) {
    m_session->setActor(author);
    DevisService service(*m_session);
    auto file = service.blank(m_client);
    EXPECT_TRUE(file);
    file->devis.titre = title;
    DevisLigne ligne;
    ligne.designation = "Forfait";
    ligne.quantite = Quantite::whole(1);
    ligne.remise = remise;
    ligne.prixUnitaireHt = PrixUnitaire::fromUnits(centimes * 100);
    ligne.tauxTvaId = Id<TauxTva>(value("SELECT id FROM taux_tva WHERE code = 'TVA20'").toLongLong());
    file->lignes = {ligne};
    const auto saved = service.saveDraft(*file);
    EXPECT_TRUE(saved) << (saved ? "" : saved.error().message.toStdString());
    EXPECT_TRUE(service.submit(saved->devis.key(), saved->devis.version));
    m_clock.advance(60);
    return saved->devis.key();
}

QString DevisPages::statut(Id<Devis> id) {
    return value("SELECT statut FROM devis WHERE id = ?", {id.value()}).toString();
}

void DevisPages::signIn(const Actor& actor) {
    m_shell.reset();
    m_data = std::make_unique<DataThread>([this, actor]() -> Result<std::unique_ptr<Session>> {
        return std::make_unique<Session>(
            TRY(Connection::open(m_folder.filePath("essai.db"), OpenMode::Existing)), m_services, actor);
    });
    bool opened = false;
    m_data->open(qApp, [&](const Outcome& outcome) { opened = outcome.has_value(); });
    settle();
    ASSERT_TRUE(opened);
    m_session->setActor(actor);
    QHash<QByteArray, Scope> scopes;
    for (const Permission& permission : permission::all)
        scopes.insert(permission.code, m_session->scope(permission).value_or(Scope::None));
    m_shell = std::make_unique<Shell>(ShellSetup{m_workbench, *m_data, *m_drafts, m_clock,
                                                 QTimeZone("Europe/Paris"), actor, "Direction",
                                                 Access(scopes), false});
    m_shell->resize(1440, 900);
    m_shell->setVisible(true);
    QApplication::setActiveWindow(m_shell.get());
    settle();
}

void DevisPages::settle() {
    for (int pass = 0; pass < 3; ++pass) {
        while (m_data->pending() > 0)
            QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 20);
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

QWidget* DevisPages::focus() {
    QWidget* widget = QApplication::focusWidget();
    EXPECT_TRUE(widget);
    return widget ? widget : m_shell.get();
}

void DevisPages::type(const QString& text) {
    for (const QChar letter : text) {
        if (letter.unicode() < 128)
            QTest::keyClick(focus(), letter.toLatin1());
        else
            QTest::sendKeyEvent(QTest::Click, focus(), Qt::Key_unknown, QString(letter), Qt::NoModifier);
    }
}

void DevisPages::press(int key, Qt::KeyboardModifiers modifiers) {
    QTest::keyClick(focus(), Qt::Key(key), modifiers);
}

void DevisPages::picture(const QString& name) {
    const QString folder = qEnvironmentVariable("TOURNEVIS_PICTURES");
    if (folder.isEmpty())
        return;
    for (const auto& [mode, theme] : {std::pair(ThemeMode::Light, "clair"), {ThemeMode::Dark, "sombre"}}) {
        applyTheme(mode);
        for (const QSize size : {QSize(1440, 900), QSize(1024, 700)}) {
            m_shell->resize(size);
            settle();
            const QString path = QStringLiteral("%1/%2-%3-%4.png").arg(folder, name, theme).arg(size.width());
            EXPECT_TRUE(m_shell->grab().save(path));
        }
    }
    applyTheme(ThemeMode::Light);
    m_shell->resize(1440, 900);
    settle();
}

} // namespace tournevis::test
