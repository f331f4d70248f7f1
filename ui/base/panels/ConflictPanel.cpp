// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/panels/ConflictPanel.h"

#include "base/panels/Banner.h"
#include "base/widgets/ActionButton.h"
#include "base/widgets/PlainLabel.h"
#include "base/widgets/SegmentedControl.h"

#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QVBoxLayout>

namespace tournevis {
namespace {

QString shown(const QString& text) { return text.isEmpty() ? QStringLiteral("—") : text; }

} // namespace

ConflictPanel::ConflictPanel(const QString& objectPrefix, QWidget* parent)
    : QWidget(parent)
    , m_prefix(objectPrefix) {
    setObjectName(m_prefix + QStringLiteral(".conflict"));
    setAccessibleName(tr("Deux versions de cette fiche"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_banner = new Banner(BannerKind::Warning, QString());
    m_apply = m_banner->addAction(tr("Appliquer ces choix"));
    m_apply->setObjectName(m_prefix + QStringLiteral(".conflict.apply"));
    connect(m_apply, &QPushButton::clicked, this, &ConflictPanel::resolved);
    column->addWidget(m_banner);
    m_rows = new QVBoxLayout;
    column->addLayout(m_rows);
    hide();
}

void ConflictPanel::clear() {
    m_choices.clear();
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

QWidget* ConflictPanel::rowOf(const FieldConflict& conflict) {
    auto* row = new QWidget;
    auto* grid = new QGridLayout(row);
    grid->setContentsMargins(px(14), px(4), px(14), px(4));
    grid->addWidget(new PlainLabel(conflict.label, LabelStyle::Strong), 0, 0);
    grid->addWidget(new PlainLabel(tr("Ma version\u00a0: %1").arg(shown(conflict.mine))), 0, 1);
    grid->addWidget(new PlainLabel(tr("Sa version\u00a0: %1").arg(shown(conflict.theirs))), 0, 2);
    auto* choice =
        new SegmentedControl(conflict.label, {{tr("Garder ma version")}, {tr("Reprendre la sienne")}});
    choice->setObjectName(QStringLiteral("%1.conflict.%2").arg(m_prefix, conflict.column));
    choice->setCurrent(conflict.changedByMe ? 0 : 1);
    grid->addWidget(choice, 0, 3);
    for (int column : {1, 2})
        grid->setColumnStretch(column, 1);
    m_choices.emplace_back(conflict.column, choice);
    return row;
}

void ConflictPanel::present(const QString& message, const std::vector<FieldConflict>& conflicts) {
    clear();
    m_banner->setMessage(BannerKind::Warning, message);
    for (const FieldConflict& conflict : conflicts)
        m_rows->addWidget(rowOf(conflict));
    show();
}

void ConflictPanel::focusFirst() {
    if (m_choices.empty())
        m_apply->setFocus();
    else
        m_choices.front().second->segment(m_choices.front().second->current())->setFocus();
}

QStringList ConflictPanel::takenFromThem() const {
    QStringList columns;
    for (const auto& [column, choice] : m_choices) {
        if (choice->current() == 1)
            columns += column;
    }
    return columns;
}

} // namespace tournevis
