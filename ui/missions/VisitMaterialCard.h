// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/panels/Card.h"
#include "stock/visite/VisiteMateriel.h"

#include <QtCore/QVariantMap>

#include <vector>

class QComboBox;
class QLineEdit;

namespace tournevis {

class FormField;

/// What was taken out for a visit. While the visit is on, each article that is neither fitted nor back asks
/// where it is.
class VisitMaterialCard final : public Card {
    Q_OBJECT

public:
    explicit VisitMaterialCard(QWidget* parent = nullptr);

    /// `asked`: those of `sorties` whose place the end of the visit wants to know.
    void setSorties(const QList<SortieRow>& sorties, const QList<SortieRow>& asked);
    /// What the person chose; a quantity that cannot be read is told.
    QList<DevenirSortie> said(QList<FieldError>& errors) const;
    /// Shows the errors « materiel.<sortie>.… », clears the others, puts the focus on the first. Gives back
    /// those of other fields.
    QList<FieldError> showErrors(const QList<FieldError>& errors);
    QVariantMap typed() const;
    void restore(const QVariantMap& typed);

signals:
    void edited();

private:
    struct Question {
        SortieRow sortie;
        FormField* where;
        QComboBox* choice;
        FormField* howMuch;
        QLineEdit* quantity;
    };
    void clear();
    QWidget* lineOf(const SortieRow& sortie);
    void ask(const SortieRow& sortie, QHBoxLayout& line);
    void chosen(const Question& question);

    std::vector<Question> m_questions;
};

} // namespace tournevis
