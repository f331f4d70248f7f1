// SPDX-License-Identifier: GPL-3.0-or-later
#include "missions/TeamEditor.h"

#include "base/panels/FormField.h"
#include "base/widgets/ActionButton.h"
#include "base/widgets/Avatar.h"
#include "base/widgets/PlainLabel.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>

#include <algorithm>

namespace tournevis {
namespace {

/// More than these is noise: they are already in order.
constexpr qsizetype offersShown = 4;

void empty(QVBoxLayout& layout) {
    while (QLayoutItem* item = layout.takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

QString signOf(PropositionPart::Signe signe) {
    switch (signe) {
    case PropositionPart::Signe::Favorable:
        return QStringLiteral("✓ ");
    case PropositionPart::Signe::Neutre:
        return QStringLiteral("– ");
    case PropositionPart::Signe::Defavorable:
        return QStringLiteral("✗ ");
    }
    return {};
}

QString reasonsOf(const Proposition& proposition) {
    QStringList words;
    for (const PropositionPart& part : proposition.parts)
        words.append(signOf(part.signe) + part.texte);
    return words.join(QStringLiteral("   "));
}

} // namespace

TeamEditor::TeamEditor(bool mayForce, QWidget* parent)
    : QWidget(parent)
    , m_mayForce(mayForce)
    , m_members(new QWidget)
    , m_memberRows(new QVBoxLayout(m_members))
    , m_field(new FormField(tr("Équipe"), m_members, Required::Yes))
    , m_tools(new QWidget)
    , m_choice(new QComboBox)
    , m_add(new ActionButton(Icon::Plus, tr("Ajouter")))
    , m_propose(new ActionButton(Icon::Sparkle, tr("Proposer")))
    , m_offers(new QWidget)
    , m_offerRows(new QVBoxLayout(m_offers))
    , m_motif(new QLineEdit)
    , m_force(new FormField(tr("Motif pour planifier quand même"), m_motif, Required::Yes)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(8));
    m_memberRows->setContentsMargins(0, 0, 0, 0);
    m_memberRows->setSpacing(px(6));
    m_offerRows->setContentsMargins(0, 0, 0, 0);
    m_offerRows->setSpacing(px(4));
    auto* tools = new QHBoxLayout(m_tools);
    tools->setContentsMargins(0, 0, 0, 0);
    tools->setSpacing(px(8));
    tools->addWidget(m_choice, 1);
    tools->addWidget(m_add);
    tools->addWidget(m_propose);
    for (QWidget* widget :
         {static_cast<QWidget*>(m_field), static_cast<QWidget*>(m_force), m_tools, m_offers})
        column->addWidget(widget);
    m_choice->setObjectName("missions.visit.team.add");
    m_choice->setAccessibleName(tr("Ajouter un technicien"));
    m_choice->installEventFilter(this);
    m_add->setObjectName("missions.visit.team.addChosen");
    m_propose->setObjectName("missions.visit.team.propose");
    m_motif->setObjectName("missions.visit.team.motif");
    m_force->hide();
    m_offers->hide();
    connect(m_add, &QPushButton::clicked, this, &TeamEditor::addChosen);
    connect(m_propose, &QPushButton::clicked, this, &TeamEditor::propositionsAsked);
    connect(m_motif, &QLineEdit::textEdited, this, &TeamEditor::edited);
    showTeam();
}

void TeamEditor::setTechniciens(const QList<TechnicienRow>& techniciens) {
    m_techniciens = techniciens;
    m_choice->clear();
    m_choice->addItem(tr("Ajouter un technicien…"));
    for (const TechnicienRow& row : techniciens)
        m_choice->addItem(QStringLiteral("%1 · %2").arg(row.nom, row.libelles.join(QStringLiteral(", "))),
                          qlonglong(row.id.value()));
}

void TeamEditor::setTeam(const Team& team) {
    m_team = team;
    setError({});
    m_motif->clear();
    clearOffers();
    showTeam();
}

QString TeamEditor::forcageMotif() const {
    return m_force->isHidden() ? QString() : m_motif->text().trimmed();
}

void TeamEditor::setReadOnly(bool readOnly) {
    m_readOnly = readOnly;
    m_tools->setVisible(!readOnly);
    showTeam();
}

QString TeamEditor::nameOf(Id<Technicien> technicien) const {
    const auto row = std::ranges::find(m_techniciens, technicien, &TechnicienRow::id);
    return row == m_techniciens.end() ? tr("Technicien") : row->nom;
}

void TeamEditor::showTeam() {
    empty(*m_memberRows);
    if (m_team.isEmpty())
        m_memberRows->addWidget(new PlainLabel(tr("Personne pour l’instant."), LabelStyle::Hint));
    for (int index = 0; index < m_team.size(); ++index)
        m_memberRows->addWidget(memberLine(index));
}

QWidget* TeamEditor::memberLine(int index) {
    const TeamMember& member = m_team[index];
    const QString name = nameOf(member.technicienId);
    auto* line = new QWidget;
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(8));
    row->addWidget(new Avatar(name));
    auto* label = new PlainLabel(name, LabelStyle::Medium);
    label->setObjectName(QStringLiteral("missions.visit.team.%1").arg(index));
    row->addWidget(label);
    row->addWidget(new PlainLabel(labelOf(member.role), LabelStyle::SmallHint));
    row->addStretch(1);
    if (m_readOnly)
        return line;
    if (member.role != TeamRole::Responsable) {
        auto* lead = new ActionButton(tr("Désigner responsable"), ButtonVariant::Link);
        lead->setObjectName(QStringLiteral("missions.visit.team.%1.lead").arg(index));
        setCompact(lead);
        row->addWidget(lead);
        connect(lead, &QPushButton::clicked, this, [this, index] { makeResponsable(index); });
    }
    auto* removal = ActionButton::iconOnly(Icon::Cross, tr("Retirer %1").arg(name));
    removal->setObjectName(QStringLiteral("missions.visit.team.%1.remove").arg(index));
    setCompact(removal);
    row->addWidget(removal);
    connect(removal, &QPushButton::clicked, this, [this, index] { remove(index); });
    return line;
}

void TeamEditor::add(Id<Technicien> technicien) {
    const bool present = std::ranges::count(m_team, technicien, &TeamMember::technicienId) > 0;
    if (!technicien)
        return;
    if (present)
        return m_field->setError(tr("%1 fait déjà partie de l’équipe.").arg(nameOf(technicien)));
    const TeamRole role = m_team.isEmpty() ? TeamRole::Responsable : TeamRole::Assistant;
    m_team.append({technicien, role, {}, {}});
    setError({});
    clearOffers();
    showTeam();
    emit edited();
    m_choice->setFocus();
}

void TeamEditor::addChosen() {
    add(Id<Technicien>(m_choice->currentData().toLongLong()));
    m_choice->setCurrentIndex(0);
}

/// Typing a name only moves the choice: Entrée adds.
bool TeamEditor::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_choice && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && (key->modifiers() & ~Qt::KeypadModifier) == 0) {
            addChosen();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void TeamEditor::remove(int index) {
    m_team.removeAt(index);
    m_team = normalized(m_team);
    setError({});
    showTeam();
    emit edited();
    m_choice->setFocus();
}

void TeamEditor::makeResponsable(int index) {
    for (int other = 0; other < m_team.size(); ++other)
        m_team[other].role = other == index ? TeamRole::Responsable : TeamRole::Assistant;
    showTeam();
    emit edited();
    m_choice->setFocus();
}

void TeamEditor::clearOffers() {
    empty(*m_offerRows);
    m_offers->hide();
}

void TeamEditor::offer(const QList<Proposition>& propositions) {
    clearOffers();
    m_offers->show();
    if (propositions.isEmpty())
        m_offerRows->addWidget(new PlainLabel(
            tr("Aucun technicien libre n’a les spécialités requises à ces heures."), LabelStyle::Hint));
    for (const Proposition& proposition : propositions.first(qMin(offersShown, propositions.size()))) {
        auto* line = new QWidget;
        auto* row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(px(8));
        auto* take = new ActionButton(Icon::Plus, proposition.nom);
        take->setObjectName(
            QStringLiteral("missions.visit.team.offer.%1").arg(proposition.technicienId.value()));
        take->setAccessibleDescription(reasonsOf(proposition));
        setCompact(take);
        row->addWidget(take);
        row->addWidget(new ElidedLabel(reasonsOf(proposition), LabelStyle::SmallHint), 1);
        connect(take, &QPushButton::clicked, this, [this, id = proposition.technicienId] { add(id); });
        m_offerRows->addWidget(line);
    }
}

void TeamEditor::setError(const QString& error) {
    m_field->setError(error);
    m_force->hide();
    if (!error.isEmpty())
        m_choice->setFocus();
}

void TeamEditor::askMotif(const QString& finding) {
    m_field->setError(finding);
    m_force->setVisible(m_mayForce);
    if (m_mayForce)
        m_motif->setFocus();
}

} // namespace tournevis
