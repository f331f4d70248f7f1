// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QtCore/QStringList>

/// How the company of the first run is typed and shown, beyond what Saisie.h and Format.h offer.
namespace tournevis::societe {

/// « 80 000 € »: the cents only when there are some.
Result<QString> capital(const QString& typed);
/// « 43.22B ».
Result<QString> ape(const QString& typed);
/// « FR03 999 482 177 ».
QString tvaText(const QString& stored);

QStringList formes();
QStringList zones();

} // namespace tournevis::societe
