// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/side/MiniMonth.h"

#include "base/theme/ThemeFollow.h"
#include "base/widgets/ActionButton.h"
#include "base/widgets/PlainLabel.h"
#include "planning/PlanningModel.h"

#include <QtCore/QLocale>
#include <QtWidgets/QBoxLayout>

namespace tournevis {

MiniMonth::MiniMonth(PlanningModel& model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_title(new PlainLabel({}, LabelStyle::Strong))
    , m_grid(new MonthGrid) {
    m_title->setObjectName("planning.month.title");
    m_grid->setObjectName("planning.month.grid");
    auto* before = ActionButton::iconOnly(Icon::ChevronLeft, tr("Mois précédent du calendrier"));
    auto* after = ActionButton::iconOnly(Icon::ChevronRight, tr("Mois suivant du calendrier"));
    before->setObjectName("planning.month.previous");
    after->setObjectName("planning.month.next");
    setCompact(before);
    setCompact(after);
    auto* head = new QHBoxLayout;
    head->setSpacing(0);
    head->addWidget(m_title);
    head->addStretch(1);
    head->addWidget(before);
    head->addWidget(after);
    auto* column = new QVBoxLayout(this);
    column->addLayout(head);
    column->addWidget(m_grid);
    followTheme(this, [column] {
        column->setContentsMargins(px(14), px(8), px(12), px(8));
        column->setSpacing(px(2));
    });
    connect(before, &QPushButton::clicked, this, [this] { m_grid->setMonth(m_grid->month().addMonths(-1)); });
    connect(after, &QPushButton::clicked, this, [this] { m_grid->setMonth(m_grid->month().addMonths(1)); });
    connect(m_grid, &MonthGrid::monthTurned, this, &MiniMonth::showTitle);
    connect(m_grid, &MonthGrid::chosen, &m_model, &PlanningModel::goTo);
    connect(&m_model, &PlanningModel::changed, this, &MiniMonth::showPeriod);
    showPeriod();
}

void MiniMonth::showPeriod() {
    m_grid->setShown(m_model.jour(), m_model.context().today());
    const PlanContexte& contexte = m_model.tableau().contexte;
    m_grid->setHolidays({contexte.calendrier, contexte.fermetures});
    showTitle();
}

void MiniMonth::showTitle() {
    const QString title = QLocale(QLocale::French).toString(m_grid->month(), u"MMMM yyyy");
    m_title->setText(title.left(1).toUpper() + title.mid(1));
    m_grid->setAccessibleName(tr("Calendrier, %1").arg(title));
}

} // namespace tournevis
