// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Fichier.h"

#include "base/Text.h"

#include <QtCore/QSaveFile>

namespace tournevis {

Outcome writeFile(const QString& path, const QByteArray& bytes) {
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return Error{
        Cause::Storage,
        translate("Fichier", "Le fichier %1 ne peut pas être écrit. Choisir un autre dossier.").arg(path),
        file.errorString(),
        {}};
}

} // namespace tournevis
