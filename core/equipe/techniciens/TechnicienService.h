// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Session.h"
#include "equipe/Technicien.h"

namespace tournevis {

/// A technician with the specialities held, saved as one. A speciality that was loaded and is absent from the
/// list is given up.
struct TechnicienFile {
    Technicien technicien;
    QList<TechnicienSpecialite> specialites;
};

/// Use cases on technicians. Reading asks administration.lire, writing administration.ecrire.
class TechnicienService {
public:
    /// Draws the matricule of somebody new (« TEC-007 »), inside the saving transaction.
    using Numbering = std::function<Result<QString>(Transaction&)>;

    explicit TechnicienService(Session& session, Numbering numbering = {})
        : m_session(session)
        , m_numbering(std::move(numbering)) {}

    /// A blank technician with the default hours.
    Result<TechnicienFile> blank();
    Result<TechnicienFile> load(Id<Technicien> id);
    /// Creates or updates. The principal speciality is always among those held.
    Result<Id<Technicien>> save(TechnicienFile file);
    /// A technician who is not active cannot be planned; the past keeps the name. Refused while visits to
    /// come or under way are theirs: they would vanish from the board.
    Outcome setActive(Id<Technicien> id, int version, bool active);

private:
    Outcome saveSpecialites(Transaction& transaction, const TechnicienFile& file);
    Outcome refusePlanned(const Technicien& technicien);
    Outcome giveUp(Transaction& transaction, const TechnicienFile& file);

    Session& m_session;
    Numbering m_numbering;
};

} // namespace tournevis
