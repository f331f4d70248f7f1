// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/wizard/DepartStep.h"

#include "base/panels/Banner.h"
#include "base/theme/ThemeFollow.h"
#include "shell/wizard/fields/ChoiceCard.h"

namespace tournevis {
namespace {

enum Choice { Empty, Demonstration };

constexpr int choiceWidth = 534;

} // namespace

DepartStep::DepartStep(QWidget* parent)
    : WizardStep(QStringLiteral("depart"), tr("Données de départ"), tr("Vide ou démonstration"),
                 tr("Données de départ"), tr("Choisissez ce que contient la base au premier jour."), parent) {
    QAbstractButton* none = addChoice(
        QStringLiteral("vide"), tr("Vide"),
        tr("Vos clients, vos techniciens et vos articles sont à saisir. Les taux de TVA, les unités "
           "et les conditions de paiement sont déjà là."));
    QAbstractButton* demonstration =
        addChoice(QStringLiteral("demonstration"), tr("Démonstration"),
                  tr("Neuf techniciens, une quarantaine de clients et trois mois d’activité fictive, pour "
                     "découvrir le logiciel sans rien saisir."));
    m_group.addButton(none, Empty);
    m_group.addButton(demonstration, Demonstration);
    none->setChecked(true);
    m_notice = new Banner(BannerKind::Info, {});
    m_notice->setObjectName("wizard.depart.notice");
    body()->addWidget(m_notice);
    body()->addStretch(1);
    followTheme(m_notice, [this] { m_notice->setMaximumWidth(px(choiceWidth)); });
    connect(&m_group, &QButtonGroup::idToggled, this, &DepartStep::showNotice);
    showNotice();
    connect(&m_group, &QButtonGroup::idToggled, this, &DepartStep::edited);
}

QAbstractButton* DepartStep::addChoice(const QString& name, const QString& title, const QString& sentence) {
    auto* card = new ChoiceCard(title, sentence);
    card->setObjectName(QStringLiteral("wizard.depart.") + name);
    body()->addWidget(card);
    followTheme(card, [card] { card->setMaximumWidth(px(choiceWidth)); });
    return card;
}

bool DepartStep::isDemonstration() const { return m_group.checkedId() == Demonstration; }

void DepartStep::enter(const WizardResult& result) {
    m_company = result.societe.raisonSociale;
    showNotice();
}

void DepartStep::showNotice() {
    const QString kept =
        m_company.isEmpty()
            ? tr("Vos réponses restent ici : revenez sur « Vide » pour créer votre entreprise.")
            : tr("%1 n’y figurera pas. Vos réponses restent ici : revenez sur « Vide » pour créer "
                 "votre entreprise.")
                  .arg(m_company);
    m_notice->setMessage(BannerKind::Info,
                         tr("La démonstration apporte sa propre société et ses propres comptes. ") + kept);
    m_notice->setVisible(isDemonstration());
}

void DepartStep::fill(WizardResult& result) const { result.demonstration = isDemonstration(); }

QVariantMap DepartStep::typed() const { return {{QStringLiteral("demonstration"), isDemonstration()}}; }

void DepartStep::restore(const QVariantMap& typed) {
    m_group.button(typed.value("demonstration").toBool() ? Demonstration : Empty)->setChecked(true);
}

} // namespace tournevis
