// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QtGlobal>

#include <optional>

namespace tournevis {

/// An exact fraction in lowest terms over 128 bits, for the arithmetic typed in an amount field. Every
/// operation gives nothing instead of a wrong value when the result does not fit.
class Rationnel {
public:
    __extension__ using Wide = __int128;

    /// `numerator` / `denominator`; nothing when the denominator is zero.
    static std::optional<Rationnel> of(Wide numerator, Wide denominator);

    std::optional<Rationnel> plus(const Rationnel& other) const;
    std::optional<Rationnel> times(const Rationnel& other) const;
    /// 1 / this; nothing for zero.
    std::optional<Rationnel> inverse() const { return of(m_denominator, m_numerator); }
    Rationnel negated() const;
    bool isZero() const { return m_numerator == 0; }

    /// This × `unitsPerOne` rounded half away from zero (legal.md § 3.4).
    std::optional<qint64> units(qint64 unitsPerOne) const;

private:
    Wide m_numerator = 0;
    Wide m_denominator = 1; ///< always positive
};

} // namespace tournevis
