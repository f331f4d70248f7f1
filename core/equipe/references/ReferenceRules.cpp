// SPDX-License-Identifier: GPL-3.0-or-later
#include "equipe/references/ReferenceRules.h"

#include "equipe/WorkingWeek.h"

#include <QtCore/QRegularExpression>

namespace tournevis {
namespace {

constexpr int longestValidity = 600;

QList<FieldError> colourErrors(const QString& couleur) {
    static const QRegularExpression hexadecimal("^#[0-9A-Fa-f]{6}$");
    if (couleur.isEmpty() || hexadecimal.match(couleur).hasMatch())
        return {};
    return {{"couleur", translate("Equipe", "Une couleur s’écrit #2B6CB0.")}};
}

} // namespace

QList<FieldError> settle(Equipe&) { return {}; }

QList<FieldError> settle(Zone& zone) {
    zone.code = zone.code.trimmed().toUpper();
    return colourErrors(zone.couleur);
}

QList<FieldError> settle(Vehicule& vehicule) {
    vehicule.immatriculation = vehicule.immatriculation.trimmed().toUpper();
    return {};
}

QList<FieldError> settle(Horaire& horaire) {
    horaire.code = horaire.code.trimmed().toUpper();
    if (const auto week = WorkingWeek::read(horaire); !week)
        return week.error().fields;
    if (weeklyMinutes(horaire) == 0)
        return {{"lundi", translate("Equipe", "Donner les heures d’au moins un jour.")}};
    return {};
}

QList<FieldError> settle(Fermeture& fermeture) {
    if (!fermeture.fin.isValid())
        fermeture.fin = fermeture.debut;
    if (fermeture.debut.isValid() && fermeture.fin < fermeture.debut)
        return {{"fin", translate("Equipe", "Le dernier jour suit le premier.")}};
    return {};
}

QList<FieldError> settle(HabilitationType& type) {
    type.code = type.code.trimmed().toUpper();
    if (type.validiteMois && (*type.validiteMois < 1 || *type.validiteMois > longestValidity))
        return {{"validite_mois", translate("Equipe", "De 1 à 600 mois, ou rien si elle n’expire pas.")}};
    return {};
}

qint64 weeklyMinutes(const Horaire& horaire) {
    const auto week = WorkingWeek::read(horaire);
    if (!week)
        return 0;
    // A week of January, where no clock changes.
    const QTimeZone utc = QTimeZone::utc();
    const QDateTime monday(QDate(2026, 1, 5), QTime(0, 0), utc);
    return week->minutes({monday, monday.addDays(7)}, utc);
}

} // namespace tournevis
