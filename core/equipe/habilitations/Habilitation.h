// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Schema.h"

namespace tournevis {

struct PieceJointe;
struct Specialite;
struct Technicien;

/// A qualification the law or a standard asks of a person: BR, fluides frigorigènes, CACES…
struct HabilitationType : Entity<HabilitationType> {
    QString code;
    QString libelle;
    QString description;
    Id<Specialite> specialiteId;     ///< the trade it belongs to, if one
    std::optional<int> validiteMois; ///< proposes the expiry
    int ordre = 0;
    bool actif = true;

    static const Schema schema;
};

/// A qualification a technician obtained, with the proof of it.
struct Habilitation : Entity<Habilitation> {
    Id<Technicien> technicienId;
    Id<HabilitationType> typeId;
    QDate obtenueLe;
    QDate expireLe; ///< its last day; none: does not expire
    QString organisme;
    QString numero;
    Id<PieceJointe> pieceId;
    QString note;

    static const Schema schema;
};

/// A qualification held, as the planning judges it.
struct HabilitationTenue {
    Id<HabilitationType> typeId;
    QString code;
    QString libelle;
    QDate expireLe;

    bool validOn(const QDate& day) const { return !expireLe.isValid() || day <= expireLe; }
};

} // namespace tournevis
