// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>

#include <random>

namespace tournevis {

/// Draws that one seed always repeats, on every machine (the distributions of the library may differ).
class Tirage {
public:
    explicit Tirage(qint64 graine)
        : m_engine(static_cast<quint64>(graine)) {}

    /// 0 to `bound` − 1.
    int below(int bound) { return static_cast<int>(m_engine() % static_cast<quint64>(bound)); }
    /// Both included.
    int between(int least, int most) { return least + below(most - least + 1); }
    bool chance(int percent) { return below(100) < percent; }
    template <class T>
    const T& pick(const QList<T>& list) {
        return list[below(static_cast<int>(list.size()))];
    }

private:
    std::mt19937_64 m_engine;
};

} // namespace tournevis
