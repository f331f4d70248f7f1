// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Page.h"
#include "equipe/Technicien.h"

namespace tournevis {

/// Reads the day of these technicians (all of them when the list is empty) and opens its preview: print, or
/// save as PDF.
void printPlanningDay(QWidget* parent, PageContext& context, const QDate& jour,
                      const QList<Id<Technicien>>& techniciens = {});

/// The same for the board of the week that holds `jour`, in A4 or, `grand`, in A3.
void printPlanningWeek(QWidget* parent, PageContext& context, const QDate& jour, bool grand = false);

/// « Exporter l’agenda… »: asks for a folder and brings one calendar for each technician up to date in it.
void exportPlanningAgendas(QWidget* parent, PageContext& context);

/// Asks where these rows go, titles first, and writes them for a spreadsheet (CSV).
void exportPlanningListe(QWidget* parent, PageContext& context, const QList<QStringList>& lignes,
                         const QString& name);

/// Asks for the folder; empty when the person gives up. Tests put their own answer here.
using AskFolder = std::function<QString(QWidget* parent)>;
AskFolder& askAgendaFolder();

} // namespace tournevis
