// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/Conflicts.h"

#include <algorithm>

namespace tournevis {
namespace {

bool collides(const Creneau& wanted, const Occupation& occupation) {
    return wanted.technicienId == occupation.technicienId && wanted.interval.overlaps(occupation.interval);
}

bool before(const Occupation& left, const Occupation& right) {
    return left.interval.start != right.interval.start ? left.interval.start < right.interval.start
                                                       : left.technicienId < right.technicienId;
}

} // namespace

QList<Occupation> conflicts(const QList<Creneau>& wanted, const QList<Occupation>& occupations) {
    QList<Occupation> found;
    std::ranges::copy_if(occupations, std::back_inserter(found), [&](const Occupation& occupation) {
        return std::ranges::any_of(wanted, [&](const Creneau& slot) { return collides(slot, occupation); });
    });
    std::ranges::stable_sort(found, before);
    return found;
}

bool isFree(const Creneau& wanted, const QList<Occupation>& occupations) {
    return std::ranges::none_of(occupations,
                                [&](const Occupation& occupation) { return collides(wanted, occupation); });
}

qint64 loadMinutes(Id<Technicien> technicien, const Interval& range, const QList<Occupation>& occupations) {
    qint64 total = 0;
    for (const Occupation& occupation : occupations) {
        if (occupation.technicienId != technicien || occupation.kind != OccupationKind::Visite)
            continue;
        const Interval cut{std::max(occupation.interval.start, range.start),
                           std::min(occupation.interval.end, range.end)};
        if (cut.isValid())
            total += cut.minutes();
    }
    return total;
}

QList<Id<Specialite>> missingSpecialites(const QList<Id<Specialite>>& required,
                                         const QList<QList<Id<Specialite>>>& heldByMember) {
    QList<Id<Specialite>> missing = required;
    missing.removeIf([&](Id<Specialite> specialite) {
        return std::ranges::any_of(heldByMember, [&](const auto& held) { return held.contains(specialite); });
    });
    return missing;
}

} // namespace tournevis
