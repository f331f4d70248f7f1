// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/Plan.h"

/// The findings on a visit, a technician and a slot (ux.md § 11.3): the same for the drag, the keyboard, the
/// suggestion and the service that writes.
namespace tournevis {

/// Gravest first.
enum class ConstatNiveau {
    Impossible, ///< nothing is done
    Fort,       ///< takes planning.forcer and a reason
    Faible,     ///< done, with a mark on the block
    Bon,
};

enum class ConstatCode {
    DroitAbsent,
    InterventionFigee, ///< started, finished, invoiced, cancelled or locked
    TechnicienInactif,
    HabilitationAbsente, ///< missing or expired on a day of the visit

    Chevauchement,
    VehiculePris,
    Fermeture,
    Absence,
    TrajetImpossible, ///< longer than the gap; both places exact
    JourneeLongue,
    ReposCourt,
    SpecialiteAbsente,

    DejeunerSupprime,
    HorsFenetre,
    ChargeDepassee,
    JourFerie,
    TrajetSerre, ///< under the margin, or an estimated one longer than the gap
    HorsHoraires,
    MaxVisites,
    AbsenceDemandee, ///< asked for, not validated
    MaterielManquant,
    DevisEnAttente,
    ClientReserve,

    SpecialiteTenue,
    HabilitationValable,
    Proche,
    ClientConnu,

    /// Not of the rules, which judge one plan: a gesture would put a member of the team in the place of
    /// another. Impossible.
    DejaMembre,
};

ConstatNiveau niveauOf(ConstatCode code);

struct Constat {
    ConstatCode code = ConstatCode::SpecialiteTenue;
    QString texte;   ///< « Chevauchement avec Pharmacie Vauban (13:30) », one sentence without final stop
    EntityRef cause; ///< the visit or absence it names

    ConstatNiveau niveau() const { return niveauOf(code); }
    bool operator==(const Constat&) const = default;
};

/// Every finding on `demande` given to one technician over `creneau`, gravest first then in the order of
/// ConstatCode then by cause. The other members of its team make the same visit: neither their slot nor their
/// vehicle stands against it.
QList<Constat> constats(const PlanContexte& contexte, const PlanDemande& demande, Id<Technicien> technicien,
                        const Interval& creneau);

/// Gravest level; Bon when there is none.
ConstatNiveau niveauOf(const QList<Constat>& constats);

/// `souhait` when nothing strong stands against it, else the first slot of that day of as many minutes, in
/// steps of the board, inside working hours, that has no strong finding, travel included; `souhait` again
/// when there is none.
Interval premierCreneau(const PlanContexte& contexte, const PlanDemande& demande, Id<Technicien> technicien,
                        const Interval& souhait);

} // namespace tournevis
