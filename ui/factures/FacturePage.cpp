// SPDX-License-Identifier: GPL-3.0-or-later
#include "factures/FacturePage.h"

#include "base/Fichier.h"
#include "base/Format.h"
#include "base/panels/Banner.h"
#include "base/panels/ConfirmPanel.h"
#include "base/panels/DocumentPages.h"
#include "base/panels/PagesPreview.h"
#include "base/panels/SidePanel.h"
#include "base/panels/ToastHost.h"
#include "base/widgets/ActionButton.h"
#include "base/widgets/PlainLabel.h"
#include "base/widgets/StatusTag.h"
#include "comptes/Permissions.h"
#include "documents/PaintDocument.h"
#include "documents/QPrinterDocumentPainter.h"
#include "factures/FactureLooks.h"
#include "factures/PaiementPanel.h"

#include <QtGui/QKeyEvent>

namespace tournevis {
namespace {

constexpr int pageDpi = 88;

/// A point of the check: icon and sentence, wrapped.
QWidget* pointOf(Icon mark, Hue hue, const QString& sentence) {
    auto* line = new QWidget;
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    auto* icon = new PlainLabel;
    icon->setPixmap(iconPixmap(mark, theme().hue(hue).solid, px(14), line->devicePixelRatioF()));
    auto* words = new PlainLabel(sentence);
    words->setWordWrap(true);
    row->addWidget(icon, 0, Qt::AlignTop);
    row->addWidget(words, 1);
    return line;
}

} // namespace

FacturePage::FacturePage(PageContext& context, Id<Facture> id, QWidget* parent)
    : FacturePage(context, parent) {
    m_id = id;
}

FacturePage::FacturePage(PageContext& context, Id<Devis> devis, QWidget* parent)
    : FacturePage(context, parent) {
    m_devis = devis;
}

FacturePage::FacturePage(PageContext& context, QWidget* parent)
    : Page(context, "factures", parent) {
    setTitle(tr("Facture"), tr("Factures"));
    buildBar();
    buildBody();
}

ActionButton* FacturePage::addButton(ActionButton* button, const QString& role,
                                     void (FacturePage::*action)()) {
    button->setObjectName(QStringLiteral("factures.view.%1").arg(role));
    connect(button, &QPushButton::clicked, this, action);
    m_actions->addWidget(button);
    button->hide();
    return button;
}

void FacturePage::buildBar() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* bar = new QWidget;
    bar->setObjectName("factures.view.actions");
    bar->setFixedHeight(px(48));
    bar->setAutoFillBackground(true);
    bar->setBackgroundRole(QPalette::Base);
    m_actions = new QHBoxLayout(bar);
    m_actions->setContentsMargins(px(16), 0, px(16), 0);
    m_actions->setSpacing(px(8));
    m_status = new StatusTag;
    m_numero = new PlainLabel({}, LabelStyle::Title);
    m_numero->setObjectName("factures.view.numero");
    m_actions->addWidget(m_status);
    m_actions->addWidget(m_numero);
    m_actions->addStretch(1);
    m_discard = addButton(new ActionButton(Icon::Trash, tr("Abandonner")), "discard", &FacturePage::discard);
    m_litige = addButton(new ActionButton(Icon::WarningTriangle, tr("En litige")), "dispute",
                         &FacturePage::toggleLitige);
    m_avoir = addButton(new ActionButton(Icon::Undo, tr("Avoir")), "credit", &FacturePage::makeAvoir);
    m_pdf = addButton(new ActionButton(Icon::Download, tr("PDF")), "pdf", &FacturePage::savePdf);
    m_pdf->setKeyHint("D");
    auto* preview =
        addButton(new ActionButton(Icon::Printer, tr("Imprimer")), "print", &FacturePage::printNow);
    preview->setKeyHint(tr("Ctrl P"));
    preview->show();
    m_pay = addButton(new ActionButton(Icon::Euro, tr("Enregistrer un paiement"), ButtonVariant::Primary),
                      "pay", &FacturePage::pay);
    m_pay->setKeyHint("P");
    m_issue = addButton(new ActionButton(Icon::PaperPlane, tr("Émettre"), ButtonVariant::Primary), "issue",
                        &FacturePage::confirmIssue);
    m_issue->setKeyHint("I");
    column->addWidget(bar);
}

