// SPDX-License-Identifier: GPL-3.0-or-later
#include "PrintVerb.h"

#include "InitVerb.h"
#include "base/Fichier.h"
#include "comptes/Authentication.h"
#include "devis/DevisDocument.h"
#include "devis/DevisQueries.h"
#include "factures/FactureQueries.h"

namespace tournevis {

Outcome signInOnCommandLine(Composition& composition, Session& session, const CommandLine& line) {
    const Actor actor =
        TRY(Authentication(session, composition.hasher()).signIn(line.utilisateur, readPassword()));
    session.setActor(actor);
    return {};
}

Outcome printDocument(Composition& composition, const CommandLine& line) {
    const auto session = TRY(composition.openSession(line.base));
    TRY(signInOnCommandLine(composition, *session, line));
    const QString numero = line.arguments.value(1);
    QByteArray pdf;
    if (line.arguments.value(0) == QLatin1String("devis")) {
        const Id<Devis> id = TRY(DevisQueries(*session).byNumero(numero));
        const DevisImprimable devis = TRY(printable(*session, id));
        pdf = TRY(composition.painter().pdf(devisDocument(devis)));
    } else {
        FactureQueries queries(*session);
        const Id<Facture> id = TRY(queries.byNumero(numero));
        pdf = TRY(queries.pdf(id));
    }
    return writeFile(line.output, pdf);
}

} // namespace tournevis
