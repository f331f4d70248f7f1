// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/PlanningModel.h"

class QHBoxLayout;

namespace tournevis {

class FilterPill;
class Legende;
class SearchField;

/// The 42 px bar of filters: what is active is tinted and reads as a sentence, with a cross; then the legend.
class FilterBar final : public QWidget {
    Q_OBJECT

public:
    explicit FilterBar(PlanningModel& model, QWidget* parent = nullptr);

    /// Ctrl+F.
    void focusText();
    /// Where the saved views stand, at the right end.
    void addAtEnd(QWidget* widget);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    FilterPill* addPill(const QString& name, const QString& text);
    void buildText();
    void openEquipes();
    void openTechniciens();
    void openSpecialites();
    void openFamilles();
    void openGroupes();
    void showText(bool shown);
    void readSpecialites();
    void refresh();
    void fit();
    template <class Change>
    void change(Change change);

    PlanningModel& m_model;
    QHBoxLayout* m_row;
    FilterPill* m_equipe;
    FilterPill* m_technicien;
    FilterPill* m_specialite;
    FilterPill* m_famille;
    FilterPill* m_groupe;
    FilterPill* m_more;
    SearchField* m_text;
    Legende* m_legend = nullptr;
    QList<Specialite> m_specialites;
};

} // namespace tournevis
