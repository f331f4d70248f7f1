// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QStringList>

namespace tournevis {

/// Rows as a French spreadsheet opens them at once: UTF-8 with its mark, « ; » between cells, CRLF at the end
/// of lines (RFC 4180), quotes where a cell needs them. A cell that would be read as a formula (first sign =,
/// +, -, @, tabulation) is given an apostrophe first, numbers apart.
QByteArray toCsv(const QList<QStringList>& rows);

} // namespace tournevis
