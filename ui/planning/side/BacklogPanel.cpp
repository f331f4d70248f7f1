// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/side/BacklogPanel.h"

#include "base/panels/EmptyState.h"
#include "base/theme/StylePaint.h"
#include "base/theme/ThemeFollow.h"
#include "base/widgets/ActionButton.h"
#include "base/widgets/KeyHint.h"
#include "base/widgets/PlainLabel.h"
#include "base/widgets/SearchField.h"

#include <QtGui/QActionGroup>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QMenu>
#include <QtWidgets/QStackedWidget>

namespace tournevis {
namespace {

/// The grey number beside a title.
class CountBadge final : public PlainLabel {
public:
    CountBadge()
        : PlainLabel({}, LabelStyle::Small) {
        followTheme(this, [this] { setContentsMargins(px(7), px(1), px(7), px(1)); });
    }

protected:
    void paintEvent(QPaintEvent* event) override {
        QPainter painter(this);
        paintRounded(painter, rect(), px(4), theme().hue(Hue::Slate).tint);
        PlainLabel::paintEvent(event);
    }
};

ActionButton* headButton(Icon icon, const QString& name, const char* objectName) {
    auto* button = ActionButton::iconOnly(icon, name);
    button->setObjectName(QLatin1String(objectName));
    setCompact(button);
    return button;
}

} // namespace

BacklogPanel::BacklogPanel(PlanningModel& model, PlanDrag& drag, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_drag(drag)
    , m_backlog(model)
    , m_list(new BacklogView(m_backlog, model, drag))
    , m_search(new SearchField(tr("Client, ville, travaux"))) {
    setObjectName("planning.backlog");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    m_search->setObjectName("planning.backlog.search");
    auto* searchRow = new QHBoxLayout;
    searchRow->addWidget(m_search);
    column->addLayout(searchRow);
    buildStates();
    column->addWidget(m_states, 1);
    column->addWidget(buildFoot());
    followTheme(this, [searchRow] { searchRow->setContentsMargins(px(10), 0, px(10), px(6)); });
    showFilter(false);
    connect(m_search, &SearchField::searched, this, [this](const QString& words) {
        m_backlog.setTexte(words);
        showState();
    });
    connect(&m_backlog, &QAbstractItemModel::modelReset, this, &BacklogPanel::showState);
    connect(&m_model, &PlanningModel::selectionChanged, this, &BacklogPanel::showState);
    connect(&m_drag, &PlanDrag::moved, this, &BacklogPanel::showTitle);
    connect(&m_drag, &PlanDrag::finished, this, &BacklogPanel::showTitle);
    connect(&m_drag, &PlanDrag::droppedOut, this, &BacklogPanel::takeBack);
    showTitle();
    showState();
}

QWidget* BacklogPanel::buildHead() {
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    m_count = new CountBadge;
    m_count->setObjectName("planning.backlog.count");
    auto* sort = headButton(Icon::Sort, tr("Trier «\u00a0À planifier\u00a0»"), "planning.backlog.sort");
    m_filter = headButton(Icon::Filter, tr("Filtrer «\u00a0À planifier\u00a0»"), "planning.backlog.filter");
    m_filter->setCheckable(true);
    buildSortMenu(sort);
    m_title = new PlainLabel({}, LabelStyle::Strong);
    m_title->setObjectName("planning.backlog.title");
    row->addWidget(m_title);
    row->addWidget(m_count);
    row->addStretch(1);
    row->addWidget(sort);
    row->addWidget(m_filter);
    connect(m_filter, &QPushButton::toggled, this, &BacklogPanel::showFilter);
    followTheme(head, [row] {
        row->setContentsMargins(px(14), px(8), px(8), px(6));
        row->setSpacing(px(6));
    });
    return head;
}

void BacklogPanel::buildSortMenu(ActionButton* button) {
    auto* menu = new QMenu(button);
    menu->setObjectName("planning.backlog.sortMenu");
    menu->setAccessibleName(tr("Trier «\u00a0À planifier\u00a0»"));
    auto* group = new QActionGroup(menu);
    for (BacklogTri tri :
         {BacklogTri::Priorite, BacklogTri::Echeance, BacklogTri::Ancienne, BacklogTri::Client}) {
        QAction* action = menu->addAction(labelOf(tri));
        action->setCheckable(true);
        action->setChecked(tri == m_backlog.tri());
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, tri, button] {
            m_backlog.setTri(tri);
            button->setAccessibleDescription(tr("Trié par %1").arg(labelOf(tri).toLower()));
        });
    }
    connect(button, &QPushButton::clicked, menu,
            [menu, button] { menu->popup(button->mapToGlobal(QPoint(0, button->height()))); });
}

void BacklogPanel::buildStates() {
    m_empty = new EmptyState(Icon::TickCircle, tr("Tout est planifié."));
    m_states = new QStackedWidget;
    m_states->addWidget(m_list);
    m_states->addWidget(m_empty);
}

QWidget* BacklogPanel::buildFoot() {
    auto* foot = new QWidget;
    auto* row = new QHBoxLayout(foot);
    m_propose = new ActionButton(Icon::Sparkle, tr("Proposer une affectation"));
    m_propose->setObjectName("planning.backlog.propose");
    m_propose->setToolTip(tr("Proposer une affectation (P)"));
    setCompact(m_propose);
    row->addWidget(m_propose);
    row->addWidget(new KeyHint(tr("P")));
    row->addStretch(1);
    followTheme(foot, [row] {
        row->setContentsMargins(px(8), px(8), px(8), px(8));
        row->setSpacing(px(5));
    });
    connect(m_propose, &QPushButton::clicked, this, [this] {
        const Id<Intervention> task = m_model.courante() ? m_model.courante() : m_list->current();
        emit proposalsAsked(task ? task : m_backlog.at(0).id);
    });
    return foot;
}

void BacklogPanel::showFilter(bool shown) {
    m_search->setVisible(shown);
    if (shown) {
        m_search->setFocus();
    } else {
        m_search->clear();
        m_backlog.setTexte({});
    }
}

void BacklogPanel::showState() {
    const int all = int(m_model.tableau().backlog.size());
    const int shown = m_backlog.rowCount();
    m_count->setText(shown == all ? QString::number(all) : tr("%1 sur %2").arg(shown).arg(all));
    if (all > 0)
        m_empty->setSentence(Icon::Filter, tr("Aucune tâche ne correspond à ce filtre."));
    else
        m_empty->setSentence(Icon::TickCircle, tr("Tout est planifié."));
    m_states->setCurrentIndex(shown == 0 && m_model.isLoaded() ? 1 : 0);
    const bool something = shown > 0 || m_model.courante();
    m_propose->setEnabled(something);
    m_propose->setToolTip(something ? QString() : tr("Choisir d’abord une intervention."));
}

bool BacklogPanel::takesBack(const QPoint& global) const {
    return m_drag.isActive() && !m_drag.isByKeys() && m_drag.de() && isVisible() &&
           rect().contains(mapFromGlobal(global));
}

void BacklogPanel::takeBack(const QPoint& global) {
    if (!takesBack(global))
        return;
    m_model.unplan(m_drag.retours());
}

void BacklogPanel::showTitle() {
    m_title->setText(takesBack(m_drag.pointer()) ? tr("Remettre à planifier") : tr("À planifier"));
}

void BacklogPanel::focusList() {
    m_list->setFocus(Qt::ShortcutFocusReason);
    if (m_backlog.rowCount() == 0)
        setFocus();
}

} // namespace tournevis
