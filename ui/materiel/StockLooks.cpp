// SPDX-License-Identifier: GPL-3.0-or-later
#include "materiel/StockLooks.h"

#include "base/Format.h"

#include <QtCore/QCoreApplication>

namespace tournevis {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("tournevis::StockLooks", text); }

QString orDash(Quantite quantite) {
    return quantite.isZero() ? QStringLiteral("—") : format::quantity(quantite);
}

CellEmphasis emphasisOf(const MaterielRow& row) {
    const bool lacking = row.etat == EtatStock::Insuffisant || row.etat == EtatStock::Rupture;
    return lacking ? CellEmphasis::Alarm : CellEmphasis::Strong;
}

const auto strong = [](const auto&) { return CellEmphasis::Strong; };
const auto secondary = [](const auto&) { return CellEmphasis::Secondary; };

/// The gauge has a meaning only where a threshold is watched.
std::optional<GaugeLook> levelOf(const MaterielRow& row) {
    if (!row.etat)
        return std::nullopt;
    return gaugeOf(row);
}

std::optional<StatusLook> statusOf(const MaterielRow& row) {
    if (!row.etat)
        return std::nullopt;
    return lookOf(*row.etat);
}

} // namespace

QString withUnit(Quantite quantite, const QString& unite) {
    return format::quantity(quantite) + QChar::Nbsp + unite;
}

QString signedQuantity(Quantite quantite) {
    const bool out = quantite < Quantite();
    return (out ? QStringLiteral("−\u00a0") : QStringLiteral("+\u00a0")) +
           format::quantity(out ? -quantite : quantite);
}

StatusLook lookOf(EtatStock etat) {
    switch (etat) {
    case EtatStock::Correct:
        return {Hue::Green, Icon::Tick, labelOf(etat)};
    case EtatStock::SousLeSeuil:
        return {Hue::Amber, Icon::Clock, labelOf(etat)};
    case EtatStock::Insuffisant:
    case EtatStock::Rupture:
        break;
    }
    return {Hue::Red, Icon::WarningTriangle, labelOf(etat)};
}

GaugeLook gaugeOf(const MaterielRow& row) {
    const qint64 available = qMax<qint64>(row.disponible().units(), 0);
    const qint64 whole = qMax(row.seuil.units() * 3, available);
    if (whole == 0)
        return {};
    GaugeLook look{qreal(available) / qreal(whole), std::nullopt, Hue::Green};
    if (!row.seuil.isZero())
        look.threshold = qreal(row.seuil.units()) / qreal(whole);
    if (row.etat && *row.etat != EtatStock::Correct)
        look.hue = lookOf(*row.etat).hue;
    return look;
}

QList<ListColumn<MaterielRow>> materielColumns(bool costs) {
    using R = MaterielRow;
    QList<ListColumn<R>> list{
        {tr("Référence"), [](const R& row) { return row.reference; }, "reference", Qt::AlignLeft, 122,
         strong},
        {tr("Désignation"), [](const R& row) { return row.designation; }, "designation", Qt::AlignLeft, 190},
        {tr("Catégorie"), [](const R& row) { return row.categorie; }, {}, Qt::AlignLeft, 118, secondary},
        {tr("Disponible"), [](const R& row) { return format::quantity(row.disponible()); }, "stock",
         Qt::AlignRight, 90, emphasisOf},
        {tr("Réservé"), [](const R& row) { return orDash(row.reservee); }, {}, Qt::AlignRight, 76, secondary},
        {tr("Niveau / seuil"),
         [](const R& row) { return row.etat ? format::quantity(row.seuil) : QStringLiteral("—"); },
         "seuil",
         Qt::AlignLeft,
         116,
         secondary,
         {},
         levelOf}};
    if (costs)
        list.append({tr("Valeur"),
                     [](const R& row) { return row.valeur ? format::euros(*row.valeur) : QString(); },
                     {},
                     Qt::AlignRight,
                     100});
    list.append({tr("État"),
                 [](const R& row) { return row.etat ? labelOf(*row.etat) : tr("Non géré en stock"); },
                 {},
                 Qt::AlignLeft,
                 126,
                 secondary,
                 statusOf});
    return list;
}

QList<ListColumn<SortieRow>> sortieColumns(const QDate& today, const QTimeZone& zone) {
    using R = SortieRow;
    const auto lateness = [today](const R& row) {
        const bool late = row.retourPrevuLe.isValid() && row.retourPrevuLe < today;
        return late ? CellEmphasis::Alarm : CellEmphasis::Normal;
    };
    QList<ListColumn<R>> list{
        {tr("Sortie"), [](const R& row) { return row.numero; }, {}, Qt::AlignLeft, 148, strong},
        {tr("Article"),
         [](const R& row) { return QStringLiteral("%1 · %2").arg(row.reference, row.designation); },
         {},
         Qt::AlignLeft,
         220},
        {tr("Technicien"), [](const R& row) { return row.technicien; }, {}, Qt::AlignLeft, 140},
        {tr("À rendre"),
         [](const R& row) { return withUnit(row.restante(), row.unite); },
         {},
         Qt::AlignRight,
         90,
         strong},
        {tr("Sorti le"),
         [zone](const R& row) { return format::date(row.sortiLe.toTimeZone(zone).date()); },
         {},
         Qt::AlignLeft,
         104,
         secondary},
        {tr("Retour prévu"),
         [](const R& row) {
             return row.retourPrevuLe.isValid() ? format::date(row.retourPrevuLe) : QStringLiteral("—");
         },
         {},
         Qt::AlignLeft,
         110,
         lateness}};
    return list;
}

} // namespace tournevis
