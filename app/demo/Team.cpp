// SPDX-License-Identifier: GPL-3.0-or-later
#include "comptes/Permissions.h"
#include "demo/Chapters.h"
#include "demo/DemoTable.h"
#include "equipe/AbsenceService.h"
#include "equipe/habilitations/HabilitationRules.h"
#include "equipe/habilitations/HabilitationService.h"
#include "equipe/references/ReferenceService.h"
#include "equipe/techniciens/TechnicienService.h"
#include "parametres/Numerotation.h"
#include "stock/Fournisseur.h"
#include "stock/MaterielService.h"

#include <algorithm>

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

std::optional<double> degrees(const DemoRow& row, const char* column) {
    return row.has(column) ? std::optional(row.text(column).toDouble()) : std::nullopt;
}

void settleStart(const DemoRow& row, Technicien& technicien) {
    technicien.adresseDepart = row.text("adresse");
    technicien.codePostalDepart = row.text("code_postal");
    technicien.villeDepart = row.text("ville");
    technicien.latitude = degrees(row, "latitude");
    technicien.longitude = degrees(row, "longitude");
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
    technicien.telephone = row.text("telephone");
    technicien.email = row.has("identifiant")
                           ? row.text("identifiant") + QStringLiteral("@rochebrune.example")
                           : QStringLiteral("paul.ravel@ravel.example");
    technicien.reserveMin = row.number("reserve");
    settleStart(row, technicien);
    return technicien;
}

QList<TechnicienSpecialite> skillsOf(const DemoWorld& world, const DemoRow& row) {
    QList<TechnicienSpecialite> skills;
    for (const QString& code : QStringList{row.text("specialite")} + row.list("autres")) {
        TechnicienSpecialite skill;
        skill.specialiteId = world.specialites.value(code);
        skill.niveau = fromCode<Niveau>(row.text("niveau"));
        skills.append(skill);
    }
    return skills;
}

/// Teams and zones by the words of the tables.
struct Places {
    QHash<QString, Id<Equipe>> equipes;
    QHash<QString, Id<Zone>> zones;
    Id<Horaire> horaire;
};

Result<Places> openPlaces(DemoWorld& world) {
    Places places;
    ReferenceService service(world.session);
    for (const DemoRow& row : TRY(readDemoTable(QStringLiteral("equipes")))) {
        Equipe equipe;
        equipe.libelle = row.text("libelle");
        equipe.ordre = row.number("ordre");
        places.equipes.insert(equipe.libelle, TRY(service.save(equipe)));
    }
    for (const DemoRow& row : TRY(readDemoTable(QStringLiteral("zones")))) {
        Zone zone;
        zone.code = row.text("code");
        zone.libelle = row.text("libelle");
        zone.couleur = row.text("couleur");
        places.zones.insert(zone.code, TRY(service.save(zone)));
    }
    const auto horaires = TRY(everyOne<Horaire>(world));
    places.horaire = horaires.isEmpty() ? Id<Horaire>() : horaires.first().key();
    return places;
}

/// The company closes between Christmas and the new year.
Outcome closeForChristmas(DemoWorld& world) {
    Fermeture fermeture;
    fermeture.libelle = QStringLiteral("Fermeture de fin d’année");
    // Told in the last days of a year, the story is about the next closure: today people work.
    const int year = world.today.addDays(20).year();
    fermeture.debut = QDate(year, 12, 24);
    fermeture.fin = QDate(year, 12, 31);
    world.fermeture = fermeture;
    TRY(ReferenceService(world.session).save(fermeture));
    return {};
}

Outcome hire(DemoWorld& world, const DemoRow& row, const Places& places) {
    TechnicienFile file{technicienOf(world, row), skillsOf(world, row)};
    Technicien& technicien = file.technicien;
    technicien.horaireId = places.horaire;
    technicien.equipeId = places.equipes.value(row.text("equipe"));
    technicien.zoneId = places.zones.value(row.text("zone"));
    technicien.vehiculeId = TRY(buyVan(world, row));
    technicien.ordrePlanning = static_cast<int>(world.techniciens.size()) + 1;
    TechnicienService service(world.session, [](Transaction& transaction) {
        return nextNumber(transaction, QStringLiteral("technicien"), transaction.today().year());
    });
    const Id<Technicien> id = TRY(service.save(file));
    world.techniciens.append({id, row.text("identifiant"), technicien.nomComplet(), technicien.specialiteId,
                              row.text("specialite"), technicien.vehiculeId});
    return {};
}

Id<Technicien> technicienCalled(const DemoWorld& world, const QString& nom) {
    const auto found = std::ranges::find(world.techniciens, nom, &DemoTechnicien::nom);
    return found == world.techniciens.end() ? Id<Technicien>() : found->id;
}

Outcome qualify(DemoWorld& world, const DemoRow& row, const QHash<QString, HabilitationType>& types) {
    const HabilitationType type = types.value(row.text("type"));
    Habilitation habilitation;
    habilitation.technicienId = technicienCalled(world, row.text("technicien"));
    habilitation.typeId = type.key();
    habilitation.obtenueLe = world.today.addDays(row.number("obtenue"));
    habilitation.expireLe = row.has("expire") ? world.today.addDays(row.number("expire"))
                                              : proposedExpiry(habilitation.obtenueLe, type.validiteMois);
    habilitation.organisme = row.text("organisme");
    habilitation.numero = row.text("numero");
    TRY(HabilitationService(world.session).save(habilitation));
    return {};
}

Outcome qualifyTeam(DemoWorld& world) {
    QHash<QString, HabilitationType> types;
    for (const HabilitationType& type : TRY(everyOne<HabilitationType>(world)))
        types.insert(type.code, type);
    for (const DemoRow& row : TRY(readDemoTable(QStringLiteral("habilitations"))))
        TRY(qualify(world, row, types));
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
    const Places places = TRY(openPlaces(world));
    TRY(closeForChristmas(world));
    for (const DemoRow& row : TRY(readDemoTable(QStringLiteral("techniciens"))))
        TRY(hire(world, row, places));
    TRY(qualifyTeam(world));
    for (const DemoRow& row : TRY(readDemoTable(QStringLiteral("absences"))))
        TRY(planAbsence(world, row));
    return {};
}

} // namespace tournevis
