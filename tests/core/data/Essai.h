// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Store.h"
#include "support/core/TestBase.h"

namespace tournevis::test {

enum class Couleur { Rouge, Vert };
std::span<const EnumCode<Couleur>> enumTable(Couleur);

/// One column of each kind, with each flag.
struct Essai : Entity<Essai> {
    QString code; ///< frozen
    QString nom;
    QString secret;
    QString technique; ///< silent
    qint64 compte = 0;
    bool actif = true;
    Montant montant;
    std::optional<Montant> plafond;
    QDate jour;
    QDateTime instant;
    Id<Essai> parentId;
    Couleur couleur = Couleur::Rouge;
    std::optional<double> latitude;
    QByteArray contenu;

    static const Schema schema;
};

/// A row that is only ever added.
struct EssaiTrace : Entity<EssaiTrace> {
    QString texte;

    static const Schema schema;
};

inline constexpr Permission essaiPermission{"essai.ecrire"};

/// A base that also holds the tables of Essai and EssaiTrace.
class EssaiTest : public TestBase {
protected:
    void SetUp() override;

    /// Runs one write on `session` and expects it to succeed.
    template <class Work>
    void write(Session& session, Work work) {
        expectOk(session.write(essaiPermission, [&](Transaction& transaction) -> Outcome {
            work(transaction);
            return {};
        }));
    }
    /// Stores a record in a transaction of its own.
    Essai stored(const QString& nom);
    Essai loaded(qint64 id) { return expectValue(Store(*m_session).load(Id<Essai>(id))); }
    qint64 count(const QString& table) { return value("SELECT count(*) FROM " + table).toLongLong(); }
};

/// The cause of a failure; fails the test when there is none.
template <class T>
Cause causeOf(const Result<T>& result) {
    EXPECT_FALSE(result.has_value());
    return result ? Cause::Technical : result.error().cause;
}

} // namespace tournevis::test
