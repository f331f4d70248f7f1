// SPDX-License-Identifier: GPL-3.0-or-later
#include "equipe/HabilitationsCard.h"

#include "base/Fichier.h"
#include "base/Format.h"
#include "base/panels/PagesPreview.h"
#include "base/panels/ToastHost.h"
#include "base/theme/Theme.h"
#include "base/widgets/ActionButton.h"
#include "base/widgets/PlainLabel.h"
#include "comptes/Permissions.h"
#include "equipe/EquipeLooks.h"
#include "equipe/HabilitationEditor.h"
#include "piecesjointes/PieceJointeService.h"

#include <QtWidgets/QGridLayout>

namespace tournevis {
namespace {

QString nameOf(const char* role, const Habilitation& habilitation) {
    return QStringLiteral("technicien.habilitation.%1.%2").arg(QLatin1String(role)).arg(habilitation.id);
}

/// « Obtenue le 12/03/2024 · Apave · n° 4471 ».
QString origin(const Habilitation& habilitation) {
    QStringList words{HabilitationsCard::tr("Obtenue le %1").arg(format::date(habilitation.obtenueLe))};
    if (!habilitation.organisme.isEmpty())
        words += habilitation.organisme;
    if (!habilitation.numero.isEmpty())
        words += HabilitationsCard::tr("n° %1").arg(habilitation.numero);
    return words.join(QStringLiteral(" · "));
}

} // namespace

HabilitationsCard::HabilitationsCard(PageContext& context, Id<Technicien> technicien, QWidget* parent)
    : Card(tr("Habilitations"), parent)
    , m_context(context)
    , m_technicien(technicien)
    , m_editable(context.access.has(permission::administrationEcrire))
    , m_none(new PlainLabel(tr("Aucune habilitation enregistrée."), LabelStyle::Hint))
    , m_error(new PlainLabel({}, LabelStyle::Error))
    , m_editor(new HabilitationEditor(context))
    , m_add(new ActionButton(Icon::Plus, tr("Ajouter une habilitation"))) {
    m_add->setObjectName("technicien.habilitation.add");
    m_add->setVisible(m_editable);
    addAction(m_add);
    m_error->hide();
    body()->addWidget(m_none);
    body()->addWidget(m_error);
    body()->addWidget(m_editor);
    m_editor->hide();
    connect(m_add, &QPushButton::clicked, this, [this] {
        Habilitation blank;
        blank.technicienId = m_technicien;
        edit(blank);
    });
    connect(m_editor, &HabilitationEditor::saved, this, [this] {
        m_context.toasts.show({tr("Habilitation enregistrée"), Icon::Tick, {}, {}, {}});
        reload();
    });
    reload();
}

void HabilitationsCard::reload() {
    using Loaded = std::pair<QList<HabilitationLigne>, QList<HabilitationType>>;
    m_context.data.run(
        this,
        [id = m_technicien](Session& session) -> Result<Loaded> {
            HabilitationService service(session);
            const QList<HabilitationLigne> lignes = TRY(service.of(id));
            return Loaded{lignes, TRY(service.types())};
        },
        [this](const Result<Loaded>& answer) {
            if (!answer)
                return showError(answer.error());
            m_error->hide();
            show(answer->first, answer->second);
        });
}

void HabilitationsCard::show(const QList<HabilitationLigne>& lignes, const QList<HabilitationType>& types) {
    m_editor->setTypes(types);
    m_none->setVisible(lignes.isEmpty());
    delete m_rows;
    m_rows = new QWidget;
    auto* grid = new QGridLayout(m_rows);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(px(12));
    grid->setVerticalSpacing(px(6));
    grid->setColumnStretch(1, 1);
    for (const HabilitationLigne& ligne : lignes)
        addRow(ligne);
    body()->insertWidget(0, m_rows);
}

void HabilitationsCard::addRow(const HabilitationLigne& ligne) {
    auto* grid = static_cast<QGridLayout*>(m_rows->layout());
    const int row = grid->rowCount();
    const Habilitation& habilitation = ligne.habilitation;
    auto* words = new QVBoxLayout;
    words->setSpacing(px(2));
    words->addWidget(new ElidedLabel(ligne.libelle, LabelStyle::Medium));
    words->addWidget(new ElidedLabel(origin(habilitation), LabelStyle::SmallHint));
    auto* tag = new StatusTag(lookOf(habilitation.expireLe, m_context.today()));
    tag->setObjectName(nameOf("etat", habilitation));
    grid->addWidget(tag, row, 0);
    grid->addLayout(words, row, 1);
    addProof(*grid, row, ligne);
    if (!m_editable)
        return;
    auto* renew = ActionButton::iconOnly(Icon::Pencil, tr("Modifier ou renouveler %1").arg(ligne.libelle));
    renew->setObjectName(nameOf("edit", habilitation));
    connect(renew, &QPushButton::clicked, this, [this, habilitation] { edit(habilitation); });
    auto* drop = ActionButton::iconOnly(Icon::Trash, tr("Retirer %1").arg(ligne.libelle));
    drop->setObjectName(nameOf("remove", habilitation));
    connect(drop, &QPushButton::clicked, this, [this, habilitation] { remove(habilitation); });
    grid->addWidget(renew, row, 3);
    grid->addWidget(drop, row, 4);
}

void HabilitationsCard::addProof(QGridLayout& grid, int row, const HabilitationLigne& ligne) {
    if (!ligne.habilitation.pieceId) {
        grid.addWidget(new PlainLabel(tr("Sans justificatif"), LabelStyle::SmallHint), row, 2);
        return;
    }
    auto* proof = new ActionButton(Icon::Paperclip, tr("Justificatif"), ButtonVariant::Secondary);
    proof->setToolTip(plainToolTip(ligne.pieceNom));
    proof->setAccessibleName(tr("Enregistrer le justificatif de %1").arg(ligne.libelle));
    proof->setObjectName(nameOf("proof", ligne.habilitation));
    connect(proof, &QPushButton::clicked, this, [this, ligne] { saveProof(ligne); });
    grid.addWidget(proof, row, 2);
}

void HabilitationsCard::edit(const Habilitation& habilitation) {
    m_error->hide();
    m_editor->open(habilitation);
}

void HabilitationsCard::remove(const Habilitation& habilitation) {
    m_context.data.run(
        this,
        [id = habilitation.key(), version = habilitation.version](Session& session) {
            return HabilitationService(session).archive(id, version);
        },
        [this, habilitation](const Outcome& done) {
            if (!done)
                return showError(done.error());
            reload();
            ToastMessage toast{tr("Habilitation retirée"), Icon::Tick, tr("Annuler"), {}, {}};
            toast.action = [data = &m_context.data, id = habilitation.key(),
                            version = habilitation.version + 1] {
                data->run(
                    data,
                    [id, version](Session& session) {
                        return HabilitationService(session).restore(id, version);
                    },
                    [](const Outcome&) {});
            };
            m_context.toasts.show(toast);
        });
}

void HabilitationsCard::saveProof(const HabilitationLigne& ligne) {
    const QString path = PagesPreview::askFile()(this, ligne.pieceNom);
    if (path.isEmpty())
        return;
    m_context.data.run(
        this,
        [id = ligne.habilitation.pieceId](Session& session) {
            return PieceJointeService::read(session.connection(), id);
        },
        [this, path](const Result<QByteArray>& bytes) {
            if (!bytes)
                return showError(bytes.error());
            if (const Outcome written = writeFile(path, *bytes); !written)
                return showError(written.error());
            m_context.toasts.show({tr("Justificatif enregistré"), Icon::Tick, {}, {}, {}});
        });
}

void HabilitationsCard::showError(const Error& error) {
    m_error->setText(error.message);
    m_error->show();
}

} // namespace tournevis