void FacturePage::buildBody() {
    m_error = new Banner(BannerKind::Error, QString());
    m_error->setObjectName("factures.view.error");
    m_error->hide();
    m_confirm = new ConfirmPanel(QStringLiteral("factures.view"));
    m_payment = new PaiementPanel(context());
    connect(m_payment, &PaiementPanel::recorded, this, [this](const Paiement& paiement) {
        context().toasts.show(
            {tr("%1 enregistré\u00a0: %2").arg(paiement.numero, format::euros(paiement.montant)),
             Icon::Tick,
             {},
             {},
             {}});
        refresh();
    });
    m_pages = new DocumentPages(tr("Pages de la facture"));
    m_pages->setObjectName("factures.view.pages");
    auto* middle = new QVBoxLayout;
    middle->setSpacing(0);
    m_above = new QVBoxLayout;
    m_above->setContentsMargins(px(16), px(8), px(16), 0);
    for (QWidget* widget :
         {static_cast<QWidget*>(m_error), static_cast<QWidget*>(m_confirm), static_cast<QWidget*>(m_payment)})
        m_above->addWidget(widget);
    middle->addLayout(m_above);
    middle->addWidget(m_pages, 1);
    m_panel = new SidePanel(tr("Facture"));
    m_panel->setObjectName("factures.view.panel");
    m_facts = m_panel->addSection(tr("En bref"));
    m_check = m_panel->addSection(tr("Avant l’émission"));
    m_payments = m_panel->addSection(tr("Paiements"));
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    row->addLayout(middle, 1);
    row->addWidget(m_panel);
    static_cast<QVBoxLayout*>(layout())->addLayout(row, 1);
}

Result<FacturePage::Loaded> FacturePage::load(Session& session, Id<Facture> id, int dpi) {
    FactureService service(session);
    Loaded loaded;
    loaded.sheet = TRY(FactureQueries(session).sheet(id));
    if (loaded.sheet.dossier.facture.isDraft())
        loaded.check = TRY(service.checkIssue(id));
    loaded.model = TRY(service.documentModel(id));
    loaded.pages = picturesOf(loaded.model, dpi);
    if (!loaded.check)
        loaded.pdf = TRY(FactureQueries(session).pdf(id));
    return loaded;
}

void FacturePage::activate() {
    if (m_id)
        return refresh();
    context().data.run(
        this, [devis = m_devis](Session& session) { return FactureService(session).createFromDevis(devis); },
        [this](const Result<Id<Facture>>& facture) {
            if (!facture)
                return showError(facture.error());
            m_id = *facture;
            refresh();
        });
}

void FacturePage::refresh() {
    if (!m_id)
        return;
    const int dpi = qRound(pageDpi * devicePixelRatioF());
    context().data.run(
        this, [id = m_id, dpi](Session& session) { return load(session, id, dpi); },
        [this](Result<Loaded> loaded) {
            if (!loaded)
                return showError(loaded.error());
            show(std::move(*loaded));
        });
}

void FacturePage::show(Loaded loaded) {
    m_loaded = std::move(loaded);
    const FactureSheet& sheet = m_loaded->sheet;
    const Facture& facture = sheet.dossier.facture;
    const QString kind = facture.isAvoir() ? tr("Avoir") : tr("Facture");
    m_numero->setText(facture.isDraft() ? tr("%1 en préparation").arg(kind) : facture.numero);
    setTitle(facture.isDraft() ? m_numero->text() : facture.numero, tr("Factures"));
    m_status->setLook(factureLook(sheet.statut));
    m_pages->setPages(m_loaded->pages);
    showFacts();
    showCheck();
    showPayments();
    showButtons();
    const QString total =
        tr("%1 · total TTC %2").arg(sheet.dossier.acheteur.displayName(), format::euros(facture.montantTtc));
    setStatusText(acceptsPayment(facture) ? tr("%1 · reste dû %2").arg(total, format::euros(sheet.reste))
                                          : total);
}

void FacturePage::allow(ActionButton* button, bool shown, const Permission& permission) {
    button->setVisible(shown);
    const bool allowed = context().access.has(permission);
    button->setEnabled(allowed);
    const QString reason = allowed ? QString() : tr("Réservé à la comptabilité");
    button->setToolTip(reason);
    button->setAccessibleDescription(reason);
}

