// SPDX-License-Identifier: GPL-3.0-or-later
// The life of a devis as the buttons of its editor: each asks the table of moves of DevisRules.
#include "base/panels/PagesPreview.h"
#include "base/widgets/PlainLabel.h"
#include "comptes/Permissions.h"
#include "devis/DevisAnswer.h"
#include "devis/DevisEditor.h"
#include "devis/DevisLook.h"
#include "devis/LignesCard.h"
#include "documents/QPrinterDocumentPainter.h"

namespace tournevis {

bool DevisEditor::may(StatutDevis to, const Permission& permission) const {
    return context().access.has(permission) && checkMove(m_file.devis.statut, to, permission).has_value();
}

bool DevisEditor::isEditableNow() const {
    return context().access.has(permission::devisEcrire) && isEditable(m_file.devis.statut);
}

void DevisEditor::showState() {
    const Devis& devis = m_file.devis;
    const bool editable = isEditableNow();
    const QString name = !devis.numero.isEmpty() ? devis.numero
                         : m_id                  ? tr("Brouillon")
                                                 : tr("Nouveau devis");
    setTitle(name, tr("Devis"));
    m_name->setText(name);
    m_tag->setLook(lookOf(devis.statut));
    m_head->binder().setReadOnly(!editable);
    m_lignes.setReadOnly(!editable);
    m_card->setReadOnly(!editable);
    m_undo->setVisible(editable);
    m_save->setVisible(editable);
    m_duplicate->setVisible(m_id && context().access.has(permission::devisEcrire));
    m_abandon->setVisible(m_id && may(StatutDevis::Annule, permission::devisEcrire));
    m_preview->setEnabled(m_id || editable);
    if (!may(StatutDevis::Accepte, permission::devisEcrire))
        m_answer->hide();
    if (m_abandon->isHidden())
        m_cancel->hide();
    showPrimary();
}

void DevisEditor::showPrimary() {
    struct Main {
        Icon icon;
        QString text;
        QString refusal = {}; ///< why it cannot be pressed
    };
    const auto choose = [this]() -> Main {
        const Devis& devis = m_file.devis;
        const bool none = m_study && m_study->circuit.isNone();
        if (may(StatutDevis::Accepte, permission::devisEcrire))
            return {Icon::Pencil, tr("Noter la réponse du client")};
        if (devis.statut == StatutDevis::Valide || (none && isEditableNow()))
            return {Icon::PaperPlane, tr("Envoyer au client"),
                    may(StatutDevis::Envoye, devis.statut == StatutDevis::Valide
                                                 ? permission::devisEcrire
                                                 : permission::devisEnvoyerDirect)
                        ? QString()
                        : tr("Réservé aux personnes qui écrivent les devis")};
        if (devis.statut == StatutDevis::Accepte)
            return {Icon::Factures, tr("Facturer"),
                    context().access.has(permission::facturesEcrire) ? QString()
                                                                     : tr("Réservé à la comptabilité")};
        if (may(StatutDevis::AttenteDg, permission::devisEcrire))
            return {Icon::PaperPlane, tr("Transmettre à la DG")};
        return {Icon::PaperPlane, tr("Transmettre à la DG"),
                isInCircuit(devis.statut)
                    ? tr("Déjà transmis\u00a0: %1").arg(labelOf(devis.statut))
                    : tr("Le devis est au statut «\u00a0%1\u00a0»").arg(labelOf(devis.statut))};
    };
    const Main main = choose();
    m_main->setActionIcon(main.icon);
    m_main->setText(main.text);
    m_main->setEnabled(main.refusal.isEmpty());
    m_main->setToolTip(main.refusal);
    m_main->setAccessibleDescription(main.refusal);
}

void DevisEditor::primary() {
    if (!m_main->isEnabled())
        return;
    if (may(StatutDevis::Accepte, permission::devisEcrire))
        return m_answer->start();
    if (m_file.devis.statut == StatutDevis::Accepte)
        return bill();
    // Nothing leaves for the client on a circuit that the last keystrokes may have changed.
    const bool direct = m_study && m_study->circuit.isNone() && !m_studyTimer.isActive();
    const bool sends = direct || (m_file.devis.statut == StatutDevis::Valide && !isModified());
    const Next next = sends ? &DevisEditor::send : &DevisEditor::submitForApproval;
    if (isModified() || !m_id)
        saveThen(next);
    else
        (this->*next)();
}

void DevisEditor::submitForApproval() {
    act([](Session& session, Id<Devis> id, int version) { return DevisService(session).submit(id, version); },
        tr("Devis transmis à la DG"));
}

void DevisEditor::send() {
    act([](Session& session, Id<Devis> id, int version) { return DevisService(session).send(id, version); },
        tr("Devis marqué comme envoyé au client"));
}

void DevisEditor::bill() { context().navigator.create("facture", {{"devis_id", m_id.value()}}); }

void DevisEditor::record(const ReponseDevis& answer) {
    act([answer](Session& session, Id<Devis> id,
                 int version) { return DevisService(session).recordClientAnswer(id, version, answer); },
        tr("Réponse du client enregistrée"));
}

void DevisEditor::cancel(const QString& reason) {
    act([reason](Session& session, Id<Devis> id,
                 int version) { return DevisService(session).cancel(id, version, reason); },
        tr("Devis annulé"));
}

void DevisEditor::createNew() {
    if (context().access.has(permission::devisEcrire))
        context().navigator.create("devis");
}

void DevisEditor::duplicate() {
    submit([id = m_id](Session& session) { return DevisService(session).duplicate(id); },
           [this](Id<Devis> copy) {
               context().toasts.show({tr("Devis dupliqué"), Icon::Copy, {}, {}, {}});
               context().navigator.open({Devis::schema.table, copy.value()});
           });
}

void DevisEditor::printNow() {
    if (isEditableNow() && (isModified() || !m_id))
        saveThen(&DevisEditor::preview);
    else if (m_id)
        preview();
}

void DevisEditor::preview() {
    submit(
        [id = m_id](Session& session) -> Result<DocumentModel> {
            return devisDocument(TRY(printable(session, id)));
        },
        [this](const DocumentModel& model) { showPreview(model); });
}

void DevisEditor::showPreview(const DocumentModel& model) {
    PreviewSource source;
    source.title = m_name->text();
    source.fileName = m_name->text() + QStringLiteral(".pdf");
    source.pages = pageCount(model);
    source.picture = [model](int page, int dpi) { return renderPreview(model, page, dpi); };
    source.paint = [model](QPagedPaintDevice& device) { return paintDocument(model, device); };
    source.pdf = [model] { return QPrinterDocumentPainter().pdf(model); };
    auto* window = new PagesPreview(std::move(source), this);
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->open();
}

} // namespace tournevis
