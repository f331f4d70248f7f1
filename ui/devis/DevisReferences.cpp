// SPDX-License-Identifier: GPL-3.0-or-later
#include "devis/DevisReferences.h"

#include "base/Format.h"
#include "base/Saisie.h"
#include "devis/DevisDefauts.h"
#include "devis/DevisWriter.h"
#include "parametres/ReferenceQueries.h"

#include <algorithm>

namespace tournevis {
namespace {

bool startsWith(const QString& words, const QString& typed) { return fold(words).startsWith(fold(typed)); }

} // namespace

Result<DevisReferences> DevisReferences::load(Session& session, Id<Client> client) {
    const ReferenceQueries queries(session);
    DevisReferences references;
    references.taux = TRY(queries.tauxTva(session.today()));
    references.unites = TRY(queries.unites());
    references.paiements = TRY(queries.typesPaiement());
    references.connus = TRY(knownRates(session.connection()));
    references.tauxDefaut = TRY(DevisDefauts(session).rateFor(client));
    return references;
}

QString DevisReferences::textOf(Id<TauxTva> wanted) const {
    for (const TauxTva& known : taux) {
        if (known.key() == wanted && known.categorie != CategorieTva::S)
            return known.libelle;
    }
    return wanted && connus.contains(wanted) ? format::percent(connus.value(wanted).taux) : QString();
}

QString DevisReferences::textOf(Id<Unite> wanted) const {
    const auto found =
        std::ranges::find_if(unites, [&](const Unite& unite) { return unite.key() == wanted; });
    return found == unites.end() ? QString() : found->symbole;
}

Result<Id<TauxTva>> DevisReferences::tauxOf(const QString& text) const {
    const QString typed = text.trimmed();
    if (typed.isEmpty())
        return Id<TauxTva>();
    const Result<Taux> rate = saisie::taux(typed);
    for (const TauxTva& known : taux) {
        if (rate && known.taux == *rate && known.categorie == CategorieTva::S)
            return known.key();
    }
    for (const TauxTva& known : taux) {
        if (startsWith(known.code, typed) || startsWith(known.libelle, typed))
            return known.key();
    }
    return Error::refused(QCoreApplication::translate(
        "DevisReferences", "Ce taux de TVA n’existe pas. Saisir par exemple 20, 10 ou 5,5."));
}

Result<Id<Unite>> DevisReferences::uniteOf(const QString& text) const {
    const QString typed = text.trimmed();
    if (typed.isEmpty())
        return Id<Unite>();
    for (const Unite& unite : unites) {
        if (fold(unite.symbole) == fold(typed))
            return unite.key();
    }
    for (const Unite& unite : unites) {
        if (startsWith(unite.symbole, typed) || startsWith(unite.libelle, typed))
            return unite.key();
    }
    return Error::refused(QCoreApplication::translate(
        "DevisReferences", "Cette unité n’existe pas. Saisir par exemple u, h, m ou forfait."));
}

Id<Unite> DevisReferences::uniteDefaut() const {
    return unites.isEmpty() ? Id<Unite>() : unites.first().key();
}

} // namespace tournevis
