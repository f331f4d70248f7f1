// SPDX-License-Identifier: GPL-3.0-or-later
#include "equipe/AbsenceWarnings.h"

#include "base/Format.h"
#include "equipe/absences/AbsenceList.h"
#include "missions/PlanningQueries.h"

namespace tournevis {
namespace {

constexpr int namedVisits = 3;

Result<QStringList> visitWarning(Session& session, const Absence& absence) {
    QStringList references;
    for (const PlanningLane& lane : TRY(PlanningQueries(session).lanes(absence.interval()))) {
        if (lane.technicien.id != absence.technicienId)
            continue;
        for (const PlanningVisit& visite : lane.visites)
            references += visite.reference;
    }
    if (references.isEmpty())
        return QStringList();
    const auto count = references.size();
    QString names = QStringList(references.mid(0, namedVisits)).join(QStringLiteral(", "));
    if (count > namedVisits)
        names += QStringLiteral("…");
    return QStringList{translate("Equipe", "%1 sur ce temps\u00a0: %2. À déplacer au planning.")
                           .arg(format::count(count, translate("Equipe", "visite planifiée"),
                                              translate("Equipe", "visites planifiées")),
                                names)};
}

} // namespace

Result<QStringList> absenceWarnings(Session& session, const Absence& absence) {
    QStringList warnings;
    if (!absence.technicienId || !absence.interval().isValid() || absence.statut == AbsenceStatut::Refusee)
        return warnings;
    for (const AbsenceLigne& other : TRY(AbsenceList(session).overlapping(absence)))
        warnings += translate("Equipe", "Chevauche une autre absence\u00a0: %1.")
                        .arg(absenceWords(other, session.zone()));
    return warnings + TRY(visitWarning(session, absence));
}

} // namespace tournevis
