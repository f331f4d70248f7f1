// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Session.h"
#include "parametres/References.h"

namespace tournevis {

/// The short lists that documents choose from, in the order the company gave them. No right is asked: whoever
/// reads a document reads its rate and its unit.
class ReferenceQueries {
public:
    explicit ReferenceQueries(Session& session)
        : m_session(session) {}

    /// Rates in force on a day.
    Result<QList<TauxTva>> tauxTva(const QDate& day) const;
    Result<QList<Unite>> unites() const;
    /// The default one first.
    Result<QList<TypePaiement>> typesPaiement() const;

private:
    Session& m_session;
};

} // namespace tournevis
