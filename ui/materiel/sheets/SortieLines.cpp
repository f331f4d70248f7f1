// SPDX-License-Identifier: GPL-3.0-or-later
#include "materiel/sheets/SortieLines.h"

#include "base/Saisie.h"
#include "base/widgets/ActionButton.h"
#include "materiel/StockLooks.h"

#include <QtWidgets/QLineEdit>

#include <algorithm>
#include <ranges>

namespace tournevis {
namespace {

constexpr int quantityWidth = 96;

} // namespace

SortieLines::SortieLines(const QString& prefix, std::function<TypeAhead*()> makeArticle,
                         const QHash<qint64, MaterielRow>& seen, QWidget* parent)
    : QWidget(parent)
    , m_prefix(prefix)
    , m_makeArticle(std::move(makeArticle))
    , m_seen(seen)
    , m_column(new QVBoxLayout(this))
    , m_add(new ActionButton(Icon::Plus, tr("Ajouter un article"), ButtonVariant::Link)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(px(10));
    m_add->setObjectName(m_prefix + QStringLiteral(".add"));
    connect(m_add, &QPushButton::clicked, this, [this] {
        add();
        focusLast();
    });
    m_column->addWidget(m_add, 0, Qt::AlignLeft);
    add();
}

SortieLines::Line SortieLines::makeLine() {
    const QString name = QStringLiteral("%1.%2").arg(m_prefix).arg(m_serial++);
    Line line;
    line.block = new QWidget;
    line.article = m_makeArticle();
    line.article->setObjectName(name + QStringLiteral(".materiel_id"));
    line.articleField = new FormField(tr("Article"), line.article, Required::Yes);
    line.quantity = new QLineEdit;
    line.quantity->setObjectName(name + QStringLiteral(".quantite"));
    line.quantity->setAlignment(Qt::AlignRight);
    line.quantity->setMaximumWidth(px(quantityWidth));
    line.quantityField = new FormField(tr("Quantité"), line.quantity, Required::Yes);
    // The field is narrow, the sentence under it has the whole width.
    line.quantityField->layout()->setAlignment(line.quantity, Qt::AlignLeft);
    line.remover = ActionButton::iconOnly(Icon::Trash, tr("Retirer cette ligne"));
    line.remover->setObjectName(name + QStringLiteral(".remove"));
    auto* grid = new QGridLayout(line.block);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(px(8));
    grid->setVerticalSpacing(px(6));
    grid->setColumnStretch(0, 1);
    grid->addWidget(line.articleField, 0, 0, 1, 2);
    grid->addWidget(line.quantityField, 1, 0);
    grid->addWidget(line.remover, 1, 1, Qt::AlignTop | Qt::AlignRight);
    return line;
}

void SortieLines::add() {
    const Line line = makeLine();
    connect(line.remover, &QPushButton::clicked, this, [this, block = line.block] { remove(block); });
    connect(line.article, &TypeAhead::chosenChanged, this, [this, line] {
        line.articleField->clearError();
        showHint(line);
        if (const MaterielRow* row = rowOf(line))
            emit articleChosen(*row);
    });
    connect(line.quantity, &QLineEdit::textEdited, this, [line] { line.quantityField->clearError(); });
    connect(line.quantity, &QLineEdit::returnPressed, this, [this, block = line.block] {
        if (m_lines.back().block == block && !m_lines.back().isBlank())
            add();
        focusLast();
    });
    m_column->insertWidget(m_column->count() - 1, line.block);
    m_lines.push_back(line);
    showRemovers();
}

void SortieLines::remove(QWidget* block) {
    std::erase_if(m_lines, [block](const Line& line) { return line.block == block; });
    block->hide();
    block->deleteLater();
    showRemovers();
    focusLast();
}

void SortieLines::showRemovers() {
    for (const Line& line : m_lines)
        line.remover->setVisible(m_lines.size() > 1);
}

void SortieLines::choose(const TypeAheadEntry& article) { m_lines.back().article->choose(article); }

void SortieLines::focusLast() {
    const Line& line = m_lines.back();
    if (line.article->chosen() != 0)
        line.quantity->setFocus();
    else
        line.article->setFocus();
}

const MaterielRow* SortieLines::rowOf(const Line& line) const {
    const auto found = m_seen.constFind(line.article->chosen());
    return found == m_seen.constEnd() ? nullptr : &*found;
}

void SortieLines::showHint(const Line& line) {
    const MaterielRow* row = rowOf(line);
    if (!row)
        return line.quantityField->setHint({});
    const QString stock = withUnit(row->stock, row->unite);
    line.quantityField->setHint(
        row->reservee.isZero()
            ? tr("%1 en stock").arg(stock)
            : tr("%1 en stock, dont %2 déjà réservés").arg(stock, withUnit(row->reservee, row->unite)));
}

bool SortieLines::readLine(const Line& line, SortieLigne& read) {
    read.materiel = Id<Materiel>(line.article->chosen());
    if (!read.materiel)
        line.articleField->setError(
            line.article->text().isEmpty()
                ? tr("Choisir l’article.")
                : tr("Aucun article choisi\u00a0: le prendre dans la liste proposée."));
    const auto quantity = saisie::quantite(line.quantity->text());
    if (line.quantity->text().trimmed().isEmpty() || (quantity && *quantity <= Quantite()))
        line.quantityField->setError(tr("Saisir une quantité positive."));
    else if (!quantity)
        line.quantityField->setError(quantity.error().message);
    read.quantite = quantity.value_or(Quantite());
    return !line.articleField->hasError() && !line.quantityField->hasError();
}

QList<SortieLigne> SortieLines::read(bool& ok) {
    const bool someFilled = std::ranges::any_of(m_lines, [](const Line& line) { return !line.isBlank(); });
    QList<SortieLigne> read;
    ok = true;
    for (const Line& line : m_lines) {
        if (someFilled && line.isBlank())
            continue;
        SortieLigne ligne;
        if (!readLine(line, ligne) && std::exchange(ok, false))
            (line.articleField->hasError() ? line.articleField : line.quantityField)->setFocus();
        read.append(ligne);
    }
    return read;
}

bool SortieLines::showRefusal(const FieldError& error) {
    // The service names the article, not the line; the last line of it is the one in excess.
    for (const Line& line : std::views::reverse(m_lines)) {
        const MaterielRow* row = rowOf(line);
        if (!row || !error.message.contains(row->reference))
            continue;
        FormField* field =
            error.field == QLatin1String("materiel_id") ? line.articleField : line.quantityField;
        field->setError(error.message);
        field->setFocus();
        return true;
    }
    return false;
}

void SortieLines::clearErrors() {
    for (const Line& line : m_lines) {
        line.articleField->clearError();
        line.quantityField->clearError();
    }
}

} // namespace tournevis
