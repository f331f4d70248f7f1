// SPDX-License-Identifier: GPL-3.0-or-later
#include "notifications/Notification.h"

namespace tournevis {
namespace {

constexpr EnumCode<Avis::Gravite> gravites[] = {
    {Avis::Gravite::Info, "info", QT_TRANSLATE_NOOP("Enum", "Information")},
    {Avis::Gravite::Warning, "warning", QT_TRANSLATE_NOOP("Enum", "Attention")},
    {Avis::Gravite::Error, "error", QT_TRANSLATE_NOOP("Enum", "Erreur")},
    {Avis::Gravite::Success, "success", QT_TRANSLATE_NOOP("Enum", "Succès")},
};

/// Silent: reading one's notices is no change to the trade, and leaves no history.
constexpr Field fields[] = {
    field<&Notification::utilisateurId>("utilisateur_id", QT_TRANSLATE_NOOP("Field", "Destinataire"),
                                        FieldFlag::Required | FieldFlag::Frozen),
    field<&Notification::gravite>("gravite", QT_TRANSLATE_NOOP("Field", "Gravité"), FieldFlag::Silent),
    field<&Notification::code>("code", QT_TRANSLATE_NOOP("Field", "Événement"),
                               FieldFlag::Required | FieldFlag::Frozen, 40),
    field<&Notification::message>("message", QT_TRANSLATE_NOOP("Field", "Message"),
                                  FieldFlag::Required | FieldFlag::Silent, 300),
    field<&Notification::donnees>("donnees", QT_TRANSLATE_NOOP("Field", "Données"), FieldFlag::Silent),
    field<&Notification::entite>("entite", QT_TRANSLATE_NOOP("Field", "Sujet"), FieldFlag::Frozen, 32),
    field<&Notification::entiteId>("entite_id", QT_TRANSLATE_NOOP("Field", "Fiche"), FieldFlag::Frozen),
    field<&Notification::cleRegroupement>("cle_regroupement", QT_TRANSLATE_NOOP("Field", "Regroupement"),
                                          FieldFlag::Frozen, 120),
    field<&Notification::nbOccurrences>("nb_occurrences", QT_TRANSLATE_NOOP("Field", "Occurrences"),
                                        FieldFlag::Silent),
    field<&Notification::lueLe>("lue_le", QT_TRANSLATE_NOOP("Field", "Lue le"), FieldFlag::Silent),
    field<&Notification::traiteeLe>("traitee_le", QT_TRANSLATE_NOOP("Field", "Traitée le"),
                                    FieldFlag::Silent),
    field<&Notification::reporteA>("reporte_a", QT_TRANSLATE_NOOP("Field", "Reportée à"), FieldFlag::Silent),
    field<&Notification::expireLe>("expire_le", QT_TRANSLATE_NOOP("Field", "Expire le"), FieldFlag::Silent),
};

} // namespace

std::span<const EnumCode<Avis::Gravite>> enumTable(Avis::Gravite) { return gravites; }

const Schema Notification::schema{"notification", QT_TRANSLATE_NOOP("Field", "Notification"), fields};

} // namespace tournevis
