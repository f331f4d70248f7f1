// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/KeyMapPanel.h"

#include "base/widgets/ActionButton.h"
#include "base/widgets/KeyHint.h"
#include "base/widgets/PlainLabel.h"

#include <QtWidgets/QGridLayout>

#include <algorithm>

namespace tournevis {
namespace {

struct KeyLine {
    const char* workspace; ///< nullptr: everywhere
    const char* keys;
    const char* meaning;
};

constexpr KeyLine lines[] = {
    {nullptr, "G",
     QT_TRANSLATE_NOOP("tournevis::KeyMapPanel", "puis P, M, V, D, F, C ou S : changer d’espace")},
    {nullptr, "Ctrl N", QT_TRANSLATE_NOOP("tournevis::KeyMapPanel", "nouvelle fiche de cet espace")},
    {nullptr, "Ctrl Maj N",
     QT_TRANSLATE_NOOP("tournevis::KeyMapPanel", "nouvelle mission, d’où que ce soit")},
    {nullptr, "Ctrl S", QT_TRANSLATE_NOOP("tournevis::KeyMapPanel", "enregistrer")},
    {nullptr, "Ctrl Entrée",
     QT_TRANSLATE_NOOP("tournevis::KeyMapPanel", "enregistrer et faire l’action principale")},
    {nullptr, "Ctrl F", QT_TRANSLATE_NOOP("tournevis::KeyMapPanel", "filtrer")},
    {nullptr, "Ctrl P", QT_TRANSLATE_NOOP("tournevis::KeyMapPanel", "imprimer ou voir le document")},
    {nullptr, "F5", QT_TRANSLATE_NOOP("tournevis::KeyMapPanel", "relire la base")},
    {nullptr, "F6", QT_TRANSLATE_NOOP("tournevis::KeyMapPanel", "zone suivante")},
    {nullptr, "Alt ←", QT_TRANSLATE_NOOP("tournevis::KeyMapPanel", "revenir en arrière")},
    {nullptr, "N N", QT_TRANSLATE_NOOP("tournevis::KeyMapPanel", "notifications")},
    {nullptr, "Ctrl L", QT_TRANSLATE_NOOP("tournevis::KeyMapPanel", "verrouiller la session")},
    {nullptr, "Ctrl +",
     QT_TRANSLATE_NOOP("tournevis::KeyMapPanel", "agrandir ; Ctrl - réduit, Ctrl 0 revient")},
    {nullptr, "J  K", QT_TRANSLATE_NOOP("tournevis::KeyMapPanel", "ligne suivante, précédente d’une liste")},
    {"validation", "A", QT_TRANSLATE_NOOP("tournevis::KeyMapPanel", "valider")},
    {"validation", "R", QT_TRANSLATE_NOOP("tournevis::KeyMapPanel", "refuser")},
    {"validation", "C", QT_TRANSLATE_NOOP("tournevis::KeyMapPanel", "demander une modification")},
    {"validation", "O", QT_TRANSLATE_NOOP("tournevis::KeyMapPanel", "ouvrir le devis")},
    {"validation", "Z", QT_TRANSLATE_NOOP("tournevis::KeyMapPanel", "annuler la dernière décision")},
    {"devis", "Entrée", QT_TRANSLATE_NOOP("tournevis::KeyMapPanel", "nouvelle ligne dessous")},
    {"devis", "Ctrl Maj S", QT_TRANSLATE_NOOP("tournevis::KeyMapPanel", "nouvelle section")},
    {"devis", "Ctrl D", QT_TRANSLATE_NOOP("tournevis::KeyMapPanel", "dupliquer la ligne")},
    {"devis", "Alt ↑ ↓", QT_TRANSLATE_NOOP("tournevis::KeyMapPanel", "déplacer la ligne")},
    {"devis", "Ctrl Suppr", QT_TRANSLATE_NOOP("tournevis::KeyMapPanel", "effacer la ligne")},
    {"factures", "I", QT_TRANSLATE_NOOP("tournevis::KeyMapPanel", "émettre")},
    {"factures", "P", QT_TRANSLATE_NOOP("tournevis::KeyMapPanel", "enregistrer un paiement")},
    {"factures", "D", QT_TRANSLATE_NOOP("tournevis::KeyMapPanel", "PDF")},
    {"materiel", "S", QT_TRANSLATE_NOOP("tournevis::KeyMapPanel", "sortie")},
    {"materiel", "R", QT_TRANSLATE_NOOP("tournevis::KeyMapPanel", "retour")},
    {"materiel", "F3", QT_TRANSLATE_NOOP("tournevis::KeyMapPanel", "entrée")},
    {"planning", "T", QT_TRANSLATE_NOOP("tournevis::KeyMapPanel", "aujourd’hui")},
    {"planning", "D  S  M  L", QT_TRANSLATE_NOOP("tournevis::KeyMapPanel", "jour, semaine, mois, liste")},
    {"planning", "Pg préc.  Pg suiv.",
     QT_TRANSLATE_NOOP("tournevis::KeyMapPanel", "période précédente, suivante")},
    {"planning", "Ctrl ← → ↑ ↓",
     QT_TRANSLATE_NOOP("tournevis::KeyMapPanel", "jour, équipe d’avant ou d’après")},
    {"planning", "J  K",
     QT_TRANSLATE_NOOP("tournevis::KeyMapPanel", "intervention suivante, précédente (mois, liste)")},
    {"planning", "X",
     QT_TRANSLATE_NOOP("tournevis::KeyMapPanel", "cocher pour agir sur plusieurs (sauf au mois)")},
    {"planning", "F2", QT_TRANSLATE_NOOP("tournevis::KeyMapPanel", "l’essentiel de l’intervention")},
    {"planning", "Ctrl G", QT_TRANSLATE_NOOP("tournevis::KeyMapPanel", "aller à une date")},
    {"planning", "B", QT_TRANSLATE_NOOP("tournevis::KeyMapPanel", "aller à «\u00a0À planifier\u00a0»")},
    {"planning", "P", QT_TRANSLATE_NOOP("tournevis::KeyMapPanel", "proposer des techniciens")},
    {"planning", "A", QT_TRANSLATE_NOOP("tournevis::KeyMapPanel", "affecter\u00a0: taper un nom")},
    {"planning", "V",
     QT_TRANSLATE_NOOP("tournevis::KeyMapPanel", "déplacer aux flèches\u202f; Entrée pose, Échap renonce")},
    {"planning", "Maj Alt ← →",
     QT_TRANSLATE_NOOP("tournevis::KeyMapPanel", "raccourcir, rallonger de 15 min")},
    {"planning", "U", QT_TRANSLATE_NOOP("tournevis::KeyMapPanel", "remettre à planifier")},
    {"planning", "C", QT_TRANSLATE_NOOP("tournevis::KeyMapPanel", "copier\u202f; Ctrl V colle")},
    {"planning", "I", QT_TRANSLATE_NOOP("tournevis::KeyMapPanel", "nouvelle intervention ici")},
    {"planning", "Alt ↑ ↓",
     QT_TRANSLATE_NOOP("tournevis::KeyMapPanel", "monter, descendre la ligne du technicien")},
    {"planning", "Ctrl E",
     QT_TRANSLATE_NOOP("tournevis::KeyMapPanel", "exporter la liste de la période (CSV)")},
    {"planning", "Ctrl Z", QT_TRANSLATE_NOOP("tournevis::KeyMapPanel", "annuler\u202f; Ctrl Y rétablit")},
    {"missions", "Alt N U C", QT_TRANSLATE_NOOP("tournevis::KeyMapPanel", "priorité")},
    {"missions", "Ctrl I", QT_TRANSLATE_NOOP("tournevis::KeyMapPanel", "nouvelle intervention")},
};

} // namespace

void KeyMapPanel::openFor(const QByteArray& workspace, QWidget* parent) {
    auto* panel = new KeyMapPanel(workspace, parent);
    panel->setAttribute(Qt::WA_DeleteOnClose);
    panel->open();
}

KeyMapPanel::KeyMapPanel(const QByteArray& workspace, QWidget* parent)
    : QDialog(parent) {
    setObjectName("shell.keys");
    setWindowTitle(tr("Raccourcis de cet écran"));
    setAccessibleName(windowTitle());
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(px(16), px(16), px(16), px(16));
    grid->setHorizontalSpacing(px(16));
    grid->setVerticalSpacing(px(6));
    // Those of the screen beside those of everywhere: a small screen holds them all.
    int rows[] = {0, 0};
    for (const KeyLine& line : lines) {
        if (line.workspace && workspace != line.workspace)
            continue;
        const int side = line.workspace ? 1 : 0;
        const int row = rows[side]++;
        grid->addWidget(new KeyHint(QString::fromUtf8(line.keys)), row, 2 * side, Qt::AlignLeft);
        grid->addWidget(new PlainLabel(tr(line.meaning)), row, 2 * side + 1);
    }
    auto* close = new ActionButton(tr("Fermer"));
    close->setObjectName("shell.keys.close");
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    grid->addWidget(close, std::max(rows[0], rows[1]), 0, 1, -1, Qt::AlignRight);
}

} // namespace tournevis
