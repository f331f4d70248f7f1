// SPDX-License-Identifier: GPL-3.0-or-later
#include "rapports/RapportRules.h"

#include "comptes/Permissions.h"

namespace tournevis {
namespace {

using enum RapportStatut;
using permission::rapportsEcrire;

constexpr RapportArrow arrows[] = {
    {Brouillon, EnCours, rapportsEcrire, true}, {Brouillon, AValider, rapportsEcrire, true},
    {EnCours, AValider, rapportsEcrire, true},  {AValider, EnCours, rapportsEcrire, true},
    {Brouillon, Valide, rapportsEcrire, false}, {EnCours, Valide, rapportsEcrire, false},
    {AValider, Valide, rapportsEcrire, false},  {Valide, Envoye, rapportsEcrire, false},
};

} // namespace

std::span<const RapportArrow> rapportArrows() { return arrows; }

Result<RapportArrow> rapportArrow(RapportStatut from, RapportStatut to) {
    for (const RapportArrow& arrow : arrows) {
        if (arrow.from == from && arrow.to == to)
            return arrow;
    }
    return Error::refused(
        translate("Rapports", "Un rapport « %1 » ne devient pas « %2 ».").arg(labelOf(from), labelOf(to)));
}

bool isEditable(RapportStatut statut) { return statut != Valide && statut != Envoye; }

QList<FieldError> validationErrors(const RapportMission& rapport) {
    if (rapport.contenu.trimmed().isEmpty())
        return {{"contenu", translate("Rapports", "Rédiger le rapport avant de le valider.")}};
    return {};
}

} // namespace tournevis
