// SPDX-License-Identifier: GPL-3.0-or-later
#include "factures/PaiementPanel.h"

#include "base/panels/Banner.h"
#include "base/widgets/ActionButton.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QLineEdit>

#include <algorithm>

namespace tournevis {

PaiementPanel::PaiementPanel(PageContext& context, QWidget* parent)
    : Card(tr("Enregistrer un paiement"), parent)
    , m_context(context)
    , m_binder(Paiement::schema, {context.today(), context.zone}, QStringLiteral("factures.paiement"))
    , m_error(new Banner(BannerKind::Error, QString()))
    , m_save(new ActionButton(Icon::Tick, tr("Enregistrer le paiement"), ButtonVariant::Primary)) {
    setObjectName("factures.paiement");
    m_error->hide();
    body()->addWidget(m_error);
    auto* row = new QHBoxLayout;
    row->setSpacing(px(12));
    row->addWidget(m_binder.add("montant_cts", tr("Montant (€)")), 2, Qt::AlignTop);
    row->addWidget(m_binder.addChoice("mode", choicesOf<ModePaiement>()), 2, Qt::AlignTop);
    row->addWidget(m_binder.add("date", tr("Reçu le")), 2, Qt::AlignTop);
    row->addWidget(m_binder.add("reference_transaction"), 3, Qt::AlignTop);
    body()->addLayout(row);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    auto* close = new ActionButton(tr("Renoncer"));
    close->setObjectName("factures.paiement.close");
    close->setKeyHint(tr("Échap"));
    connect(close, &QPushButton::clicked, this, &QWidget::hide);
    m_save->setObjectName("factures.paiement.save");
    m_save->setKeyHint(tr("Entrée"));
    connect(m_save, &QPushButton::clicked, this, &PaiementPanel::record);
    buttons->addWidget(close);
    buttons->addWidget(m_save);
    body()->addLayout(buttons);
    hide();
}

void PaiementPanel::open(Id<Facture> facture, Montant reste) {
    m_facture = facture;
    m_reste = reste;
    Paiement paiement;
    paiement.montant = reste;
    paiement.date = m_context.today();
    m_binder.load(paiement);
    m_error->hide();
    QWidget::show();
    auto* amount = static_cast<QLineEdit*>(m_binder.editor("montant_cts"));
    amount->setFocus();
    amount->selectAll();
}

void PaiementPanel::record() {
    Paiement typed;
    const QList<FieldError> errors = m_binder.store(typed);
    m_binder.showErrors(errors);
    if (!errors.isEmpty())
        return;
    PaiementSaisie saisie{typed.montant, typed.mode, typed.date, typed.referenceTransaction, {}, {}};
    saisie.allocations = {{m_facture, std::min(typed.montant, m_reste)}};
    m_save->setEnabled(false);
    m_context.data.run(
        this, [saisie](Session& session) { return PaiementService(session).recordPayment(saisie); },
        [this](const Result<Paiement>& paiement) {
            m_save->setEnabled(true);
            if (!paiement)
                return show(paiement.error());
            hide();
            emit recorded(*paiement);
        });
}

void PaiementPanel::show(const Error& error) {
    const QList<FieldError> elsewhere = m_binder.showErrors(error.fields);
    m_error->setVisible(error.fields.isEmpty() || !elsewhere.isEmpty());
    m_error->setMessage(BannerKind::Error, elsewhere.isEmpty() ? error.message : elsewhere.first().message);
    m_error->setDetail(error.detail);
}

void PaiementPanel::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        hide();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        record();
    else
        Card::keyPressEvent(event);
}

} // namespace tournevis
