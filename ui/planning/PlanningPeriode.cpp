// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/PlanningPeriode.h"

#include "base/Format.h"

#include <QtCore/QLocale>

namespace tournevis {
namespace {

const QLocale french(QLocale::French, QLocale::France);

QString daysTitle(const PlanningPeriode& periode) {
    const bool oneMonth = periode.premier.month() == periode.dernier.month();
    return QStringLiteral("%1 – %2").arg(
        french.toString(periode.premier, oneMonth ? u"ddd d" : u"ddd d MMMM"),
        french.toString(periode.dernier, u"ddd d MMMM yyyy"));
}

} // namespace

QString periodTitle(PlanningVue vue, const QDate& jour, const PlanningPeriode& periode) {
    switch (vue) {
    case PlanningVue::Jour:
        return format::longDate(jour);
    case PlanningVue::TroisJours:
        return daysTitle(periode);
    case PlanningVue::Mois:
        return french.toString(jour, u"MMMM yyyy");
    case PlanningVue::Semaine:
    case PlanningVue::Liste:
        break;
    }
    return format::weekSpan(jour);
}

QString periodWeeks(const PlanningPeriode& periode) {
    const int first = periode.premier.weekNumber();
    const int last = periode.dernier.weekNumber();
    if (first == last)
        return translate("Planning", "Semaine %1").arg(first);
    return translate("Planning", "Semaines %1 à %2").arg(first).arg(last);
}

QString turnName(PlanningVue vue, int direction) {
    const bool back = direction < 0;
    switch (vue) {
    case PlanningVue::Jour:
        return back ? translate("Planning", "Jour précédent") : translate("Planning", "Jour suivant");
    case PlanningVue::TroisJours:
        return back ? translate("Planning", "Trois jours avant") : translate("Planning", "Trois jours après");
    case PlanningVue::Mois:
        return back ? translate("Planning", "Mois précédent") : translate("Planning", "Mois suivant");
    case PlanningVue::Semaine:
    case PlanningVue::Liste:
        break;
    }
    return back ? translate("Planning", "Semaine précédente") : translate("Planning", "Semaine suivante");
}

} // namespace tournevis
