// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Montant.h"
#include "data/Session.h"

namespace tournevis {

/// Settings by key, « domaine.nom ». A missing or unreadable setting is a Technical error: each key is
/// shipped with the product, so no caller invents a default.
class Parametres {
public:
    explicit Parametres(Connection& connection)
        : m_connection(connection) {}

    Result<QString> texte(const QString& cle) const;
    Result<qint64> entier(const QString& cle) const;
    Result<bool> booleen(const QString& cle) const;
    Result<Montant> montant(const QString& cle) const;

private:
    Connection& m_connection;
};

} // namespace tournevis
