// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/ListQuery.h"
#include "equipe/Absence.h"

namespace tournevis {

/// A row of the list of absences.
struct AbsenceLigne {
    Id<Absence> id;
    int version = 0;
    Id<Technicien> technicienId;
    QString technicien;
    AbsenceType type = AbsenceType::Conges;
    AbsenceStatut statut = AbsenceStatut::Demandee;
    Interval interval;
    QString motif;
    QString decideur; ///< who decided; empty: nobody yet
};

/// Filters: « demandees », « a_venir », « passees », « refusees ». Sorts: debut, technicien. Right:
/// planning.lire; a technician reads their own.
class AbsenceList {
public:
    explicit AbsenceList(Session& session)
        : m_session(session) {}

    Result<RowPage<AbsenceLigne>> page(const ListRequest& request);
    Result<qint64> count(const ListRequest& request);
    /// NotFound unless the person may read it; a cancelled one is still read by its key.
    Result<AbsenceLigne> one(Id<Absence> id);
    /// All of one technician, the next first, then the past ones.
    Result<QList<AbsenceLigne>> of(Id<Technicien> technicien);
    /// Other absences of the same technician, asked for or validated, that share an instant with `absence`.
    Result<QList<AbsenceLigne>> overlapping(const Absence& absence);
    /// Technicians an absence can be entered for, by name: all of them, or oneself.
    Result<QList<std::pair<qint64, QString>>> technicians();

private:
    Session& m_session;
};

/// « Congés du 16/11/2026 08:00 au 20/11/2026 17:30, demandée ».
QString absenceWords(const AbsenceLigne& ligne, const QTimeZone& zone);

} // namespace tournevis
