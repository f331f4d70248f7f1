// SPDX-License-Identifier: GPL-3.0-or-later
#include "equipe/techniciens/TechnicienRules.h"

#include "base/Saisie.h"

#include <algorithm>

namespace tournevis {
namespace {

constexpr int shortestName = 2;
constexpr int minutesPerWeek = 7 * 24 * 60;

using Parser = Result<QString> (*)(const QString&);

void readInto(QString& text, const char* column, Parser parse, QList<FieldError>& errors) {
    text = text.trimmed();
    if (text.isEmpty())
        return;
    const Result<QString> parsed = parse(text);
    if (parsed)
        text = *parsed;
    else
        errors.append({column, parsed.error().message});
}

bool within(const std::optional<double>& value, double bound) {
    return !value || (*value >= -bound && *value <= bound);
}

QList<FieldError> placeErrors(const Technicien& technicien) {
    QList<FieldError> errors;
    if (!within(technicien.latitude, 90))
        errors.append({"latitude", translate("Equipe", "La latitude va de −90 à 90.")});
    if (!within(technicien.longitude, 180))
        errors.append({"longitude", translate("Equipe", "La longitude va de −180 à 180.")});
    if (technicien.latitude.has_value() != technicien.longitude.has_value())
        errors.append({technicien.latitude ? "longitude" : "latitude",
                       translate("Equipe", "Donner la latitude et la longitude, ou aucune des deux.")});
    return errors;
}

QList<FieldError> nameErrors(const Technicien& technicien) {
    QList<FieldError> errors;
    for (const auto& [column, text] :
         {std::pair("prenom", technicien.prenom), std::pair("nom", technicien.nom)}) {
        if (!text.trimmed().isEmpty() && text.trimmed().size() < shortestName)
            errors.append({column, translate("Equipe", "Écrire au moins deux lettres.")});
    }
    return errors;
}

} // namespace

QList<FieldError> normalize(Technicien& technicien) {
    QList<FieldError> errors;
    readInto(technicien.telephone, "telephone", saisie::telephone, errors);
    readInto(technicien.email, "email", saisie::email, errors);
    readInto(technicien.codePostalDepart, "code_postal_depart", saisie::codePostal, errors);
    return errors;
}

QList<FieldError> validate(const Technicien& technicien) {
    QList<FieldError> errors = nameErrors(technicien) + placeErrors(technicien);
    if (technicien.type == TechnicienType::SousTraitant && !technicien.fournisseurId)
        errors.append(
            {"fournisseur_id",
             translate("Equipe", "Un sous-traitant travaille pour une entreprise\u00a0: la choisir.")});
    if (technicien.maxVisitesJour && *technicien.maxVisitesJour < 1)
        errors.append({"max_visites_jour", translate("Equipe", "Au moins une visite par jour, ou rien.")});
    if (technicien.reserveMin < 0 || technicien.reserveMin > minutesPerWeek)
        errors.append({"reserve_min", translate("Equipe", "La réserve tient dans une semaine.")});
    if (technicien.dateEntree.isValid() && technicien.dateSortie.isValid() &&
        technicien.dateSortie < technicien.dateEntree)
        errors.append({"date_sortie", translate("Equipe", "La sortie suit l’entrée.")});
    return errors;
}

QList<TechnicienSpecialite> withPrincipal(const Technicien& technicien,
                                          QList<TechnicienSpecialite> specialites) {
    QList<TechnicienSpecialite> kept;
    for (const TechnicienSpecialite& held : specialites) {
        const auto same = std::ranges::find(kept, held.specialiteId, &TechnicienSpecialite::specialiteId);
        if (held.specialiteId && same == kept.end())
            kept.append(held);
    }
    const auto principal =
        std::ranges::find(kept, technicien.specialiteId, &TechnicienSpecialite::specialiteId);
    if (principal == kept.end() && technicien.specialiteId) {
        TechnicienSpecialite held;
        held.specialiteId = technicien.specialiteId;
        held.niveau = technicien.niveau;
        kept.prepend(held);
    }
    return kept;
}

} // namespace tournevis
