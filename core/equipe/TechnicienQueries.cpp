// SPDX-License-Identifier: GPL-3.0-or-later
#include "equipe/TechnicienQueries.h"

#include "comptes/Permissions.h"
#include "data/Store.h"

namespace tournevis {
namespace {

const QString activeSql = QStringLiteral(
    "SELECT t.id, t.utilisateur_id, t.matricule, t.prenom, t.nom, t.couleur, t.type, t.specialite_id, "
    "s.libelle, "
    "t.emplacement_id, t.vehicule_id, t.date_entree, t.date_sortie, h.lundi, h.mardi, h.mercredi, h.jeudi, "
    "h.vendredi, h.samedi, h.dimanche "
    "FROM technicien t JOIN specialite s ON s.id = t.specialite_id JOIN horaire h ON h.id = t.horaire_id "
    "WHERE t.actif = 1 AND t.archive_le IS NULL AND (? OR t.utilisateur_id = ?) "
    "ORDER BY t.ordre_planning, t.nom, t.prenom, t.id");
constexpr int firstDayColumn = 13;

const QString heldSql = QStringLiteral(
    "SELECT ts.technicien_id, ts.specialite_id, s.libelle FROM technicien_specialite ts "
    "JOIN specialite s ON s.id = ts.specialite_id WHERE ts.archive_le IS NULL ORDER BY s.ordre, s.id");

struct Held {
    Id<Technicien> technicienId;
    Id<Specialite> specialiteId;
    QString libelle;
};

Result<WorkingWeek> readWeek(const Row& row) {
    Horaire horaire;
    QString* days[] = {&horaire.lundi,    &horaire.mardi,  &horaire.mercredi, &horaire.jeudi,
                       &horaire.vendredi, &horaire.samedi, &horaire.dimanche};
    int column = firstDayColumn;
    for (QString* day : days)
        *day = row.text(column++);
    return WorkingWeek::read(horaire);
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
    return technicien;
}

} // namespace

bool TechnicienRow::employedOver(const Interval& interval, const QTimeZone& zone) const {
    const QDate first = interval.start.toTimeZone(zone).date();
    const QDate last = interval.end.addMSecs(-1).toTimeZone(zone).date();
    return (!dateEntree.isValid() || dateEntree <= first) && (!dateSortie.isValid() || last <= dateSortie);
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
    const auto held = TRY(connection.select(heldSql, {}, [](const Row& row) {
        return Held{row.as<Id<Technicien>>(0), row.as<Id<Specialite>>(1), row.text(2)};
    }));
    for (TechnicienRow& technicien : rows) {
        for (const Held& entry : held) {
            if (entry.technicienId != technicien.id || technicien.holds(entry.specialiteId))
                continue;
            technicien.specialites.append(entry.specialiteId);
            technicien.libelles.append(entry.libelle);
        }
    }
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
