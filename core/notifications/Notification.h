// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Schema.h"
#include "notifications/Notifier.h"

namespace tournevis {

struct Utilisateur;

std::span<const EnumCode<Avis::Gravite>> enumTable(Avis::Gravite);

/// A notice under the bell of one person. The same unread key is one row that counts.
struct Notification : Entity<Notification> {
    Id<Utilisateur> utilisateurId;
    Avis::Gravite gravite = Avis::Gravite::Info;
    QString code;
    QString message;
    QString donnees; ///< JSON
    QString entite;  ///< table of the subject
    std::optional<qint64> entiteId;
    QString cleRegroupement;
    int nbOccurrences = 1;
    QDateTime lueLe;
    QDateTime traiteeLe;
    QDateTime reporteA;
    QDateTime expireLe;

    EntityRef subject() const { return {entite.toLatin1(), entiteId.value_or(0)}; }

    static const Schema schema;
};

} // namespace tournevis
