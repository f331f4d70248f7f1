// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Session.h"
#include "missions/TypeIntervention.h"

namespace tournevis {

/// A kind of intervention, and whether it cannot be done without a given qualification.
struct TypeExigence {
    Id<TypeIntervention> id;
    QString libelle;
    bool exigee = false;
};

/// Which kinds of intervention demand which qualifications (TEC-01). Reading asks administration.lire,
/// writing administration.ecrire.
class ExigenceService {
public:
    explicit ExigenceService(Session& session)
        : m_session(session) {}

    /// Every active kind of intervention, in its order.
    Result<QList<TypeExigence>> of(Id<HabilitationType> habilitation);
    Outcome setRequired(Id<HabilitationType> habilitation, Id<TypeIntervention> type, bool required);

private:
    Session& m_session;
};

} // namespace tournevis
