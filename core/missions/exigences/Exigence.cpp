// SPDX-License-Identifier: GPL-3.0-or-later
#include "missions/exigences/Exigence.h"

#include "comptes/Permissions.h"
#include "data/Store.h"

namespace tournevis {

Result<QList<TypeExigence>> ExigenceService::of(Id<HabilitationType> habilitation) {
    TRY(m_session.require(permission::administrationLire));
    return m_session.connection().select(
        "SELECT t.id, t.libelle, EXISTS (SELECT 1 FROM type_intervention_habilitation e WHERE e.type_id = "
        "t.id "
        "AND e.habilitation_type_id = ? AND e.archive_le IS NULL) FROM type_intervention t WHERE t.actif = 1 "
        "AND t.archive_le IS NULL ORDER BY t.ordre, t.id",
        {habilitation.value()}, [](const Row& row) {
            return TypeExigence{row.as<Id<TypeIntervention>>(0), row.text(1), row.flag(2)};
        });
}

Outcome ExigenceService::setRequired(Id<HabilitationType> habilitation, Id<TypeIntervention> type,
                                     bool required) {
    return m_session.write(permission::administrationEcrire, [&](Transaction& transaction) -> Outcome {
        Store store(transaction);
        auto link = TRY(store.find<TypeInterventionHabilitation>("type_id = ? AND habilitation_type_id = ?",
                                                                 {type.value(), habilitation.value()}));
        if (!link && !required)
            return {};
        if (link) {
            link->archiveLe = required ? QDateTime() : transaction.instant();
            return store.update(transaction, *link);
        }
        TypeInterventionHabilitation added;
        added.typeId = type;
        added.habilitationTypeId = habilitation;
        TRY(store.insert(transaction, added));
        return {};
    });
}

} // namespace tournevis
