// SPDX-License-Identifier: GPL-3.0-or-later
#include "parametres/ReglagesPlanning.h"

#include "base/Saisie.h"
#include "comptes/Permissions.h"
#include "data/Store.h"
#include "parametres/Parametre.h"

#include <algorithm>

namespace tournevis {
namespace {

using R = ReglagesPlanning;

constexpr Field fields[] = {
    field<&R::trajetVitesseKmh>("trajet_vitesse_kmh", QT_TRANSLATE_NOOP("Field", "Vitesse moyenne (km/h)")),
    field<&R::trajetFacteurPct>("trajet_facteur_pct",
                                QT_TRANSLATE_NOOP("Field", "Route par rapport à la ligne droite (%)")),
    field<&R::trajetMargeMin>("trajet_marge_min", QT_TRANSLATE_NOOP("Field", "Marge de trajet")),
    field<&R::journeeMaxMin>("journee_max_min", QT_TRANSLATE_NOOP("Field", "Journée la plus longue")),
    field<&R::reposMin>("repos_min", QT_TRANSLATE_NOOP("Field", "Repos entre deux journées")),
    field<&R::jourDebut>("jour_debut", QT_TRANSLATE_NOOP("Field", "Première heure montrée")),
    field<&R::jourFin>("jour_fin", QT_TRANSLATE_NOOP("Field", "Dernière heure montrée")),
    field<&R::pasMin>("pas_min", QT_TRANSLATE_NOOP("Field", "Pas du planning")),
    field<&R::dejeunerDebut>("dejeuner_debut", QT_TRANSLATE_NOOP("Field", "Déjeuner, de")),
    field<&R::dejeunerFin>("dejeuner_fin", QT_TRANSLATE_NOOP("Field", "Déjeuner, à")),
    field<&R::dejeunerMin>("dejeuner_min", QT_TRANSLATE_NOOP("Field", "Pause à garder")),
    field<&R::poidsProximite>("poids_proximite", QT_TRANSLATE_NOOP("Field", "Proximité")),
    field<&R::poidsCharge>("poids_charge", QT_TRANSLATE_NOOP("Field", "Charge")),
    field<&R::poidsCreneau>("poids_creneau", QT_TRANSLATE_NOOP("Field", "Créneau")),
    field<&R::poidsContinuite>("poids_continuite", QT_TRANSLATE_NOOP("Field", "Continuité")),
    field<&R::poidsEcheance>("poids_echeance", QT_TRANSLATE_NOOP("Field", "Échéance")),
    field<&R::territoire>("territoire", QT_TRANSLATE_NOOP("Field", "Territoire"), FieldFlag::Required, 20),
    field<&R::alsaceMoselle>("alsace_moselle",
                             QT_TRANSLATE_NOOP("Field", "Vendredi saint et 26 décembre (Alsace-Moselle)")),
    field<&R::journeeSolidarite>("journee_solidarite", QT_TRANSLATE_NOOP("Field", "Journée de solidarité"),
                                 FieldFlag::None, 20),
    field<&R::annulationS>("annulation_s",
                           QT_TRANSLATE_NOOP("Field", "Délai avant de prévenir les techniciens (secondes)")),
};

/// What a whole number of the settings may be.
struct Bound {
    const char* column;
    int least;
    int most;
};
constexpr Bound bounds[] = {
    {"trajet_vitesse_kmh", 5, 130}, {"trajet_facteur_pct", 100, 300}, {"trajet_marge_min", 0, 120},
    {"journee_max_min", 60, 1440},  {"repos_min", 0, 1440},           {"pas_min", 5, 60},
    {"dejeuner_min", 0, 180},       {"poids_proximite", 0, 100},      {"poids_charge", 0, 100},
    {"poids_creneau", 0, 100},      {"poids_continuite", 0, 100},     {"poids_echeance", 0, 100},
    {"annulation_s", 0, 600},
};

constexpr int minutesPerHour = 60;

QList<FieldError> boundErrors(const ReglagesPlanning& reglages) {
    QList<FieldError> errors;
    for (const Bound& bound : bounds) {
        const int value = R::schema.find(QLatin1String(bound.column))->read(reglages).toInt();
        if (value < bound.least || value > bound.most)
            errors.append({QLatin1String(bound.column),
                           translate("Parametres", "De %1 à %2.").arg(bound.least).arg(bound.most)});
    }
    return errors;
}

void readHour(QString& text, const char* column, QList<FieldError>& errors) {
    const Result<QTime> hour = saisie::heure(text);
    if (hour)
        text = hour->toString(QStringLiteral("HH:mm"));
    else
        errors.append({QLatin1String(column), hour.error().message});
}

QList<FieldError> readHours(ReglagesPlanning& reglages) {
    QList<FieldError> errors;
    readHour(reglages.jourDebut, "jour_debut", errors);
    readHour(reglages.jourFin, "jour_fin", errors);
    readHour(reglages.dejeunerDebut, "dejeuner_debut", errors);
    readHour(reglages.dejeunerFin, "dejeuner_fin", errors);
    if (!errors.isEmpty())
        return errors;
    if (reglages.jourFin <= reglages.jourDebut)
        errors.append({"jour_fin", translate("Parametres", "La dernière heure suit la première.")});
    if (reglages.dejeunerFin <= reglages.dejeunerDebut)
        errors.append({"dejeuner_fin", translate("Parametres", "La fin du déjeuner suit son début.")});
    return errors;
}

QString keyOf(const Field& setting) { return QStringLiteral("planning.") + QLatin1String(setting.column); }

} // namespace

const Schema ReglagesPlanning::schema{"planning", QT_TRANSLATE_NOOP("Field", "Réglages du planning"), fields};

QList<FieldError> normalize(ReglagesPlanning& reglages) {
    QList<FieldError> errors = boundErrors(reglages) + readHours(reglages);
    if (reglages.pasMin > 0 && minutesPerHour % reglages.pasMin != 0)
        errors.append(
            {"pas_min", translate("Parametres", "Un pas divise l’heure\u00a0: 5, 10, 15, 20, 30 ou 60.")});
    if (reglages.poidsTotal() == 0)
        errors.append({"poids_proximite", translate("Parametres", "Donner du poids à un critère au moins.")});
    return errors;
}

Result<ReglagesPlanning> ReglagesPlanningService::load() {
    TRY(m_session.require(permission::administrationLire));
    ReglagesPlanning reglages;
    Store store(m_session);
    for (const Field& setting : R::schema.fields) {
        const auto stored = TRY(store.find<Parametre>("cle = ? AND archive_le IS NULL", {keyOf(setting)}));
        if (!stored)
            return Error::technical(
                translate("Parametres", "Le réglage «\u00a0%1\u00a0» est absent ou illisible.")
                    .arg(keyOf(setting)),
                {});
        setting.write(reglages, QVariant(stored->valeur));
        reglages.versions.insert(setting.column, stored->version);
        reglages.modifieLe = std::max(reglages.modifieLe, stored->modifieLe);
    }
    return reglages;
}

Outcome ReglagesPlanningService::save(ReglagesPlanning reglages) {
    if (const auto errors = normalize(reglages); !errors.isEmpty())
        return Error::validation(errors);
    return m_session.write(permission::administrationEcrire, [&](Transaction& transaction) -> Outcome {
        Store store(transaction);
        for (const Field& setting : R::schema.fields) {
            auto stored = TRY(store.find<Parametre>("cle = ?", {keyOf(setting)}));
            if (!stored)
                return Error::notFound(translate("Parametres", "Ce réglage n’existe plus."));
            stored->valeur = setting.read(reglages).toString();
            stored->version = reglages.versions.value(setting.column);
            TRY(store.update(transaction, *stored));
        }
        return {};
    });
}

} // namespace tournevis
