// SPDX-License-Identifier: GPL-3.0-or-later
#include "missions/VisitMaterialCard.h"

#include "base/Format.h"
#include "base/Saisie.h"
#include "base/panels/FormField.h"
#include "base/theme/Theme.h"
#include "base/widgets/PlainLabel.h"
#include "base/widgets/StatusTag.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>

#include <algorithm>

namespace tournevis {
namespace {

StatusLook lookOf(StatutSortie statut) {
    const bool back = statut == StatutSortie::Retournee;
    return {back ? Hue::Green : Hue::Slate, back ? Icon::TickCircle : Icon::Materiel, labelOf(statut)};
}

QString fieldOf(const SortieRow& sortie, const char* name) {
    return QStringLiteral("materiel.%1.%2").arg(sortie.id.value()).arg(QLatin1String(name));
}

std::optional<Devenir> choiceOf(const QComboBox& combo) {
    return fromCode<Devenir>(combo.currentData().toString());
}

} // namespace

VisitMaterialCard::VisitMaterialCard(QWidget* parent)
    : Card(tr("Matériel sorti"), parent) {}

void VisitMaterialCard::clear() {
    m_questions.clear();
    while (QLayoutItem* item = body()->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

void VisitMaterialCard::setSorties(const QList<SortieRow>& sorties, const QList<SortieRow>& asked) {
    clear();
    QList<SortieRow> settled = sorties;
    settled.removeIf(
        [&](const SortieRow& row) { return std::ranges::count(asked, row.id, &SortieRow::id) > 0; });
    for (const SortieRow& row : asked) {
        QWidget* line = lineOf(row);
        ask(row, static_cast<QHBoxLayout&>(*line->layout()));
    }
    for (const SortieRow& row : std::as_const(settled))
        lineOf(row)->layout()->addWidget(new StatusTag(lookOf(row.statut)));
    setNote(asked.isEmpty() ? QString() : tr("Avant de terminer\u00a0: dire où est chaque article"));
    setVisible(!asked.isEmpty() || !settled.isEmpty());
}

QWidget* VisitMaterialCard::lineOf(const SortieRow& sortie) {
    auto* line = new QWidget;
    auto* cells = new QHBoxLayout(line);
    cells->setContentsMargins(0, 0, 0, 0);
    cells->setSpacing(px(12));
    cells->addWidget(new ElidedLabel(sortie.designation, LabelStyle::Medium), 1);
    cells->addWidget(new PlainLabel(format::quantity(sortie.restante()) + u'\u00a0' + sortie.unite));
    cells->addWidget(new PlainLabel(sortie.technicien, LabelStyle::Secondary));
    body()->addWidget(line);
    return line;
}

void VisitMaterialCard::ask(const SortieRow& sortie, QHBoxLayout& line) {
    const QString name = QStringLiteral("missions.visit.material.%1").arg(m_questions.size());
    auto* choice = new QComboBox;
    choice->setObjectName(name + QStringLiteral(".where"));
    choice->addItem(tr("À préciser"));
    for (const Devenir devenir : devenirsPossibles(sortie.nature))
        choice->addItem(labelOf(devenir), QString::fromLatin1(codeOf(devenir)));
    auto* quantity = new QLineEdit;
    quantity->setObjectName(name + QStringLiteral(".quantity"));
    quantity->setPlaceholderText(format::quantity(sortie.restante()));
    Question question{sortie, new FormField(tr("Où est-il\u202f?"), choice), choice,
                      new FormField(tr("Quantité"), quantity), quantity};
    choice->setAccessibleName(tr("Où est %1\u202f?").arg(sortie.designation));
    quantity->setAccessibleName(tr("Quantité de %1").arg(sortie.designation));
    question.where->setFixedWidth(px(196));
    question.howMuch->setFixedWidth(px(84));
    question.howMuch->hide();
    line.addWidget(question.where, 0, Qt::AlignTop);
    line.addWidget(question.howMuch, 0, Qt::AlignTop);
    connect(choice, &QComboBox::currentIndexChanged, this, [this, question] { chosen(question); });
    connect(quantity, &QLineEdit::textEdited, this, &VisitMaterialCard::edited);
    m_questions.push_back(question);
}

/// Part of what was taken may come back: what is fitted or lost is all the rest.
void VisitMaterialCard::chosen(const Question& question) {
    const auto devenir = choiceOf(*question.choice);
    const bool back = devenir == Devenir::Rendu || devenir == Devenir::Vehicule;
    question.howMuch->setVisible(back);
    if (!back)
        question.quantity->clear();
    question.where->clearError();
    emit edited();
}

QList<DevenirSortie> VisitMaterialCard::said(QList<FieldError>& errors) const {
    QList<DevenirSortie> said;
    for (const Question& question : m_questions) {
        DevenirSortie dit{question.sortie.id, choiceOf(*question.choice), {}};
        if (!question.quantity->text().trimmed().isEmpty()) {
            const Result<Quantite> read = saisie::quantite(question.quantity->text());
            if (read)
                dit.quantite = *read;
            else
                errors.append({fieldOf(question.sortie, "quantite"), read.error().message});
        }
        said.append(dit);
    }
    return said;
}

QList<FieldError> VisitMaterialCard::showErrors(const QList<FieldError>& errors) {
    QList<FieldError> elsewhere = errors;
    QWidget* first = nullptr;
    for (const Question& question : m_questions) {
        const auto show = [&](FormField* field, const char* name) {
            QString message;
            elsewhere.removeIf([&](const FieldError& error) {
                const bool here = error.field == fieldOf(question.sortie, name);
                if (here)
                    message = error.message;
                return here;
            });
            field->setError(message);
            if (!message.isEmpty() && !first)
                first = field->editor();
        };
        show(question.where, "devenir");
        show(question.howMuch, "quantite");
    }
    if (first)
        first->setFocus();
    return elsewhere;
}

QVariantMap VisitMaterialCard::typed() const {
    QVariantMap typed;
    for (const Question& question : m_questions) {
        const QStringList words{question.choice->currentData().toString(), question.quantity->text()};
        typed.insert(QString::number(question.sortie.id.value()), words);
    }
    return typed;
}

void VisitMaterialCard::restore(const QVariantMap& typed) {
    for (const Question& question : m_questions) {
        const QStringList words = typed.value(QString::number(question.sortie.id.value())).toStringList();
        question.choice->setCurrentIndex(std::max(0, question.choice->findData(words.value(0))));
        question.quantity->setText(words.value(1));
    }
}

} // namespace tournevis