void FacturePage::showButtons() {
    const FactureSheet& sheet = m_loaded->sheet;
    const Facture& facture = sheet.dossier.facture;
    allow(m_issue, facture.isDraft(), issuePermission(facture.type));
    allow(m_discard, facture.isDraft(), permission::facturesEcrire);
    allow(m_pay, acceptsPayment(facture) && sheet.reste > Montant(), permission::paiementEnregistrer);
    allow(m_avoir, acceptsAvoir(facture), permission::factureAvoir);
    allow(m_litige, acceptsPayment(facture), permission::facturesEcrire);
    m_litige->setText(facture.litige ? tr("Lever le litige") : tr("En litige"));
    m_pdf->setVisible(!facture.isDraft());
}

void FacturePage::showFacts() {
    const FactureSheet& sheet = m_loaded->sheet;
    const Facture& facture = sheet.dossier.facture;
    m_facts->clearBody();
    m_facts->addFact(tr("Client"), sheet.dossier.acheteur.displayName());
    m_facts->addFact(tr("Total HT"), format::euros(facture.montantHt));
    m_facts->addFact(tr("TVA"), format::euros(facture.montantTva));
    m_facts->addFact(tr("Total TTC"), format::euros(facture.montantTtc));
    if (acceptsPayment(facture))
        m_facts->addFact(tr("Reste dû"), format::euros(sheet.reste));
    if (facture.dateEcheance.isValid())
        m_facts->addFact(tr("Échéance"), format::date(facture.dateEcheance));
    if (sheet.retard > 0)
        m_facts->addFact(tr("Retard"), format::count(sheet.retard, tr("jour"), tr("jours")));
    if (!sheet.dossier.devis.numero.isEmpty())
        m_facts->addFact(tr("Devis"), sheet.dossier.devis.numero);
    if (!sheet.dossier.mission.isEmpty())
        m_facts->addFact(tr("Mission"), sheet.dossier.mission);
    for (const ReferenceDocument& avoir : sheet.avoirs)
        m_facts->addFact(tr("Avoir"), avoir.numero);
    if (facture.litige)
        m_facts->addFact(tr("En litige"), facture.litigeMotif);
}

void FacturePage::showCheck() {
    m_check->setVisible(m_loaded->check.has_value());
    if (!m_loaded->check)
        return;
    m_check->clearBody();
    for (const FieldError& error : m_loaded->check->errors)
        m_check->body()->addWidget(pointOf(Icon::WarningTriangle, Hue::Red, error.message));
    for (const FieldError& warning : m_loaded->check->warnings)
        m_check->body()->addWidget(pointOf(Icon::WarningTriangle, Hue::Amber, warning.message));
    if (m_loaded->check->errors.isEmpty())
        m_check->body()->addWidget(
            pointOf(Icon::TickCircle, Hue::Green, tr("Mentions obligatoires complètes")));
}

void FacturePage::showPayments() {
    const FactureSheet& sheet = m_loaded->sheet;
    m_payments->setVisible(!sheet.dossier.facture.isDraft());
    m_payments->clearBody();
    for (const PaiementRow& payment : sheet.paiements) {
        const QString words =
            QStringLiteral("%1 · %2").arg(format::date(payment.date), labelOf(payment.mode));
        m_payments->addFact(payment.rejeteLe.isValid() ? tr("%1, rejeté").arg(words) : words,
                            format::euros(payment.affecte));
    }
    if (sheet.paiements.isEmpty())
        m_payments->body()->addWidget(new PlainLabel(tr("Aucun paiement reçu."), LabelStyle::Hint));
}

void FacturePage::showError(const Error& error) {
    const QString more =
        error.fields.size() > 1
            ? tr(" (et %1)")
                  .arg(format::count(error.fields.size() - 1, tr("autre point"), tr("autres points")))
            : QString();
    m_error->setMessage(BannerKind::Error, error.message + more);
    m_error->setDetail(error.detail);
    m_error->show();
}

void FacturePage::confirmIssue() {
    if (!m_loaded || !m_issue->isVisible() || !m_issue->isEnabled())
        return;
    const Facture& facture = m_loaded->sheet.dossier.facture;
    m_confirm->ask(
        facture.isAvoir() ? tr("Émettre cet avoir") : tr("Émettre cette facture"),
        {tr("Un numéro définitif est attribué et le document est scellé\u00a0: il ne se modifie plus."),
         tr("%1 · total TTC %2")
             .arg(m_loaded->sheet.dossier.acheteur.displayName(), format::euros(facture.montantTtc)),
         tr("Une erreur se corrige ensuite par un avoir.")},
        facture.isAvoir() ? tr("Émettre 1 avoir") : tr("Émettre 1 facture"), [this] { issue(); });
}

