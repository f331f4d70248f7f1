// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QMap>
#include <QtCore/QVariant>

namespace tournevis {

/// The one writing of a record that a digest covers (data-model.md, AuditLog): UTF-8 JSON, keys sorted, no
/// space, integers as digits, NULL as null, text with the shortest escapes.
QByteArray canonicalJson(const QMap<QByteArray, QVariant>& values);

/// SHA-256 in lower-case hexadecimal.
QByteArray sha256(const QByteArray& bytes);

} // namespace tournevis
