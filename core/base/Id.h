// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QHashFunctions>

#include <compare>

namespace tournevis {

/// Surrogate key of a T: two kinds of record cannot be mixed up. 0 means « none » and is stored as NULL.
template <class T>
class Id {
public:
    constexpr Id() = default;
    explicit constexpr Id(qint64 value)
        : m_value(value) {}
    constexpr qint64 value() const { return m_value; }
    explicit constexpr operator bool() const { return m_value != 0; }
    constexpr auto operator<=>(const Id&) const = default;

private:
    qint64 m_value = 0;
};

template <class T>
size_t qHash(Id<T> id, size_t seed = 0) {
    return ::qHash(id.value(), seed);
}

/// Any record of the base: the table it lives in and its key. Screens open each other with it.
struct EntityRef {
    QByteArray kind;
    qint64 id = 0;

    bool operator==(const EntityRef&) const = default;
    explicit operator bool() const { return id != 0 && !kind.isEmpty(); }
};

inline size_t qHash(const EntityRef& ref, size_t seed = 0) { return qHashMulti(seed, ref.kind, ref.id); }

} // namespace tournevis
