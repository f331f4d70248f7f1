// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/bars/VuesPill.h"

#include "base/widgets/ActionButton.h"
#include "base/widgets/Caption.h"
#include "comptes/Permissions.h"
#include "planning/bars/NomVuePanel.h"

#include <QtCore/QJsonDocument>
#include <QtGui/QActionGroup>
#include <QtWidgets/QMenu>

namespace tournevis {
namespace {

const QString espace = QStringLiteral("planning");

struct VueCode {
    PlanningVue vue;
    const char* code;
};
constexpr VueCode vueCodes[] = {{PlanningVue::Jour, "jour"},
                                {PlanningVue::TroisJours, "trois_jours"},
                                {PlanningVue::Semaine, "semaine"},
                                {PlanningVue::Mois, "mois"},
                                {PlanningVue::Liste, "liste"}};

} // namespace

QString codeOfVue(PlanningVue vue) {
    for (const VueCode& entry : vueCodes) {
        if (entry.vue == vue)
            return QString::fromLatin1(entry.code);
    }
    return {};
}

PlanningVue vueOfCode(const QString& code) {
    for (const VueCode& entry : vueCodes) {
        if (code == QLatin1String(entry.code))
            return entry.vue;
    }
    return PlanningVue::Semaine;
}

VuesPill::VuesPill(PlanningModel& model, QWidget* parent)
    : FilterPill(tr("Vue"), parent)
    , m_model(model) {
    setObjectName("planning.view.saved");
    setPillIcon(Icon::Eye);
    setOpensPanel(true);
    connect(this, &QPushButton::clicked, this, &VuesPill::open);
    connect(&m_model, &PlanningModel::changed, this, &VuesPill::refresh);
    read();
    refresh();
}

QString VuesPill::contents() const {
    const QJsonObject kept{{"vue", codeOfVue(m_model.vue())}, {"filtre", m_model.filtre().toJson()}};
    return QString::fromUtf8(QJsonDocument(kept).toJson(QJsonDocument::Compact));
}

const VueEnregistree* VuesPill::current() const {
    for (const VueEnregistree& vue : m_vues) {
        if (vue.key() == m_enCours)
            return &vue;
    }
    return nullptr;
}

bool VuesPill::isChanged() const {
    const VueEnregistree* vue = current();
    return vue && vue->contenu != contents();
}

bool VuesPill::mayShare() const {
    return m_model.context().access.has(permission::planningEcrire) ||
           m_model.context().access.has(permission::administrationEcrire);
}

void VuesPill::resume(Id<VueEnregistree> vue) {
    m_enCours = vue;
    refresh();
}

void VuesPill::read() {
    m_model.context().data.run(
        this, [](Session& session) { return VueService(session).vues(espace); },
        [this](const Result<QList<VueEnregistree>>& found) {
            if (found)
                m_vues = *found;
            refresh();
        });
}

void VuesPill::refresh() {
    const VueEnregistree* vue = current();
    const QString name = vue ? vue->libelle : tr("standard");
    setChoice(isChanged() ? name + QStringLiteral(" •") : name);
    setToolTip(isChanged() ? tr("La vue a changé depuis son enregistrement.") : QString());
}

void VuesPill::open() {
    auto* menu = new QMenu(this);
    menu->setObjectName("planning.view.menu");
    menu->setAccessibleName(tr("Vues enregistrées"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fill(menu);
    menu->popup(mapToGlobal(QPoint(0, height())));
}

void VuesPill::fill(QMenu* menu) {
    auto* group = new QActionGroup(menu);
    const auto addChoice = [&](const QString& text, bool checked) {
        QAction* action = menu->addAction(plainCaption(text));
        action->setCheckable(true);
        action->setChecked(checked);
        group->addAction(action);
        return action;
    };
    connect(addChoice(tr("Standard"), !current() && m_model.filtre().isEmpty()), &QAction::triggered, this,
            [this] {
                m_enCours = {};
                m_model.setFiltre({});
                refresh();
            });
    for (const VueEnregistree& vue : std::as_const(m_vues)) {
        const QString words = vue.isShared() ? tr("%1 (partagée)").arg(vue.libelle) : vue.libelle;
        connect(addChoice(words, vue.key() == m_enCours && !isChanged()), &QAction::triggered, this,
                [this, vue] { take(vue); });
    }
    menu->addSeparator();
    const VueEnregistree* vue = current();
    const bool writes = vue && (!vue->isShared() || mayShare());
    if (writes && isChanged()) {
        const VuePortee portee = vue->isShared() ? VuePortee::Partagee : VuePortee::Personnelle;
        connect(menu->addAction(tr("Enregistrer la vue")), &QAction::triggered, this,
                [this, libelle = vue->libelle, portee] { save(libelle, portee); });
    }
    connect(menu->addAction(tr("Enregistrer sous un nom…")), &QAction::triggered, this, &VuesPill::askName);
    if (writes)
        connect(menu->addAction(tr("Supprimer la vue «\u00a0%1\u00a0»").arg(plainCaption(vue->libelle))),
                &QAction::triggered, this, &VuesPill::removeCurrent);
}

void VuesPill::take(const VueEnregistree& vue) {
    const QJsonObject kept = QJsonDocument::fromJson(vue.contenu.toUtf8()).object();
    m_enCours = vue.key();
    m_model.setFiltre(PlanningFiltre::fromJson(kept.value(QLatin1String("filtre")).toObject()));
    emit vueChosen(vueOfCode(kept.value(QLatin1String("vue")).toString()));
    refresh();
}

void VuesPill::askName() {
    auto* panel = new NomVuePanel(current() ? current()->libelle : QString(), mayShare(), this);
    connect(panel, &NomVuePanel::named, this, [this](const QString& libelle, bool shared) {
        save(libelle, shared ? VuePortee::Partagee : VuePortee::Personnelle);
    });
    panel->openUnder(this);
}

void VuesPill::save(const QString& libelle, VuePortee portee) {
    m_model.context().data.run(
        this,
        [libelle, portee, kept = contents()](Session& session) {
            return VueService(session).save(espace, libelle, portee, kept);
        },
        [this](const Result<Id<VueEnregistree>>& saved) {
            if (!saved) {
                emit failed(saved.error());
                return;
            }
            m_enCours = *saved;
            read();
        });
}

void VuesPill::removeCurrent() {
    m_model.context().data.run(
        this, [vue = m_enCours](Session& session) { return VueService(session).remove(vue); },
        [this](const Outcome& removed) {
            if (!removed) {
                emit failed(removed.error());
                return;
            }
            m_enCours = {};
            read();
        });
}

} // namespace tournevis
