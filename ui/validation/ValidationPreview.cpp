// SPDX-License-Identifier: GPL-3.0-or-later
#include "validation/ValidationPreview.h"

#include "base/CellDelegate.h"
#include "base/Format.h"
#include "base/panels/Banner.h"
#include "base/panels/Card.h"
#include "base/panels/FigureStrip.h"
#include "base/widgets/ActionButton.h"
#include "base/widgets/Caption.h"
#include "base/widgets/PlainLabel.h"
#include "base/widgets/Stepper.h"
#include "base/widgets/Tables.h"
#include "validation/ApercuLignes.h"
#include "validation/ValidationDelegate.h"

#include <QtWidgets/QHeaderView>

namespace tournevis {
namespace {

constexpr int rowHeight = 30;
constexpr int columnWidths[] = {200, 88, 92, 76, 66, 100};

ActionButton* arrow(Icon icon, const QString& name, const char* role) {
    auto* button = ActionButton::iconOnly(icon, name);
    button->setObjectName(QStringLiteral("validation.preview.%1").arg(QLatin1String(role)));
    setCompact(button);
    return button;
}

StepState stateOf(bool done, bool current) {
    return done ? StepState::Done : current ? StepState::Current : StepState::Next;
}

/// The status while it waits, else its own words.
StatusLook lookOfDevis(StatutDevis statut) {
    if (statut == StatutDevis::AttenteDg || statut == StatutDevis::AttentePdg)
        return lookOf(statut == StatutDevis::AttenteDg ? NiveauDevis::Dg : NiveauDevis::Pdg);
    return {Hue::Slate, Icon::Devis, labelOf(statut)};
}

} // namespace

ValidationPreview::ValidationPreview(QWidget* parent)
    : QWidget(parent)
    , m_stale(new Banner(BannerKind::Warning, QString()))
    , m_figures(new FigureStrip)
    , m_lines(new ApercuLignes(this))
    , m_table(new QTableView) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    auto* inside = new QVBoxLayout;
    inside->setContentsMargins(px(18), px(14), px(18), px(14));
    inside->setSpacing(px(12));
    column->addLayout(inside, 1);
    m_stale->setObjectName("validation.preview.stale");
    m_stale->hide();
    auto* reload = m_stale->addAction(tr("Recharger"));
    reload->setObjectName("validation.preview.reload");
    connect(reload, &QPushButton::clicked, this, &ValidationPreview::reloadAsked);
    m_figures->setObjectName("validation.preview.figures");
    buildTable();
    auto* card = new Card;
    card->setFlush();
    card->body()->addWidget(m_table);
    inside->addWidget(m_stale);
    inside->addWidget(m_figures);
    inside->addWidget(card, 1);
}

QWidget* ValidationPreview::buildHead() {
    auto* head = new QWidget;
    head->setAutoFillBackground(true);
    head->setBackgroundRole(QPalette::Base);
    m_number = new PlainLabel({}, LabelStyle::Xl);
    m_number->setObjectName("validation.preview.numero");
    m_tag = new StatusTag;
    m_position = new PlainLabel({}, LabelStyle::Secondary);
    m_position->setObjectName("validation.preview.position");
    m_previous = arrow(Icon::ChevronLeft, tr("Devis précédent"), "previous");
    m_next = arrow(Icon::ChevronRight, tr("Devis suivant"), "next");
    m_subject = new ElidedLabel({}, LabelStyle::Secondary);
    m_client = new ActionButton({}, ButtonVariant::Link);
    m_client->setObjectName("validation.preview.client");
    setCompact(m_client);
    m_steps = new Stepper(tr("Circuit de validation"));
    m_validity = new PlainLabel({}, LabelStyle::Secondary);
    connect(m_previous, &QPushButton::clicked, this, &ValidationPreview::previousAsked);
    connect(m_next, &QPushButton::clicked, this, &ValidationPreview::nextAsked);
    connect(m_client, &QPushButton::clicked, this, &ValidationPreview::clientAsked);
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins(px(18), px(12), px(18), px(10));
    column->setSpacing(px(4));
    const auto line = [column](std::initializer_list<QWidget*> left, std::initializer_list<QWidget*> right) {
        auto* row = new QHBoxLayout;
        row->setSpacing(px(8));
        for (QWidget* widget : left)
            row->addWidget(widget);
        row->addStretch(1);
        for (QWidget* widget : right)
            row->addWidget(widget);
        column->addLayout(row);
    };
    line({m_number, m_tag}, {m_position, m_previous, m_next});
    line({m_subject, m_client}, {});
    line({m_steps}, {m_validity});
    return head;
}

