// SPDX-License-Identifier: GPL-3.0-or-later
#include "materiel/sheets/RetourSheet.h"

#include "base/Format.h"
#include "base/Saisie.h"
#include "base/widgets/ActionButton.h"
#include "base/widgets/PlainLabel.h"
#include "materiel/StockLooks.h"
#include "stock/StockService.h"

#include <QtWidgets/QLineEdit>

#include <algorithm>

namespace tournevis {

RetourSheet::RetourSheet(PageContext& context, QWidget* parent)
    : StockSheet(context, QStringLiteral("retour"), tr("Retour de matériel"), tr("Rendre"), parent)
    , m_technicien(new QComboBox)
    , m_nothing(new PlainLabel({}, LabelStyle::Hint))
    , m_all(new ActionButton(tr("Tout rendre"), ButtonVariant::Link))
    , m_column(new QVBoxLayout) {
    addField(QStringLiteral("technicien_id"), tr("Rendu par"), m_technicien, Required::Yes);
    m_nothing->setWordWrap(true);
    m_nothing->setObjectName(nameOf(QStringLiteral("nothing")));
    content()->addWidget(m_nothing);
    m_all->setObjectName(nameOf(QStringLiteral("all")));
    m_all->hide();
    connect(m_all, &QPushButton::clicked, this, &RetourSheet::fillAll);
    content()->addWidget(m_all, 0, Qt::AlignLeft);
    m_column->setSpacing(px(14));
    content()->addLayout(m_column);
    connect(m_technicien, &QComboBox::currentIndexChanged, this, &RetourSheet::load);
}

void RetourSheet::setChoices(const StockChoices& choices) {
    {
        const QSignalBlocker quiet(m_technicien);
        for (const TechnicienChoix& technicien : choices.techniciens)
            m_technicien->addItem(technicien.nom, technicien.id.value());
        const int row = m_proposed ? m_technicien->findData(m_proposed.value()) : -1;
        m_technicien->setCurrentIndex(choices.techniciens.size() == 1 ? 0 : row);
    }
    load();
}

void RetourSheet::propose(Id<Technicien> technicien, Id<SortieMateriel> sortie) {
    m_proposed = technicien;
    m_proposedSortie = sortie;
}

void RetourSheet::start() { m_technicien->setFocus(); }

void RetourSheet::load() {
    const Id<Technicien> technicien(idOf(m_technicien));
    if (!technicien) {
        m_nothing->setText(tr("Choisir le technicien pour voir ce qu’il a sorti."));
        return;
    }
    context().data.run(
        this, [technicien](Session& session) { return StockQueries(session).retournables(technicien); },
        [this, technicien](const Result<QList<SortieRow>>& answer) {
            if (!answer)
                return showFailure(answer.error());
            if (technicien.value() == idOf(m_technicien))
                show(*answer);
        });
}

void RetourSheet::show(const QList<SortieRow>& sorties) {
    for (const Line& line : m_lines) {
        line.block->hide();
        line.block->deleteLater();
    }
    m_lines.clear();
    for (const SortieRow& sortie : sorties)
        addLine(sortie);
    m_all->setVisible(sorties.size() > 1);
    m_nothing->setVisible(sorties.isEmpty());
    m_nothing->setText(tr("%1 n’a plus rien à rendre.").arg(m_technicien->currentText()));
    focusProposed();
}

void RetourSheet::addLine(const SortieRow& sortie) {
    const QString name = nameOf(QStringLiteral("ligne.%1").arg(m_lines.size()));
    Line line{sortie, new QWidget, new QLineEdit, new QComboBox, nullptr};
    auto* column = new QVBoxLayout(line.block);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(4));
    column->addWidget(new ElidedLabel(QStringLiteral("%1 · %2").arg(sortie.reference, sortie.designation),
                                      LabelStyle::Strong));
    const QString day =
        format::relativeDate(sortie.sortiLe.toTimeZone(context().zone).date(), context().today());
    column->addWidget(new ElidedLabel(
        tr("%1 dehors · %2 · %3 · sorti %4")
            .arg(withUnit(sortie.restante(), sortie.unite), labelOf(sortie.nature), sortie.numero, day),
        LabelStyle::SmallHint));
    line.quantity->setObjectName(name + QStringLiteral(".quantite"));
    line.quantity->setAlignment(Qt::AlignRight);
    line.quantityField = new FormField(tr("Quantité rendue"), line.quantity);
    line.etat->setObjectName(name + QStringLiteral(".etat"));
    for (const auto& entry : enumTable(EtatRetour{}))
        line.etat->addItem(labelOf(entry.value), int(entry.value));
    column->addSpacing(px(4));
    auto* row = new QHBoxLayout;
    row->setSpacing(px(8));
    row->addWidget(line.quantityField, 1);
    row->addWidget(new FormField(tr("État"), line.etat), 1);
    column->addLayout(row);
    connect(line.quantity, &QLineEdit::textEdited, line.quantityField,
            [field = line.quantityField] { field->clearError(); });
    m_column->addWidget(line.block);
    m_lines.push_back(line);
}

