// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/DocumentModel.h"
#include "clients/Client.h"
#include "clients/Site.h"
#include "devis/Devis.h"
#include "factures/FactureQueries.h"
#include "factures/FactureService.h"
#include "factures/PaiementService.h"
#include "parametres/Societe.h"
#include "support/core/TestBase.h"

namespace tournevis::test {

/// Paints nothing but remembers what it was given; fails when told to.
class FakePainter final : public DocumentPainter {
public:
    Result<QByteArray> pdf(const DocumentModel& model) override {
        last = model;
        if (failing)
            return Error::technical(QStringLiteral("Le PDF n’a pas pu être écrit."), {});
        return QByteArray("%PDF-1.4 ") + model.numero.toUtf8();
    }

    DocumentModel last;
    bool failing = false;
};

/// A company ready to issue, a professional and a consumer, and an accepted devis for each.
class FactureBase : public TestBase {
protected:
    void SetUp() override;

    Id<Client> addClient(const QString& code, ClientType type, const QString& nom);
    /// An accepted devis: 2 circulators at 1 120,00, 7 h at 62,00, both at 10 %, less 3 %.
    Id<Devis> addDevis(Id<Client> clientId, const QString& numero);
    /// A draft at 20 % with one line of labour.
    Id<Facture> addDraft(Id<Client> clientId, PrixUnitaire prix = PrixUnitaire::whole(100));
    Facture issued(Id<Client> clientId, PrixUnitaire prix = PrixUnitaire::whole(100));
    Facture issue(Id<Facture> id) { return expectValue(m_service->issue(id, m_painter)); }
    Paiement pay(Montant montant, const QList<Allocation>& allocations, const QDate& date = {});
    FactureStatut statut(const Facture& facture);
    Id<TauxTva> rate(const char* code);
    qint64 unit(const char* symbole);
    QStringList findings();

    FakePainter m_painter;
    std::unique_ptr<FactureService> m_service;
    std::unique_ptr<PaiementService> m_paiements;
    Id<Client> m_copropriete;
    Id<Client> m_particulier;
    Id<Site> m_site;
    Id<Materiel> m_circulateur;
};

} // namespace tournevis::test
