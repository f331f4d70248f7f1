// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Rationnel.h"

#include <limits>

namespace tournevis {
namespace {

using Wide = Rationnel::Wide;

/// Room for one sign change and one doubling without overflow.
constexpr Wide largest = (Wide(1) << 125);

bool fits(Wide value) { return value < largest && value > -largest; }

Wide commonDivisor(Wide left, Wide right) {
    while (right != 0) {
        const Wide rest = left % right;
        left = right;
        right = rest;
    }
    return left < 0 ? -left : left;
}

std::optional<Wide> product(Wide left, Wide right) {
    Wide result = 0;
    if (__builtin_mul_overflow(left, right, &result) || !fits(result))
        return std::nullopt;
    return result;
}

} // namespace

std::optional<Rationnel> Rationnel::of(Wide numerator, Wide denominator) {
    if (denominator == 0)
        return std::nullopt;
    const Wide divisor = commonDivisor(numerator, denominator);
    const Wide sign = denominator < 0 ? -1 : 1;
    Rationnel fraction;
    fraction.m_numerator = sign * (numerator / divisor);
    fraction.m_denominator = sign * (denominator / divisor);
    return fraction;
}

std::optional<Rationnel> Rationnel::plus(const Rationnel& other) const {
    const auto left = product(m_numerator, other.m_denominator);
    const auto right = product(other.m_numerator, m_denominator);
    const auto denominator = product(m_denominator, other.m_denominator);
    if (!left || !right || !denominator)
        return std::nullopt;
    return of(*left + *right, *denominator);
}

std::optional<Rationnel> Rationnel::times(const Rationnel& other) const {
    const auto numerator = product(m_numerator, other.m_numerator);
    const auto denominator = product(m_denominator, other.m_denominator);
    if (!numerator || !denominator)
        return std::nullopt;
    return of(*numerator, *denominator);
}

Rationnel Rationnel::negated() const {
    Rationnel opposite = *this;
    opposite.m_numerator = -m_numerator;
    return opposite;
}

std::optional<qint64> Rationnel::units(qint64 unitsPerOne) const {
    const auto scaled = product(m_numerator, unitsPerOne);
    if (!scaled)
        return std::nullopt;
    const Wide magnitude = *scaled < 0 ? -*scaled : *scaled;
    const Wide rest = magnitude % m_denominator;
    const Wide rounded = magnitude / m_denominator + (rest >= m_denominator - rest ? 1 : 0);
    if (rounded > std::numeric_limits<qint64>::max())
        return std::nullopt;
    return static_cast<qint64>(*scaled < 0 ? -rounded : rounded);
}

} // namespace tournevis
