// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QtGlobal>

#include <compare>

namespace tournevis {

/// A signed decimal kept as a whole number of 10^-Scale. No floating point ever touches it.
template <class Tag, int Scale>
class Decimal {
public:
    static constexpr int scale = Scale;

    constexpr Decimal() = default;
    /// `units` counts 10^-Scale: Montant::fromUnits(1234) is 12,34 €.
    static constexpr Decimal fromUnits(qint64 units) {
        Decimal decimal;
        decimal.m_units = units;
        return decimal;
    }
    /// A whole number: Quantite::whole(3) is 3.
    static constexpr Decimal whole(qint64 number) { return fromUnits(number * unitsPerOne()); }
    static constexpr qint64 unitsPerOne() {
        qint64 factor = 1;
        for (int digit = 0; digit < Scale; ++digit)
            factor *= 10;
        return factor;
    }

    constexpr qint64 units() const { return m_units; }
    constexpr bool isZero() const { return m_units == 0; }
    constexpr auto operator<=>(const Decimal&) const = default;
    constexpr Decimal operator-() const { return fromUnits(-m_units); }
    constexpr Decimal operator+(Decimal other) const { return fromUnits(m_units + other.m_units); }
    constexpr Decimal operator-(Decimal other) const { return fromUnits(m_units - other.m_units); }
    constexpr Decimal& operator+=(Decimal other) { return *this = *this + other; }
    constexpr Decimal& operator-=(Decimal other) { return *this = *this - other; }

private:
    qint64 m_units = 0;
};

/// Money, in centimes.
using Montant = Decimal<struct MontantTag, 2>;
/// Unit price before tax, in 1/10 000 €.
using PrixUnitaire = Decimal<struct PrixUnitaireTag, 4>;
/// Quantity, in 1/1000 of the article's unit.
using Quantite = Decimal<struct QuantiteTag, 3>;
/// A rate in basis points, written as a percentage with two decimals: Taux::fromUnits(550) is 5,5 %.
using Taux = Decimal<struct TauxTag, 2>;

/// numerator / denominator rounded to a whole number, half away from zero (legal.md § 3.4: EN 16931 rounds
/// the absolute value). The denominator is positive.
qint64 divideRounded(qint64 numerator, qint64 denominator);

/// Gross line amount r(quantity × unit price).
Montant operator*(Quantite quantite, PrixUnitaire prix);
/// r(amount × rate): a tax on its base, a discount on its gross.
Montant operator*(Montant montant, Taux taux);
/// r(amount × part / whole), for sharing pro rata. `whole` is not zero.
Montant proRata(Montant montant, Montant part, Montant whole);
/// Unit price as money, rounded to the centime.
Montant rounded(PrixUnitaire prix);

} // namespace tournevis
