// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Id.h"

#include <QtCore/QJsonObject>
#include <QtCore/QList>

namespace tournevis {

struct Technicien;

/// In which order a person wants the technicians: those pinned first, then as they ranked them, then as the
/// company does.
struct PlanningOrdre {
    QList<Id<Technicien>> epingles;
    QList<Id<Technicien>> rangs;

    /// To sort by: pinned or not, then the rank; those never ranked come last.
    std::pair<bool, qsizetype> cle(Id<Technicien> technicien) const;
    QJsonObject toJson() const;
    static PlanningOrdre fromJson(const QJsonObject& json);
    bool operator==(const PlanningOrdre&) const = default;
};

} // namespace tournevis
