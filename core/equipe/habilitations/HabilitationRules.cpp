// SPDX-License-Identifier: GPL-3.0-or-later
#include "equipe/habilitations/HabilitationRules.h"

#include "base/Format.h"

namespace tournevis {

HabilitationEtat habilitationEtat(const QDate& expireLe, const QDate& today) {
    if (!expireLe.isValid() || expireLe > today.addDays(habilitationPreavisJours))
        return HabilitationEtat::Valide;
    return expireLe < today ? HabilitationEtat::Expiree : HabilitationEtat::Bientot;
}

QString habilitationWords(const QDate& expireLe, const QDate& today) {
    if (!expireLe.isValid())
        return translate("Equipe", "Sans échéance");
    switch (habilitationEtat(expireLe, today)) {
    case HabilitationEtat::Expiree:
        return translate("Equipe", "Expirée depuis le %1").arg(format::date(expireLe.addDays(1)));
    case HabilitationEtat::Bientot:
        return translate("Equipe", "Expire le %1").arg(format::date(expireLe));
    case HabilitationEtat::Valide:
        break;
    }
    return translate("Equipe", "Valide jusqu’au %1").arg(format::date(expireLe));
}

QDate proposedExpiry(const QDate& obtenueLe, const std::optional<int>& validiteMois) {
    if (!obtenueLe.isValid() || !validiteMois)
        return {};
    return obtenueLe.addMonths(*validiteMois).addDays(-1);
}

QList<FieldError> validate(const Habilitation& habilitation) {
    if (habilitation.expireLe.isValid() && habilitation.obtenueLe.isValid() &&
        habilitation.expireLe < habilitation.obtenueLe)
        return {{"expire_le", translate("Equipe", "L’échéance suit l’obtention.")}};
    return {};
}

} // namespace tournevis
