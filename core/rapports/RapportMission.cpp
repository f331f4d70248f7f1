// SPDX-License-Identifier: GPL-3.0-or-later
#include "rapports/RapportMission.h"

namespace tournevis {
namespace {

constexpr Field rapportFields[] = {
    field<&RapportMission::numero>("numero", QT_TRANSLATE_NOOP("Field", "Numéro"),
                                   FieldFlag::Required | FieldFlag::Frozen, 20),
    field<&RapportMission::missionId>("mission_id", QT_TRANSLATE_NOOP("Field", "Mission"),
                                      FieldFlag::Required),
    field<&RapportMission::interventionId>("intervention_id", QT_TRANSLATE_NOOP("Field", "Intervention")),
    field<&RapportMission::technicienId>("technicien_id", QT_TRANSLATE_NOOP("Field", "Technicien")),
    field<&RapportMission::redacteurId>("redacteur_id", QT_TRANSLATE_NOOP("Field", "Rédacteur")),
    field<&RapportMission::titre>("titre", QT_TRANSLATE_NOOP("Field", "Titre"), FieldFlag::Required, 160),
    field<&RapportMission::contenu>("contenu", QT_TRANSLATE_NOOP("Field", "Contenu"), FieldFlag::None, 20000),
    field<&RapportMission::statut>("statut", QT_TRANSLATE_NOOP("Field", "Statut")),
    field<&RapportMission::mesures>("mesures", QT_TRANSLATE_NOOP("Field", "Mesures")),
    field<&RapportMission::anomalies>("anomalies", QT_TRANSLATE_NOOP("Field", "Anomalies"), FieldFlag::None,
                                      4000),
    field<&RapportMission::recommandations>("recommandations", QT_TRANSLATE_NOOP("Field", "Recommandations"),
                                            FieldFlag::None, 4000),
    field<&RapportMission::dateRapport>("date_rapport", QT_TRANSLATE_NOOP("Field", "Date du rapport"),
                                        FieldFlag::Required),
    field<&RapportMission::validePar>("valide_par", QT_TRANSLATE_NOOP("Field", "Validé par")),
    field<&RapportMission::valideLe>("valide_le", QT_TRANSLATE_NOOP("Field", "Validé le")),
    field<&RapportMission::signataire>("signataire", QT_TRANSLATE_NOOP("Field", "Signataire"),
                                       FieldFlag::None, 120),
    field<&RapportMission::signaturePieceId>("signature_piece_id", QT_TRANSLATE_NOOP("Field", "Signature")),
    field<&RapportMission::signeLe>("signe_le", QT_TRANSLATE_NOOP("Field", "Signé le")),
    field<&RapportMission::absenceSignatureMotif>("absence_signature_motif",
                                                  QT_TRANSLATE_NOOP("Field", "Motif d’absence de signature"),
                                                  FieldFlag::None, 120),
    field<&RapportMission::envoyeLe>("envoye_le", QT_TRANSLATE_NOOP("Field", "Envoyé le")),
    field<&RapportMission::envoyeA>("envoye_a", QT_TRANSLATE_NOOP("Field", "Envoyé à"), FieldFlag::None, 254),
    field<&RapportMission::pdfPieceId>("pdf_piece_id", QT_TRANSLATE_NOOP("Field", "Document PDF")),
    field<&RapportMission::empreinte>("empreinte", QT_TRANSLATE_NOOP("Field", "Empreinte"), FieldFlag::Silent,
                                      64),
};

constexpr Field imageFields[] = {
    field<&RapportImage::rapportId>("rapport_id", QT_TRANSLATE_NOOP("Field", "Rapport"), FieldFlag::Required),
    field<&RapportImage::pieceId>("piece_id", QT_TRANSLATE_NOOP("Field", "Image"), FieldFlag::Required),
    field<&RapportImage::ordre>("ordre", QT_TRANSLATE_NOOP("Field", "Ordre")),
    field<&RapportImage::legende>("legende", QT_TRANSLATE_NOOP("Field", "Légende"), FieldFlag::None, 200),
    field<&RapportImage::phase>("phase", QT_TRANSLATE_NOOP("Field", "Phase")),
};

} // namespace

const Schema RapportMission::schema{"rapport_mission", QT_TRANSLATE_NOOP("Field", "Rapport"), rapportFields};
const Schema RapportImage::schema{"rapport_image", QT_TRANSLATE_NOOP("Field", "Image du rapport"),
                                  imageFields};

} // namespace tournevis
