// SPDX-License-Identifier: GPL-3.0-or-later
#include "missions/papier/ListeExport.h"

#include "base/Csv.h"
#include "base/Fichier.h"
#include "base/Text.h"
#include "missions/papier/TraceExport.h"

namespace tournevis {

Outcome exportListe(Session& session, const QString& fichier, const QList<QStringList>& lignes) {
    TRY(traceExport(session, translate("Agenda", "Liste du planning"), fichier));
    return writeFile(fichier, toCsv(lignes));
}

} // namespace tournevis
