// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Text.h"
#include "comptes/Permissions.h"
#include "comptes/UtilisateurService.h"
#include "demo/Chapters.h"
#include "demo/DemoTable.h"
#include "equipe/Specialite.h"
#include "missions/TypeIntervention.h"
#include "parametres/Parametre.h"
#include "parametres/ReferenceQueries.h"
#include "parametres/SocieteService.h"
#include "stock/Emplacement.h"

namespace tournevis {
namespace {

Societe company() {
    Societe societe;
    societe.raisonSociale = QStringLiteral("Ateliers Rochebrune");
    societe.forme = QStringLiteral("SAS");
    societe.capital = Montant::whole(80000);
    societe.siret = QStringLiteral("99948217700014");
    societe.tvaIntra = QStringLiteral("FR03999482177");
    societe.rcs = QStringLiteral("Lyon");
    societe.ape = QStringLiteral("43.22B");
    societe.adresseL1 = QStringLiteral("14 rue des Forges");
    societe.codePostal = QStringLiteral("69007");
    societe.ville = QStringLiteral("Lyon");
    societe.telephone = QStringLiteral("04 99 00 07 14");
    societe.email = QStringLiteral("contact@rochebrune.example");
    societe.assureur = QStringLiteral("Mutuelle du Rhône");
    societe.assureurAdresse = QStringLiteral("8 quai des Étroits, 69005 Lyon");
    societe.assuranceContrat = QStringLiteral("MR-4482-119");
    societe.assuranceZone = QStringLiteral("France métropolitaine");
    societe.mediateurNom = QStringLiteral("Médiation Artisans du Rhône");
    societe.mediateurCoordonnees = QStringLiteral("2 rue du Pont, 69002 Lyon");
    societe.dechetsMention =
        QStringLiteral("Déchets : tri sur place, dépôt au point de collecte de Gerland (Lyon 7e).");
    societe.couleurDocument = QStringLiteral("#7A3810");
    return societe;
}

Outcome openAccount(SocieteService& service, const Societe& societe) {
    Banque banque;
    banque.societeId = societe.key();
    banque.libelle = QStringLiteral("Compte courant");
    banque.titulaire = societe.raisonSociale;
    banque.iban = QStringLiteral("FR76 9999 9000 4200 0123 4567 873");
    banque.bic = QStringLiteral("TESTFRPP");
    banque.compte = QStringLiteral("512000");
    banque.parDefaut = true;
    return service.saveBanque(banque);
}

Outcome markAsDemonstration(DemoWorld& world) {
    for (Parametre& parametre : TRY(everyOne<Parametre>(world))) {
        if (parametre.cle != QLatin1String("base.demonstration"))
            continue;
        parametre.valeur = QStringLiteral("1");
        return world.session.write(permission::administrationEcrire, [&](Transaction& transaction) {
            return Store(transaction).update(transaction, parametre);
        });
    }
    return Error::technical(translate("Demo", "Le réglage de démonstration manque."), {});
}

Outcome openLogin(DemoWorld& world, const DemoRow& row, const QHash<QString, Id<Role>>& roles,
                  const QHash<QString, Id<Profil>>& profils, const PasswordHasher& hasher,
                  const QString& password) {
    Utilisateur account;
    account.identifiant = row.text("identifiant");
    account.prenom = row.text("prenom");
    account.nom = row.text("nom");
    account.email = account.identifiant + QStringLiteral("@rochebrune.example");
    account.telephone = row.text("telephone");
    account.roleId = roles.value(row.text("role"));
    account.dateEntree = world.today.addDays(-400);
    QList<Id<Profil>> held;
    for (const QString& code : row.list("profils"))
        held.append(profils.value(code));
    TRY(UtilisateurService(world.session, hasher).create(account, held, password));
    world.personnes.insert(account.identifiant, {account.id, account.nomAffichage});
    return {};
}

Outcome openLogins(DemoWorld& world, const PasswordHasher& hasher, const QString& password) {
    QHash<QString, Id<Role>> roles;
    for (const Role& role : TRY(everyOne<Role>(world)))
        roles.insert(QLatin1String(codeOf(role.code)), role.key());
    QHash<QString, Id<Profil>> profils;
    for (const Profil& profil : TRY(everyOne<Profil>(world)))
        profils.insert(QLatin1String(codeOf(profil.code)), profil.key());
    for (const DemoRow& row : TRY(readDemoTable(QStringLiteral("personnes"))))
        TRY(openLogin(world, row, roles, profils, hasher, password));
    return {};
}

Outcome readReferences(DemoWorld& world) {
    const ReferenceQueries references(world.session);
    for (const TauxTva& taux : TRY(references.tauxTva(world.today)))
        world.taux.insert(taux.code, taux.key());
    for (const Unite& unite : TRY(references.unites()))
        world.unites.insert(unite.symbole, unite.key());
    for (const TypePaiement& type : TRY(references.typesPaiement()))
        world.paiements.insert(type.code, type.key());
    for (const Specialite& specialite : TRY(everyOne<Specialite>(world)))
        world.specialites.insert(specialite.code, specialite.key());
    for (const TypeIntervention& type : TRY(everyOne<TypeIntervention>(world)))
        world.types.insert(type.code, type.key());
    for (const CategorieMateriel& categorie : TRY(everyOne<CategorieMateriel>(world)))
        world.categories.insert(categorie.code, categorie.key());
    for (const Emplacement& emplacement : TRY(everyOne<Emplacement>(world))) {
        if (emplacement.code == QLatin1String("DEPOT"))
            world.depot = emplacement.key();
    }
    return {};
}

} // namespace

Outcome foundCompany(DemoWorld& world, const PasswordHasher& hasher, const QString& password) {
    SocieteService service(world.session);
    Societe societe = company();
    TRY(service.save(societe));
    TRY(openAccount(service, societe));
    TRY(markAsDemonstration(world));
    TRY(openLogins(world, hasher, password));
    world.actAs(claire);
    return readReferences(world);
}

} // namespace tournevis
