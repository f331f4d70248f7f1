// SPDX-License-Identifier: GPL-3.0-or-later
#include "materiel/sheets/CorrectionSheet.h"

#include "base/Format.h"
#include "base/Saisie.h"
#include "base/widgets/PlainLabel.h"
#include "materiel/StockLooks.h"
#include "stock/StockRules.h"
#include "stock/StockService.h"

#include <QtWidgets/QLineEdit>

namespace tournevis {

CorrectionSheet::CorrectionSheet(PageContext& context, const MaterielFiche& fiche, QWidget* parent)
    : StockSheet(context, QStringLiteral("correction"), tr("Correction d’inventaire"), tr("Corriger"), parent)
    , m_fiche(fiche)
    , m_emplacement(new QComboBox)
    , m_comptee(new QLineEdit)
    , m_motif(new QLineEdit) {
    content()->addWidget(new ElidedLabel(
        QStringLiteral("%1 · %2").arg(fiche.ligne.reference, fiche.ligne.designation), LabelStyle::Strong));
    addField(QStringLiteral("emplacement_id"), tr("Emplacement compté"), m_emplacement, Required::Yes);
    m_comptee->setAlignment(Qt::AlignRight);
    addField(QStringLiteral("quantite"), tr("Quantité comptée"), m_comptee, Required::Yes);
    addField(QStringLiteral("motif"), tr("Motif"), m_motif, Required::Yes);
    connect(m_emplacement, &QComboBox::currentIndexChanged, this, &CorrectionSheet::showExpected);
}

void CorrectionSheet::setChoices(const StockChoices& choices) {
    fill(m_emplacement, choices.emplacements);
    showExpected();
}

void CorrectionSheet::showExpected() {
    Quantite expected;
    for (const NiveauRow& niveau : std::as_const(m_fiche.niveaux)) {
        if (niveau.emplacement.value() == idOf(m_emplacement))
            expected = niveau.quantite;
    }
    field(QStringLiteral("quantite"))
        ->setHint(tr("%1 attendus ici d’après les mouvements").arg(withUnit(expected, m_fiche.ligne.unite)));
}

void CorrectionSheet::start() { m_comptee->setFocus(); }

void CorrectionSheet::submit() {
    if (isBusy())
        return;
    clearErrors();
    QList<FieldError> errors;
    CorrectionDemande demande{
        m_fiche.materiel.key(), Id<Emplacement>(idOf(m_emplacement)), {}, m_motif->text().trimmed()};
    if (m_comptee->text().trimmed().isEmpty())
        errors.append({QStringLiteral("quantite"), tr("Saisir la quantité comptée, 0 s’il ne reste rien.")});
    else if (const auto counted = saisie::quantite(m_comptee->text()))
        demande.comptee = *counted;
    else
        errors.append({QStringLiteral("quantite"), counted.error().message});
    errors += erreurs(demande);
    if (!errors.isEmpty()) {
        showFieldErrors(errors);
        return;
    }
    setBusy(true);
    context().data.run(
        this, [demande](Session& session) { return StockService(session).corriger(demande); },
        [this, demande](const Result<Quantite>& answer) {
            setBusy(false);
            if (answer)
                return answered(demande, *answer);
            if (answer.error().fields.isEmpty() || !showFieldErrors(answer.error().fields).isEmpty())
                showFailure(answer.error());
        });
}

void CorrectionSheet::answered(const CorrectionDemande& demande, Quantite ecart) {
    const QString counted = withUnit(demande.comptee, m_fiche.ligne.unite);
    emit done(ecart.isZero()
                  ? tr("%1\u00a0: %2, le compte est juste").arg(m_fiche.ligne.reference, counted)
                  : tr("%1 corrigé à %2 (%3)").arg(m_fiche.ligne.reference, counted, signedQuantity(ecart)),
              {});
}

} // namespace tournevis
