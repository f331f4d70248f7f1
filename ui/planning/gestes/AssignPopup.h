// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/PlanningModel.h"

#include <QtCore/QPointer>
#include <QtWidgets/QFrame>

class QLineEdit;
class QListWidget;

namespace tournevis {

/// « A »: who gets the visit, by typing the beginning of a name; each one shows what stands against it.
class AssignPopup final : public QFrame {
    Q_OBJECT

public:
    /// What giving the visit to a technician would do: it is judged, with the team it makes.
    using Essai = std::function<PlanGeste(Id<Technicien>)>;
    AssignPopup(PlanningModel& model, const Essai& essai, QWidget* parent);

    /// Opens under a rectangle of the parent and takes the focus.
    void openUnder(const QRect& place);

signals:
    void chosen(qint64 technicien);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void fill(const QString& words);
    /// Gravest first, those of the technician only.
    QList<Constat> against(Id<Technicien> technicien) const;
    void accept();
    /// The keyboard goes back to who asked.
    void giveBack();

    PlanningModel& m_model;
    Essai m_essai;
    QPointer<QWidget> m_from; ///< had the keyboard before
    QLineEdit* m_name;
    QListWidget* m_people;
};

} // namespace tournevis
