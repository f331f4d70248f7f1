// SPDX-License-Identifier: GPL-3.0-or-later
#include "validation/DecisionBar.h"

#include "base/theme/Theme.h"
#include "base/widgets/ActionButton.h"
#include "base/widgets/PlainLabel.h"

#include <QtGui/QPainter>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

namespace tournevis {

DecisionBar::DecisionBar(QWidget* parent)
    : QWidget(parent)
    , m_comment(new QLineEdit)
    , m_error(new PlainLabel({}, LabelStyle::Error)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(px(18), px(10), px(18), px(12));
    column->setSpacing(px(8));
    m_comment->setObjectName("validation.decision.commentaire");
    m_comment->setAccessibleName(tr("Commentaire"));
    m_comment->setPlaceholderText(tr("Commentaire — obligatoire pour refuser ou demander une modification"));
    m_comment->setMaxLength(1000);
    m_comment->addAction(icon(Icon::Messagerie, Tint::Ink2), QLineEdit::LeadingPosition);
    m_error->setObjectName("validation.decision.erreur");
    m_error->hide();
    column->addWidget(m_comment);
    column->addWidget(m_error);
    buildButtons();
    connect(m_comment, &QLineEdit::textEdited, this, [this] {
        m_error->hide();
        setInvalid(m_comment, false);
    });
}

void DecisionBar::buildButtons() {
    auto* row = new QHBoxLayout;
    row->setSpacing(px(8));
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
    m_approve = add(new ActionButton(Icon::Tick, tr("Valider"), ButtonVariant::Success), tr("A"), "approve",
                    &DecisionBar::approved);
    m_change = add(new ActionButton(Icon::BackArrow, tr("À modifier")), tr("C"), "change",
                   &DecisionBar::changeAsked);
    m_refuse = add(new ActionButton(Icon::Cross, tr("Refuser"), ButtonVariant::Danger), tr("R"), "refuse",
                   &DecisionBar::refused);
    ActionButton* open =
        add(new ActionButton(tr("Ouvrir"), ButtonVariant::Ghost), tr("O"), "open", &DecisionBar::openAsked);
    ActionButton* preview =
        add(ActionButton::iconOnly(Icon::Eye, tr("Aperçu PDF")), {}, "preview", &DecisionBar::previewAsked);
    preview->setToolTip(tr("Aperçu PDF (Espace)"));
    for (ActionButton* button : {m_approve, m_change, m_refuse})
        row->addWidget(button);
    row->addStretch(1);
    row->addWidget(open);
    row->addWidget(preview);
}

ActionButton* DecisionBar::add(ActionButton* button, const QString& key, const char* role,
                               void (DecisionBar::*asked)()) {
    button->setObjectName(QStringLiteral("validation.decision.%1").arg(QLatin1String(role)));
    button->setKeyHint(key);
    connect(button, &QPushButton::clicked, this, asked);
    return button;
}

QString DecisionBar::comment() const { return m_comment->text().trimmed(); }

void DecisionBar::clearComment() {
    m_comment->clear();
    m_error->hide();
    setInvalid(m_comment, false);
}

void DecisionBar::askForComment(const QString& sentence) {
    m_error->setText(sentence);
    m_error->show();
    setInvalid(m_comment, true);
    m_comment->setAccessibleDescription(sentence);
    m_comment->setFocus();
}

void DecisionBar::setApproval(const QString& text, const QString& refusal) {
    m_approve->setText(text);
    for (ActionButton* button : {m_approve, m_change, m_refuse}) {
        button->setEnabled(refusal.isEmpty());
        button->setToolTip(refusal);
        button->setAccessibleDescription(refusal);
    }
    m_comment->setEnabled(refusal.isEmpty());
    m_error->setText(refusal);
    m_error->setVisible(!refusal.isEmpty());
}

void DecisionBar::setDecisionsVisible(bool visible) {
    for (QWidget* widget : {static_cast<QWidget*>(m_comment), static_cast<QWidget*>(m_approve),
                            static_cast<QWidget*>(m_change), static_cast<QWidget*>(m_refuse)})
        widget->setVisible(visible);
}

void DecisionBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme().surface);
    painter.fillRect(QRect(0, 0, width(), 1), theme().line);
}

} // namespace tournevis
