// SPDX-License-Identifier: GPL-3.0-or-later
#include "equipe/AbsencesCard.h"

#include "base/Format.h"
#include "base/theme/Theme.h"
#include "base/widgets/ActionButton.h"
#include "base/widgets/PlainLabel.h"
#include "equipe/AbsencesList.h"
#include "equipe/EquipeLooks.h"

namespace tournevis {
namespace {

constexpr int shownAbsences = 8;

} // namespace

AbsencesCard::AbsencesCard(PageContext& context, Id<Technicien> technicien, QWidget* parent)
    : Card(tr("Absences"), parent)
    , m_context(context)
    , m_technicien(technicien)
    , m_message(new PlainLabel({}, LabelStyle::Hint)) {
    auto* add = new ActionButton(Icon::Plus, tr("Nouvelle absence"));
    add->setObjectName("technicien.absence.add");
    connect(add, &QPushButton::clicked, this, [this] {
        m_context.navigator.create(Absence::schema.table, {{"technicien_id", m_technicien.value()}});
    });
    add->setVisible(AbsencesList::mayEnter(context.access));
    addAction(add);
    body()->addWidget(m_message);
    m_message->hide();
    reload();
}

void AbsencesCard::reload() {
    m_context.data.run(
        this, [id = m_technicien](Session& session) { return AbsenceList(session).of(id); },
        [this](const Result<QList<AbsenceLigne>>& answer) {
            m_message->setVisible(!answer || answer->isEmpty());
            m_message->setText(answer ? tr("Aucune absence.") : answer.error().message);
            show(answer.value_or(QList<AbsenceLigne>()));
        });
}

void AbsencesCard::show(const QList<AbsenceLigne>& lignes) {
    delete m_rows;
    m_rows = new QWidget;
    auto* column = new QVBoxLayout(m_rows);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(6));
    for (const AbsenceLigne& ligne : lignes.mid(0, shownAbsences))
        column->addWidget(rowOf(ligne));
    body()->insertWidget(0, m_rows);
}

QWidget* AbsencesCard::rowOf(const AbsenceLigne& ligne) {
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(px(12));
    const QString words = absenceWords(ligne, m_context.zone);
    line->addWidget(new StatusTag(lookOf(ligne.statut)));
    line->addWidget(new ElidedLabel(words, LabelStyle::Body), 1);
    auto* open = ActionButton::iconOnly(Icon::ChevronRight, tr("Ouvrir %1").arg(words));
    open->setObjectName(QStringLiteral("technicien.absence.open.%1").arg(ligne.id.value()));
    connect(open, &QPushButton::clicked, this, [this, id = ligne.id] {
        m_context.navigator.open({Absence::schema.table, id.value()});
    });
    line->addWidget(open);
    return row;
}

} // namespace tournevis
