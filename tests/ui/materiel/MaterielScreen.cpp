// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/materiel/MaterielScreen.h"

#include "base/Text.h"
#include "base/panels/FormField.h"
#include "base/theme/Fonts.h"
#include "comptes/Permissions.h"
#include "data/Migrator.h"
#include "data/Store.h"
#include "materiel/MaterielForm.h"
#include "materiel/MaterielList.h"
#include "stock/MaterielService.h"
#include "stock/StockService.h"

#include <QtCore/QUuid>
#include <QtWidgets/QApplication>

namespace tournevis::test {

void MaterielScreen::SetUp() {
    ASSERT_TRUE(loadFonts());
    applyAppearance({.mode = ThemeMode::Light, .zoomPercent = 100, .strongContrast = false});
    m_services = {&m_clock, &m_openRights, &m_journal, {}};
    m_screenServices = {&m_clock, &m_screenRights, &m_journal, {}};
    auto connection = expectValue(Connection::open(path(), OpenMode::Create));
    ASSERT_TRUE(connection);
    Migrator migrator(*connection);
    expectValue(migrator.migrate(m_clock));
    expectOk(migrator.seed());
    m_session = std::make_unique<Session>(std::move(connection), m_services, Actor{});
    fillBase();
    m_drafts = std::make_unique<DraftStore>(m_folder.filePath("brouillons"));
    m_workbench.addWorkspace({"materiel", QStringLiteral("Matériel"), Icon::Materiel,
                              permission::materielLire, u'S',
                              [](PageContext& context) -> Page* { return new MaterielList(context); }});
    m_workbench.addRecord("materiel", [](PageContext& context, qint64 id, const QVariantMap&) -> Page* {
        return new MaterielForm(context, Id<Materiel>(id));
    });
}

void MaterielScreen::TearDown() {
    m_shell.reset();
    m_data.reset();
}

QVariant MaterielScreen::value(const QString& sql, const QVariantList& values) {
    return expectValue(m_session->connection().value(sql, values));
}

qint64 MaterielScreen::insert(const QString& table, const QString& columns, const QVariantList& values) {
    const QVariantList all = QVariantList{QUuid::createUuid().toString(QUuid::WithoutBraces)} + values;
    return value(QStringLiteral("INSERT INTO %1 (cree_le, modifie_le, uuid, %2) VALUES (0, 0%3) RETURNING id")
                     .arg(table, columns, QStringLiteral(", ?").repeated(all.size())),
                 all)
        .toLongLong();
}

void MaterielScreen::fillBase() {
    // The owner of the file has every right: a person is needed for what a person may not do.
    m_actor = {insert("utilisateur", "role_id, identifiant, nom, prenom, nom_affichage",
                      {value("SELECT id FROM role WHERE code = 'manager'"), "sophie", "Mercier", "Sophie",
                       "Sophie Mercier"}),
               QStringLiteral("Sophie Mercier")};
    m_depot = Id<Emplacement>(value("SELECT id FROM emplacement WHERE code = 'DEPOT'").toLongLong());
    m_julie = Id<Technicien>(insert("technicien", "specialite_id, matricule, nom, prenom, horaire_id",
                                    {value("SELECT min(id) FROM specialite"), "T-1", "Morel", "Julie",
                                     value("SELECT min(id) FROM horaire")}));
    insert("technicien", "specialite_id, matricule, nom, prenom, horaire_id",
           {value("SELECT min(id) FROM specialite"), "T-2", "Perrin", "Lucas",
            value("SELECT min(id) FROM horaire")});
    m_visite = visit("INT-2026-00482", "Atelier Vulcain", m_julie.value());
    visit("INT-2026-00488", "École Jean-Macé", m_julie.value());
    article("DIS-20C", "Disjoncteur 20 A courbe C", "Électricité", 15, 20, 84000);
    article("PAC-32T", "PAC air/eau 32 kW triphasée", "Chauffage", 0, 1, 95600000);
    article("FIL-G4-592", "Filtre G4 592 × 592", "Climatisation", 4, 20, 142000);
    article("CAB-R2V-5G10", "Câble R2V 5G10 (m)", "Électricité", 118, 50, 96000);
    article("CIR-25-60", "Circulateur 25-60", "Chauffage", 7, 3, 1860000);
    article("MIT-LAV-01", "Mitigeur lavabo chromé", "Plomberie", 14, 5, 620000);
    m_multimetre = article("MUL-CAT3", "Multimètre CAT III (prêt)", "Instrumentation", 5, 2, 1640000,
                           TypeMateriel::Outillage);
}

Id<Intervention> MaterielScreen::visit(const QString& numero, const QString& client, qint64 technicien) {
    const qint64 key = insert(
        "client", "code, type, nom, nom_recherche, type_paiement_id",
        {numero.right(6), "entreprise", client, fold(client), value("SELECT min(id) FROM type_paiement")});
    const qint64 site = insert("site", "client_id, libelle", {key, "Siège"});
    const qint64 mission =
        insert("mission", "numero, client_id, site_id, type_id, nature, recu_le",
               {numero, key, site, value("SELECT min(id) FROM type_intervention"), "Dépannage", 0});
    const qint64 visite = insert("intervention", "mission_id, rang", {mission, 1});
    insert("technicien_intervention", "technicien_id, intervention_id, role",
           {technicien, visite, "responsable"});
    return Id<Intervention>(visite);
}

Id<Materiel> MaterielScreen::article(const QString& reference, const QString& designation,
                                     const QString& category, int quantity, int threshold, qint64 cost,
                                     TypeMateriel type) {
    Materiel materiel;
    materiel.reference = reference;
    materiel.designation = designation;
    materiel.type = type;
    materiel.categorieId = Id<CategorieMateriel>(
        value("SELECT coalesce((SELECT id FROM categorie_materiel WHERE libelle = ?), 0)", {category})
            .toLongLong());
    materiel.uniteId = Id<Unite>(value("SELECT id FROM unite WHERE symbole = 'u'").toLongLong());
    materiel.tauxTvaId = Id<TauxTva>(value("SELECT id FROM taux_tva WHERE code = 'TVA20'").toLongLong());
    materiel.prixVenteHt = PrixUnitaire::fromUnits(cost * 3 / 2);
    materiel.seuilAlerte = Quantite::whole(threshold);
    materiel.garantieMois = 24;
    const Id<Materiel> id = expectValue(MaterielService(*m_session).create(materiel));
    if (quantity == 0)
        return id;
    EntreeDemande demande;
    demande.materiel = id;
    demande.emplacement = m_depot;
    demande.quantite = Quantite::whole(quantity);
    demande.coutUnitaire = PrixUnitaire::fromUnits(cost);
    expectValue(StockService(*m_session).entrer(demande));
    return id;
}

void MaterielScreen::openShell(const QList<QByteArray>& refused) {
    m_screenRights.refused = refused;
    m_data = std::make_unique<DataThread>([this]() -> Result<std::unique_ptr<Session>> {
        auto connection = TRY(Connection::open(path(), OpenMode::Existing));
        return std::make_unique<Session>(std::move(connection), m_screenServices, m_actor);
    });
    QHash<QByteArray, Scope> scopes;
    for (const Permission& permission : permission::all)
        scopes.insert(permission.code, refused.contains(permission.code) ? Scope::None : Scope::All);
    m_data->open(m_data.get(), [](const Outcome& opened) { expectOk(opened); });
    m_shell = std::make_unique<Shell>(ShellSetup{m_workbench, *m_data, *m_drafts, m_clock, defaultZone(),
                                                 m_actor, QStringLiteral("Magasin"), Access(scopes)});
    m_shell->setMinimumSize(1024, 700);
    m_shell->resize(1440, 900);
    m_shell->setVisible(true);
    m_shell->activateWindow();
    m_shell->openWorkspace("materiel");
    waitForData();
    page().table()->setFocus();
}

ListPage& MaterielScreen::page() const { return *qobject_cast<ListPage*>(m_shell->currentPage()); }

void MaterielScreen::waitForData() {
    // An answer may ask again: quiet twice in a row is quiet.
    for (int quiet = 0; quiet < 2; ++quiet) {
        ASSERT_TRUE(QTest::qWaitFor([this] { return m_data->pending() == 0; }));
        QApplication::processEvents();
    }
}

QString MaterielScreen::errorUnder(const char* editor) const {
    for (QWidget* widget = find(editor); widget; widget = widget->parentWidget()) {
        if (const auto* field = qobject_cast<FormField*>(widget))
            return field->error();
    }
    return {};
}

QStringList MaterielScreen::column(int column) const {
    QStringList texts;
    const QAbstractItemModel* model = page().model();
    for (int row = 0; row < model->rowCount(); ++row)
        texts.append(model->index(row, column).data().toString());
    return texts;
}

int MaterielScreen::rowOf(const QString& reference) const { return int(column(0).indexOf(reference)); }

void MaterielScreen::select(const QString& reference) {
    page().table()->setCurrentIndex(page().model()->index(rowOf(reference), 0));
    waitForData();
}

void MaterielScreen::key(Qt::Key key, Qt::KeyboardModifiers modifiers) {
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

void MaterielScreen::type(const QString& text) { QTest::keyClicks(QApplication::focusWidget(), text); }

Quantite MaterielScreen::stock(const QString& reference) {
    return Quantite::fromUnits(
        value("SELECT quantite_disponible FROM materiel WHERE reference = ?", {reference}).toLongLong());
}

void MaterielScreen::picture(const QString& name) {
    const QString folder = qEnvironmentVariable("TOURNEVIS_PICTURES");
    if (folder.isEmpty())
        return;
    for (const auto& [mode, suffix] :
         {std::pair(ThemeMode::Light, "clair"), std::pair(ThemeMode::Dark, "sombre")}) {
        applyTheme(mode);
        for (const QSize size : {QSize(1440, 900), QSize(1024, 700)}) {
            m_shell->resize(size);
            for (int pass = 0; pass < 5; ++pass)
                QApplication::processEvents();
            m_shell->grab().save(
                QStringLiteral("%1/%2-%3-%4.png").arg(folder, name, suffix).arg(size.width()));
        }
    }
    applyTheme(ThemeMode::Light);
    m_shell->resize(1440, 900);
}

} // namespace tournevis::test
