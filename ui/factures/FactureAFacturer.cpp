// SPDX-License-Identifier: GPL-3.0-or-later
#include "factures/FactureAFacturer.h"

#include "base/Format.h"
#include "base/panels/ToastHost.h"
#include "base/widgets/ActionButton.h"
#include "base/widgets/PlainLabel.h"
#include "factures/FactureService.h"

#include <QtCore/QRegularExpression>

namespace tournevis {

FactureAFacturer::FactureAFacturer(PageContext& context, QWidget* parent)
    : Card(tr("À facturer"), parent)
    , m_context(context) {
    setObjectName("factures.waiting");
    setAccessibleName(tr("Devis acceptés à facturer"));
    auto* close = new ActionButton(tr("Fermer"), ButtonVariant::Ghost);
    close->setObjectName("factures.waiting.close");
    setCompact(close);
    connect(close, &QPushButton::clicked, this, &QWidget::hide);
    addAction(close);
    hide();
}

void FactureAFacturer::setWaiting(const QList<DevisAFacturer>& waiting) {
    while (QLayoutItem* item = body()->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    setNote(format::count(waiting.size(), tr("devis accepté"), tr("devis acceptés")));
    for (const DevisAFacturer& devis : waiting)
        body()->addWidget(lineOf(devis));
    if (waiting.isEmpty())
        body()->addWidget(new PlainLabel(tr("Tout ce qui est accepté est facturé."), LabelStyle::Secondary));
}

QWidget* FactureAFacturer::lineOf(const DevisAFacturer& devis) {
    auto* line = new QWidget;
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(12));
    row->addWidget(new PlainLabel(devis.numero, LabelStyle::Strong));
    row->addWidget(new PlainLabel(devis.client));
    row->addWidget(new ElidedLabel(devis.titre, LabelStyle::Secondary), 1);
    row->addWidget(new PlainLabel(tr("accepté le %1").arg(format::date(devis.accepteLe)), LabelStyle::Hint));
    row->addWidget(new PlainLabel(format::euros(devis.totalTtc), LabelStyle::Strong));
    auto* make = new ActionButton(tr("Préparer la facture"));
    make->setObjectName(QStringLiteral("factures.waiting.%1").arg(devis.id.value()));
    make->setAccessibleName(tr("Préparer la facture de %1").arg(devis.numero));
    setCompact(make);
    connect(make, &QPushButton::clicked, this, [this, id = devis.id] { invoice(id); });
    row->addWidget(make);
    return line;
}

void FactureAFacturer::focusFirst() {
    const auto makers = findChildren<ActionButton*>(QRegularExpression("^factures\\.waiting\\.\\d+$"));
    if (!makers.isEmpty())
        makers.first()->setFocus();
}

void FactureAFacturer::invoice(Id<Devis> id) {
    m_context.data.run(
        this, [id](Session& session) { return FactureService(session).createFromDevis(id); },
        [this](const Result<Id<Facture>>& facture) {
            if (!facture)
                return emit failed(facture.error());
            m_context.toasts.show({tr("Brouillon de facture préparé"), Icon::Tick, {}, {}, {}});
            m_context.navigator.open({Facture::schema.table, facture->value()});
        });
}

} // namespace tournevis
