// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/panels/FormField.h"
#include "materiel/sheets/TypeAhead.h"
#include "stock/StockDemandes.h"
#include "stock/StockQueries.h"

#include <functional>
#include <vector>

namespace tournevis {

class ActionButton;

/// The articles of a sortie: one block a line, the article then its quantity. Entrée in the last quantity
/// opens the next line.
class SortieLines : public QWidget {
    Q_OBJECT

public:
    /// `makeArticle` makes the type-ahead of a line; `seen` holds the rows it proposed.
    SortieLines(const QString& prefix, std::function<TypeAhead*()> makeArticle,
                const QHash<qint64, MaterielRow>& seen, QWidget* parent = nullptr);

    int count() const { return int(m_lines.size()); }
    void add();
    /// Chooses the article of the last line.
    void choose(const TypeAheadEntry& article);
    void focusLast();
    /// What is typed; lines left wholly empty are skipped when another one is filled. The lines that cannot
    /// be read are told under their fields and give no demand: `ok` is then false.
    QList<SortieLigne> read(bool& ok);
    /// Puts a refusal of the service under the line whose article it names.
    bool showRefusal(const FieldError& error);
    void clearErrors();

signals:
    void articleChosen(const MaterielRow& row);

private:
    struct Line {
        QWidget* block = nullptr;
        TypeAhead* article = nullptr;
        QLineEdit* quantity = nullptr;
        ActionButton* remover = nullptr;
        FormField* articleField = nullptr;
        FormField* quantityField = nullptr;

        bool isBlank() const { return article->text().isEmpty() && quantity->text().isEmpty(); }
    };
    Line makeLine();
    void remove(QWidget* block);
    void showHint(const Line& line);
    bool readLine(const Line& line, SortieLigne& read);
    const MaterielRow* rowOf(const Line& line) const;
    void showRemovers();

    QString m_prefix;
    std::function<TypeAhead*()> m_makeArticle;
    const QHash<qint64, MaterielRow>& m_seen;
    std::vector<Line> m_lines;
    QVBoxLayout* m_column;
    ActionButton* m_add;
    int m_serial = 0;
};

} // namespace tournevis
