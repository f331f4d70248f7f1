// SPDX-License-Identifier: GPL-3.0-or-later
// What the inbox reads and decides on the data thread.
#include "base/Format.h"
#include "base/panels/CheckList.h"
#include "base/panels/EmptyState.h"
#include "base/panels/HistoryStrip.h"
#include "base/panels/PagesPreview.h"
#include "base/panels/ToastHost.h"
#include "base/widgets/FilterPill.h"
#include "clients/ClientQueries.h"
#include "comptes/Permissions.h"
#include "devis/DevisService.h"
#include "documents/PaintDocument.h"
#include "documents/QPrinterDocumentPainter.h"
#include "parametres/Parametres.h"
#include "validation/DecisionBar.h"
#include "validation/ValidationDelegate.h"
#include "validation/ValidationPage.h"

namespace tournevis {
namespace {

Result<ValidationInbox> readInbox(Session& session) {
    const Parametres parametres(session.connection());
    ValidationInbox inbox;
    inbox.attente = TRY(DevisQueries(session).waiting());
    inbox.traites = TRY(DevisQueries(session).treated());
    inbox.seuilDg = TRY(parametres.montant(QStringLiteral("devis.seuil_dg")));
    inbox.seuilPdg = TRY(parametres.montant(QStringLiteral("devis.seuil_pdg")));
    return inbox;
}

Result<ValidationSheet> readSheet(Session& session, Id<Devis> id) {
    ValidationSheet sheet;
    sheet.fiche = TRY(DevisQueries(session).sheet(id));
    if (TRY(session.scope(permission::clientsLire)) == Scope::All)
        sheet.encours = TRY(ClientQueries(session).figures(sheet.fiche.contenu.devis.clientId)).encours;
    return sheet;
}

/// Takes the decision; gives the version it left, under which it can be taken back.
Result<int> take(Session& session, const ValidationRow& row, DecisionDevis decision, const QString& comment) {
    DevisService service(session);
    switch (decision) {
    case DecisionDevis::Approuve:
        TRY(row.niveau == NiveauDevis::Dg ? service.approveAsDg(row.id, row.version, comment)
                                          : service.approveAsPdg(row.id, row.version, comment));
        break;
    case DecisionDevis::AModifier:
        TRY(service.requestChange(row.id, row.version, row.niveau, comment));
        break;
    case DecisionDevis::Refuse:
        TRY(service.refuse(row.id, row.version, row.niveau, comment));
        break;
    }
    return TRY(service.load(row.id)).devis.version;
}

QString doneSentence(const ValidationRow& row, DecisionDevis decision) {
    switch (decision) {
    case DecisionDevis::Approuve:
        return (row.niveau == NiveauDevis::Dg && row.circuitComplet
                    ? ValidationPage::tr("%1 validé — transmis au PDG")
                    : ValidationPage::tr("%1 validé — prêt à envoyer au client"))
            .arg(row.numero);
    case DecisionDevis::AModifier:
        return ValidationPage::tr("%1 renvoyé à son auteur pour modification").arg(row.numero);
    case DecisionDevis::Refuse:
        return ValidationPage::tr("%1 refusé").arg(row.numero);
    }
    return {};
}

HistoryEntry entryOf(const DecisionRow& row, const QTimeZone& zone) {
    const StatusLook look = lookOf(row.decision);
    const QString title = row.decision == DecisionDevis::AModifier
                              ? ValidationPage::tr("Modification demandée")
                              : QStringLiteral("%1 · %2").arg(look.text, labelOf(row.niveau));
    const QString end = row.caduque ? ValidationPage::tr(" · ne vaut plus") : QString();
    const QString quote =
        row.commentaire.isEmpty() ? QString() : QStringLiteral("«\u00a0%1\u00a0»").arg(row.commentaire);
    return {look.icon, look.hue, title,
            QStringLiteral("%1 · %2").arg(row.valideur, format::dateTime(row.horodatage, zone)) + end, quote};
}

} // namespace

bool ValidationPage::isMine(const ValidationRow& row) const {
    return context().access.has(permissionOf(row.niveau));
}

void ValidationPage::load(Id<Devis> wanted, int rank) {
    context().data.run(this, readInbox, [this, wanted, rank](Result<ValidationInbox> inbox) {
        if (!inbox)
            return showError(inbox.error());
        m_stale = false;
        arrived(std::move(*inbox), wanted, rank);
        loadSheet();
    });
}

void ValidationPage::refresh() {
    // A decision under way brings its own reading.
    if (m_busy)
        return;
    context().data.run(this, readInbox, [this](Result<ValidationInbox> inbox) {
        if (!inbox || m_busy)
            return;
        const ValidationEntry* shown = current();
        const Id<Devis> kept = shown ? shown->devis() : Id<Devis>();
        const int rank = shown ? m_model.rankOf(m_list->currentIndex().row()) : 0;
        const bool reading = m_sheet && kept;
        const QSignalBlocker blocker(reading ? m_list->selectionModel() : nullptr);
        arrived(std::move(*inbox), kept, rank);
        if (reading)
            warnIfStale();
        else
            loadSheet();
    });
}

void ValidationPage::arrived(ValidationInbox inbox, Id<Devis> wanted, int rank) {
    m_inbox = std::move(inbox);
    fill();
    const int row = wanted ? m_model.rowOf(wanted) : -1;
    if (const int chosen = row >= 0 ? row : m_model.rowOfItem(rank); chosen >= 0)
        select(chosen);
}

void ValidationPage::fill() {
    QList<ValidationRow> mine;
    QList<ValidationRow> others;
    for (const ValidationRow& row : std::as_const(m_inbox.attente))
        (isMine(row) ? mine : others).append(row);
    m_tabs[0]->setCount(int(mine.size()));
    m_tabs[1]->setCount(int(others.size()));
    m_tabs[2]->setCount(int(m_inbox.traites.size()));
    m_delegate->setToday(context().today());
    if (m_tab == Tab::Treated)
        m_model.setTreated(m_inbox.traites);
    else
        m_model.setWaiting(m_tab == Tab::Mine ? mine : others, m_inbox.seuilDg, m_inbox.seuilPdg);
    const bool empty = m_model.itemCount() == 0;
    m_states->setCurrentIndex(empty ? 1 : 0);
    m_panel->setVisible(!empty);
    m_empty->setSentence(Icon::Validation,
                         m_tab == Tab::Treated ? tr("Aucune décision prise.") : tr("Aucun devis à valider."));
    setStatusText(format::count(mine.size(), tr("devis à valider"), tr("devis à valider")));
}

void ValidationPage::showTab(Tab tab) {
    m_tab = tab;
    m_sheet.reset();
    fill();
    if (const int row = m_model.rowOfItem(0); row >= 0)
        select(row);
    m_list->setFocus();
}

void ValidationPage::selectionMoved() {
    if (!current())
        return;
    m_begun.reset();
    m_stale = false;
    m_bar->clearComment();
    loadSheet();
}

void ValidationPage::loadSheet() {
    const ValidationEntry* entry = current();
    if (!entry) {
        m_sheet.reset();
        return;
    }
    m_preview->setPosition(m_model.rankOf(m_list->currentIndex().row()), m_model.itemCount());
    context().data.run(
        this, [id = entry->devis()](Session& session) { return readSheet(session, id); },
        [this, id = entry->devis()](const Result<ValidationSheet>& sheet) {
            if (!current() || current()->devis() != id)
                return;
            if (!sheet)
                return showError(sheet.error());
            showSheet(*sheet);
        });
}

void ValidationPage::showSheet(const ValidationSheet& sheet) {
    m_sheet = sheet;
    const ValidationEntry* entry = current();
    m_preview->show(sheet, entry && entry->attente && isMine(*entry->attente));
    QList<CheckPoint> points;
    for (const PointDevis& point : sheet.fiche.points)
        points.append({point.ok, point.text});
    m_points->setPoints(points);
    showHistory(sheet.fiche);
    showDecisions();
    warnIfStale();
}

void ValidationPage::showHistory(const DevisSheet& sheet) {
    const Devis& devis = sheet.contenu.devis;
    const QTimeZone& zone = context().zone;
    std::vector<HistoryEntry> entries;
    for (const DecisionRow& row : sheet.historique)
        entries.push_back(entryOf(row, zone));
    const QString author = sheet.contenu.parties.suivi.nomAffichage;
    const auto told = [&](const QDateTime& when) {
        return QStringLiteral("%1 · %2").arg(author, format::dateTime(when, zone));
    };
    if (devis.soumisLe.isValid())
        entries.push_back(
            {Icon::OnePerson, Hue::Purple, tr("Transmis à la direction"), told(devis.soumisLe), {}});
    const QString origin = sheet.mission.isEmpty() ? tr("Créé") : tr("Créé depuis %1").arg(sheet.mission);
    entries.push_back({Icon::Pencil, Hue::Slate, origin, told(devis.creeLe), {}});
    m_history->setEntries(entries);
}

void ValidationPage::showDecisions() {
    const ValidationEntry* entry = current();
    m_bar->setDecisionsVisible(entry && entry->attente);
    if (!entry || !entry->attente)
        return m_bar->setApproval(tr("Valider"), {});
    const ValidationRow& row = *entry->attente;
    const bool thenPdg = row.niveau == NiveauDevis::Dg && row.circuitComplet;
    m_bar->setApproval(thenPdg ? tr("Valider, puis PDG") : tr("Valider"),
                       m_stale ? tr("Recharger le devis avant de décider.") : row.empechement);
}

void ValidationPage::warnIfStale() {
    const ValidationEntry* entry = current();
    if (!m_sheet || m_tab == Tab::Treated)
        return;
    const Devis& read = m_sheet->fiche.contenu.devis;
    const bool gone = !entry || entry->devis() != read.key();
    const bool changed = !gone && entry->attente && entry->attente->version != read.version;
    m_stale = gone || changed;
    m_preview->setStale(gone      ? tr("Ce devis n’attend plus de décision.")
                        : changed ? tr("Ce devis a changé pendant votre lecture.")
                                  : QString());
    showDecisions();
}

void ValidationPage::decide(DecisionDevis decision) {
    const ValidationEntry* entry = current();
    if (m_busy || m_stale || !m_sheet || !entry || !entry->attente || !entry->attente->empechement.isEmpty())
        return;
    const ValidationRow row = *entry->attente;
    const QString comment = m_bar->comment();
    const bool own = context().access.has(permission::devisValiderPropre);
    const Outcome allowed = checkDecision(m_sheet->fiche.contenu.devis, row.niveau, decision, comment,
                                          {Id<Utilisateur>(context().actor.utilisateurId), false, own});
    if (!allowed) {
        m_begun = decision;
        return m_bar->askForComment(allowed.error().message);
    }
    m_busy = true;
    const int rank = m_model.rankOf(m_list->currentIndex().row());
    context().data.run(
        this, [=](Session& session) { return take(session, row, decision, comment); },
        [=, this](const Result<int>& version) {
            m_busy = false;
            if (!version)
                return showError(version.error());
            m_begun.reset();
            m_bar->clearComment();
            m_taken = Taken{row.id, *version, m_tab};
            ToastMessage toast{doneSentence(row, decision), Icon::Tick, tr("Annuler"), {}, tr("Ctrl Z")};
            toast.action = [page = QPointer(this)] {
                if (page)
                    page->undo();
            };
            context().toasts.show(toast);
            m_list->setFocus();
            load({}, rank);
        });
}

void ValidationPage::undo() {
    if (!m_taken || m_busy)
        return;
    m_busy = true;
    const Taken taken = *std::exchange(m_taken, std::nullopt);
    context().data.run(
        this,
        [taken](Session& session) { return DevisService(session).undoDecision(taken.devis, taken.version); },
        [this, taken](const Outcome& undone) {
            m_busy = false;
            if (!undone)
                return showError(undone.error());
            context().toasts.show({tr("Décision annulée"), Icon::Undo, {}, {}, {}});
            m_tab = taken.tab;
            m_tabs[int(taken.tab)]->setChecked(true);
            m_list->setFocus();
            load(taken.devis);
        });
}

void ValidationPage::open() {
    if (const ValidationEntry* entry = current())
        context().navigator.open({Devis::schema.table, entry->devis().value()});
}

void ValidationPage::preview() {
    if (!m_sheet)
        return;
    const DocumentModel model = devisDocument(m_sheet->fiche.contenu);
    PreviewSource source;
    source.title = m_sheet->fiche.contenu.devis.numero;
    source.fileName = source.title + QStringLiteral(".pdf");
    source.pages = pageCount(model);
    source.picture = [model](int page, int dpi) { return renderPreview(model, page, dpi); };
    source.paint = [model](QPagedPaintDevice& device) { return paintDocument(model, device); };
    source.pdf = [model] { return QPrinterDocumentPainter().pdf(model); };
    auto* window = new PagesPreview(std::move(source), this);
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->open();
}

void ValidationPage::showError(const Error& error) {
    m_preview->setStale(error.message);
    m_stale = true;
    showDecisions();
}

} // namespace tournevis
