// SPDX-License-Identifier: GPL-3.0-or-later
#include "devis/DevisEditor.h"

#include "base/Format.h"
#include "base/panels/CheckList.h"
#include "base/panels/SidePanel.h"
#include "base/widgets/PlainLabel.h"
#include "comptes/Permissions.h"
#include "devis/ClientField.h"
#include "devis/DevisAnswer.h"
#include "devis/DevisLook.h"
#include "devis/LignesCard.h"
#include "devis/LignesView.h"
#include "devis/TotauxBlock.h"

#include <QtGui/QResizeEvent>

namespace tournevis {
namespace {

constexpr int studyMilliseconds = 250;
constexpr int panelWidth = 300;
constexpr int narrowPanelWidth = 272;
constexpr int leastWidth = 800;
/// Below this width the less used actions show their icon alone.
constexpr int narrowWidth = 1120;

} // namespace

DevisEditor::DevisEditor(PageContext& context, Id<Devis> id, const QVariantMap& given, QWidget* parent)
    : FormPage(context, "devis", parent)
    , m_id(id)
    , m_given(given)
    , m_head(new DevisHead(fieldContext()))
    , m_card(new LignesCard(m_lignes))
    , m_answer(new DevisAnswer(fieldContext()))
    , m_cancel(new DevisCancel)
    , m_tag(new StatusTag(lookOf(StatutDevis::Brouillon)))
    , m_name(new PlainLabel({}, LabelStyle::Title))
    , m_totaux(new TotauxBlock)
    , m_points(new CheckList) {
    setTitle(tr("Nouveau devis"), tr("Devis"));
    buildHead();
    buildActions();
    buildLines();
    buildPanel();
    m_studyTimer.setSingleShot(true);
    m_studyTimer.setInterval(studyMilliseconds);
    connect(&m_studyTimer, &QTimer::timeout, this, &DevisEditor::study);
}

void DevisEditor::buildHead() {
    m_name->setObjectName("devis.form.numero");
    m_tag->setObjectName("devis.form.statut");
    head()->addWidget(m_tag);
    head()->addWidget(m_name);
    for (QWidget* card :
         {static_cast<QWidget*>(m_answer), static_cast<QWidget*>(m_cancel), static_cast<QWidget*>(m_head)})
        content()->addWidget(card);
    connect(m_answer, &DevisAnswer::answered, this, [this](const ReponseDevis& answer) { record(answer); });
    connect(m_cancel, &DevisCancel::confirmed, this, &DevisEditor::cancel);
    connect(&m_head->binder(), &Binder::edited, this, &DevisEditor::edited);
    connect(m_head->client(), &ClientField::searchAsked, this, &DevisEditor::searchClients);
    connect(m_head->client(), &ClientField::clientChosen, this, &DevisEditor::followClient);
}

void DevisEditor::buildActions() {
    m_undo = addAction(Icon::Undo, QString(), QStringLiteral("undo"));
    m_undo->setAccessibleName(tr("Annuler la dernière modification des lignes"));
    m_undo->setToolTip(tr("Annuler la dernière modification des lignes (Ctrl Z)"));
    m_preview = addAction(Icon::Eye, tr("Aperçu PDF"), QStringLiteral("preview"));
    m_preview->setKeyHint(tr("Ctrl P"));
    m_duplicate = addAction(Icon::Devis, tr("Dupliquer"), QStringLiteral("duplicate"));
    m_duplicate->setAccessibleName(tr("Dupliquer"));
    m_abandon = addAction(Icon::Trash, QString(), QStringLiteral("cancel"));
    m_abandon->setAccessibleName(tr("Annuler le devis"));
    m_abandon->setToolTip(tr("Annuler le devis"));
    m_save = addAction(Icon::Tick, tr("Enregistrer"), QStringLiteral("save"));
    m_save->setAccessibleName(tr("Enregistrer"));
    m_save->setToolTip(tr("Enregistrer (Ctrl S)"));
    m_main = setPrimary(Icon::PaperPlane, tr("Transmettre à la DG"), QStringLiteral("primary"));
    m_main->setKeyHint(tr("Ctrl Entrée"));
    connect(m_undo, &QPushButton::clicked, m_card->table(), &LignesView::undo);
    connect(m_preview, &QPushButton::clicked, this, &DevisEditor::printNow);
    connect(m_duplicate, &QPushButton::clicked, this, &DevisEditor::duplicate);
    connect(m_abandon, &QPushButton::clicked, this, [this] { m_cancel->start(m_name->text()); });
    connect(m_save, &QPushButton::clicked, this, &DevisEditor::saveNow);
    connect(m_main, &QPushButton::clicked, this, &DevisEditor::primary);
}

void DevisEditor::buildLines() {
    content()->addWidget(m_card, 1);
    connect(&m_lignes, &DevisLignesModel::edited, this, &DevisEditor::edited);
    connect(m_card, &LignesCard::discountEdited, this, &DevisEditor::edited);
    connect(m_card, &LignesCard::missionLinesAsked, this, &DevisEditor::addMissionLines);
    connect(m_card->table(), &LignesView::articlesAsked, this, &DevisEditor::searchArticles);
    connect(m_card->table(), &LignesView::articleChosen, this, &DevisEditor::fillArticle);
}

void DevisEditor::buildPanel() {
    panel()->setFixedWidth(px(panelWidth));
    panel()->addSection(tr("Totaux"))->body()->addWidget(m_totaux);
    m_checks = panel()->addSection(tr("Contrôles"));
    m_points->setObjectName("devis.controles");
    m_checks->body()->addWidget(m_points);
    m_circuit = panel()->addSection(tr("Circuit de validation"));
    m_circuit->setObjectName("devis.circuit");
}

void DevisEditor::resizeEvent(QResizeEvent* event) {
    FormPage::resizeEvent(event);
    const bool narrow = event->size().width() < px(narrowWidth);
    m_duplicate->setText(narrow ? QString() : tr("Dupliquer"));
    m_save->setText(narrow ? QString() : tr("Enregistrer"));
    panel()->setFixedWidth(px(narrow ? narrowPanelWidth : panelWidth));
}

QSize DevisEditor::minimumSizeHint() const { return {px(leastWidth), FormPage::minimumSizeHint().height()}; }

void DevisEditor::activate() {
    if (!m_loaded)
        reload();
}

void DevisEditor::focusFilter() { m_card->table()->setFocus(); }

bool DevisEditor::concerns(const QList<EntityRef>& records) const {
    return m_id && (records.isEmpty() || records.contains(EntityRef(record())));
}

void DevisEditor::edited() {
    if (m_showing)
        return;
    markEdited();
    showTotals();
    m_studyTimer.start();
}

DevisFile DevisEditor::read(QList<FieldError>& errors) const {
    DevisFile file{m_file.devis, m_lignes.lignes()};
    errors += m_head->binder().store(file.devis);
    errors += m_lignes.unreadable();
    file.devis.remiseTaux = m_card->discountRate();
    file.devis.remiseMontant = m_card->discountAmount();
    return file;
}

void DevisEditor::showTotals() {
    QList<FieldError> ignored;
    DevisFile file = read(ignored);
    const MontantsDevis montants = applyMontants(file.devis, file.lignes, m_references.connus);
    m_totaux->setTotaux(file.devis, montants.totaux);
    m_undo->setEnabled(m_lignes.canUndo());
    const bool mission = bool(file.devis.missionId);
    m_card->setMissionLines(mission, tr("Choisir d’abord la mission du devis."));
    setStatusText(tr("Total HT %1 · TTC %2")
                      .arg(format::euros(montants.totaux.ht), format::euros(montants.totaux.ttc)));
}

void DevisEditor::study() {
    QList<FieldError> ignored;
    DevisFile file = read(ignored);
    applyMontants(file.devis, file.lignes, m_references.connus);
    context().data.run(
        this,
        [file](Session& session) -> Result<Study> {
            return Study{TRY(DevisService(session).circuitOf(file)), TRY(DevisQueries(session).points(file))};
        },
        [this](const Result<Study>& study) {
            if (study)
                showStudy(*study);
        });
}

void DevisEditor::showStudy(const Study& study) {
    m_study = study;
    QList<CheckPoint> points;
    int fine = 0;
    for (const PointDevis& point : study.points) {
        points.append({point.ok, point.text});
        fine += point.ok ? 1 : 0;
    }
    m_points->setPoints(points);
    m_checks->setTitle(tr("Contrôles · %1 sur %2").arg(fine).arg(points.size()));
    m_circuit->clearBody();
    const Circuit& circuit = study.circuit;
    m_circuit->body()->addWidget(new PlainLabel(circuit.isNone() ? tr("Aucune validation nécessaire")
                                                : circuit.pdg    ? tr("Passe par la DG, puis le PDG")
                                                                 : tr("Passe par la DG"),
                                                LabelStyle::Secondary));
    auto* chips = new QWidget;
    auto* row = new QHBoxLayout(chips);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(8));
    const auto chip = [&](const StatusLook& look) {
        if (row->count() > 0)
            row->addWidget(new PlainLabel(QStringLiteral("›"), LabelStyle::Secondary));
        row->addWidget(new StatusTag(look));
    };
    if (circuit.dg)
        chip({Hue::Purple, Icon::OnePerson, labelOf(NiveauDevis::Dg)});
    if (circuit.pdg)
        chip({Hue::Purple, Icon::TwoPersons, labelOf(NiveauDevis::Pdg)});
    chip({Hue::Sky, Icon::PaperPlane, tr("Client")});
    row->addStretch(1);
    m_circuit->body()->addWidget(chips);
    showPrimary();
}

} // namespace tournevis
