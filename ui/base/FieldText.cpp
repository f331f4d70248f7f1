// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/FieldText.h"

#include "base/Format.h"
#include "base/Saisie.h"

#include <QtCore/QRegularExpression>

namespace tournevis {
namespace {

constexpr qsizetype longestHistoryWords = 60;

template <class T>
QVariant column(const T& value) {
    return ValueCodec<T>::toColumn(value);
}

/// « 10/11/2026 08:30 », « demain 8h30 »: a date, a blank, an hour.
Result<QVariant> instantOfText(const QString& text, const FieldContext& context) {
    static const QRegularExpression lastWord("^(.*)\\s+(\\S+)$");
    const auto match = lastWord.match(text.trimmed());
    if (!match.hasMatch())
        return Error::refused(translate("Saisie", "Indiquer la date et l’heure, par exemple 10/11 8h30."));
    const QDate day = TRY(saisie::date(match.captured(1), context.today));
    const QTime hour = TRY(saisie::heure(match.captured(2)));
    return column(QDateTime(day, hour, context.zone).toUTC());
}

/// Degrees, with a comma or a point.
Result<QVariant> coordinateOfText(QString text) {
    bool ok = false;
    const double degrees = text.replace(u',', u'.').toDouble(&ok);
    if (!ok)
        return Error::refused(translate("Saisie", "Indiquer des degrés, par exemple 45,7485."));
    return QVariant(degrees);
}

Result<QVariant> integerOfText(const QString& text) {
    bool ok = false;
    const qint64 value = text.trimmed().toLongLong(&ok);
    if (!ok)
        return Error::refused(translate("Saisie", "Indiquer un nombre entier."));
    return QVariant(qlonglong(value));
}

} // namespace

QString textOfField(const Field& field, const QVariant& value, const FieldContext& context) {
    if (value.isNull())
        return {};
    switch (field.kind) {
    case FieldKind::Money:
        return format::amount(Montant::fromUnits(value.toLongLong()));
    case FieldKind::UnitPrice:
        return format::price(PrixUnitaire::fromUnits(value.toLongLong()));
    case FieldKind::Quantity:
        return format::quantity(Quantite::fromUnits(value.toLongLong()));
    case FieldKind::Rate:
        return format::percent(Taux::fromUnits(value.toLongLong()));
    case FieldKind::Day:
        return format::date(ValueCodec<QDate>::fromColumn(value));
    case FieldKind::Coordinate:
        return value.toString().replace(u'.', u',');
    case FieldKind::Instant:
        return format::dateTime(ValueCodec<QDateTime>::fromColumn(value), context.zone);
    default:
        return value.toString();
    }
}

QString wordsOfChange(const Field& field, const QString& before, const QString& after,
                      const FieldContext& context) {
    if (field.kind == FieldKind::Reference || field.kind == FieldKind::Bytes)
        return translate("Historique", "%1\u00a0: changé").arg(field.displayLabel());
    const auto words = [&](const QString& stored) -> QString {
        if (stored.isEmpty())
            return translate("Historique", "vide");
        if (field.kind == FieldKind::Boolean)
            return stored == u"0" ? translate("Historique", "non") : translate("Historique", "oui");
        const QString text = textOfField(field, stored, context).simplified();
        return text.size() > longestHistoryWords ? text.left(longestHistoryWords) + u'…' : text;
    };
    return QStringLiteral("%1\u00a0: %2 → %3").arg(field.displayLabel(), words(before), words(after));
}

Result<QVariant> columnOfText(const Field& field, const QString& text, const FieldContext& context) {
    const QString typed = text.trimmed();
    if (typed.isEmpty())
        return QVariant();
    switch (field.kind) {
    case FieldKind::Money:
        return column(TRY(saisie::montant(typed)));
    case FieldKind::UnitPrice:
        return column(TRY(saisie::prixUnitaire(typed)));
    case FieldKind::Quantity:
        return column(TRY(saisie::quantite(typed)));
    case FieldKind::Rate:
        return column(TRY(saisie::taux(typed)));
    case FieldKind::Day:
        return column(TRY(saisie::date(typed, context.today)));
    case FieldKind::Coordinate:
        return coordinateOfText(typed);
    case FieldKind::Instant:
        return instantOfText(typed, context);
    case FieldKind::Integer:
    case FieldKind::Boolean:
    case FieldKind::Reference:
        return integerOfText(typed);
    default:
        return QVariant(typed);
    }
}

} // namespace tournevis
