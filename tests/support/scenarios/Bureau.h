// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Composition.h"
#include "clients/ClientService.h"
#include "comptes/Utilisateur.h"
#include "equipe/Technicien.h"
#include "stock/Materiel.h"
#include "support/core/TestBase.h"

namespace tournevis::test {

/// A company at work: a real file made by the composition of the program, its people with the rights of their
/// roles and profiles, its clients and its store. Monday 9 November 2026, 09:00 in Paris, until the clock
/// moves.
class Bureau : public ::testing::Test {
protected:
    void SetUp() override;

    QString path() const { return m_folder.filePath("entreprise.db"); }
    /// Somebody sits down at a post of their own: one more session on the file.
    std::unique_ptr<Session> poste(const Actor& actor);
    /// An account of that role, with its profiles.
    Actor engager(CodeRole role, const QList<CodeProfil>& profils, const QString& prenom, const QString& nom);
    /// A technician, who has an account when `compte` is one; the first speciality is the principal one.
    Id<Technicien> technicien(const QString& prenom, const QString& nom, const QStringList& specialites,
                              const Actor& compte = {});
    /// A professional client with an address and an e-mail.
    Id<Client> client(const QString& nom, const QString& email);
    /// An article of category Instrumentation with stock in the depot.
    Id<Materiel> instrument(const QString& reference, const QString& designation, qint64 prixVente,
                            int quantite);

    qint64 identifiant(const char* table, const char* colonne, const QString& valeur);
    QVariant value(const QString& sql, const QVariantList& values = {});
    /// Every problem `check` would tell, « table · ligne · message ».
    QStringList problemes();
    /// Every row of every table but the audit log and the counters, which a refusal may move.
    QStringList contenu();

    /// An instant of November 2026 in Paris.
    static QDateTime le(int jour, int heure, int minute = 0);

    QTemporaryDir m_folder;
    FakeClock m_clock;
    std::unique_ptr<Composition> m_composition;
    std::unique_ptr<Session> m_proprietaire; ///< the owner of the file
};

} // namespace tournevis::test
