// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/bars/FilterBar.h"

#include "base/theme/StylePaint.h"
#include "base/theme/ThemeFollow.h"
#include "base/widgets/FilterPill.h"
#include "base/widgets/SearchField.h"
#include "comptes/Permissions.h"
#include "planning/bars/ChoicePanel.h"
#include "planning/bars/Legende.h"

#include <QtGui/QActionGroup>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QMenu>

#include <algorithm>

namespace tournevis {
namespace {

constexpr int barHeight = 42;
/// Names are told up to this number, then counted.
constexpr int toldNames = 2;

template <class T>
QList<qint64> values(const QList<Id<T>>& ids) {
    QList<qint64> found;
    for (Id<T> id : ids)
        found += id.value();
    return found;
}

template <class T>
QList<Id<T>> idsOf(const QList<qint64>& values) {
    QList<Id<T>> ids;
    for (qint64 value : values)
        ids += Id<T>(value);
    return ids;
}

QString told(const QStringList& names, const QString& several) {
    return names.size() <= toldNames ? names.join(QStringLiteral(", "))
                                     : QStringLiteral("%1 %2").arg(names.size()).arg(several);
}

} // namespace

FilterBar::FilterBar(PlanningModel& model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_row(new QHBoxLayout(this)) {
    setObjectName("planning.filter");
    setMinimumWidth(1);
    m_equipe = addPill("equipe", tr("Équipe"));
    m_equipe->setPillIcon(Icon::Filter);
    m_technicien = addPill("technicien", tr("Techniciens"));
    m_specialite = addPill("specialite", tr("Spécialité"));
    m_famille = addPill("statut", tr("Statut"));
    m_groupe = addPill("groupe", tr("Groupe"));
    // Whoever sees their own line only has nothing to group.
    if (!m_model.context().access.has(permission::planningLire))
        m_groupe->hide();
    buildText();
    m_row->addStretch(1);
    m_legend = new Legende;
    m_row->addWidget(m_legend);
    followTheme(this, [this] {
        setFixedHeight(px(barHeight));
        m_row->setContentsMargins(px(16), 0, px(16), 0);
        m_row->setSpacing(px(7));
    });
    connect(m_equipe, &FilterPill::clicked, this, &FilterBar::openEquipes);
    connect(m_technicien, &FilterPill::clicked, this, &FilterBar::openTechniciens);
    connect(m_specialite, &FilterPill::clicked, this, &FilterBar::openSpecialites);
    connect(m_famille, &FilterPill::clicked, this, &FilterBar::openFamilles);
    connect(m_groupe, &FilterPill::clicked, this, &FilterBar::openGroupes);
    const auto clears = [this](FilterPill* pill, auto erase) {
        connect(pill, &FilterPill::cleared, this, [this, erase] { change(erase); });
    };
    clears(m_equipe, [](PlanningFiltre& filtre) { filtre.equipes.clear(); });
    clears(m_technicien, [](PlanningFiltre& filtre) { filtre.techniciens.clear(); });
    clears(m_specialite, [](PlanningFiltre& filtre) { filtre.specialites.clear(); });
    clears(m_famille, [](PlanningFiltre& filtre) { filtre.familles.clear(); });
    clears(m_groupe, [](PlanningFiltre& filtre) { filtre.groupe = PlanningGroupe::Aucun; });
    connect(&m_model, &PlanningModel::changed, this, &FilterBar::refresh);
    readSpecialites();
    refresh();
}

FilterPill* FilterBar::addPill(const QString& name, const QString& text) {
    auto* pill = new FilterPill(text);
    pill->setObjectName(QStringLiteral("planning.filter.%1").arg(name));
    pill->setOpensPanel(true);
    m_row->addWidget(pill);
    return pill;
}

void FilterBar::buildText() {
    m_more = new FilterPill(tr("Filtre"));
    m_more->setObjectName("planning.filter.more");
    m_more->setPillIcon(Icon::Plus);
    m_text = new SearchField(tr("Client, ville, travaux, numéro"));
    m_text->setObjectName("planning.filter.search");
    setCompact(m_text);
    m_row->addWidget(m_more);
    m_row->addWidget(m_text);
    followTheme(m_text, [this] { m_text->setFixedWidth(px(230)); });
    showText(false);
    connect(m_more, &FilterPill::clicked, this, &FilterBar::focusText);
    connect(m_text, &SearchField::searched, this, [this](const QString& words) {
        change([words](PlanningFiltre& filtre) { filtre.texte = words.trimmed(); });
        if (words.isEmpty() && !m_text->hasFocus())
            showText(false);
    });
    connect(m_text, &QLineEdit::editingFinished, this, [this] {
        if (m_text->text().isEmpty() && !m_text->hasFocus())
            showText(false);
    });
}

void FilterBar::showText(bool shown) {
    m_text->setVisible(shown);
    m_more->setVisible(!shown);
    fit();
}

void FilterBar::focusText() {
    showText(true);
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void FilterBar::addAtEnd(QWidget* widget) { m_row->addWidget(widget); }

template <class Change>
void FilterBar::change(Change change) {
    PlanningFiltre filtre = m_model.filtre();
    change(filtre);
    m_model.setFiltre(filtre);
}

void FilterBar::openEquipes() {
    auto* panel = new ChoicePanel(m_equipe->objectName() + ".choices", tr("Équipe"), m_equipe);
    panel->setAttribute(Qt::WA_DeleteOnClose);
    QList<FilterChoice> choices;
    for (const PlanningEquipe& equipe : m_model.tableau().equipes) {
        const auto members = std::ranges::count_if(m_model.tableau().lanes, [&](const PlanningLane& lane) {
            return lane.technicien.equipeId == equipe.id;
        });
        choices.append({equipe.id.value(), equipe.libelle, QString::number(members)});
    }
    panel->setChoices(choices, values(m_model.filtre().equipes));
    connect(panel, &ChoicePanel::ticked, this, [this](const QList<qint64>& ids) {
        change([&](PlanningFiltre& filtre) { filtre.equipes = idsOf<Equipe>(ids); });
    });
    panel->openUnder(m_equipe);
}

void FilterBar::openTechniciens() {
    auto* panel = new ChoicePanel(m_technicien->objectName() + ".choices", tr("Techniciens"), m_technicien);
    panel->setAttribute(Qt::WA_DeleteOnClose);
    QList<FilterChoice> choices;
    for (const PlanningLane& lane : m_model.tableau().lanes)
        choices.append({lane.technicien.id.value(), lane.technicien.nom, lane.technicien.principale});
    panel->setChoices(choices, values(m_model.filtre().techniciens));
    connect(panel, &ChoicePanel::ticked, this, [this](const QList<qint64>& ids) {
        change([&](PlanningFiltre& filtre) { filtre.techniciens = idsOf<Technicien>(ids); });
    });
    panel->openUnder(m_technicien);
}

void FilterBar::openSpecialites() {
    auto* panel = new ChoicePanel(m_specialite->objectName() + ".choices", tr("Spécialité"), m_specialite);
    panel->setAttribute(Qt::WA_DeleteOnClose);
    QList<FilterChoice> choices;
    for (const Specialite& specialite : std::as_const(m_specialites))
        choices.append({specialite.id, specialite.libelle});
    panel->setChoices(choices, values(m_model.filtre().specialites));
    connect(panel, &ChoicePanel::ticked, this, [this](const QList<qint64>& ids) {
        change([&](PlanningFiltre& filtre) { filtre.specialites = idsOf<Specialite>(ids); });
    });
    panel->openUnder(m_specialite);
}

void FilterBar::openFamilles() {
    auto* panel = new ChoicePanel(m_famille->objectName() + ".choices", tr("Statut"), m_famille);
    panel->setAttribute(Qt::WA_DeleteOnClose);
    QList<FilterChoice> choices;
    for (const auto& entry : enumTable(PlanningFamille{}))
        choices.append({qint64(entry.value), labelOf(entry.value)});
    QList<qint64> ticked;
    for (PlanningFamille famille : m_model.filtre().familles)
        ticked += qint64(famille);
    panel->setChoices(choices, ticked);
    connect(panel, &ChoicePanel::ticked, this, [this](const QList<qint64>& ids) {
        change([&](PlanningFiltre& filtre) {
            filtre.familles.clear();
            for (qint64 id : ids)
                filtre.familles += PlanningFamille(id);
        });
    });
    panel->openUnder(m_famille);
}

void FilterBar::openGroupes() {
    auto* menu = new QMenu(m_groupe);
    menu->setObjectName("planning.filter.groupe.menu");
    menu->setAccessibleName(tr("Groupe"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto* group = new QActionGroup(menu);
    for (const auto& entry : enumTable(PlanningGroupe{})) {
        QAction* action = menu->addAction(labelOf(entry.value));
        action->setCheckable(true);
        action->setChecked(entry.value == m_model.filtre().groupe);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, groupe = entry.value] {
            change([groupe](PlanningFiltre& filtre) { filtre.groupe = groupe; });
        });
    }
    menu->popup(m_groupe->mapToGlobal(QPoint(0, m_groupe->height())));
}

void FilterBar::readSpecialites() {
    m_model.context().data.run(
        this, [](Session& session) { return TechnicienQueries(session).specialites(); },
        [this](const Result<QList<Specialite>>& found) {
            if (found)
                m_specialites = *found;
            refresh();
        });
}

void FilterBar::refresh() {
    const PlanningFiltre& filtre = m_model.filtre();
    QStringList equipes;
    for (const PlanningEquipe& equipe : m_model.tableau().equipes) {
        if (filtre.equipes.contains(equipe.id))
            equipes += equipe.libelle;
    }
    QStringList specialites;
    for (const Specialite& specialite : std::as_const(m_specialites)) {
        if (filtre.specialites.contains(specialite.key()))
            specialites += specialite.libelle;
    }
    QStringList familles;
    for (PlanningFamille famille : filtre.familles)
        familles += labelOf(famille);
    const auto shown = m_model.rangees().size();
    m_equipe->setValue(told(equipes, tr("équipes")));
    m_technicien->setCount(int(shown));
    m_technicien->setValue(filtre.techniciens.isEmpty()
                               ? QString()
                               : tr("%1 sur %2").arg(shown).arg(m_model.tableau().lanes.size()));
    m_specialite->setValue(told(specialites, tr("spécialités")));
    m_famille->setValue(told(familles, tr("statuts")));
    m_groupe->setValue(filtre.groupe == PlanningGroupe::Aucun ? QString() : labelOf(filtre.groupe).toLower());
    if (m_text->text().trimmed() != filtre.texte && !m_text->hasFocus())
        m_text->setText(filtre.texte);
    if (!filtre.texte.isEmpty() && m_text->isHidden())
        showText(true);
    fit();
}

void FilterBar::fit() {
    if (!m_legend)
        return;
    int wanted =
        m_row->contentsMargins().left() + m_row->contentsMargins().right() + m_legend->sizeHint().width();
    for (int rank = 0; rank < m_row->count(); ++rank) {
        const QWidget* widget = m_row->itemAt(rank)->widget();
        if (widget && widget != m_legend && !widget->isHidden())
            wanted += widget->sizeHint().width() + m_row->spacing();
    }
    m_legend->setVisible(width() >= wanted + 2 * m_row->spacing());
}

void FilterBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

void FilterBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme().surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme().line);
    painter.fillRect(QRect(0, 0, width(), 1), theme().line);
}

} // namespace tournevis
