// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/DocumentModel.h"
#include "demo/DemoWorld.h"

namespace tournevis {

struct Devis;
struct Facture;
struct Intervention;

/// From an accepted devis to the money: drafts, issued factures, payments, avoirs.
class Billing {
public:
    Billing(DemoWorld& world, DocumentPainter& painter)
        : m_world(world)
        , m_painter(painter) {}

    /// Some small visits become a devis sent at once, accepted and invoiced.
    void considerVisit(Id<Intervention> visite, const QString& client, const QDate& day);
    /// Invoices an accepted devis on the working day after `day`. `suite`: « brouillon » leaves a draft;
    /// `paiement`: « total », « partiel », « rejete », « avoir », « avoir_partiel », or empty.
    void invoiceAfter(Id<Devis> devis, const QDate& day, const QString& suite, const QString& paiement);

private:
    Outcome quoteVisit(Id<Intervention> visite, const QString& paiement);
    Outcome accept(Id<Devis> devis, const QString& paiement);
    Outcome invoice(Id<Devis> devis, const QString& suite, const QString& paiement);
    void followUp(Id<Facture> facture, const QString& paiement);
    Outcome pay(Id<Facture> facture, int percent, bool rejected);
    Outcome reject(qint64 paiement);
    Outcome credit(Id<Facture> facture, bool whole);

    DemoWorld& m_world;
    DocumentPainter& m_painter;
};

} // namespace tournevis
