// SPDX-License-Identifier: GPL-3.0-or-later
#include "equipe/references/ExigencesCard.h"

#include "base/panels/ToastHost.h"
#include "base/theme/Theme.h"
#include "base/widgets/Caption.h"
#include "base/widgets/PlainLabel.h"
#include "comptes/Permissions.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QGridLayout>

namespace tournevis {
namespace {

constexpr int columns = 3;

} // namespace

ExigencesCard::ExigencesCard(PageContext& context, Id<HabilitationType> habilitation, QWidget* parent)
    : Card(tr("Exigée pour"), parent)
    , m_context(context)
    , m_habilitation(habilitation)
    , m_grid(new QGridLayout)
    , m_error(new PlainLabel({}, LabelStyle::Error)) {
    setNote(tr("Sans elle, ces interventions ne se planifient pas."));
    m_grid->setHorizontalSpacing(px(12));
    m_grid->setVerticalSpacing(px(8));
    body()->addLayout(m_grid);
    body()->addWidget(m_error);
    m_error->hide();
    reload();
}

void ExigencesCard::reload() {
    m_context.data.run(
        this, [id = m_habilitation](Session& session) { return ExigenceService(session).of(id); },
        [this](const Result<QList<TypeExigence>>& answer) {
            m_error->setVisible(!answer);
            if (!answer)
                return m_error->setText(answer.error().message);
            show(*answer);
        });
}

void ExigencesCard::show(const QList<TypeExigence>& types) {
    const bool editable = m_context.access.has(permission::administrationEcrire);
    for (qsizetype rank = 0; rank < types.size(); ++rank) {
        const TypeExigence& type = types[rank];
        const QString name = QStringLiteral("administration.form.exigence.%1").arg(type.id.value());
        auto* box = findChild<QCheckBox*>(name);
        if (!box) {
            box = new QCheckBox(plainCaption(type.libelle));
            box->setObjectName(name);
            box->setAccessibleName(type.libelle);
            box->setEnabled(editable);
            m_grid->addWidget(box, int(rank) / columns, int(rank) % columns);
            connect(
                box, &QCheckBox::clicked, this,
                [this, id = type.id, libelle = type.libelle](bool ticked) { require(id, libelle, ticked); });
        }
        box->setChecked(type.exigee);
    }
}

void ExigencesCard::require(Id<TypeIntervention> type, const QString& libelle, bool required) {
    m_context.data.run(
        this,
        [id = m_habilitation, type, required](Session& session) {
            return ExigenceService(session).setRequired(id, type, required);
        },
        [this, libelle, required](const Outcome& done) {
            if (done)
                m_context.toasts.show(
                    {(required ? tr("Exigée pour «\u00a0%1\u00a0»") : tr("Plus exigée pour «\u00a0%1\u00a0»"))
                         .arg(libelle),
                     Icon::Tick,
                     {},
                     {},
                     {}});
            reload();
            m_error->setVisible(!done);
            if (!done)
                m_error->setText(done.error().message);
        });
}

} // namespace tournevis
