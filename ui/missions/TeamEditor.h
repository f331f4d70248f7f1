// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "equipe/TechnicienQueries.h"
#include "missions/InterventionRules.h"
#include "planning/Proposition.h"

#include <QtWidgets/QWidget>

class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace tournevis {

class ActionButton;
class FormField;

/// The team of a visit: one line a member with their role, the technicians proposed with their reasons, and
/// the reason asked to override a strong finding.
class TeamEditor final : public QWidget {
    Q_OBJECT

public:
    explicit TeamEditor(bool mayForce, QWidget* parent = nullptr);

    /// Everybody who can be chosen.
    void setTechniciens(const QList<TechnicienRow>& techniciens);
    void setTeam(const Team& team);
    const Team& team() const { return m_team; }
    /// Reason typed to override; empty unless a strong finding was told.
    QString forcageMotif() const;
    void setReadOnly(bool readOnly);
    /// Best first, with the reasons; an empty list says so.
    void offer(const QList<Proposition>& propositions);
    /// The refusal under the team. Empty clears.
    void setError(const QString& error);
    /// What stands against the team and can be overridden: with the right, the reason is asked with it.
    void askMotif(const QString& finding);

signals:
    void edited();
    /// « Proposer »: the page asks the planning who can come.
    void propositionsAsked();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showTeam();
    QWidget* memberLine(int index);
    void add(Id<Technicien> technicien);
    void addChosen();
    void remove(int index);
    void makeResponsable(int index);
    QString nameOf(Id<Technicien> technicien) const;
    void clearOffers();

    bool m_mayForce;
    bool m_readOnly = false;
    Team m_team;
    QList<TechnicienRow> m_techniciens;
    QWidget* m_members;
    QVBoxLayout* m_memberRows;
    FormField* m_field;
    QWidget* m_tools;
    QComboBox* m_choice;
    ActionButton* m_add;
    ActionButton* m_propose;
    QWidget* m_offers;
    QVBoxLayout* m_offerRows;
    QLineEdit* m_motif;
    FormField* m_force;
};

} // namespace tournevis
