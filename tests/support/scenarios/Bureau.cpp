// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/scenarios/Bureau.h"

#include "base/theme/Fonts.h"
#include "comptes/Permissions.h"
#include "comptes/UtilisateurService.h"
#include "data/Store.h"
#include "equipe/habilitations/Habilitation.h"
#include "parametres/SocieteService.h"
#include "stock/MaterielService.h"
#include "stock/StockService.h"

namespace tournevis::test {
namespace {

Societe rochebrune() {
    Societe societe;
    societe.raisonSociale = "Ateliers Rochebrune";
    societe.forme = "SAS";
    societe.capital = Montant::whole(80000);
    societe.siret = "99948217700014";
    societe.rcs = "Lyon";
    societe.ape = "4322B";
    societe.tvaIntra = "FR03999482177";
    societe.adresseL1 = "14 rue des Forges";
    societe.codePostal = "69007";
    societe.ville = "Lyon";
    societe.telephone = "+33499000714";
    societe.email = "contact@rochebrune.example";
    societe.assureur = "Mutuelle du Rhône";
    societe.assureurAdresse = "8 quai des Étroits, 69005 Lyon";
    societe.assuranceContrat = "MR-4482-119";
    societe.assuranceZone = "France métropolitaine";
    return societe;
}

Banque compteCourant(Id<Societe> societe) {
    Banque banque;
    banque.societeId = societe;
    banque.libelle = "Compte courant";
    banque.iban = "FR7630006000011234567890189";
    banque.bic = "AGRIFRPP";
    banque.parDefaut = true;
    return banque;
}

} // namespace

void Bureau::SetUp() {
    loadFonts();
    m_composition = std::make_unique<Composition>(m_clock);
    m_proprietaire = expectValue(m_composition->createBase(path()));
    ASSERT_TRUE(m_proprietaire);
    SocieteService service(*m_proprietaire);
    Societe societe = rochebrune();
    expectOk(service.save(societe));
    Banque banque = compteCourant(societe.key());
    expectOk(service.saveBanque(banque));
}

std::unique_ptr<Session> Bureau::poste(const Actor& actor) {
    auto session = expectValue(m_composition->openSession(path()));
    session->setActor(actor);
    return session;
}

Actor Bureau::engager(CodeRole role, const QList<CodeProfil>& profils, const QString& prenom,
                      const QString& nom) {
    Utilisateur compte;
    compte.roleId = Id<Role>(identifiant("role", "code", QString::fromLatin1(codeOf(role))));
    compte.identifiant = prenom.toLower();
    compte.prenom = prenom;
    compte.nom = nom;
    QList<Id<Profil>> portes;
    for (const CodeProfil profil : profils)
        portes += Id<Profil>(identifiant("profil", "code", QString::fromLatin1(codeOf(profil))));
    const PasswordHasher hasher{TestHashCost{}};
    const auto id = expectValue(UtilisateurService(*m_proprietaire, hasher).create(compte, portes, {}));
    return {id.value(), compte.nomAffichage};
}

Id<Technicien> Bureau::technicien(const QString& prenom, const QString& nom, const QStringList& specialites,
                                  const Actor& compte) {
    Technicien technicien;
    technicien.prenom = prenom;
    technicien.nom = nom;
    technicien.matricule = prenom;
    technicien.utilisateurId = Id<Utilisateur>(compte.utilisateurId);
    technicien.specialiteId = Id<Specialite>(identifiant("specialite", "libelle", specialites.first()));
    technicien.horaireId = Id<Horaire>(identifiant("horaire", "code", "SEMAINE"));
    return expectValue(m_proprietaire->write(
        permission::administrationEcrire, [&](Transaction& transaction) -> Result<Id<Technicien>> {
            Store store(transaction);
            const auto id = TRY(store.insert(transaction, technicien));
            for (const QString& libelle : specialites) {
                TechnicienSpecialite tenue;
                tenue.technicienId = id;
                tenue.specialiteId = Id<Specialite>(identifiant("specialite", "libelle", libelle));
                TRY(store.insert(transaction, tenue));
            }
            for (const auto& type : TRY(store.list<HabilitationType>("archive_le IS NULL"))) {
                Habilitation tenue;
                tenue.technicienId = id;
                tenue.typeId = type.key();
                tenue.obtenueLe = QDate(2020, 1, 1);
                TRY(store.insert(transaction, tenue));
            }
            return id;
        }));
}

Id<Client> Bureau::client(const QString& nom, const QString& email) {
    ClientService service(*m_proprietaire);
    ClientFile file = expectValue(service.blank());
    file.client.type = ClientType::Entreprise;
    file.client.nom = nom;
    file.client.siren = "999654320";
    file.client.email = email;
    file.client.telephone = "+33499001248";
    file.client.adresseL1 = "24 rue des Tilleuls";
    file.client.codePostal = "69100";
    file.client.ville = "Villeurbanne";
    return expectValue(service.save(file));
}

Id<Materiel> Bureau::instrument(const QString& reference, const QString& designation, qint64 prixVente,
                                int quantite) {
    Materiel article;
    article.reference = reference;
    article.designation = designation;
    article.type = TypeMateriel::Piece;
    article.categorieId =
        Id<CategorieMateriel>(identifiant("categorie_materiel", "libelle", "Instrumentation"));
    article.uniteId = Id<Unite>(identifiant("unite", "symbole", "u"));
    article.tauxTvaId = Id<TauxTva>(identifiant("taux_tva", "code", "TVA20"));
    article.prixVenteHt = PrixUnitaire::whole(prixVente);
    const auto id = expectValue(MaterielService(*m_proprietaire).create(article));
    EntreeDemande livraison;
    livraison.materiel = id;
    livraison.emplacement = Id<Emplacement>(identifiant("emplacement", "code", "DEPOT"));
    livraison.quantite = Quantite::whole(quantite);
    livraison.coutUnitaire = PrixUnitaire::whole(prixVente / 2);
    expectValue(StockService(*m_proprietaire).entrer(livraison));
    return id;
}

qint64 Bureau::identifiant(const char* table, const char* colonne, const QString& valeur) {
    const qint64 id = value(QStringLiteral("SELECT id FROM %1 WHERE %2 = ?")
                                .arg(QLatin1String(table), QLatin1String(colonne)),
                            {valeur})
                          .toLongLong();
    EXPECT_NE(id, 0) << table << ' ' << valeur.toStdString();
    return id;
}

QVariant Bureau::value(const QString& sql, const QVariantList& values) {
    return expectValue(m_proprietaire->connection().value(sql, values));
}

QStringList Bureau::problemes() {
    Findings found;
    for (const Verification& verification : verifications())
        expectOk(verification(*m_proprietaire, found));
    QStringList texts;
    for (const Finding& finding : found)
        texts += QStringLiteral("%1 · %2 · %3").arg(finding.table, finding.row, finding.message);
    return texts;
}

QStringList Bureau::contenu() {
    Connection& connection = m_proprietaire->connection();
    const auto firstColumn = [](const Row& row) { return row.text(0); };
    const QStringList tables =
        expectValue(connection.select("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN "
                                      "('audit_log', 'compteur') AND name NOT LIKE 'sqlite%' ORDER BY name",
                                      {}, firstColumn));
    QStringList rows;
    for (const QString& table : tables) {
        const QString columns =
            value("SELECT group_concat('coalesce(quote(' || name || '), 0)', ' || ') FROM "
                  "pragma_table_info(?)",
                  {table})
                .toString();
        for (const QString& row : expectValue(
                 connection.select(QStringLiteral("SELECT %1 FROM %2").arg(columns, table), {}, firstColumn)))
            rows += table + u' ' + row;
    }
    return rows;
}

QDateTime Bureau::le(int jour, int heure, int minute) {
    return QDateTime(QDate(2026, 11, jour), QTime(heure, minute), QTimeZone("Europe/Paris")).toUTC();
}

} // namespace tournevis::test
