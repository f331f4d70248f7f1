// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/ListQuery.h"
#include "equipe/Technicien.h"

namespace tournevis {

/// A row of the list of technicians.
struct TechnicienLigne {
    Id<Technicien> id;
    QString matricule;
    QString nom; ///< « Karim Benslimane »
    TechnicienType type = TechnicienType::Salarie;
    QString specialite;
    QString equipe;
    QString zone;
    QString telephone;
    int habilitations = 0; ///< held, expired ones included
    int expirees = 0;
    QDate prochaineEcheance; ///< the first to come among those still valid
    bool actif = true;
};

/// Filters: « actifs », « echeances » (something expired or that expires within the warning time), «
/// inactifs ». Sorts: nom, matricule, equipe. Right: administration.lire.
class TechnicienList {
public:
    explicit TechnicienList(Session& session)
        : m_session(session) {}

    Result<RowPage<TechnicienLigne>> page(const ListRequest& request);
    Result<qint64> count(const ListRequest& request);

private:
    Session& m_session;
};

} // namespace tournevis
