// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/AboutPanel.h"

#include "base/theme/Icons.h"
#include "base/widgets/ActionButton.h"
#include "base/widgets/PlainLabel.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QVBoxLayout>

namespace tournevis {
namespace {

constexpr int panelWidth = 460;

} // namespace

void AboutPanel::openWith(const QStringList& sources, QWidget* parent) {
    auto* panel = new AboutPanel(sources, parent);
    panel->setAttribute(Qt::WA_DeleteOnClose);
    panel->open();
}

AboutPanel::AboutPanel(const QStringList& sources, QWidget* parent)
    : QDialog(parent) {
    setObjectName("shell.about");
    setWindowTitle(tr("À propos de Tournevis"));
    setAccessibleName(windowTitle());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(px(20), px(20), px(20), px(16));
    column->setSpacing(px(8));
    const auto add = [&](const QString& text, LabelStyle style) {
        auto* label = new PlainLabel(text, style);
        label->setWordWrap(true);
        label->setFixedWidth(px(panelWidth));
        column->addWidget(label);
    };
    add(tr("Tournevis %1").arg(QCoreApplication::applicationVersion()), LabelStyle::Title);
    add(tr("La gestion d’une entreprise de services techniques, de l’appel à l’encaissement."),
        LabelStyle::Secondary);
    add(tr("Logiciel libre, sous licence publique générale GNU, version 3 ou ultérieure. Il est fourni sans "
           "garantie."),
        LabelStyle::Body);
    add(tr("Bibliothèques"), LabelStyle::Strong);
    add(tr("Qt, SQLite, libsodium, libical, tl::expected. Police Inter, licence SIL Open Font 1.1."),
        LabelStyle::Body);
    if (!sources.isEmpty())
        add(tr("Données"), LabelStyle::Strong);
    for (const QString& source : sources)
        add(source, LabelStyle::Body);
    auto* close = new ActionButton(tr("Fermer"));
    close->setObjectName("shell.about.close");
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    column->addSpacing(px(8));
    column->addWidget(close, 0, Qt::AlignRight);
}

} // namespace tournevis
