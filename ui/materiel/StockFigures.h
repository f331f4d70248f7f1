// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stock/StockQueries.h"

#include <QtWidgets/QWidget>

#include <functional>

namespace tournevis {

class PanelSection;

/// En stock, Réservé, Disponible, Seuil in one frame narrow enough for a side panel.
class StockFigures final : public QWidget {
    Q_OBJECT

public:
    explicit StockFigures(QWidget* parent = nullptr);

    void setArticle(const MaterielRow& row);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    MaterielRow m_row;
};

/// One movement: what, who and when at the left, how much at the right.
class MouvementLine final : public QWidget {
    Q_OBJECT

public:
    MouvementLine(const MouvementRow& row, const QString& when, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    MouvementRow m_row;
    QString m_title;
    QString m_detail;
};

/// Lets the lines of a section reach its edges, now and at each change of zoom.
void prepareMovements(PanelSection& section);
/// Fills a section with movements, last first; `when` tells their instant.
void showMovements(PanelSection& section, const QList<MouvementRow>& rows,
                   const std::function<QString(const QDateTime&)>& when);

} // namespace tournevis
