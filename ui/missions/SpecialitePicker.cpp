// SPDX-License-Identifier: GPL-3.0-or-later
#include "missions/SpecialitePicker.h"

#include "base/StatutLook.h"
#include "base/widgets/FilterPill.h"

#include <QtWidgets/QGridLayout>

namespace tournevis {

SpecialitePicker::SpecialitePicker(const QString& objectName, QWidget* parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this)) {
    setObjectName(objectName);
    setAccessibleName(tr("Spécialités requises"));
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(px(6));
    m_grid->setColumnStretch(2, 1);
}

void SpecialitePicker::setChoices(const QList<Specialite>& specialites) {
    const QList<Id<Specialite>> kept = checked();
    for (const auto& [id, pill] : std::as_const(m_pills))
        delete pill;
    m_pills.clear();
    for (const Specialite& specialite : specialites) {
        auto* pill = new FilterPill(specialite.libelle);
        pill->setObjectName(objectName() + u'.' + specialite.code);
        pill->setPillIcon(specialiteIcon(specialite.code));
        pill->setCheckable(true);
        connect(pill, &QAbstractButton::clicked, this, &SpecialitePicker::edited);
        const int rank = int(m_pills.size());
        m_grid->addWidget(pill, rank / 2, rank % 2, Qt::AlignLeft);
        m_pills.append({specialite.key(), pill});
    }
    setChecked(kept);
}

void SpecialitePicker::setChecked(const QList<Id<Specialite>>& specialites) {
    for (const auto& [id, pill] : std::as_const(m_pills))
        pill->setChecked(specialites.contains(id));
}

QList<Id<Specialite>> SpecialitePicker::checked() const {
    QList<Id<Specialite>> ids;
    for (const auto& [id, pill] : m_pills) {
        if (pill->isChecked())
            ids.append(id);
    }
    return ids;
}

void SpecialitePicker::check(Id<Specialite> specialite) {
    for (const auto& [id, pill] : std::as_const(m_pills)) {
        if (id == specialite)
            pill->setChecked(true);
    }
}

} // namespace tournevis
