// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "devis/DevisMontants.h"
#include "parametres/References.h"

namespace tournevis {

class Session;

/// The rates, units and terms a devis chooses from, read once for the editor.
struct DevisReferences {
    QList<TauxTva> taux;
    QList<Unite> unites;
    QList<TypePaiement> paiements;
    TauxConnus connus; ///< archived rates too: old lines keep theirs
    Id<TauxTva> tauxDefaut;

    static Result<DevisReferences> load(Session& session, Id<Client> client);

    /// « 5,5 % », or the words of a rate without tax.
    QString textOf(Id<TauxTva> taux) const;
    QString textOf(Id<Unite> unite) const;
    /// What was typed, by rate (« 10 »), code or first letters of its words; no id for an empty text.
    Result<Id<TauxTva>> tauxOf(const QString& text) const;
    /// By symbol or first letters of its words; no id for an empty text.
    Result<Id<Unite>> uniteOf(const QString& text) const;
    /// The unit a new line starts with.
    Id<Unite> uniteDefaut() const;
};

} // namespace tournevis
