// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Canonical.h"

#include <QtCore/QCryptographicHash>

namespace tournevis {
namespace {

void appendText(QByteArray& json, const QByteArray& utf8) {
    json += '"';
    for (const char byte : utf8) {
        const auto code = static_cast<unsigned char>(byte);
        if (byte == '"' || byte == '\\')
            json.append('\\').append(byte);
        else if (code < 0x20)
            json += "\\u00" + QByteArray::number(code, 16).rightJustified(2, '0');
        else
            json += byte;
    }
    json += '"';
}

void appendValue(QByteArray& json, const QVariant& value) {
    if (value.isNull())
        json += "null";
    else if (value.typeId() == QMetaType::LongLong || value.typeId() == QMetaType::Int)
        json += QByteArray::number(value.toLongLong());
    else
        appendText(json, value.typeId() == QMetaType::QByteArray ? value.toByteArray().toHex()
                                                                 : value.toString().toUtf8());
}

} // namespace

QByteArray canonicalJson(const QMap<QByteArray, QVariant>& values) {
    QByteArray json = "{";
    for (auto entry = values.cbegin(); entry != values.cend(); ++entry) {
        if (json.size() > 1)
            json += ',';
        appendText(json, entry.key());
        json += ':';
        appendValue(json, entry.value());
    }
    return json + '}';
}

QByteArray sha256(const QByteArray& bytes) {
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

} // namespace tournevis
