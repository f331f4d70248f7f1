// SPDX-License-Identifier: GPL-3.0-or-later
#include "devis/LignesCard.h"

#include "base/Format.h"
#include "base/Saisie.h"
#include "base/panels/Banner.h"
#include "base/theme/Theme.h"
#include "base/widgets/ActionButton.h"
#include "base/widgets/FilterPill.h"
#include "devis/LignesView.h"

namespace tournevis {

LignesCard::LignesCard(DevisLignesModel& model, QWidget* parent)
    : Card({}, parent)
    , m_model(model)
    , m_table(new LignesView(model))
    , m_tools(new QHBoxLayout)
    , m_error(new Banner(BannerKind::Error, QString())) {
    setFlush();
    m_tools->setContentsMargins(px(10), px(7), px(10), px(7));
    m_tools->setSpacing(px(8));
    buildTools();
    buildDiscount();
    m_error->setObjectName("devis.lignes.error");
    m_error->hide();
    body()->setSpacing(0);
    body()->addLayout(m_tools);
    body()->addWidget(m_table, 1);
    body()->addWidget(m_error);
    connect(m_table, &LignesView::cellLeft, this, [this] { tellError(m_model.errorSentence()); });
}

ActionButton* LignesCard::addTool(Icon icon, const QString& text, const QString& key, const char* role) {
    auto* button = new ActionButton(icon, text);
    button->setObjectName(QStringLiteral("devis.lignes.%1").arg(QLatin1String(role)));
    button->setKeyHint(key);
    setCompact(button);
    m_tools->addWidget(button);
    m_editing.append(button);
    return button;
}

void LignesCard::buildTools() {
    connect(addTool(Icon::Plus, tr("Ligne"), tr("Entrée"), "ligne"), &QPushButton::clicked, this,
            [this] { m_table->newLine(true); });
    connect(addTool(Icon::Plus, tr("Section"), tr("Ctrl Maj S"), "section"), &QPushButton::clicked, this,
            [this] { m_table->newSection(); });
    connect(addTool(Icon::Materiel, tr("Bibliothèque"), tr("F4"), "bibliotheque"), &QPushButton::clicked,
            this, [this] { m_table->openLibrary(); });
    m_mission = addTool(Icon::Missions, tr("Depuis la mission"), {}, "mission");
    connect(m_mission, &QPushButton::clicked, this, &LignesCard::missionLinesAsked);
    m_tools->addStretch(1);
}

void LignesCard::buildDiscount() {
    m_discountField = new QLineEdit;
    m_discountField->setObjectName("devis.lignes.remise_valeur");
    m_discountField->setAccessibleName(tr("Remise globale, en % ou en euros"));
    m_discountField->setPlaceholderText(tr("3 % ou 150 €"));
    m_discountField->setMaximumWidth(px(130));
    m_discountField->hide();
    m_discount = new FilterPill(tr("Remise globale"));
    m_discount->setObjectName("devis.lignes.remise");
    m_discount->setPillIcon(Icon::Percent);
    m_tools->addWidget(m_discountField);
    m_tools->addWidget(m_discount);
    connect(m_discount, &QPushButton::clicked, this, &LignesCard::openDiscount);
    connect(m_discount, &FilterPill::cleared, this, [this] {
        setDiscount({}, {});
        emit discountEdited();
    });
    connect(m_discountField, &QLineEdit::editingFinished, this, &LignesCard::readDiscount);
}

void LignesCard::openDiscount() {
    if (m_model.isReadOnly())
        return;
    m_discountField->setText(m_amount.isZero() ? (m_rate.isZero() ? QString() : format::percent(m_rate))
                                               : format::euros(m_amount));
    m_discountField->show();
    m_discountField->setFocus();
    m_discountField->selectAll();
}

void LignesCard::readDiscount() {
    if (!m_discountField->isVisible())
        return;
    const QString text = m_discountField->text().trimmed();
    const bool money = text.contains(QChar(0x20AC));
    const Result<Montant> amount = money ? saisie::montant(text) : Result<Montant>(Montant());
    const Result<Taux> rate = money || text.isEmpty() ? Result<Taux>(Taux()) : saisie::taux(text);
    setInvalid(m_discountField, !amount || !rate);
    if (!amount || !rate)
        return tellError(amount ? rate.error().message : amount.error().message);
    tellError(m_model.errorSentence());
    m_discountField->hide();
    setDiscount(*rate, *amount);
    emit discountEdited();
}

void LignesCard::setDiscount(Taux taux, Montant montant) {
    m_rate = taux;
    m_amount = montant;
    showDiscount();
}

void LignesCard::showDiscount() {
    m_discount->setValue(!m_amount.isZero() ? format::euros(m_amount)
                         : m_rate.isZero()  ? QString()
                                            : format::percent(m_rate));
}

void LignesCard::setReadOnly(bool readOnly) {
    for (QWidget* tool : std::as_const(m_editing))
        tool->setVisible(!readOnly);
    m_discount->setEnabled(!readOnly);
    m_discount->setVisible(!readOnly || !m_rate.isZero() || !m_amount.isZero());
}

void LignesCard::setMissionLines(bool available, const QString& reason) {
    m_mission->setEnabled(available);
    m_mission->setToolTip(available ? QString() : reason);
    m_mission->setAccessibleDescription(available ? QString() : reason);
}

void LignesCard::tellError(const QString& sentence) {
    m_error->setMessage(BannerKind::Error, sentence);
    m_error->setVisible(!sentence.isEmpty());
}

} // namespace tournevis
