// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/papier/PlanningImpression.h"

#include "base/Format.h"
#include "base/panels/PagesPreview.h"
#include "base/panels/ToastHost.h"
#include "documents/planning/JourneePages.h"
#include "documents/planning/SemainePages.h"
#include "missions/papier/AgendaIcs.h"
#include "missions/papier/ListeExport.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QFileDialog>

namespace tournevis {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("PlanningImpression", text); }

void preview(QWidget* parent, PageContext& context, const PlanningPages& pages) {
    if (pages.pages.isEmpty()) {
        context.toasts.show({tr("Aucune intervention à imprimer ce jour-là."), Icon::Info});
        return;
    }
    PreviewSource source{pages.titre, pages.titre + QStringLiteral(".pdf"), int(pages.pages.size()), {}, {},
                         {}};
    source.picture = [pages](int number, int dpi) { return renderPage(pages, number, dpi); };
    source.paint = [pages](QPagedPaintDevice& device) { return paintPages(pages, device); };
    source.pdf = [pages] { return pdfOf(pages); };
    auto* dialog = new PagesPreview(std::move(source), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

/// Reads on the data thread, lays out here.
template <class Read, class Lay>
void readThenPreview(QWidget* parent, PageContext& context, Read read, Lay lay) {
    context.data.run(parent, read, [parent, &context, lay](const auto& paper) {
        if (paper)
            preview(parent, context, lay(*paper));
        else
            context.toasts.show({paper.error().message, Icon::WarningTriangle});
    });
}

QString askInDialog(QWidget* parent) {
    return QFileDialog::getExistingDirectory(parent, tr("Dossier des agendas"));
}

QString sentence(const BilanAgenda& bilan) {
    if (bilan.ecrits.isEmpty() && bilan.retires.isEmpty())
        return tr("Les agendas étaient à jour.");
    return tr("%1 dans le dossier")
        .arg(format::count(bilan.ecrits.size(), tr("agenda écrit"), tr("agendas écrits")));
}

} // namespace

AskFolder& askAgendaFolder() {
    static AskFolder ask = askInDialog;
    return ask;
}

void printPlanningDay(QWidget* parent, PageContext& context, const QDate& jour,
                      const QList<Id<Technicien>>& techniciens) {
    readThenPreview(
        parent, context,
        [jour, techniciens](Session& session) { return papierJournee(session, jour, techniciens); },
        [](const PapierJournee& journee) { return journeePages(journee); });
}

void printPlanningWeek(QWidget* parent, PageContext& context, const QDate& jour, bool grand) {
    readThenPreview(
        parent, context, [jour](Session& session) { return papierSemaine(session, jour); },
        [grand](const PapierSemaine& semaine) {
            return semainePages(semaine, grand ? QPageSize::A3 : QPageSize::A4);
        });
}

void exportPlanningAgendas(QWidget* parent, PageContext& context) {
    const QString folder = askAgendaFolder()(parent);
    if (folder.isEmpty())
        return;
    context.data.run(
        parent, [folder](Session& session) { return exportAgendas(session, folder); },
        [&context](const Result<BilanAgenda>& bilan) {
            context.toasts.show(bilan ? ToastMessage{sentence(*bilan), Icon::Tick}
                                      : ToastMessage{bilan.error().message, Icon::WarningTriangle});
        });
}

void exportPlanningListe(QWidget* parent, PageContext& context, const QList<QStringList>& lignes,
                         const QString& name) {
    const QString path = PagesPreview::askFile()(parent, name + QStringLiteral(".csv"));
    if (path.isEmpty())
        return;
    context.data.run(
        parent, [path, lignes](Session& session) { return exportListe(session, path, lignes); },
        [&context, lignes](const Outcome& written) {
            context.toasts.show(
                written ? ToastMessage{tr("Liste enregistrée\u00a0: %1")
                                           .arg(format::count(lignes.size() - 1, tr("ligne"), tr("lignes"))),
                                       Icon::Download}
                        : ToastMessage{written.error().message, Icon::WarningTriangle});
        });
}

} // namespace tournevis
