// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/PlanningOrdre.h"

#include "planning/JsonIds.h"

namespace tournevis {

std::pair<bool, qsizetype> PlanningOrdre::cle(Id<Technicien> technicien) const {
    const qsizetype rang = rangs.indexOf(technicien);
    return {!epingles.contains(technicien), rang < 0 ? rangs.size() : rang};
}

QJsonObject PlanningOrdre::toJson() const {
    return {{"epingles", idsToJson(epingles)}, {"rangs", idsToJson(rangs)}};
}

PlanningOrdre PlanningOrdre::fromJson(const QJsonObject& json) {
    return {idsFromJson<Technicien>(json.value(QLatin1String("epingles"))),
            idsFromJson<Technicien>(json.value(QLatin1String("rangs")))};
}

} // namespace tournevis
