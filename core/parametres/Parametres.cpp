// SPDX-License-Identifier: GPL-3.0-or-later
#include "parametres/Parametres.h"

namespace tournevis {
namespace {

Error unreadable(const QString& cle) {
    return Error::technical(translate("Parametres", "Le réglage « %1 » est absent ou illisible.").arg(cle),
                            QStringLiteral("parametre %1").arg(cle));
}

} // namespace

Result<QString> Parametres::texte(const QString& cle) const {
    const auto rows =
        TRY(m_connection.select("SELECT valeur FROM parametre WHERE cle = ? AND archive_le IS NULL", {cle},
                                [](const Row& row) { return row.text(0); }));
    if (rows.isEmpty())
        return unreadable(cle);
    return rows.first();
}

Result<qint64> Parametres::entier(const QString& cle) const {
    bool readable = false;
    const qint64 value = TRY(texte(cle)).toLongLong(&readable);
    if (!readable)
        return unreadable(cle);
    return value;
}

Result<bool> Parametres::booleen(const QString& cle) const {
    const QString value = TRY(texte(cle));
    if (value != QStringLiteral("0") && value != QStringLiteral("1"))
        return unreadable(cle);
    return value == QStringLiteral("1");
}

Result<Montant> Parametres::montant(const QString& cle) const { return Montant::fromUnits(TRY(entier(cle))); }

} // namespace tournevis
