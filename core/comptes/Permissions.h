// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Rights.h"

/// Every right of the product, by its stored code (ux.md § 2). role_permission and profil_permission hold who
/// has it.
namespace tournevis::permission {

/// Held by every active account: the right behind what a person does for themselves (password, notices).
inline constexpr Permission tableauDeBordLire{"tableau_de_bord.lire"};
inline constexpr Permission planningLire{"planning.lire"};
inline constexpr Permission planningEcrire{"planning.ecrire"};
inline constexpr Permission planningForcer{"planning.forcer"};
inline constexpr Permission missionsLire{"missions.lire"};
inline constexpr Permission missionsEcrire{"missions.ecrire"};
inline constexpr Permission validationLire{"validation.lire"};
inline constexpr Permission devisLire{"devis.lire"};
inline constexpr Permission devisEcrire{"devis.ecrire"};
inline constexpr Permission devisValiderDg{"devis.valider_dg"};
inline constexpr Permission devisValiderPdg{"devis.valider_pdg"};
inline constexpr Permission devisEnvoyerDirect{"devis.envoyer_direct"};
inline constexpr Permission devisValiderPropre{"devis.valider_propre"};
inline constexpr Permission facturesLire{"factures.lire"};
inline constexpr Permission facturesEcrire{"factures.ecrire"};
inline constexpr Permission factureEmettre{"facture.emettre"};
inline constexpr Permission factureAvoir{"facture.avoir"};
inline constexpr Permission paiementEnregistrer{"paiement.enregistrer"};
inline constexpr Permission clientsLire{"clients.lire"};
inline constexpr Permission clientsEcrire{"clients.ecrire"};
inline constexpr Permission clientCodeAcces{"client.code_acces"};
inline constexpr Permission clientEffacer{"client.effacer"};
inline constexpr Permission materielLire{"materiel.lire"};
inline constexpr Permission materielEcrire{"materiel.ecrire"};
inline constexpr Permission stockCorriger{"stock.corriger"};
inline constexpr Permission rapportsLire{"rapports.lire"};
inline constexpr Permission rapportsEcrire{"rapports.ecrire"};
inline constexpr Permission administrationLire{"administration.lire"};
inline constexpr Permission administrationEcrire{"administration.ecrire"};
inline constexpr Permission margeVoir{"marge.voir"};
inline constexpr Permission prixAchatVoir{"prix_achat.voir"};
inline constexpr Permission auditVoir{"audit.voir"};
inline constexpr Permission sauvegardeRestaurer{"sauvegarde.restaurer"};

/// All of them, for loading at once what a person may do.
inline constexpr Permission all[] = {
    tableauDeBordLire, tableauDeBordLire, planningLire,       planningEcrire,      planningForcer,
    missionsLire,      missionsEcrire,    validationLire,     devisLire,           devisEcrire,
    devisValiderDg,    devisValiderPdg,   devisEnvoyerDirect, devisValiderPropre,  facturesLire,
    facturesEcrire,    factureEmettre,    factureAvoir,       paiementEnregistrer, clientsLire,
    clientsEcrire,     clientCodeAcces,   clientEffacer,      materielLire,        materielEcrire,
    stockCorriger,     rapportsLire,      rapportsEcrire,     administrationLire,  administrationEcrire,
    margeVoir,         prixAchatVoir,     auditVoir,          sauvegardeRestaurer};

} // namespace tournevis::permission
