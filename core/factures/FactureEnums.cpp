// SPDX-License-Identifier: GPL-3.0-or-later
#include "factures/Facture.h"

namespace tournevis {
namespace {

constexpr EnumCode<TypeFacture> typeCodes[] = {
    {TypeFacture::Facture, "facture", QT_TRANSLATE_NOOP("Enum", "Facture")},
    {TypeFacture::Acompte, "acompte", QT_TRANSLATE_NOOP("Enum", "Facture d’acompte")},
    {TypeFacture::Situation, "situation", QT_TRANSLATE_NOOP("Enum", "Situation de travaux")},
    {TypeFacture::Solde, "solde", QT_TRANSLATE_NOOP("Enum", "Facture de solde")},
    {TypeFacture::Avoir, "avoir", QT_TRANSLATE_NOOP("Enum", "Avoir")},
    {TypeFacture::Recurrente, "recurrente", QT_TRANSLATE_NOOP("Enum", "Facture récurrente")}};

constexpr EnumCode<EtatFacture> etatCodes[] = {
    {EtatFacture::Brouillon, "brouillon", QT_TRANSLATE_NOOP("Enum", "Brouillon")},
    {EtatFacture::Emise, "emise", QT_TRANSLATE_NOOP("Enum", "Émise")},
    {EtatFacture::Contrepassee, "contrepassee", QT_TRANSLATE_NOOP("Enum", "Annulée (par avoir)")}};

constexpr EnumCode<TypeFactureLigne> ligneCodes[] = {
    {TypeFactureLigne::Section, "section", QT_TRANSLATE_NOOP("Enum", "Section")},
    {TypeFactureLigne::Ligne, "ligne", QT_TRANSLATE_NOOP("Enum", "Ligne")},
    {TypeFactureLigne::SousTotal, "sous_total", QT_TRANSLATE_NOOP("Enum", "Sous-total")},
    {TypeFactureLigne::Texte, "texte", QT_TRANSLATE_NOOP("Enum", "Texte")},
    {TypeFactureLigne::SautPage, "saut_page", QT_TRANSLATE_NOOP("Enum", "Saut de page")},
    {TypeFactureLigne::DeductionAcompte, "deduction_acompte",
     QT_TRANSLATE_NOOP("Enum", "Déduction d’acompte")},
    {TypeFactureLigne::Ecotaxe, "ecotaxe", QT_TRANSLATE_NOOP("Enum", "Écotaxe")}};

constexpr EnumCode<NatureEcheance> natureCodes[] = {
    {NatureEcheance::Normale, "normale", QT_TRANSLATE_NOOP("Enum", "Échéance")},
    {NatureEcheance::Retenue, "retenue", QT_TRANSLATE_NOOP("Enum", "Retenue de garantie")}};

constexpr EnumCode<CanalEnvoi> canalCodes[] = {
    {CanalEnvoi::Email, "email", QT_TRANSLATE_NOOP("Enum", "E-mail")},
    {CanalEnvoi::Courrier, "courrier", QT_TRANSLATE_NOOP("Enum", "Courrier")},
    {CanalEnvoi::Plateforme, "plateforme", QT_TRANSLATE_NOOP("Enum", "Plateforme agréée")},
    {CanalEnvoi::Remise, "remise", QT_TRANSLATE_NOOP("Enum", "Remise en main propre")}};

constexpr EnumCode<PlateformeStatut> plateformeCodes[] = {
    {PlateformeStatut::Sans, "sans", QT_TRANSLATE_NOOP("Enum", "Sans plateforme")},
    {PlateformeStatut::Deposee, "deposee", QT_TRANSLATE_NOOP("Enum", "Déposée")},
    {PlateformeStatut::Rejetee, "rejetee", QT_TRANSLATE_NOOP("Enum", "Rejetée")},
    {PlateformeStatut::Recue, "recue", QT_TRANSLATE_NOOP("Enum", "Reçue")},
    {PlateformeStatut::Refusee, "refusee", QT_TRANSLATE_NOOP("Enum", "Refusée")},
    {PlateformeStatut::Encaissee, "encaissee", QT_TRANSLATE_NOOP("Enum", "Encaissée")}};

} // namespace

std::span<const EnumCode<TypeFacture>> enumTable(TypeFacture) { return typeCodes; }
std::span<const EnumCode<EtatFacture>> enumTable(EtatFacture) { return etatCodes; }
std::span<const EnumCode<TypeFactureLigne>> enumTable(TypeFactureLigne) { return ligneCodes; }
std::span<const EnumCode<NatureEcheance>> enumTable(NatureEcheance) { return natureCodes; }
std::span<const EnumCode<CanalEnvoi>> enumTable(CanalEnvoi) { return canalCodes; }
std::span<const EnumCode<PlateformeStatut>> enumTable(PlateformeStatut) { return plateformeCodes; }

} // namespace tournevis
