// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/wizard/BaseStep.h"

#include "base/panels/Card.h"
#include "base/theme/ThemeFollow.h"
#include "base/widgets/ActionButton.h"
#include "base/widgets/PlainLabel.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtWidgets/QFileDialog>

namespace tournevis {
namespace {

const QString folderColumn = QStringLiteral("dossier");

/// The nearest ancestor that exists: what is missing below it will be created.
QFileInfo existingAncestor(const QString& folder) {
    QFileInfo info(folder);
    while (!info.exists() && !info.isRoot())
        info.setFile(info.absolutePath());
    return info;
}

} // namespace

BaseStep::BaseStep(const WizardSetup& setup, QWidget* parent)
    : WizardStep(
          QStringLiteral("base"), tr("Base de données"), tr("Sur ce poste"), tr("Votre base de données"),
          tr("Tout ce que vous saisissez est enregistré dans un seul fichier de cet ordinateur."), parent)
    , m_setup(setup)
    , m_fields(new StepFields(QStringLiteral("wizard.base"), this)) {
    auto* card = new Card(tr("Sur ce poste"));
    card->setNote(tr("aucun réseau n’est nécessaire"));
    auto* browseButton = new ActionButton(tr("Parcourir…"));
    browseButton->setObjectName("wizard.base.parcourir");
    FormField* folder = m_fields->addLine(folderColumn, tr("Dossier"), Required::Yes, 1000);
    folder->setHint(tr("Le fichier « %1 » y est créé. Ce dossier doit rester sur cet ordinateur, hors d’un "
                       "partage réseau.")
                        .arg(setup.baseName));
    auto* row = new QHBoxLayout;
    auto* beside = new QVBoxLayout;
    beside->addWidget(browseButton);
    beside->addStretch(1);
    row->addWidget(folder, 1);
    row->addLayout(beside);
    card->body()->addLayout(row);
    body()->addWidget(card);
    body()->addStretch(1);
    m_fields->setText(folderColumn, QDir::toNativeSeparators(setup.baseFolder));
    connect(m_fields, &StepFields::edited, this, &BaseStep::edited);
    connect(browseButton, &ActionButton::clicked, this, &BaseStep::browse);
    followTheme(this, [row, beside] {
        row->setSpacing(px(8));
        // Level with the field, under its label.
        beside->setContentsMargins(0, px(19), 0, 0);
    });
}

QString BaseStep::basePath() const {
    return QDir(QDir::fromNativeSeparators(m_fields->stored(folderColumn))).filePath(m_setup.baseName);
}

QString BaseStep::problem() const {
    const QString folder = QDir::fromNativeSeparators(m_fields->stored(folderColumn));
    if (!QDir::isAbsolutePath(folder))
        return tr("Indiquer le chemin complet du dossier, par exemple avec « Parcourir… ».");
    const QFileInfo ancestor = existingAncestor(folder);
    if (!ancestor.isDir())
        return tr("Ce chemin n’est pas un dossier. En choisir un autre.");
    if (!ancestor.isWritable())
        return tr("Ce dossier est protégé en écriture. En choisir un autre.");
    if (QFileInfo::exists(basePath()))
        return tr("Ce dossier contient déjà une base. En choisir un autre.");
    return {};
}

bool BaseStep::check(QStringList& missing) {
    if (!m_fields->check(missing))
        return false;
    const QString sentence = problem();
    if (sentence.isEmpty())
        return true;
    return !m_fields->showErrors({{folderColumn, sentence}});
}

void BaseStep::fill(WizardResult& result) const { result.basePath = QDir::cleanPath(basePath()); }

void BaseStep::browse() {
    const QString present = m_fields->stored(folderColumn);
    const QString chosen = m_setup.chooseFolder
                               ? m_setup.chooseFolder(this, present)
                               : QFileDialog::getExistingDirectory(this, tr("Dossier de la base"), present);
    if (chosen.isEmpty())
        return;
    m_fields->setText(folderColumn, QDir::toNativeSeparators(chosen));
    m_fields->field(folderColumn)->clearError();
}

} // namespace tournevis