void RetourSheet::fillAll() {
    for (const Line& line : m_lines) {
        if (line.quantity->text().isEmpty())
            line.quantity->setText(format::quantity(line.sortie.restante()));
    }
}

void RetourSheet::focusProposed() {
    if (Line* line = lineOf(m_proposedSortie)) {
        line->quantity->setText(format::quantity(line->sortie.restante()));
        line->quantity->setFocus();
        line->quantity->selectAll();
    }
    m_proposedSortie = {};
}

RetourSheet::Line* RetourSheet::lineOf(Id<SortieMateriel> sortie) {
    const auto found =
        std::ranges::find_if(m_lines, [sortie](const Line& line) { return line.sortie.id == sortie; });
    return found == m_lines.end() ? nullptr : &*found;
}

QList<RetourDemande> RetourSheet::read(bool& ok) {
    QList<RetourDemande> demandes;
    ok = true;
    for (const Line& line : m_lines) {
        if (line.quantity->text().trimmed().isEmpty())
            continue;
        const auto quantity = saisie::quantite(line.quantity->text());
        if (quantity) {
            demandes.append(
                {line.sortie.id, *quantity, static_cast<EtatRetour>(line.etat->currentData().toInt()), {}});
            continue;
        }
        line.quantityField->setError(quantity.error().message);
        if (std::exchange(ok, false))
            line.quantityField->setFocus();
    }
    return demandes;
}

void RetourSheet::submit() {
    if (isBusy())
        return;
    clearErrors();
    bool ok = true;
    const QList<RetourDemande> demandes = read(ok);
    if (!ok)
        return;
    if (demandes.isEmpty()) {
        if (m_lines.empty())
            showFieldErrors(
                {{QStringLiteral("technicien_id"), tr("Choisir un technicien qui a du matériel dehors.")}});
        else
            m_lines.front().quantityField->setError(tr("Saisir ce qui est rendu sur une ligne au moins."));
        return;
    }
    setBusy(true);
    context().data.run(
        this, [demandes](Session& session) { return giveBack(session, demandes); },
        [this, demandes](const Result<Answer>& answer) {
            setBusy(false);
            answered(demandes, *answer);
        });
}

Result<RetourSheet::Answer> RetourSheet::giveBack(Session& session, const QList<RetourDemande>& demandes) {
    Answer answer;
    for (const RetourDemande& demande : demandes) {
        const auto rendue = StockService(session).retourner(demande);
        if (!rendue) {
            answer.refusal = rendue.error();
            break;
        }
        answer.rendues.append(demande.sortie);
    }
    return answer;
}

void RetourSheet::setReturned(const Line& line) {
    line.quantity->clear();
    line.block->setEnabled(false);
}

void RetourSheet::answered(const QList<RetourDemande>& demandes, const Answer& answer) {
    if (!answer.refusal) {
        emit done(toldOf(demandes), {});
        return;
    }
    // What came back is in the base; the other lines keep what was typed.
    for (const Id<SortieMateriel> sortie : answer.rendues) {
        if (Line* line = lineOf(sortie))
            setReturned(*line);
    }
    Line* line = lineOf(demandes.value(answer.rendues.size()).sortie);
    if (!line || answer.refusal->fields.isEmpty())
        return showFailure(*answer.refusal);
    line->quantityField->setError(answer.refusal->message);
    line->quantityField->setFocus();
}

QString RetourSheet::toldOf(const QList<RetourDemande>& demandes) {
    if (demandes.size() > 1)
        return tr("%1 articles rendus par %2").arg(demandes.size()).arg(m_technicien->currentText());
    const RetourDemande& demande = demandes.first();
    const Line* line = lineOf(demande.sortie);
    const QString what = QStringLiteral("%1 %2").arg(format::quantity(demande.quantite),
                                                     line ? line->sortie.reference : QString());
    if (demande.etat == EtatRetour::Perdu)
        return tr("Perte de %1 enregistrée").arg(what);
    const bool several = demande.quantite >= Quantite::whole(2);
    return (several ? tr("%1 rendus par %2") : tr("%1 rendu par %2")).arg(what, m_technicien->currentText());
}

} // namespace tournevis
