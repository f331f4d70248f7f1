// SPDX-License-Identifier: GPL-3.0-or-later
#include "equipe/TechnicienQueries.h"

#include "comptes/Permissions.h"
#include "data/Store.h"

#include <algorithm>

namespace tournevis {
namespace {

const QString activeSql = QStringLiteral(
    "SELECT t.id, t.utilisateur_id, t.matricule, t.prenom, t.nom, t.couleur, t.type, t.specialite_id, "
    "s.libelle, t.emplacement_id, t.vehicule_id, t.date_entree, t.date_sortie, h.lundi, h.mardi, h.mercredi, "
    "h.jeudi, h.vendredi, h.samedi, h.dimanche, t.telephone, t.equipe_id, e.libelle, t.zone_id, z.libelle, "
    "t.max_visites_jour, t.reserve_min, t.adresse_depart, t.code_postal_depart, t.ville_depart, t.latitude, "
    "t.longitude "
    "FROM technicien t JOIN specialite s ON s.id = t.specialite_id JOIN horaire h ON h.id = t.horaire_id "
    "LEFT JOIN equipe e ON e.id = t.equipe_id LEFT JOIN zone z ON z.id = t.zone_id "
    "WHERE t.actif = 1 AND t.archive_le IS NULL AND (? OR t.utilisateur_id = ?) "
    "ORDER BY t.ordre_planning, t.nom, t.prenom, t.id");
constexpr int firstDayColumn = 13;
constexpr int firstPlaceColumn = 20;

const QString specialitesSql = QStringLiteral(
    "SELECT ts.technicien_id, ts.specialite_id, s.libelle FROM technicien_specialite ts "
    "JOIN specialite s ON s.id = ts.specialite_id WHERE ts.archive_le IS NULL ORDER BY s.ordre, s.id");

const QString habilitationsSql = QStringLiteral(
    "SELECT h.technicien_id, h.type_id, ht.code, ht.libelle, h.expire_le FROM habilitation h "
    "JOIN habilitation_type ht ON ht.id = h.type_id WHERE h.archive_le IS NULL ORDER BY ht.ordre, ht.id");

/// The technicians by their key, to hand each what he holds in one pass.
using ById = QHash<Id<Technicien>, TechnicienRow*>;

Result<WorkingWeek> readWeek(const Row& row) {
    Horaire horaire;
    QString* days[] = {&horaire.lundi,    &horaire.mardi,  &horaire.mercredi, &horaire.jeudi,
                       &horaire.vendredi, &horaire.samedi, &horaire.dimanche};
    int column = firstDayColumn;
    for (QString* day : days)
        *day = row.text(column++);
    return WorkingWeek::read(horaire);
}

void readPlace(const Row& row, TechnicienRow& technicien) {
    int column = firstPlaceColumn;
    technicien.telephone = row.text(column++);
    technicien.equipeId = row.as<Id<Equipe>>(column++);
    technicien.equipe = row.text(column++);
    technicien.zoneId = row.as<Id<Zone>>(column++);
    technicien.zone = row.text(column++);
    technicien.maxVisitesJour = row.as<std::optional<int>>(column++);
    technicien.reserveMin = row.as<int>(column++);
    technicien.depart.adresse = row.text(column++);
    technicien.depart.codePostal = row.text(column++);
    technicien.depart.ville = row.text(column++);
    technicien.depart.latitude = row.as<std::optional<double>>(column++);
    technicien.depart.longitude = row.as<std::optional<double>>(column);
}

TechnicienRow readTechnicien(const Row& row) {
    TechnicienRow technicien;
    technicien.id = row.as<Id<Technicien>>(0);
    technicien.utilisateurId = row.as<Id<Utilisateur>>(1);
    technicien.matricule = row.text(2);
    technicien.nom = row.text(3) + u' ' + row.text(4);
    technicien.initiales = initialsOf(row.text(3), row.text(4));
    technicien.couleur = row.text(5);
    technicien.type = row.as<TechnicienType>(6);
    technicien.principaleId = row.as<Id<Specialite>>(7);
    technicien.principale = row.text(8);
    technicien.specialites = {technicien.principaleId};
    technicien.libelles = {technicien.principale};
    technicien.emplacementId = row.as<Id<Emplacement>>(9);
    technicien.vehiculeId = row.as<Id<Vehicule>>(10);
    technicien.dateEntree = row.as<QDate>(11);
    technicien.dateSortie = row.as<QDate>(12);
    readPlace(row, technicien);
    return technicien;
}

Outcome readSpecialites(Connection& connection, const ById& techniciens) {
    TRY(connection.select(specialitesSql, {}, [&](const Row& row) {
        TechnicienRow* technicien = techniciens.value(row.as<Id<Technicien>>(0));
        const auto specialite = row.as<Id<Specialite>>(1);
        if (technicien && !technicien->holds(specialite)) {
            technicien->specialites.append(specialite);
            technicien->libelles.append(row.text(2));
        }
        return true;
    }));
    return {};
}

Outcome readHabilitations(Connection& connection, const ById& techniciens) {
    TRY(connection.select(habilitationsSql, {}, [&](const Row& row) {
        if (TechnicienRow* technicien = techniciens.value(row.as<Id<Technicien>>(0)))
            technicien->habilitations.append(
                {row.as<Id<HabilitationType>>(1), row.text(2), row.text(3), row.as<QDate>(4)});
        return true;
    }));
    return {};
}

} // namespace

bool TechnicienRow::employedOver(const Interval& interval, const QTimeZone& timeZone) const {
    const QDate first = interval.start.toTimeZone(timeZone).date();
    const QDate last = interval.end.addMSecs(-1).toTimeZone(timeZone).date();
    return (!dateEntree.isValid() || dateEntree <= first) && (!dateSortie.isValid() || last <= dateSortie);
}

const HabilitationTenue* TechnicienRow::habilitation(Id<HabilitationType> kind) const {
    const auto held = std::ranges::find(habilitations, kind, &HabilitationTenue::typeId);
    return held == habilitations.end() ? nullptr : &*held;
}

QString initialsOf(const QString& prenom, const QString& nom) {
    QString words = prenom + u' ' + nom;
    words.replace(u'-', u' ');
    QString initials;
    for (const QString& word : words.split(u' ', Qt::SkipEmptyParts))
        initials += word.front().toUpper();
    return initials.left(3);
}

Result<QList<TechnicienRow>> TechnicienQueries::active() {
    TRY(m_session.require(permission::planningLire, true));
    const bool all = TRY(m_session.scope(permission::planningLire)) == Scope::All;
    Connection& connection = m_session.connection();
    Outcome readable;
    auto rows = TRY(connection.select(activeSql, {all, m_session.actor().utilisateurId}, [&](const Row& row) {
        TechnicienRow technicien = readTechnicien(row);
        if (auto week = readWeek(row))
            technicien.horaire = *week;
        else
            readable = week.error();
        return technicien;
    }));
    TRY(readable);
    ById byId;
    for (TechnicienRow& technicien : rows)
        byId.insert(technicien.id, &technicien);
    TRY(readSpecialites(connection, byId));
    TRY(readHabilitations(connection, byId));
    return rows;
}

Result<QList<TechnicienRow>> TechnicienQueries::holding(Id<Specialite> specialite) {
    QList<TechnicienRow> rows = TRY(active());
    rows.removeIf([&](const TechnicienRow& row) { return !row.holds(specialite); });
    return rows;
}

Result<QList<Specialite>> TechnicienQueries::specialites() {
    TRY(m_session.require(permission::planningLire, true));
    return Store(m_session).list<Specialite>("actif = 1 AND archive_le IS NULL ORDER BY ordre, libelle");
}

} // namespace tournevis
