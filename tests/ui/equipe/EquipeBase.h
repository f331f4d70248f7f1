// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "equipe/AbsenceService.h"
#include "equipe/habilitations/HabilitationService.h"
#include "equipe/references/ReferenceService.h"
#include "equipe/techniciens/TechnicienService.h"
#include "support/ui/Accessible.h"
#include "support/ui/UiBase.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

namespace tournevis::test {

/// A base with one electrician, for the screens of « Administration ».
class EquipeBase : public UiBase {
protected:
    void SetUp() override {
        UiBase::SetUp();
        m_paul = technicien(QStringLiteral("Paul"), QStringLiteral("Rivière"));
    }

    Id<Technicien> technicien(const QString& prenom, const QString& nom, const Actor& compte = {}) {
        TechnicienService service(*m_session);
        TechnicienFile file = expectValue(service.blank());
        file.technicien.prenom = prenom;
        file.technicien.nom = nom;
        file.technicien.matricule = prenom;
        file.technicien.utilisateurId = Id<Utilisateur>(compte.utilisateurId);
        file.technicien.specialiteId =
            Id<Specialite>(value("SELECT id FROM specialite WHERE code = 'electricite'").toLongLong());
        return expectValue(service.save(file));
    }

    Id<HabilitationType> kind(const char* code) {
        return Id<HabilitationType>(
            value("SELECT id FROM habilitation_type WHERE code = ?", {code}).toLongLong());
    }

    Id<Habilitation> hold(Id<Technicien> who, const char* code, const QDate& obtained, const QDate& expiry) {
        Habilitation habilitation;
        habilitation.technicienId = who;
        habilitation.typeId = kind(code);
        habilitation.obtenueLe = obtained;
        habilitation.expireLe = expiry;
        return expectValue(HabilitationService(*m_session).save(habilitation));
    }

    Id<Absence> leave(Id<Technicien> who, const QDate& first, const QDate& last) {
        Absence absence;
        absence.technicienId = who;
        absence.debut = QDateTime(first, QTime(8, 0), defaultZone()).toUTC();
        absence.fin = QDateTime(last, QTime(17, 30), defaultZone()).toUTC();
        return expectValue(AbsenceService(*m_session).save(absence));
    }

    template <class T>
    T load(Id<T> id) {
        return expectValue(Store(*m_session).load(id));
    }

    Id<Technicien> m_paul;
};

/// Replaces the text of a field as a person does: focus, select all, type.
inline void retype(QLineEdit* edit, const QString& text) {
    edit->setFocus();
    QTest::keyClick(edit, Qt::Key_A, Qt::ControlModifier);
    typeText(edit, text);
}

/// Chooses the entry that begins so, by typing.
inline void choose(QComboBox* combo, const QString& beginning) {
    combo->setFocus();
    typeText(combo, beginning);
}

/// Goes down to the entry of that name with the arrow.
inline void goDownTo(QComboBox* combo, const QString& entry) {
    combo->setFocus();
    for (int step = 0; step < combo->count() && combo->currentText() != entry; ++step)
        QTest::keyClick(combo, Qt::Key_Down);
    EXPECT_EQ(combo->currentText(), entry);
}

inline void press(const QWidget* page, const QString& name) {
    QTest::mouseClick(find<QPushButton>(*page, name), Qt::LeftButton);
}

} // namespace tournevis::test
