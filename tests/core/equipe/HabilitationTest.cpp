// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/missions/MissionsBase.h"
#include "equipe/habilitations/HabilitationRules.h"
#include "equipe/habilitations/HabilitationService.h"
#include "missions/exigences/Exigence.h"
#include "piecesjointes/PieceJointeService.h"

namespace tournevis::test {
namespace {

const QDate today(2026, 11, 9);

TEST(HabilitationRules, TEC01ExpiresTheDayAfterItsLastOne) {
    EXPECT_EQ(habilitationEtat({}, today), HabilitationEtat::Valide);
    EXPECT_EQ(habilitationEtat(today.addDays(-1), today), HabilitationEtat::Expiree);
    EXPECT_EQ(habilitationEtat(today, today), HabilitationEtat::Bientot);
    EXPECT_EQ(habilitationEtat(today.addDays(60), today), HabilitationEtat::Bientot);
    EXPECT_EQ(habilitationEtat(today.addDays(61), today), HabilitationEtat::Valide);
}

TEST(HabilitationRules, SaysItInWords) {
    EXPECT_EQ(habilitationWords({}, today), "Sans échéance");
    EXPECT_EQ(habilitationWords(QDate(2026, 10, 11), today), "Expirée depuis le 12/10/2026");
    EXPECT_EQ(habilitationWords(QDate(2026, 12, 2), today), "Expire le 02/12/2026");
    EXPECT_EQ(habilitationWords(QDate(2028, 5, 4), today), "Valide jusqu’au 04/05/2028");
}

TEST(HabilitationRules, ProposesTheLastDayOfItsKind) {
    EXPECT_EQ(proposedExpiry(QDate(2026, 11, 9), 36), QDate(2029, 11, 8));
    EXPECT_EQ(proposedExpiry(QDate(2024, 2, 29), 60), QDate(2029, 2, 27));
    EXPECT_FALSE(proposedExpiry(QDate(2026, 11, 9), {}).isValid());
    EXPECT_FALSE(proposedExpiry({}, 36).isValid());
}

class HabilitationServiceTest : public MissionsBase {
protected:
    void SetUp() override {
        MissionsBase::SetUp();
        m_paul = technicien("Paul", "Rivière", "electricite");
        disqualify(m_paul);
    }
    Id<HabilitationType> kind(const char* code) {
        return Id<HabilitationType>(
            value("SELECT id FROM habilitation_type WHERE code = ?", {code}).toLongLong());
    }
    Habilitation br() {
        Habilitation habilitation;
        habilitation.technicienId = m_paul;
        habilitation.typeId = kind("BR");
        habilitation.obtenueLe = QDate(2023, 11, 10);
        habilitation.expireLe = QDate(2026, 11, 9);
        return habilitation;
    }

    Id<Technicien> m_paul;
};

TEST_F(HabilitationServiceTest, IsKeptWithItsProof) {
    const Id<Habilitation> id = expectValue(
        HabilitationService(*m_session)
            .save(br(), [](Transaction& transaction, const EntityRef& subject) -> Result<Id<PieceJointe>> {
                return TRY(PieceJointeService::addFrozen(transaction, "br.pdf", "application/pdf", "%PDF-1.7",
                                                         subject, CategoriePiece::Attestation))
                    .key();
            }));
    const auto held = expectValue(HabilitationService(*m_session).of(m_paul));
    ASSERT_EQ(held.size(), 1);
    EXPECT_EQ(held.first().code, "BR");
    EXPECT_EQ(held.first().pieceNom, "br.pdf");
    EXPECT_EQ(
        expectValue(PieceJointeService::read(m_session->connection(), held.first().habilitation.pieceId)),
        "%PDF-1.7");
    EXPECT_EQ(value("SELECT entite_id FROM piece_jointe").toLongLong(), id.value());
}

TEST_F(HabilitationServiceTest, AFailedProofKeepsNothing) {
    const auto refused = HabilitationService(*m_session)
                             .save(br(), [](Transaction&, const EntityRef&) -> Result<Id<PieceJointe>> {
                                 return Error::refused("disque plein");
                             });
    EXPECT_FALSE(refused);
    EXPECT_EQ(value("SELECT count(*) FROM habilitation"), 0);
}

TEST_F(HabilitationServiceTest, TheSameKindIsHeldOnceAndRenewed) {
    HabilitationService service(*m_session);
    const Id<Habilitation> id = expectValue(service.save(br()));
    EXPECT_EQ(service.save(br()).error().field(), "type_id");
    Habilitation renewed = load(id);
    renewed.expireLe = QDate(2029, 11, 9);
    expectValue(service.save(renewed));
    expectOk(service.archive(id, 2));
    EXPECT_TRUE(expectValue(service.of(m_paul)).isEmpty());
    const Id<Habilitation> other = expectValue(service.save(br()));
    EXPECT_EQ(service.restore(id, 3).error().field(), "type_id");
    expectOk(service.archive(other, 1));
    expectOk(service.restore(id, 3));
    EXPECT_EQ(expectValue(service.of(m_paul)).first().habilitation.expireLe, QDate(2029, 11, 9));
}

TEST_F(HabilitationServiceTest, ExpiresAfterItWasObtained) {
    Habilitation habilitation = br();
    habilitation.expireLe = habilitation.obtenueLe.addDays(-1);
    EXPECT_EQ(HabilitationService(*m_session).save(habilitation).error().field(), "expire_le");
    habilitation.obtenueLe = {};
    EXPECT_EQ(HabilitationService(*m_session).save(habilitation).error().field(), "obtenue_le");
}

TEST_F(HabilitationServiceTest, TheKindsOfWorkThatDemandItAreShippedAndChanged) {
    ExigenceService service(*m_session);
    const auto demanding = [&](const char* code) {
        QStringList words;
        for (const TypeExigence& type : expectValue(service.of(kind(code)))) {
            if (type.exigee)
                words += type.libelle;
        }
        return words;
    };
    EXPECT_EQ(demanding("FLUIDE_I"),
              (QStringList{"Installation de climatisation", "Entretien de climatisation"}));
    EXPECT_TRUE(demanding("HAUTEUR").isEmpty());
    expectOk(service.setRequired(kind("HAUTEUR"), type("INSTAL_CLIM"), true));
    EXPECT_EQ(demanding("HAUTEUR"), QStringList{"Installation de climatisation"});
    expectOk(service.setRequired(kind("HAUTEUR"), type("INSTAL_CLIM"), false));
    expectOk(service.setRequired(kind("HAUTEUR"), type("INSTAL_CLIM"), false));
    EXPECT_TRUE(demanding("HAUTEUR").isEmpty());
    expectOk(service.setRequired(kind("HAUTEUR"), type("INSTAL_CLIM"), true));
    EXPECT_EQ(demanding("HAUTEUR"), QStringList{"Installation de climatisation"});
}

} // namespace
} // namespace tournevis::test
