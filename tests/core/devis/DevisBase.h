// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comptes/AccountRights.h"
#include "devis/DevisService.h"
#include "support/core/TestBase.h"

namespace tournevis::test {

/// The people of the mockups with their real rights, a company, a client and its site.
class DevisBase : public TestBase {
protected:
    void SetUp() override;

    /// Somebody sits down at the program.
    void signIn(const Actor& actor) { m_session->setActor(actor); }
    DevisService service() { return DevisService(*m_session); }

    Id<TauxTva> rate(const char* code);
    Id<Unite> unit(const char* symbol);
    static DevisLigne section(const QString& title);
    DevisLigne line(const QString& designation, qint64 quantite, qint64 euros, const char* rate = "TVA20",
                    const char* unit = "u");
    /// An unsaved devis for the client with one line at `centimes`.
    DevisFile typed(qint64 centimes);
    /// The devis of devis-editeur.png, unsaved.
    DevisFile mockup();
    /// Stored by Sophie.
    DevisFile saved(const DevisFile& file);
    DevisFile saved(qint64 centimes) { return saved(typed(centimes)); }
    /// Stored and submitted by Sophie.
    Id<Devis> submitted(qint64 centimes);
    Devis stored(Id<Devis> id);
    int version(Id<Devis> id) { return stored(id).version; }
    /// Messages a person was given under a code.
    QStringList notices(const Actor& actor, const char* code);

    AccountRights m_rights;
    Actor m_sophie;
    Actor m_dg;
    Actor m_pdg;
    Id<Client> m_client;
    Id<Site> m_site;
};

} // namespace tournevis::test
