// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/EnumTable.h"
#include "base/Result.h"
#include "equipe/habilitations/Habilitation.h"

namespace tournevis {

/// Days before an expiry from which the screens warn: time to book a refresher course.
inline constexpr int habilitationPreavisJours = 60;

/// Where a qualification stands on a day (TEC-01: planned work stops the day after its last one).
enum class HabilitationEtat { Valide, Bientot, Expiree };

HabilitationEtat habilitationEtat(const QDate& expireLe, const QDate& today);
/// « Expirée depuis le 12/10/2026 », « Expire le 02/12/2026 », « Valide jusqu’au 04/05/2028 », « Sans
/// échéance ».
QString habilitationWords(const QDate& expireLe, const QDate& today);

/// The last day of a qualification obtained that day, for a kind that lasts so many months; none when the
/// kind does not expire.
QDate proposedExpiry(const QDate& obtenueLe, const std::optional<int>& validiteMois);

/// Refused fields: an expiry before the day it was obtained.
QList<FieldError> validate(const Habilitation& habilitation);

} // namespace tournevis
