// SPDX-License-Identifier: GPL-3.0-or-later
#include "rapports/RapportRules.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace tournevis::test {
namespace {

using enum RapportStatut;

TEST(RapportRules, OnlyTheDrawnArrowsAreAllowed) {
    EXPECT_EQ(rapportArrows().size(), 8U);
    for (const auto& from : enumTable(RapportStatut{})) {
        for (const auto& to : enumTable(RapportStatut{})) {
            const bool drawn = std::ranges::any_of(rapportArrows(), [&](const RapportArrow& arrow) {
                return arrow.from == from.value && arrow.to == to.value;
            });
            EXPECT_EQ(rapportArrow(from.value, to.value).has_value(), drawn) << from.code << " " << to.code;
        }
    }
}

TEST(RapportRules, ARefusalNamesBothStatuses) {
    const auto refused = rapportArrow(Envoye, Brouillon);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().message,
              QStringLiteral("Un rapport «\u00A0Envoyé\u00A0» ne devient pas «\u00A0À rédiger\u00A0»."));
}

TEST(RapportRules, AnAuthorWritesAndTheOfficeValidates) {
    for (const RapportArrow& arrow : rapportArrows())
        EXPECT_EQ(arrow.ownIsEnough, arrow.to != Valide && arrow.to != Envoye) << codeOf(arrow.to);
}

TEST(RapportRules, AValidatedReportIsReadOnly) {
    EXPECT_TRUE(isEditable(Brouillon));
    EXPECT_TRUE(isEditable(EnCours));
    EXPECT_TRUE(isEditable(AValider));
    EXPECT_FALSE(isEditable(Valide));
    EXPECT_FALSE(isEditable(Envoye));
}

TEST(RapportRules, AnEmptyReportIsNotValidated) {
    RapportMission rapport;
    rapport.contenu = QStringLiteral(" \n");
    ASSERT_EQ(validationErrors(rapport).size(), 1);
    EXPECT_EQ(validationErrors(rapport).first().field, "contenu");
    rapport.contenu = QStringLiteral("Circulateur remplacé.");
    EXPECT_TRUE(validationErrors(rapport).isEmpty());
}

} // namespace
} // namespace tournevis::test
