// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/DocumentModel.h"
#include "data/Session.h"
#include "factures/Facture.h"
#include "factures/MentionRules.h"

namespace tournevis {

/// A facture and its rows, as a form holds them.
struct FactureFiche {
    Facture facture;
    QList<FactureLigne> lignes;
};

/// Factures and avoirs, from draft to issue. Each use case is one transaction.
class FactureService {
public:
    explicit FactureService(Session& session)
        : m_session(session) {}

    /// A draft not stored yet, filled with the defaults of a client (terms, payer, main site).
    Result<FactureFiche> blank(Id<Client> clientId);
    /// Any facture with its rows; needs factures.lire.
    Result<FactureFiche> load(Id<Facture> id);
    /// Stores a draft typed by hand. Needs factures.ecrire, as the next three.
    Result<Id<Facture>> createDraft(FactureFiche fiche);
    /// One draft for a whole accepted devis: its counted lines with their costs. Refused with a sentence when
    /// the devis is not accepted, or already has a facture or a draft of one.
    Result<Id<Facture>> createFromDevis(Id<Devis> devisId);
    /// Saves a draft and the difference of its rows: new ones have no id, absent ones are removed. Conflict
    /// when somebody else changed it.
    Outcome saveDraft(FactureFiche& fiche);
    /// Puts a draft aside; its devis may be invoiced again.
    Outcome discardDraft(Id<Facture> id);
    /// A draft avoir for a whole issued facture; its lines may be lessened before its issue. Needs
    /// facture.avoir.
    Result<Id<Facture>> createAvoir(Id<Facture> origineId);

    /// What is missing before issue, with the dates the facture would carry today.
    Result<MentionCheck> checkIssue(Id<Facture> id);
    /// What is printed: « BROUILLON » until issued, the frozen parties afterwards.
    Result<DocumentModel> documentModel(Id<Facture> id);
    /// Numbers, freezes, paints and seals a draft, all or nothing (architecture.md, Painting inside a
    /// transaction): a painter that fails spends no number. Needs facture.emettre, or facture.avoir for an
    /// avoir. The clock may not be behind the last facture of the series.
    Result<Facture> issue(Id<Facture> id, DocumentPainter& painter);

    /// The mark « en litige » and the internal note: the only words that change on an issued facture.
    Outcome setLitige(Id<Facture> id, bool litige, const QString& motif);

private:
    Session& m_session;
};

} // namespace tournevis
