// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/propositions/SuggestionDock.h"

#include "base/Format.h"
#include "base/theme/StylePaint.h"
#include "base/theme/ThemeFollow.h"
#include "base/widgets/ActionButton.h"
#include "base/widgets/Caption.h"
#include "base/widgets/PlainLabel.h"
#include "planning/bars/PopupPanel.h"
#include "planning/propositions/PropositionCard.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QScrollArea>

#include <algorithm>

namespace tournevis {
namespace {

constexpr int shownFirst = 3;
constexpr int leastCardWidth = 280;
constexpr int shownRows = 2;
constexpr int formulaWidth = 420;

} // namespace

SuggestionDock::SuggestionDock(PlanningModel& model, PlanDrag& drag, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_drag(drag) {
    setObjectName("planning.dock");
    setAccessibleName(tr("Meilleur technicien"));
    auto* column = new QVBoxLayout(this);
    buildHead();
    buildCards();
    buildFoot();
    followTheme(this, [column] {
        column->setContentsMargins(px(14), px(10), px(14), px(10));
        column->setSpacing(px(8));
    });
    connect(&m_model, &PlanningModel::changed, this, &SuggestionDock::follow);
    connect(&m_model, &PlanningModel::done, this, [this](const GesteResultat& resultat) {
        // Placed, it needs nobody any more: Entrée would move it again.
        const auto placed = std::ranges::find(resultat.bilan, m_visite, &GesteBilan::id);
        if (isVisible() && placed != resultat.bilan.end() && placed->fait)
            dismiss();
    });
    hide();
}

void SuggestionDock::buildHead() {
    auto* mark = new PlainLabel;
    followTheme(mark, [mark] {
        mark->setPixmap(iconPixmap(Icon::Sparkle, theme().accent, px(16), mark->devicePixelRatioF()));
    });
    m_subject = new ElidedLabel({}, LabelStyle::Secondary);
    m_subject->setObjectName("planning.dock.subject");
    auto* formula = ActionButton::iconOnly(Icon::Help, tr("Comment la note est calculée"));
    formula->setObjectName("planning.dock.formula");
    m_close = ActionButton::iconOnly(Icon::Cross, tr("Fermer les propositions"));
    m_close->setObjectName("planning.dock.close");
    setCompact(formula);
    setCompact(m_close);
    auto* row = new QHBoxLayout;
    row->addWidget(mark);
    row->addWidget(new PlainLabel(tr("Meilleur technicien"), LabelStyle::Strong));
    row->addWidget(m_subject, 1);
    m_method = new PlainLabel({}, LabelStyle::SmallHint);
    row->addWidget(m_method);
    row->addWidget(formula);
    row->addWidget(m_close);
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
    connect(m_close, &QPushButton::clicked, this, &SuggestionDock::dismiss);
    connect(formula, &QPushButton::clicked, this, [this, formula] {
        auto* panel = new PopupPanel("planning.dock.formulaPanel", tr("Comment la note est calculée"), this);
        panel->setAttribute(Qt::WA_DeleteOnClose);
        auto* words = new PlainLabel(formuleScore(m_model.tableau().contexte.regles));
        words->setWordWrap(true);
        words->setFixedWidth(px(formulaWidth));
        panel->body()->addWidget(words);
        panel->openUnder(formula);
    });
}

void SuggestionDock::buildCards() {
    m_zone = new QWidget;
    m_grid = new QGridLayout(m_zone);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_scroll = new QScrollArea;
    m_scroll->setObjectName("planning.dock.scroll");
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(m_zone);
    m_scroll->viewport()->setBackgroundRole(QPalette::Base);
    m_zone->setBackgroundRole(QPalette::Base);
    m_none = new PlainLabel({}, LabelStyle::Secondary);
    m_none->setWordWrap(true);
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->addWidget(m_none);
    column->addWidget(m_scroll);
}

void SuggestionDock::buildFoot() {
    m_assign = new ActionButton(tr("Affecter"), ButtonVariant::Primary);
    m_assign->setObjectName("planning.dock.assign");
    m_assign->setKeyHint(tr("Entrée"));
    m_others = new ActionButton(QString());
    m_others->setObjectName("planning.dock.others");
    auto* row = new QHBoxLayout;
    row->addWidget(m_assign);
    row->addWidget(m_others);
    row->addStretch(1);
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
    connect(m_assign, &QPushButton::clicked, this, &SuggestionDock::assign);
    connect(m_others, &QPushButton::clicked, this, [this] {
        m_all = !m_all;
        showCards();
    });
}

void SuggestionDock::propose(Id<Intervention> visite) {
    m_visite = visite;
    m_all = false;
    // Another visit begins at its own first choice.
    qDeleteAll(m_cards);
    m_cards.clear();
    show();
    showCards();
    if (!m_cards.isEmpty())
        m_cards.first()->setFocus(Qt::OtherFocusReason);
    else
        m_close->setFocus(Qt::OtherFocusReason);
}

QString SuggestionDock::subject() const {
    const PlanDemande demande = m_model.tableau().demandes.value(m_visite);
    QStringList parts;
    if (const PlanningTache* task = m_model.tache(m_visite))
        parts = {task->travaux, task->ville.isEmpty() ? task->client : task->client + ", " + task->ville};
    else if (const PlanningVisit* planned = m_model.visite(m_visite))
        parts = {planned->travaux, planned->client};
    parts += format::duration(demande.dureeMin);
    return parts.join(QStringLiteral(" · "));
}

QString SuggestionDock::whyNone() const {
    const PlanningVisit* planned = m_model.visite(m_visite);
    const auto found = planned ? m_model.constats(m_visite, planned->techniciens.value(0), planned->visite)
                               : QList<Constat>();
    const auto frozen = std::ranges::find(found, ConstatCode::InterventionFigee, &Constat::code);
    if (frozen != found.end())
        return tr("%1\u00a0: elle ne change plus de technicien ici.").arg(frozen->texte);
    return tr(
        "Personne n’a de créneau libre sur cette période. Changez de période, ou glissez l’intervention "
        "sur le planning.");
}

void SuggestionDock::follow() {
    if (isHidden())
        return;
    // What was proposed for may be placed, or gone, by now.
    if (!m_model.tache(m_visite) && !m_model.visite(m_visite))
        return dismiss();
    showCards();
}

void SuggestionDock::showCards() {
    const int everybody = int(m_model.tableau().contexte.techniciens.size());
    const QList<Proposition> found = m_model.propositions(m_visite, everybody);
    const int before = chosen();
    const bool focused = before >= 0 && m_cards[before]->hasFocus();
    m_shown = m_all ? found : found.first(qMin<qsizetype>(shownFirst, found.size()));
    qDeleteAll(m_cards);
    m_cards.clear();
    for (int rank = 0; rank < m_shown.size(); ++rank) {
        auto* card = new PropositionCard(rank + 1, m_shown[rank], m_model);
        m_cards += card;
        connect(card, &PropositionCard::toggled, this, &SuggestionDock::showChoice);
        connect(card, &PropositionCard::taken, this, &SuggestionDock::assign);
        connect(card, &PropositionCard::stepped, this, [this, rank](int step) { choose(rank + step); });
    }
    m_subject->setText(subject());
    const int factor = m_model.tableau().contexte.regles.trajet.facteurPct;
    m_method->setText(tr("Calcul local, distances à vol d’oiseau × %1")
                          .arg(format::quantity(Quantite::fromUnits(factor * 10))));
    m_none->setText(whyNone());
    m_none->setVisible(m_cards.isEmpty());
    m_scroll->setVisible(!m_cards.isEmpty());
    m_others->setVisible(found.size() > shownFirst);
    m_others->setText(m_all ? tr("Voir les %1 premiers").arg(shownFirst)
                            : tr("Voir les %1 techniciens").arg(found.size()));
    place();
    if (!m_cards.isEmpty())
        m_cards[qBound(0, before, int(m_cards.size()) - 1)]->setChecked(true);
    if (focused && !m_cards.isEmpty())
        m_cards[qBound(0, before, int(m_cards.size()) - 1)]->setFocus();
    showChoice();
}

void SuggestionDock::place() {
    const int columns = qBound(1, width() / px(leastCardWidth), shownFirst);
    for (int rank = 0; rank < m_cards.size(); ++rank)
        m_grid->addWidget(m_cards[rank], rank / columns, rank % columns);
    m_grid->setSpacing(px(10));
    if (m_cards.isEmpty())
        return;
    int tallest = 0;
    for (const PropositionCard* card : std::as_const(m_cards))
        tallest = qMax(tallest, card->sizeHint().height());
    const int rows = qMin((int(m_cards.size()) + columns - 1) / columns, m_all ? shownRows : 1);
    m_scroll->setFixedHeight(rows * tallest + (rows - 1) * px(10) + px(2));
}

void SuggestionDock::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    place();
}

int SuggestionDock::chosen() const {
    for (int rank = 0; rank < m_cards.size(); ++rank) {
        if (m_cards[rank]->isChecked())
            return rank;
    }
    return -1;
}

void SuggestionDock::choose(int rank) {
    if (rank < 0 || rank >= m_cards.size())
        return;
    m_cards[rank]->setChecked(true);
    m_cards[rank]->setFocus(Qt::OtherFocusReason);
    m_scroll->ensureWidgetVisible(m_cards[rank]);
}

void SuggestionDock::showChoice() {
    const int rank = chosen();
    m_assign->setVisible(rank >= 0);
    if (rank < 0)
        return;
    const Proposition& proposition = m_cards[rank]->proposition();
    m_assign->setText(tr("Affecter à %1").arg(plainCaption(proposition.nom)));
    const bool strong = niveauOf(proposition.constats) == ConstatNiveau::Fort;
    const bool allowed = m_model.canPlan() && (!strong || m_model.canForce());
    m_assign->setEnabled(allowed);
    m_assign->setToolTip(allowed ? QString() : tr("Réservé à la régulation."));
}

void SuggestionDock::assign() {
    const int rank = chosen();
    if (rank < 0 || !m_assign->isEnabled())
        return;
    const Proposition proposition = m_cards[rank]->proposition();
    const PlanningVisit* planned = m_model.visite(m_visite);
    const Id<Technicien> from = planned ? planned->techniciens.value(0) : Id<Technicien>();
    m_drag.place({m_visite}, from, {proposition.technicienId, proposition.creneau.start});
}

void SuggestionDock::dismiss() {
    hide();
    emit closed();
}

void SuggestionDock::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QWidget::keyPressEvent(event);
}

void SuggestionDock::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme().surface);
    painter.fillRect(QRect(0, 0, width(), 1), theme().line2);
}

} // namespace tournevis
