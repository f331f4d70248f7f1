// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/panels/ConfirmPanel.h"

#include "base/panels/Card.h"
#include "base/widgets/ActionButton.h"
#include "base/widgets/PlainLabel.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>

namespace tournevis {

ConfirmPanel::ConfirmPanel(const QString& objectPrefix, QWidget* parent)
    : QWidget(parent)
    , m_prefix(objectPrefix)
    , m_card(new Card(QStringLiteral(" ")))
    , m_effects(new PlainLabel)
    , m_giveUp(new ActionButton(tr("Renoncer")))
    , m_do(new ActionButton(QString(), ButtonVariant::Primary)) {
    setObjectName(m_prefix + QStringLiteral(".confirm"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    m_effects->setWordWrap(true);
    m_card->body()->addWidget(m_effects);
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    m_giveUp->setObjectName(m_prefix + QStringLiteral(".confirm.giveUp"));
    m_giveUp->setKeyHint(tr("Échap"));
    m_do->setObjectName(m_prefix + QStringLiteral(".confirm.do"));
    row->addWidget(m_giveUp);
    row->addWidget(m_do);
    m_card->body()->addLayout(row);
    connect(m_giveUp, &QPushButton::clicked, this, &ConfirmPanel::close);
    connect(m_do, &QPushButton::clicked, this, [this] {
        const auto action = m_action;
        close();
        action();
    });
    hide();
}

void ConfirmPanel::ask(const QString& title, const QStringList& effects, const QString& verb,
                       std::function<void()> action) {
    m_before = QApplication::focusWidget();
    m_action = std::move(action);
    m_card->setTitle(title);
    m_effects->setText(effects.join(u'\n'));
    m_do->setText(verb);
    setAccessibleName(title);
    setAccessibleDescription(effects.join(u' '));
    show();
    m_giveUp->setFocus();
}

void ConfirmPanel::close() {
    hide();
    if (m_before && m_before->isVisible())
        m_before->setFocus();
}

void ConfirmPanel::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

} // namespace tournevis
