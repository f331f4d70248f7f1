// SPDX-License-Identifier: GPL-3.0-or-later
#include "devis/DevisAnswer.h"

#include "base/Format.h"
#include "base/Saisie.h"
#include "base/panels/FormField.h"
#include "base/widgets/ActionButton.h"
#include "base/widgets/SegmentedControl.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>

namespace tournevis {
namespace {

template <class E>
QComboBox* comboOf() {
    auto* combo = new QComboBox;
    for (const auto& entry : enumTable(E{}))
        combo->addItem(labelOf(entry.value), QString::fromLatin1(entry.code));
    return combo;
}

template <class E>
std::optional<E> chosen(const QComboBox* combo) {
    return fromCode<E>(combo->currentData().toString());
}

std::vector<Segment> answers() {
    return {{labelOf(ReponseClient::Accepte), Icon::TickCircle, Tint::Green, {}},
            {labelOf(ReponseClient::Refuse), Icon::CrossCircle, Tint::Red, {}},
            {labelOf(ReponseClient::AModifier), Icon::BackArrow, Tint::Amber, {}}};
}

constexpr ReponseClient answerOrder[] = {ReponseClient::Accepte, ReponseClient::Refuse,
                                         ReponseClient::AModifier};

ActionButton* button(QHBoxLayout& row, Icon icon, const QString& text, const char* name,
                     ButtonVariant variant) {
    auto* made = new ActionButton(icon, text, variant);
    made->setObjectName(QLatin1String(name));
    row.addWidget(made);
    return made;
}

} // namespace

DevisAnswer::DevisAnswer(const FieldContext& context, QWidget* parent)
    : Card(tr("Réponse du client"), parent)
    , m_context(context)
    , m_answer(new SegmentedControl(tr("Réponse du client"), answers()))
    , m_date(new QLineEdit)
    , m_signatory(new QLineEdit)
    , m_mode(comboOf<ModeReponse>())
    , m_reason(comboOf<MotifRefus>())
    , m_comment(new QLineEdit) {
    build();
    connect(m_answer, &SegmentedControl::currentChanged, this, &DevisAnswer::showFields);
    hide();
}

FormField* DevisAnswer::addField(const char* column, const QString& label, QWidget* editor) {
    editor->setObjectName(QStringLiteral("devis.reponse.%1").arg(QLatin1String(column)));
    auto* field = new FormField(label, editor);
    m_fields.insert(QLatin1String(column), field);
    return field;
}

void DevisAnswer::build() {
    m_answer->setObjectName("devis.reponse.choix");
    auto* line = new QHBoxLayout;
    line->setSpacing(px(10));
    line->addWidget(addField("client_le", tr("Date de la réponse"), m_date), 2, Qt::AlignTop);
    line->addWidget(addField("client_signataire", tr("Signataire"), m_signatory), 4, Qt::AlignTop);
    line->addWidget(addField("client_mode", tr("Mode"), m_mode), 3, Qt::AlignTop);
    line->addWidget(addField("refus_motif", tr("Motif du refus"), m_reason), 3, Qt::AlignTop);
    line->addWidget(addField("client_commentaire", tr("Commentaire"), m_comment), 5, Qt::AlignTop);
    auto* actions = new QHBoxLayout;
    actions->setSpacing(px(8));
    auto* save = button(*actions, Icon::Tick, tr("Enregistrer la réponse"), "devis.reponse.enregistrer",
                        ButtonVariant::Primary);
    auto* close = button(*actions, Icon::Cross, tr("Fermer"), "devis.reponse.fermer", ButtonVariant::Ghost);
    actions->addStretch(1);
    body()->addWidget(m_answer, 0, Qt::AlignLeft);
    body()->addLayout(line);
    body()->addLayout(actions);
    body()->setSpacing(px(10));
    connect(save, &QPushButton::clicked, this, &DevisAnswer::submit);
    connect(close, &QPushButton::clicked, this, &QWidget::hide);
}

void DevisAnswer::start() {
    m_date->setText(format::date(m_context.today));
    m_signatory->clear();
    m_comment->clear();
    m_answer->setCurrent(0);
    showFields();
    showErrors({});
    show();
    m_signatory->setFocus();
}

ReponseClient DevisAnswer::answer() const { return answerOrder[qMax(0, m_answer->current())]; }

void DevisAnswer::showFields() {
    const bool accepted = answer() == ReponseClient::Accepte;
    m_fields["client_signataire"]->setVisible(accepted);
    m_fields["client_mode"]->setVisible(accepted);
    m_fields["refus_motif"]->setVisible(answer() == ReponseClient::Refuse);
}

void DevisAnswer::submit() {
    ReponseDevis typed;
    typed.reponse = answer();
    const Result<QDate> date = saisie::date(m_date->text(), m_context.today);
    if (!date) {
        showErrors({{QStringLiteral("client_le"), date.error().message}});
        return;
    }
    typed.date = *date;
    typed.commentaire = m_comment->text().trimmed();
    if (typed.reponse == ReponseClient::Accepte) {
        typed.signataire = m_signatory->text().trimmed();
        typed.mode = chosen<ModeReponse>(m_mode);
    } else if (typed.reponse == ReponseClient::Refuse) {
        typed.motif = chosen<MotifRefus>(m_reason);
    }
    emit answered(typed);
}

QList<FieldError> DevisAnswer::showErrors(const QList<FieldError>& errors) {
    for (FormField* field : std::as_const(m_fields))
        field->clearError();
    QList<FieldError> elsewhere;
    FormField* first = nullptr;
    for (const FieldError& error : errors) {
        FormField* field = isVisible() ? m_fields.value(error.field) : nullptr;
        if (!field) {
            elsewhere.append(error);
            continue;
        }
        field->setError(error.message);
        first = first ? first : field;
    }
    if (first)
        first->setFocus();
    return elsewhere;
}

DevisCancel::DevisCancel(QWidget* parent)
    : Card({}, parent)
    , m_reason(new QLineEdit) {
    m_reason->setObjectName("devis.annulation.motif");
    m_field = new FormField(tr("Motif de l’annulation"), m_reason);
    body()->addWidget(m_field);
    auto* actions = new QHBoxLayout;
    actions->setSpacing(px(8));
    auto* confirm = button(*actions, Icon::Trash, tr("Annuler le devis"), "devis.annulation.confirmer",
                           ButtonVariant::Danger);
    m_keep = button(*actions, Icon::BackArrow, tr("Le garder"), "devis.annulation.garder",
                    ButtonVariant::Secondary);
    actions->addStretch(1);
    body()->addLayout(actions);
    body()->setSpacing(px(10));
    connect(confirm, &QPushButton::clicked, this, [this] { emit confirmed(m_reason->text().trimmed()); });
    connect(m_keep, &QPushButton::clicked, this, &QWidget::hide);
    hide();
}

void DevisCancel::start(const QString& name) {
    setTitle(tr("Annuler %1\u00a0: le devis ne pourra plus être modifié ni envoyé").arg(name));
    m_reason->clear();
    m_field->clearError();
    show();
    m_keep->setFocus();
}

QList<FieldError> DevisCancel::showErrors(const QList<FieldError>& errors) {
    QList<FieldError> elsewhere;
    m_field->clearError();
    for (const FieldError& error : errors) {
        if (error.field == QLatin1String("motif") && isVisible()) {
            m_field->setError(error.message);
            m_field->setFocus();
        } else {
            elsewhere.append(error);
        }
    }
    return elsewhere;
}

} // namespace tournevis
