// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Saisie.h"
#include "comptes/Permissions.h"
#include "demo/Chapters.h"
#include "demo/DemoTable.h"
#include "equipe/AbsenceService.h"
#include "equipe/Horaire.h"
#include "equipe/Vehicule.h"
#include "parametres/Numerotation.h"
#include "stock/Fournisseur.h"
#include "stock/MaterielService.h"

namespace tournevis {
namespace {

Result<Id<Vehicule>> buyVan(DemoWorld& world, const DemoRow& row) {
    if (!row.has("immatriculation"))
        return Id<Vehicule>();
    Vehicule van;
    van.immatriculation = row.text("immatriculation");
    van.libelle = row.text("vehicule");
    van.controleLe = world.today.addDays(world.tirage.between(20, 500));
    return storeOne(world, permission::administrationEcrire, van);
}

Technicien technicienOf(DemoWorld& world, const DemoRow& row) {
    Technicien technicien;
    technicien.prenom = row.text("prenom");
    technicien.nom = row.text("nom");
    technicien.utilisateurId = Id<Utilisateur>(world.personnes.value(row.text("identifiant")).utilisateurId);
    technicien.type = row.code<TechnicienType>("type");
    if (technicien.type == TechnicienType::SousTraitant)
        technicien.fournisseurId = world.fournisseurs.value(QStringLiteral("RAVEL"));
    technicien.specialiteId = world.specialites.value(row.text("specialite"));
    technicien.niveau = fromCode<Niveau>(row.text("niveau"));
    technicien.couleur = row.text("couleur");
    technicien.dateEntree = world.today.addDays(-row.number("anciennete"));
    technicien.email = row.has("identifiant")
                           ? row.text("identifiant") + QStringLiteral("@rochebrune.example")
                           : QStringLiteral("paul.ravel@ravel.example");
    return technicien;
}

Outcome addSkills(DemoWorld& world, const DemoRow& row, const Technicien& technicien) {
    for (const QString& code : QStringList{row.text("specialite")} + row.list("autres")) {
        TechnicienSpecialite skill;
        skill.technicienId = technicien.key();
        skill.specialiteId = world.specialites.value(code);
        skill.niveau = technicien.niveau;
        TRY(storeOne(world, permission::administrationEcrire, skill));
    }
    return {};
}

Outcome hire(DemoWorld& world, const DemoRow& row, Id<Horaire> horaire) {
    Technicien technicien = technicienOf(world, row);
    technicien.horaireId = horaire;
    technicien.vehiculeId = TRY(buyVan(world, row));
    technicien.ordrePlanning = static_cast<int>(world.techniciens.size()) + 1;
    const Outcome stored =
        world.session.write(permission::administrationEcrire, [&](Transaction& transaction) -> Outcome {
            technicien.matricule =
                TRY(nextNumber(transaction, QStringLiteral("technicien"), transaction.today().year()));
            TRY(Store(transaction).insert(transaction, technicien));
            return {};
        });
    TRY(stored);
    TRY(addSkills(world, row, technicien));
    world.techniciens.append({technicien.key(), row.text("identifiant"), technicien.nomComplet(),
                              technicien.specialiteId, row.text("specialite"), technicien.vehiculeId});
    return {};
}

Id<Technicien> technicienNamed(const DemoWorld& world, const QString& identifiant) {
    for (const DemoTechnicien& technicien : world.techniciens) {
        if (technicien.identifiant == identifiant)
            return technicien.id;
    }
    return {};
}

Outcome planAbsence(DemoWorld& world, const DemoRow& row) {
    const QDate first = DemoWorld::workday(world.today.addDays(row.number("debut")));
    Absence absence;
    absence.technicienId = technicienNamed(world, row.text("identifiant"));
    absence.type = row.code<AbsenceType>("type");
    absence.debut = world.at(first, 8).toUTC();
    absence.fin = world.at(first.addDays(row.number("jours") - 1), 17, 30).toUTC();
    absence.motif = row.text("motif");
    world.actAs(sophie);
    AbsenceService service(world.session);
    const Id<Absence> id = TRY(service.request(absence));
    const int version = TRY(Store(world.session).load(id)).version;
    const auto statut = row.code<AbsenceStatut>("statut");
    if (statut == AbsenceStatut::Validee) {
        world.absences.append({absence.technicienId, first, first.addDays(row.number("jours") - 1)});
        return service.validate(id, version);
    }
    return statut == AbsenceStatut::Refusee ? service.refuse(id, version, absence.motif) : Outcome();
}

} // namespace

Outcome hireTeam(DemoWorld& world) {
    const auto horaires = TRY(everyOne<Horaire>(world));
    const Id<Horaire> horaire = horaires.isEmpty() ? Id<Horaire>() : horaires.first().key();
    for (const DemoRow& row : TRY(readDemoTable(QStringLiteral("techniciens"))))
        TRY(hire(world, row, horaire));
    for (const DemoRow& row : TRY(readDemoTable(QStringLiteral("absences"))))
        TRY(planAbsence(world, row));
    return {};
}

} // namespace tournevis
