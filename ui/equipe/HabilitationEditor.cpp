// SPDX-License-Identifier: GPL-3.0-or-later
#include "equipe/HabilitationEditor.h"

#include "base/Format.h"
#include "base/Saisie.h"
#include "base/widgets/ActionButton.h"
#include "base/widgets/PlainLabel.h"
#include "equipe/habilitations/HabilitationRules.h"
#include "equipe/habilitations/HabilitationService.h"
#include "piecesjointes/PieceJointeService.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QMimeDatabase>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLineEdit>

#include <algorithm>

namespace tournevis {
namespace {

constexpr qint64 largestProof = 10LL * 1024 * 1024;
const QStringList proofTypes = {"application/pdf", "image/jpeg", "image/png"};

} // namespace

HabilitationEditor::AskFile& HabilitationEditor::askFile() {
    static AskFile ask = [](QWidget* parent) {
        return QFileDialog::getOpenFileName(parent, tr("Joindre un justificatif"), {},
                                            tr("Documents et images (*.pdf *.jpg *.jpeg *.png)"));
    };
    return ask;
}

HabilitationEditor::HabilitationEditor(PageContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_binder(std::make_unique<Binder>(Habilitation::schema, FieldContext{context.today(), context.zone},
                                        QStringLiteral("technicien.habilitation")))
    , m_proofName(new PlainLabel({}, LabelStyle::Secondary))
    , m_error(new PlainLabel({}, LabelStyle::Error))
    , m_save(new ActionButton(Icon::Tick, tr("Enregistrer l’habilitation"), ButtonVariant::Primary)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, px(8), 0, 0);
    column->setSpacing(px(8));
    buildFields();
    m_error->hide();
    column->addWidget(m_error);
    buildButtons();
}

void HabilitationEditor::buildFields() {
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(px(12));
    grid->setVerticalSpacing(px(8));
    for (int column = 0; column < 12; ++column)
        grid->setColumnStretch(column, 1);
    grid->addWidget(m_binder->addChoice("type_id", {}), 0, 0, 1, 6, Qt::AlignTop);
    grid->addWidget(m_binder->add("obtenue_le"), 0, 6, 1, 3, Qt::AlignTop);
    FormField* expiry = m_binder->add("expire_le");
    expiry->setHint(tr("Dernier jour valable"));
    grid->addWidget(expiry, 0, 9, 1, 3, Qt::AlignTop);
    grid->addWidget(m_binder->add("organisme"), 1, 0, 1, 4, Qt::AlignTop);
    grid->addWidget(m_binder->add("numero"), 1, 4, 1, 3, Qt::AlignTop);
    grid->addWidget(m_binder->add("note"), 1, 7, 1, 5, Qt::AlignTop);
    static_cast<QVBoxLayout*>(layout())->addLayout(grid);
    auto* obtained = static_cast<QLineEdit*>(m_binder->editor("obtenue_le"));
    connect(obtained, &QLineEdit::editingFinished, this, &HabilitationEditor::proposeExpiry);
}

void HabilitationEditor::buildButtons() {
    auto* row = new QHBoxLayout;
    row->setSpacing(px(8));
    auto* attachment = new ActionButton(Icon::Paperclip, tr("Joindre un justificatif"));
    attachment->setObjectName("technicien.habilitation.attach");
    auto* close = new ActionButton(tr("Annuler"));
    close->setObjectName("technicien.habilitation.close");
    m_save->setObjectName("technicien.habilitation.save");
    row->addWidget(attachment);
    row->addWidget(m_proofName);
    row->addStretch(1);
    row->addWidget(close);
    row->addWidget(m_save);
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
    connect(attachment, &QPushButton::clicked, this, &HabilitationEditor::attach);
    connect(close, &QPushButton::clicked, this, &QWidget::hide);
    connect(m_save, &QPushButton::clicked, this, &HabilitationEditor::save);
}

void HabilitationEditor::setTypes(const QList<HabilitationType>& types) {
    m_types = types;
    QList<Choice> choices;
    for (const HabilitationType& type : types)
        choices.append({type.id, type.libelle});
    m_binder->setChoices("type_id", choices);
}

void HabilitationEditor::open(const Habilitation& habilitation) {
    m_habilitation = habilitation;
    m_proof.reset();
    m_error->hide();
    m_binder->load(habilitation);
    showProof();
    show();
    m_binder->focusFirst();
}

void HabilitationEditor::proposeExpiry() {
    Habilitation typed;
    (void)m_binder->store(typed);
    const auto type = std::ranges::find(m_types, typed.typeId.value(), &HabilitationType::id);
    if (typed.expireLe.isValid() || type == m_types.end())
        return;
    const QDate proposed = proposedExpiry(typed.obtenueLe, type->validiteMois);
    if (proposed.isValid())
        m_binder->setText("expire_le", format::date(proposed));
}

void HabilitationEditor::attach() {
    const QString path = askFile()(this);
    if (path.isEmpty())
        return;
    QFile file(path);
    Proof proof{QFileInfo(path).fileName(), QMimeDatabase().mimeTypeForFile(path).name(), {}};
    QString refusal;
    if (!proofTypes.contains(proof.typeMime))
        refusal = tr("Joindre un PDF ou une image JPEG ou PNG.");
    else if (file.size() > largestProof)
        refusal = tr("Ce fichier dépasse 10 Mo. En joindre un plus léger.");
    else if (!file.open(QIODevice::ReadOnly))
        refusal = tr("Ce fichier ne s’ouvre pas.");
    m_error->setText(refusal);
    m_error->setVisible(!refusal.isEmpty());
    if (!refusal.isEmpty())
        return;
    proof.contenu = file.readAll();
    m_proof = proof;
    showProof();
}

void HabilitationEditor::showProof() {
    if (m_proof)
        m_proofName->setText(m_proof->nom);
    else
        m_proofName->setText(m_habilitation.pieceId ? tr("Justificatif déjà joint") : QString());
}

void HabilitationEditor::save() {
    Habilitation habilitation = m_habilitation;
    const QList<FieldError> unread = m_binder->store(habilitation);
    if (!unread.isEmpty()) {
        (void)m_binder->showErrors(unread);
        return;
    }
    HabilitationService::ProofWriter writer;
    if (m_proof)
        writer = [proof = *m_proof](Transaction& transaction,
                                    const EntityRef& subject) -> Result<Id<PieceJointe>> {
            return TRY(PieceJointeService::addFrozen(transaction, proof.nom, proof.typeMime, proof.contenu,
                                                     subject, CategoriePiece::Attestation))
                .key();
        };
    m_save->setEnabled(false);
    m_context.data.run(
        this,
        [habilitation, writer](Session& session) {
            return HabilitationService(session).save(habilitation, writer);
        },
        [this](const Result<Id<Habilitation>>& done) {
            m_save->setEnabled(true);
            const QList<FieldError> elsewhere =
                m_binder->showErrors(done ? QList<FieldError>() : done.error().fields);
            const bool told = done || (!done.error().fields.isEmpty() && elsewhere.isEmpty());
            m_error->setVisible(!told);
            if (!told)
                m_error->setText(done.error().message);
            if (!done)
                return;
            hide();
            emit saved();
        });
}

} // namespace tournevis
