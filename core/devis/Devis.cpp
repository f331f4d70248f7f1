// SPDX-License-Identifier: GPL-3.0-or-later
#include "devis/Devis.h"

namespace tournevis {
namespace {

constexpr EnumCode<StatutDevis> statuts[] = {
    {StatutDevis::Brouillon, "brouillon", QT_TRANSLATE_NOOP("Enum", "Brouillon")},
    {StatutDevis::AttenteDg, "attente_dg", QT_TRANSLATE_NOOP("Enum", "À valider DG")},
    {StatutDevis::AttentePdg, "attente_pdg", QT_TRANSLATE_NOOP("Enum", "À valider PDG")},
    {StatutDevis::AModifier, "a_modifier", QT_TRANSLATE_NOOP("Enum", "Modification demandée")},
    {StatutDevis::Valide, "valide", QT_TRANSLATE_NOOP("Enum", "Validé")},
    {StatutDevis::Envoye, "envoye", QT_TRANSLATE_NOOP("Enum", "Envoyé client")},
    {StatutDevis::Accepte, "accepte", QT_TRANSLATE_NOOP("Enum", "Accepté")},
    {StatutDevis::RefuseInterne, "refuse_interne", QT_TRANSLATE_NOOP("Enum", "Refusé (direction)")},
    {StatutDevis::Refuse, "refuse", QT_TRANSLATE_NOOP("Enum", "Refusé")},
    {StatutDevis::Expire, "expire", QT_TRANSLATE_NOOP("Enum", "Expiré")},
    {StatutDevis::Annule, "annule", QT_TRANSLATE_NOOP("Enum", "Annulé")},
    {StatutDevis::Remplace, "remplace", QT_TRANSLATE_NOOP("Enum", "Remplacé")},
};

constexpr EnumCode<NiveauDevis> niveaux[] = {
    {NiveauDevis::Dg, "dg", QT_TRANSLATE_NOOP("Enum", "DG")},
    {NiveauDevis::Pdg, "pdg", QT_TRANSLATE_NOOP("Enum", "PDG")},
};

constexpr EnumCode<DecisionDevis> decisions[] = {
    {DecisionDevis::Approuve, "approuve", QT_TRANSLATE_NOOP("Enum", "Validé")},
    {DecisionDevis::Refuse, "refuse", QT_TRANSLATE_NOOP("Enum", "Refusé")},
    {DecisionDevis::AModifier, "a_modifier", QT_TRANSLATE_NOOP("Enum", "À modifier")},
};

constexpr EnumCode<ReponseClient> reponses[] = {
    {ReponseClient::Accepte, "accepte", QT_TRANSLATE_NOOP("Enum", "Accepté")},
    {ReponseClient::Refuse, "refuse", QT_TRANSLATE_NOOP("Enum", "Refusé")},
    {ReponseClient::AModifier, "a_modifier", QT_TRANSLATE_NOOP("Enum", "Modification demandée")},
};

constexpr EnumCode<ModeReponse> modes[] = {
    {ModeReponse::Papier, "papier", QT_TRANSLATE_NOOP("Enum", "Papier signé")},
    {ModeReponse::Email, "email", QT_TRANSLATE_NOOP("Enum", "E-mail")},
    {ModeReponse::Electronique, "electronique", QT_TRANSLATE_NOOP("Enum", "Signature électronique")},
    {ModeReponse::Oral, "oral", QT_TRANSLATE_NOOP("Enum", "Oral")},
};

constexpr EnumCode<MotifRefus> motifs[] = {
    {MotifRefus::Prix, "prix", QT_TRANSLATE_NOOP("Enum", "Prix")},
    {MotifRefus::Delai, "delai", QT_TRANSLATE_NOOP("Enum", "Délai")},
    {MotifRefus::Concurrent, "concurrent", QT_TRANSLATE_NOOP("Enum", "Concurrent retenu")},
    {MotifRefus::Abandon, "abandon", QT_TRANSLATE_NOOP("Enum", "Projet abandonné")},
    {MotifRefus::Autre, "autre", QT_TRANSLATE_NOOP("Enum", "Autre")},
};

constexpr EnumCode<TypeDevisLigne> types[] = {
    {TypeDevisLigne::Section, "section", QT_TRANSLATE_NOOP("Enum", "Section")},
    {TypeDevisLigne::Ligne, "ligne", QT_TRANSLATE_NOOP("Enum", "Ligne")},
    {TypeDevisLigne::SousTotal, "sous_total", QT_TRANSLATE_NOOP("Enum", "Sous-total")},
    {TypeDevisLigne::Texte, "texte", QT_TRANSLATE_NOOP("Enum", "Texte")},
    {TypeDevisLigne::SautPage, "saut_page", QT_TRANSLATE_NOOP("Enum", "Saut de page")},
};

constexpr EnumCode<NatureDevisLigne> natures[] = {
    {NatureDevisLigne::Normale, "normale", QT_TRANSLATE_NOOP("Enum", "Normale")},
    {NatureDevisLigne::Option, "option", QT_TRANSLATE_NOOP("Enum", "Option")},
    {NatureDevisLigne::Variante, "variante", QT_TRANSLATE_NOOP("Enum", "Variante")},
};

constexpr Field devisFields[] = {
    field<&Devis::numero>("numero", QT_TRANSLATE_NOOP("Field", "Numéro"), FieldFlag::Searched, 20),
    field<&Devis::versionDoc>("version_doc", QT_TRANSLATE_NOOP("Field", "Version du devis")),
    field<&Devis::versionPrecedenteId>("version_precedente_id",
                                       QT_TRANSLATE_NOOP("Field", "Version précédente")),
    field<&Devis::clientId>("client_id", QT_TRANSLATE_NOOP("Field", "Client"), FieldFlag::Required),
    field<&Devis::siteId>("site_id", QT_TRANSLATE_NOOP("Field", "Lieu des travaux")),
    field<&Devis::payeurId>("payeur_id", QT_TRANSLATE_NOOP("Field", "Payeur")),
    field<&Devis::contactId>("contact_id", QT_TRANSLATE_NOOP("Field", "Contact")),
    field<&Devis::missionId>("mission_id", QT_TRANSLATE_NOOP("Field", "Mission")),
    field<&Devis::titre>("titre", QT_TRANSLATE_NOOP("Field", "Objet"),
                         FieldFlag::Required | FieldFlag::Searched, 160),
    field<&Devis::description>("description", QT_TRANSLATE_NOOP("Field", "Description"), FieldFlag::None,
                               8000),
    field<&Devis::texteEntete>("texte_entete", QT_TRANSLATE_NOOP("Field", "Texte d’en-tête"), FieldFlag::None,
                               8000),
    field<&Devis::textePied>("texte_pied", QT_TRANSLATE_NOOP("Field", "Texte de pied"), FieldFlag::None,
                             8000),
    field<&Devis::statut>("statut", QT_TRANSLATE_NOOP("Field", "Statut"), FieldFlag::Required),
    field<&Devis::dateDevis>("date_devis", QT_TRANSLATE_NOOP("Field", "Date"), FieldFlag::Required),
    field<&Devis::dateValidite>("date_validite", QT_TRANSLATE_NOOP("Field", "Valable jusqu’au"),
                                FieldFlag::Required),
    field<&Devis::dateDebutPrevue>("date_debut_prevue", QT_TRANSLATE_NOOP("Field", "Début des travaux")),
    field<&Devis::dureeEstimee>("duree_estimee_min", QT_TRANSLATE_NOOP("Field", "Durée estimée")),
    field<&Devis::typePaiementId>("type_paiement_id", QT_TRANSLATE_NOOP("Field", "Conditions de paiement"),
                                  FieldFlag::Required),
    field<&Devis::remiseTaux>("remise_bp", QT_TRANSLATE_NOOP("Field", "Remise globale en %")),
    field<&Devis::remiseMontant>("remise_cts", QT_TRANSLATE_NOOP("Field", "Remise globale en euros")),
    field<&Devis::lignesHt>("lignes_ht_cts", QT_TRANSLATE_NOOP("Field", "Total des lignes HT")),
    field<&Devis::montantHt>("montant_ht_cts", QT_TRANSLATE_NOOP("Field", "Total HT")),
    field<&Devis::montantTva>("montant_tva_cts", QT_TRANSLATE_NOOP("Field", "Total TVA")),
    field<&Devis::montantTtc>("montant_ttc_cts", QT_TRANSLATE_NOOP("Field", "Total TTC")),
    field<&Devis::optionsHt>("options_ht_cts", QT_TRANSLATE_NOOP("Field", "Options HT")),
    field<&Devis::optionsTtc>("options_ttc_cts", QT_TRANSLATE_NOOP("Field", "Options TTC")),
    field<&Devis::cout>("cout_cts", QT_TRANSLATE_NOOP("Field", "Déboursé"), FieldFlag::Silent),
    field<&Devis::marge>("marge_cts", QT_TRANSLATE_NOOP("Field", "Marge"), FieldFlag::Silent),
    field<&Devis::acompteTaux>("acompte_bp", QT_TRANSLATE_NOOP("Field", "Acompte en %")),
    field<&Devis::acompteMontant>("acompte_cts", QT_TRANSLATE_NOOP("Field", "Acompte")),
    field<&Devis::retenueGarantie>("retenue_garantie_bp", QT_TRANSLATE_NOOP("Field", "Retenue de garantie")),
    field<&Devis::payant>("payant", QT_TRANSLATE_NOOP("Field", "Devis payant")),
    field<&Devis::prixDevis>("prix_devis_cts", QT_TRANSLATE_NOOP("Field", "Prix du devis")),
    field<&Devis::certificationTva>("certification_tva", QT_TRANSLATE_NOOP("Field", "TVA réduite certifiée")),
    field<&Devis::certificationTvaMotif>("certification_tva_motif",
                                         QT_TRANSLATE_NOOP("Field", "Motif de la TVA réduite"),
                                         FieldFlag::None, 120),
    field<&Devis::dechets>("dechets", QT_TRANSLATE_NOOP("Field", "Déchets"), FieldFlag::None, 500),
    field<&Devis::garanties>("garanties", QT_TRANSLATE_NOOP("Field", "Garanties"), FieldFlag::None, 500),
    field<&Devis::dgRequis>("dg_requis", QT_TRANSLATE_NOOP("Field", "Validation DG requise")),
    field<&Devis::pdgRequis>("pdg_requis", QT_TRANSLATE_NOOP("Field", "Validation PDG requise")),
    field<&Devis::dgId>("dg_id", QT_TRANSLATE_NOOP("Field", "Valideur DG")),
    field<&Devis::dgDecision>("dg_decision", QT_TRANSLATE_NOOP("Field", "Décision DG")),
    field<&Devis::dgCommentaire>("dg_commentaire", QT_TRANSLATE_NOOP("Field", "Commentaire DG"),
                                 FieldFlag::None, 1000),
    field<&Devis::dgLe>("dg_le", QT_TRANSLATE_NOOP("Field", "Décision DG le")),
    field<&Devis::pdgId>("pdg_id", QT_TRANSLATE_NOOP("Field", "Valideur PDG")),
    field<&Devis::pdgDecision>("pdg_decision", QT_TRANSLATE_NOOP("Field", "Décision PDG")),
    field<&Devis::pdgCommentaire>("pdg_commentaire", QT_TRANSLATE_NOOP("Field", "Commentaire PDG"),
                                  FieldFlag::None, 1000),
    field<&Devis::pdgLe>("pdg_le", QT_TRANSLATE_NOOP("Field", "Décision PDG le")),
    field<&Devis::clientReponse>("client_reponse", QT_TRANSLATE_NOOP("Field", "Réponse du client")),
    field<&Devis::clientCommentaire>(
        "client_commentaire", QT_TRANSLATE_NOOP("Field", "Commentaire du client"), FieldFlag::None, 1000),
    field<&Devis::clientLe>("client_le", QT_TRANSLATE_NOOP("Field", "Réponse du client le")),
    field<&Devis::clientSignataire>("client_signataire", QT_TRANSLATE_NOOP("Field", "Signataire"),
                                    FieldFlag::None, 120),
    field<&Devis::clientMode>("client_mode", QT_TRANSLATE_NOOP("Field", "Mode de réponse")),
    field<&Devis::preuvePieceId>("preuve_piece_id", QT_TRANSLATE_NOOP("Field", "Exemplaire signé")),
    field<&Devis::refusMotif>("refus_motif", QT_TRANSLATE_NOOP("Field", "Motif du refus")),
    field<&Devis::soumisLe>("soumis_le", QT_TRANSLATE_NOOP("Field", "Transmis le")),
    field<&Devis::envoyeLe>("envoye_le", QT_TRANSLATE_NOOP("Field", "Envoyé le")),
    field<&Devis::envoyeA>("envoye_a", QT_TRANSLATE_NOOP("Field", "Envoyé à"), FieldFlag::None, 254),
    field<&Devis::relanceLe>("relance_le", QT_TRANSLATE_NOOP("Field", "Relancé le")),
    field<&Devis::nbRelances>("nb_relances", QT_TRANSLATE_NOOP("Field", "Nombre de relances")),
    field<&Devis::auteurId>("auteur_id", QT_TRANSLATE_NOOP("Field", "Auteur")),
    field<&Devis::commercialId>("commercial_id", QT_TRANSLATE_NOOP("Field", "Suivi par")),
    field<&Devis::pdfPieceId>("pdf_piece_id", QT_TRANSLATE_NOOP("Field", "PDF")),
    field<&Devis::empreinte>("empreinte", QT_TRANSLATE_NOOP("Field", "Empreinte"), FieldFlag::Silent, 64),
    field<&Devis::instantane>("instantane", QT_TRANSLATE_NOOP("Field", "Instantané"), FieldFlag::Silent),
};

constexpr Field ligneFields[] = {
    field<&DevisLigne::devisId>("devis_id", QT_TRANSLATE_NOOP("Field", "Devis"),
                                FieldFlag::Required | FieldFlag::Frozen),
    field<&DevisLigne::parentId>("parent_id", QT_TRANSLATE_NOOP("Field", "Section")),
    field<&DevisLigne::ordre>("ordre", QT_TRANSLATE_NOOP("Field", "Ordre")),
    field<&DevisLigne::type>("type", QT_TRANSLATE_NOOP("Field", "Type"), FieldFlag::Required),
    field<&DevisLigne::nature>("nature", QT_TRANSLATE_NOOP("Field", "Nature"), FieldFlag::Required),
    field<&DevisLigne::groupeVariante>("groupe_variante", QT_TRANSLATE_NOOP("Field", "Groupe de variantes"),
                                       FieldFlag::None, 16),
    field<&DevisLigne::varianteRetenue>("variante_retenue", QT_TRANSLATE_NOOP("Field", "Variante retenue")),
    field<&DevisLigne::materielId>("materiel_id", QT_TRANSLATE_NOOP("Field", "Article")),
    field<&DevisLigne::specialiteId>("specialite_id", QT_TRANSLATE_NOOP("Field", "Spécialité")),
    field<&DevisLigne::reference>("reference", QT_TRANSLATE_NOOP("Field", "Référence"), FieldFlag::None, 40),
    field<&DevisLigne::designation>("designation", QT_TRANSLATE_NOOP("Field", "Désignation"),
                                    FieldFlag::Required, 2000),
    field<&DevisLigne::description>("description", QT_TRANSLATE_NOOP("Field", "Description"), FieldFlag::None,
                                    4000),
    field<&DevisLigne::quantite>("quantite", QT_TRANSLATE_NOOP("Field", "Quantité")),
    field<&DevisLigne::uniteId>("unite_id", QT_TRANSLATE_NOOP("Field", "Unité")),
    field<&DevisLigne::prixUnitaireHt>("prix_unitaire_ht", QT_TRANSLATE_NOOP("Field", "Prix unitaire HT")),
    field<&DevisLigne::remise>("remise_bp", QT_TRANSLATE_NOOP("Field", "Remise")),
    field<&DevisLigne::tauxTvaId>("taux_tva_id", QT_TRANSLATE_NOOP("Field", "TVA")),
    field<&DevisLigne::tvaMotif>("tva_motif", QT_TRANSLATE_NOOP("Field", "Motif de TVA"), FieldFlag::None,
                                 120),
    field<&DevisLigne::montantHt>("montant_ht_cts", QT_TRANSLATE_NOOP("Field", "Total HT")),
    field<&DevisLigne::coutUnitaire>("cout_unitaire", QT_TRANSLATE_NOOP("Field", "Coût unitaire"),
                                     FieldFlag::Silent),
    field<&DevisLigne::temps>("temps_min", QT_TRANSLATE_NOOP("Field", "Temps")),
    field<&DevisLigne::masquerPrix>("masquer_prix", QT_TRANSLATE_NOOP("Field", "Prix masqué")),
    field<&DevisLigne::quantiteFacturee>("quantite_facturee",
                                         QT_TRANSLATE_NOOP("Field", "Quantité facturée")),
    field<&DevisLigne::noteInterne>("note_interne", QT_TRANSLATE_NOOP("Field", "Note interne"),
                                    FieldFlag::None, 1000),
};

constexpr Field tvaFields[] = {
    field<&DevisTva::devisId>("devis_id", QT_TRANSLATE_NOOP("Field", "Devis"), FieldFlag::Required),
    field<&DevisTva::tauxTvaId>("taux_tva_id", QT_TRANSLATE_NOOP("Field", "TVA"), FieldFlag::Required),
    field<&DevisTva::lignes>("lignes_cts", QT_TRANSLATE_NOOP("Field", "Total des lignes HT")),
    field<&DevisTva::remise>("remise_cts", QT_TRANSLATE_NOOP("Field", "Remise")),
    field<&DevisTva::base>("base_cts", QT_TRANSLATE_NOOP("Field", "Base HT")),
    field<&DevisTva::tva>("tva_cts", QT_TRANSLATE_NOOP("Field", "Montant de TVA")),
};

constexpr Field validationFields[] = {
    field<&DevisValidation::devisId>("devis_id", QT_TRANSLATE_NOOP("Field", "Devis"), FieldFlag::Required),
    field<&DevisValidation::niveau>("niveau", QT_TRANSLATE_NOOP("Field", "Niveau"), FieldFlag::Required),
    field<&DevisValidation::tour>("tour", QT_TRANSLATE_NOOP("Field", "Tour")),
    field<&DevisValidation::decision>("decision", QT_TRANSLATE_NOOP("Field", "Décision"),
                                      FieldFlag::Required),
    field<&DevisValidation::commentaire>("commentaire", QT_TRANSLATE_NOOP("Field", "Commentaire"),
                                         FieldFlag::None, 1000),
    field<&DevisValidation::montantHt>("montant_ht_cts", QT_TRANSLATE_NOOP("Field", "Total HT")),
    field<&DevisValidation::valideurId>("valideur_id", QT_TRANSLATE_NOOP("Field", "Valideur"),
                                        FieldFlag::Required),
    field<&DevisValidation::delegueDeId>("delegue_de_id", QT_TRANSLATE_NOOP("Field", "Par délégation de")),
};

} // namespace

std::span<const EnumCode<StatutDevis>> enumTable(StatutDevis) { return statuts; }
std::span<const EnumCode<NiveauDevis>> enumTable(NiveauDevis) { return niveaux; }
std::span<const EnumCode<DecisionDevis>> enumTable(DecisionDevis) { return decisions; }
std::span<const EnumCode<ReponseClient>> enumTable(ReponseClient) { return reponses; }
std::span<const EnumCode<ModeReponse>> enumTable(ModeReponse) { return modes; }
std::span<const EnumCode<MotifRefus>> enumTable(MotifRefus) { return motifs; }
std::span<const EnumCode<TypeDevisLigne>> enumTable(TypeDevisLigne) { return types; }
std::span<const EnumCode<NatureDevisLigne>> enumTable(NatureDevisLigne) { return natures; }

const Schema Devis::schema{"devis", QT_TRANSLATE_NOOP("Field", "Devis"), devisFields, "recherche"};
const Schema DevisLigne::schema{"devis_ligne", QT_TRANSLATE_NOOP("Field", "Ligne de devis"), ligneFields};
const Schema DevisTva::schema{"devis_tva", QT_TRANSLATE_NOOP("Field", "TVA du devis"), tvaFields};
const Schema DevisValidation::schema{"devis_validation", QT_TRANSLATE_NOOP("Field", "Décision sur un devis"),
                                     validationFields, nullptr, true};

} // namespace tournevis