void ValidationPreview::buildTable() {
    m_table->setObjectName("validation.preview.table");
    m_table->setAccessibleName(tr("Lignes du devis"));
    m_table->setModel(m_lines);
    m_table->setItemDelegate(new CellDelegate(m_table));
    dressTable(*m_table);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->verticalHeader()->setMinimumSectionSize(px(rowHeight));
    fitColumns(*m_table, columnWidths);
}

void ValidationPreview::show(const ValidationSheet& sheet, bool mine) {
    const DevisImprimable& content = sheet.fiche.contenu;
    const Devis& devis = content.devis;
    m_number->setText(devis.numero);
    m_tag->setLook(lookOfDevis(devis.statut));
    m_subject->setText(devis.titre + QStringLiteral(" ·"));
    m_client->setText(plainCaption(content.parties.acheteur.displayName()));
    m_validity->setText(tr("Valable jusqu’au %1").arg(format::date(devis.dateValidite)));
    showSteps(devis, mine);
    showFigures(sheet);
    m_lines->show(content);
    // Denser than the lists, whose height the style gives to every table it polishes.
    m_table->verticalHeader()->setDefaultSectionSize(px(rowHeight));
    m_table->clearSpans();
    for (int row = 0; row < content.lignes.size(); ++row) {
        if (content.lignes[row].type == TypeDevisLigne::Section)
            m_table->setSpan(row, ApercuLignes::Designation, 1, ApercuLignes::Total);
    }
    setStale({});
}

void ValidationPreview::showSteps(const Devis& devis, bool mine) {
    const auto waiting = [&](const QString& who) { return mine ? tr("%1 — à vous").arg(who) : who; };
    const bool atDg = devis.statut == StatutDevis::AttenteDg;
    const bool atPdg = devis.statut == StatutDevis::AttentePdg;
    std::vector<Step> steps{{tr("Rédigé"), Icon::Pencil, StepState::Done}};
    const QString dg = labelOf(NiveauDevis::Dg);
    const QString pdg = labelOf(NiveauDevis::Pdg);
    steps.push_back({atDg ? waiting(dg) : dg, Icon::OnePerson, stateOf(devis.dgDecision.has_value(), atDg)});
    if (devis.pdgRequis)
        steps.push_back(
            {atPdg ? waiting(pdg) : pdg, Icon::TwoPersons, stateOf(devis.pdgDecision.has_value(), atPdg)});
    steps.push_back({tr("Client"), Icon::PaperPlane, stateOf(isSent(devis.statut), false)});
    m_steps->setSteps(std::move(steps));
}

void ValidationPreview::showFigures(const ValidationSheet& sheet) {
    const Devis& devis = sheet.fiche.contenu.devis;
    const auto figure = [](const QString& label, const QString& value) {
        return Figure{.label = label, .value = value, .note = {}, .icon = {}};
    };
    std::vector<Figure> figures{figure(tr("Total HT"), format::euros(devis.montantHt)),
                                figure(tr("TVA"), format::euros(devis.montantTva)),
                                figure(tr("Total TTC"), format::euros(devis.montantTtc))};
    if (sheet.fiche.tauxMarge)
        figures.push_back(figure(tr("Marge"), format::percent(*sheet.fiche.tauxMarge)));
    if (sheet.encours)
        figures.push_back(figure(tr("Encours client"), format::euros(*sheet.encours)));
    m_figures->setFigures(figures);
}

void ValidationPreview::setPosition(int rank, int count) {
    m_position->setText(tr("%1 sur %2").arg(rank + 1).arg(count));
    m_previous->setEnabled(rank > 0);
    m_next->setEnabled(rank + 1 < count);
}

void ValidationPreview::setStale(const QString& sentence) {
    m_stale->setMessage(BannerKind::Warning, sentence);
    m_stale->setVisible(!sentence.isEmpty());
}

} // namespace tournevis
