// SPDX-License-Identifier: GPL-3.0-or-later
#include "missions/TeamRows.h"

#include "data/Store.h"
#include "missions/VisitAccess.h"

#include <algorithm>

namespace tournevis {

const TeamMember* TeamRows::wanted(Id<Technicien> id) const {
    const auto found = std::ranges::find(m_wanted, id, &TeamMember::technicienId);
    return found == m_wanted.end() ? nullptr : &*found;
}

Outcome TeamRows::prepare(Id<Intervention> visite) {
    auto rows = TRY(teamOf(m_transaction.connection(), visite));
    TRY(removeAbsent(rows));
    rows.removeIf([&](const TechnicienIntervention& row) { return !wanted(row.technicienId); });
    TRY(giveRoles(rows, false));
    TRY(giveRoles(rows, true));
    for (const TechnicienIntervention& row : std::as_const(rows))
        m_present.append(row.technicienId);
    return {};
}

Outcome TeamRows::removeAbsent(const QList<TechnicienIntervention>& rows) {
    for (const TechnicienIntervention& row : rows) {
        if (!wanted(row.technicienId))
            TRY(Store(m_transaction).remove(m_transaction, row));
    }
    return {};
}

Outcome TeamRows::giveRoles(QList<TechnicienIntervention>& rows, bool responsable) {
    for (TechnicienIntervention& row : rows) {
        const TeamMember* member = wanted(row.technicienId);
        if ((member->role == TeamRole::Responsable) != responsable)
            continue;
        row.role = member->role;
        row.commentaire = member->commentaire;
        if (member->creneau) {
            row.debutPrevu = member->creneau->start;
            row.finPrevue = member->creneau->end;
        }
        TRY(Store(m_transaction).update(m_transaction, row));
    }
    return {};
}

Outcome TeamRows::complete(Id<Intervention> visite, bool told) {
    for (TechnicienIntervention& row : TRY(teamOf(m_transaction.connection(), visite))) {
        if (wanted(row.technicienId)->creneau)
            continue;
        row.debutPrevu = {};
        row.finPrevue = {};
        TRY(Store(m_transaction).update(m_transaction, row));
    }
    for (const TeamMember& member : std::as_const(m_wanted)) {
        if (m_present.contains(member.technicienId))
            continue;
        TRY(insert(visite, member, told));
    }
    return {};
}

Outcome TeamRows::insert(Id<Intervention> visite, const TeamMember& member, bool told) {
    TechnicienIntervention row;
    row.technicienId = member.technicienId;
    row.interventionId = visite;
    row.role = member.role;
    row.commentaire = member.commentaire;
    if (member.creneau) {
        row.debutPrevu = member.creneau->start;
        row.finPrevue = member.creneau->end;
    }
    if (told)
        row.notifieLe = m_transaction.instant();
    const QVariant cost = TRY(
        m_transaction.connection().value("SELECT coalesce(t.cout_horaire, s.cout_horaire) FROM technicien t "
                                         "JOIN specialite s ON s.id = t.specialite_id WHERE t.id = ?",
                                         {member.technicienId.value()}));
    row.coutHoraire = ValueCodec<std::optional<PrixUnitaire>>::fromColumn(cost);
    TRY(Store(m_transaction).insert(m_transaction, row));
    return {};
}

} // namespace tournevis