void FacturePage::issue() {
    m_error->hide();
    m_issue->setEnabled(false);
    context().data.run(
        this,
        [id = m_id](Session& session) {
            QPrinterDocumentPainter painter;
            return FactureService(session).issue(id, painter);
        },
        [this](const Result<Facture>& facture) {
            m_issue->setEnabled(true);
            if (!facture)
                return showError(facture.error());
            const QString words = facture->isAvoir() ? tr("%1 émis") : tr("%1 émise");
            context().toasts.show({words.arg(facture->numero), Icon::PaperPlane, {}, {}, {}});
            refresh();
        });
}

void FacturePage::pay() {
    if (m_loaded && m_pay->isVisible() && m_pay->isEnabled())
        m_payment->open(m_id, m_loaded->sheet.reste);
}

void FacturePage::primary() {
    if (m_issue->isVisible())
        confirmIssue();
    else
        pay();
}

void FacturePage::printNow() {
    if (!m_loaded)
        return;
    const DocumentModel model = m_loaded->model;
    const QString name = m_numero->text();
    PreviewSource source{name, name + QStringLiteral(".pdf"), pageCount(model), {}, {}, {}};
    source.picture = [model](int page, int dpi) { return renderPreview(model, page, dpi); };
    source.paint = [model](QPagedPaintDevice& device) { return paintDocument(model, device); };
    // What was issued is given byte for byte; only a draft is painted again.
    source.pdf = [model, issued = m_loaded->pdf]() -> Result<QByteArray> {
        return issued.isEmpty() ? QPrinterDocumentPainter().pdf(model) : Result<QByteArray>(issued);
    };
    auto* preview = new PagesPreview(std::move(source), this);
    preview->setAttribute(Qt::WA_DeleteOnClose);
    preview->open();
}

void FacturePage::savePdf() {
    if (!m_pdf->isVisible())
        return;
    const QString path = PagesPreview::askFile()(this, m_numero->text() + QStringLiteral(".pdf"));
    if (path.isEmpty())
        return;
    context().data.run(
        this, [id = m_id](Session& session) { return FactureQueries(session).pdf(id); },
        [this, path](const Result<QByteArray>& bytes) {
            if (!bytes)
                return showError(bytes.error());
            if (const Outcome written = writeFile(path, *bytes); !written)
                return showError(written.error());
            context().toasts.show({tr("PDF enregistré"), Icon::Download, {}, {}, {}});
        });
}

void FacturePage::makeAvoir() {
    context().data.run(
        this, [id = m_id](Session& session) { return FactureService(session).createAvoir(id); },
        [this](const Result<Id<Facture>>& avoir) {
            if (!avoir)
                return showError(avoir.error());
            context().toasts.show({tr("Brouillon d’avoir préparé"), Icon::Tick, {}, {}, {}});
            context().navigator.open({Facture::schema.table, avoir->value()});
        });
}

void FacturePage::toggleLitige() {
    const bool wanted = !m_loaded->sheet.dossier.facture.litige;
    context().data.run(
        this,
        [id = m_id, wanted](Session& session) {
            return FactureService(session).setLitige(id, wanted,
                                                     wanted ? tr("Contestée par le client") : QString());
        },
        [this, wanted](const Outcome& outcome) {
            if (!outcome)
                return showError(outcome.error());
            context().toasts.show(
                {wanted ? tr("Facture mise en litige") : tr("Litige levé"), Icon::Tick, {}, {}, {}});
            refresh();
        });
}

void FacturePage::discard() {
    context().data.run(
        this, [id = m_id](Session& session) { return FactureService(session).discardDraft(id); },
        [this](const Outcome& outcome) {
            if (!outcome)
                return showError(outcome.error());
            context().toasts.show({tr("Brouillon abandonné"), Icon::Trash, {}, {}, {}});
            context().navigator.openWorkspace("factures");
        });
}

bool FacturePage::concerns(const QList<EntityRef>& records) const {
    return records.isEmpty() || records.contains(record());
}

void FacturePage::keyPressEvent(QKeyEvent* event) {
    const bool plain = event->modifiers() == Qt::NoModifier;
    if (plain && event->key() == Qt::Key_P)
        pay();
    else if (plain && event->key() == Qt::Key_I)
        confirmIssue();
    else if (plain && event->key() == Qt::Key_D)
        savePdf();
    else
        Page::keyPressEvent(event);
}

} // namespace tournevis
