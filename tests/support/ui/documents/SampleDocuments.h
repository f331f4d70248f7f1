// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/DocumentModel.h"

namespace tournevis::sample {

/// The devis of a4-devis.png.
DocumentModel devis();
/// The facture of a4-facture.png.
DocumentModel facture();
/// A devis of `count` lines in sections of twelve, amounts all different.
DocumentModel longDevis(int count);
/// Sections, lines, texts and page breaks of any length, the same for the same seed.
DocumentModel random(quint32 seed);

DocumentModel::Line line(const QString& designation, qint64 centimes);
DocumentModel::Line section(const QString& title, qint64 centimes);

} // namespace tournevis::sample
