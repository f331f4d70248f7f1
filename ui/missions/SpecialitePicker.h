// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "equipe/Specialite.h"

#include <QtWidgets/QWidget>

class QGridLayout;

namespace tournevis {

class FilterPill;

/// The skills a mission requires, as pills to press.
class SpecialitePicker final : public QWidget {
    Q_OBJECT

public:
    explicit SpecialitePicker(const QString& objectName, QWidget* parent = nullptr);

    void setChoices(const QList<Specialite>& specialites);
    void setChecked(const QList<Id<Specialite>>& specialites);
    QList<Id<Specialite>> checked() const;
    void check(Id<Specialite> specialite);

signals:
    void edited();

private:
    QGridLayout* m_grid;
    QList<std::pair<Id<Specialite>, FilterPill*>> m_pills;
};

} // namespace tournevis
