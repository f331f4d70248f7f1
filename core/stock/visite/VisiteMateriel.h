// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "missions/InterventionService.h"
#include "stock/StockQueries.h"

namespace tournevis {

/// Where an article taken out for a visit is when the visit ends (INT-01).
enum class Devenir { Pose, Rendu, Vehicule, Perdu };
constexpr EnumCode<Devenir> devenirCodes[] = {
    {Devenir::Pose, "pose", QT_TRANSLATE_NOOP("Enum", "Posé")},
    {Devenir::Rendu, "rendu", QT_TRANSLATE_NOOP("Enum", "Rendu au dépôt")},
    {Devenir::Vehicule, "vehicule", QT_TRANSLATE_NOOP("Enum", "Gardé dans le véhicule")},
    {Devenir::Perdu, "perdu", QT_TRANSLATE_NOOP("Enum", "Perdu")},
};
constexpr std::span<const EnumCode<Devenir>> enumTable(Devenir) { return devenirCodes; }

/// What may be said of a sortie: a loan is not fitted.
QList<Devenir> devenirsPossibles(NatureSortie nature);

/// What a person says of one sortie at the end of a visit.
struct DevenirSortie {
    Id<SortieMateriel> sortie;
    std::optional<Devenir> devenir;
    /// How much came back or stayed in the vehicle; none: all of it. The rest was fitted.
    std::optional<Quantite> quantite;
};

/// What forbids `dit` for a sortie of which `restante` is still out; fields « devenir » and « quantite ».
QList<FieldError> erreurs(const DevenirSortie& dit, NatureSortie nature, Quantite restante);

/// The material of a visit that ends: it is fitted and becomes a priced line, comes back, stays in the
/// vehicle or is lost. Rights: those of InterventionService, and materiel.ecrire for what moves in the stock.
class VisiteMaterielService {
public:
    explicit VisiteMaterielService(Session& session)
        : m_session(session) {}

    /// InterventionService::finish, once each sortie of StockQueries::aDemander has been told; the field of
    /// an error is « materiel.<key of the sortie>.devenir » or « .quantite ».
    Outcome finish(Id<Intervention> visite, int version, const VisitEnd& end,
                   const QList<DevenirSortie>& dits);

private:
    Outcome solder(Transaction& transaction, const SortieRow& sortie, const DevenirSortie& dit);
    Outcome rapporter(Transaction& transaction, const SortieRow& sortie, const DevenirSortie& dit);
    Result<Id<Emplacement>> vehiculeDe(Transaction& transaction, const SortieRow& sortie);

    Session& m_session;
};

/// Handler of `intervention`: a visit does not end while a part taken out for it is neither on a line, nor
/// back, nor lost (INT-01).
Outcome requireMaterielSolde(Transaction& transaction, const Change& change);

/// Handler of `sortie_materiel`: a part taken out for a visit that has already ended becomes its line; what
/// comes back or is lost later lowers or removes the line that still bears the quantity proposed.
Outcome followSortie(Transaction& transaction, const Change& change);

} // namespace tournevis
