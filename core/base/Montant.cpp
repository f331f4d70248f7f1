// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Montant.h"

namespace tournevis {
namespace {

__extension__ using Wide = __int128;

qint64 rounded(Wide numerator, Wide denominator) {
    const bool negative = (numerator < 0) != (denominator < 0);
    const Wide magnitude = numerator < 0 ? -numerator : numerator;
    const Wide divisor = denominator < 0 ? -denominator : denominator;
    const Wide quotient = (2 * magnitude + divisor) / (2 * divisor);
    return static_cast<qint64>(negative ? -quotient : quotient);
}

} // namespace

qint64 divideRounded(qint64 numerator, qint64 denominator) {
    return rounded(Wide(numerator), Wide(denominator));
}

Montant operator*(Quantite quantite, PrixUnitaire prix) {
    constexpr qint64 perCentime =
        Quantite::unitsPerOne() * PrixUnitaire::unitsPerOne() / Montant::unitsPerOne();
    return Montant::fromUnits(rounded(Wide(quantite.units()) * prix.units(), Wide(perCentime)));
}

Montant operator*(Montant montant, Taux taux) {
    constexpr qint64 whole = 100 * Taux::unitsPerOne();
    return Montant::fromUnits(rounded(Wide(montant.units()) * taux.units(), Wide(whole)));
}

Montant proRata(Montant montant, Montant part, Montant whole) {
    return Montant::fromUnits(rounded(Wide(montant.units()) * part.units(), Wide(whole.units())));
}

Montant rounded(PrixUnitaire prix) {
    return Montant::fromUnits(
        divideRounded(prix.units(), PrixUnitaire::unitsPerOne() / Montant::unitsPerOne()));
}

} // namespace tournevis
