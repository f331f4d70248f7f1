// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Session.h"
#include "equipe/habilitations/Habilitation.h"

namespace tournevis {

/// A qualification of a technician with the words of its kind.
struct HabilitationLigne {
    Habilitation habilitation;
    QString code;
    QString libelle;
    QString pieceNom; ///< name of the proof; empty: none
};

/// Use cases on what technicians hold. Reading asks administration.lire, writing administration.ecrire.
class HabilitationService {
public:
    /// Stores the proof of a qualification and gives its key, inside the saving transaction.
    using ProofWriter = std::function<Result<Id<PieceJointe>>(Transaction&, const EntityRef&)>;

    explicit HabilitationService(Session& session)
        : m_session(session) {}

    /// Active kinds, in their order.
    Result<QList<HabilitationType>> types();
    /// What a technician holds, in the order of the kinds.
    Result<QList<HabilitationLigne>> of(Id<Technicien> technicien);
    /// Creates or renews; the same kind is held once. `proof` replaces the former file.
    Result<Id<Habilitation>> save(Habilitation habilitation, const ProofWriter& proof = {});
    Outcome archive(Id<Habilitation> id, int version);
    Outcome restore(Id<Habilitation> id, int version);

private:
    Outcome setArchived(Id<Habilitation> id, int version, bool archived);
    Outcome requireNew(Transaction& transaction, const Habilitation& habilitation);

    Session& m_session;
};

} // namespace tournevis
