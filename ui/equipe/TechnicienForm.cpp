// SPDX-License-Identifier: GPL-3.0-or-later
#include "equipe/TechnicienForm.h"

#include "base/DurationField.h"
#include "base/Format.h"
#include "base/Saisie.h"
#include "base/panels/ChildList.h"
#include "base/widgets/PlainLabel.h"
#include "base/widgets/StatusTag.h"
#include "comptes/Permissions.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QPlainTextEdit>

namespace tournevis {
namespace {

void place(QGridLayout& grid, int row, std::initializer_list<std::pair<QWidget*, int>> cells) {
    int column = 0;
    for (const auto& [widget, span] : cells) {
        grid.addWidget(widget, row, column, 1, span, Qt::AlignTop);
        column += span;
    }
}

void twelfths(QGridLayout& grid) {
    grid.setHorizontalSpacing(px(12));
    grid.setVerticalSpacing(px(8));
    for (int column = 0; column < 12; ++column)
        grid.setColumnStretch(column, 1);
}

QGridLayout* gridIn(Card& card) {
    auto* grid = new QGridLayout;
    twelfths(*grid);
    card.body()->addLayout(grid);
    return grid;
}

QList<Choice> levels() {
    return QList<Choice>{{QVariant(), TechnicienForm::tr("Non précisé")}} + choicesOf<Niveau>();
}

QString asTyped(const QString& text) { return text; }

} // namespace

TechnicienForm::TechnicienForm(PageContext& context, Id<Technicien> id, QWidget* parent)
    : FormPage(context, "administration", parent)
    , m_id(id)
    , m_editable(context.access.has(permission::administrationEcrire))
    , m_binder(Technicien::schema, fieldContext(), QStringLiteral("technicien.form"))
    , m_name(new PlainLabel({}, LabelStyle::Title))
    , m_tag(new StatusTag) {
    setTitle(tr("Nouveau technicien"), tr("Techniciens"));
    m_tag->hide();
    head()->addWidget(m_name);
    head()->addWidget(m_tag);
    if (m_editable)
        buildActions();
    buildIdentity();
    buildSpecialites();
    buildWork();
    buildPlace();
    buildCosts();
    content()->addStretch(1);
    connect(&m_binder, &Binder::edited, this, &TechnicienForm::markEdited);
    connect(static_cast<QComboBox*>(m_binder.editor("type")), &QComboBox::currentIndexChanged, this,
            &TechnicienForm::showSupplier);
}

void TechnicienForm::buildActions() {
    m_agenda = addAction(Icon::Download, tr("Agenda"), QStringLiteral("agenda"));
    m_agenda->hide();
    m_agenda->setToolTip(tr("Enregistrer ses interventions pour un téléphone (iCalendar)"));
    connect(m_agenda, &QPushButton::clicked, this, &TechnicienForm::exportAgendaFile);
    m_active = addAction(Icon::User, tr("Rendre inactif"), QStringLiteral("active"));
    m_active->hide();
    connect(m_active, &QPushButton::clicked, this, [this] { setActive(!m_file.technicien.actif); });
    auto* button = setPrimary(Icon::Tick, tr("Enregistrer"), QStringLiteral("save"));
    button->setKeyHint(tr("Ctrl S"));
    connect(button, &QPushButton::clicked, this, &TechnicienForm::saveNow);
}

void TechnicienForm::buildIdentity() {
    auto* card = new Card(tr("Identité"));
    QGridLayout* grid = gridIn(*card);
    place(*grid, 0, {{m_binder.add("prenom"), 3}, {m_binder.add("nom"), 4}});
    FormField* matricule = m_binder.add("matricule");
    matricule->setHint(tr("Vide\u00a0: le prochain numéro"));
    grid->addWidget(matricule, 0, 7, 1, 2, Qt::AlignTop);
    grid->addWidget(m_binder.addChoice("type", choicesOf<TechnicienType>()), 0, 9, 1, 3, Qt::AlignTop);
    place(*grid, 1,
          {{m_binder.add("telephone"), 3},
           {m_binder.add("email"), 5},
           {m_binder.addChoice("utilisateur_id", {}), 4}});
    place(*grid, 2,
          {{m_binder.add("date_entree"), 3},
           {m_binder.add("date_sortie"), 3},
           {m_binder.addChoice("fournisseur_id", {}), 6}});
    m_binder.setFormat("telephone", format::phone, saisie::telephone);
    m_binder.setFormat("email", asTyped, saisie::email);
    content()->addWidget(card);
}

void TechnicienForm::buildSpecialites() {
    auto* card = new Card(tr("Spécialité principale"));
    QGridLayout* grid = gridIn(*card);
    place(*grid, 0,
          {{m_binder.addChoice("specialite_id", {}), 5}, {m_binder.addChoice("niveau", levels()), 3}});
    content()->addWidget(card);
    m_specialites = new ChildList(
        tr("Autres spécialités"), tr("Ajouter une spécialité"), TechnicienSpecialite::schema, fieldContext(),
        QStringLiteral("technicien.form.specialite"), [this](Binder& binder, QGridLayout& block) {
            twelfths(block);
            place(block, 0,
                  {{binder.addChoice("specialite_id", m_trades), 5},
                   {binder.addChoice("niveau", levels()), 3}});
        });
    m_specialites->setBlank([](Binder& binder) { binder.load(TechnicienSpecialite{}); });
    connect(m_specialites, &ChildList::edited, this, &TechnicienForm::markEdited);
    content()->addWidget(m_specialites);
}

void TechnicienForm::buildWork() {
    auto* card = new Card(tr("Travail"));
    QGridLayout* grid = gridIn(*card);
    place(*grid, 0,
          {{m_binder.addChoice("horaire_id", {}), 6},
           {m_binder.addChoice("equipe_id", {}), 3},
           {m_binder.addChoice("zone_id", {}), 3}});
    FormField* reserve = addDuration(m_binder, "reserve_min", tr("Réserve pour urgences"));
    reserve->setHint(tr("Par semaine, comptée comme prise"));
    place(*grid, 1,
          {{m_binder.addChoice("vehicule_id", {}), 4},
           {m_binder.addChoice("emplacement_id", {}), 3},
           {m_binder.add("max_visites_jour"), 2},
           {reserve, 3}});
    place(*grid, 2,
          {{m_binder.add("ordre_planning"), 2}, {m_binder.add("couleur"), 2}, {m_binder.add("permis"), 2}});
    content()->addWidget(card);
}

void TechnicienForm::buildPlace() {
    auto* card = new Card(tr("Départ de la journée"));
    card->setNote(tr("Le premier trajet en part. Sans position, celle de la commune sert d’estimation."));
    QGridLayout* grid = gridIn(*card);
    place(*grid, 0,
          {{m_binder.add("adresse_depart"), 6},
           {m_binder.add("code_postal_depart", tr("Code postal")), 2},
           {m_binder.add("ville_depart", tr("Ville")), 4}});
    place(*grid, 1, {{m_binder.add("latitude"), 3}, {m_binder.add("longitude"), 3}});
    m_binder.setFormat("code_postal_depart", asTyped, saisie::codePostal);
    content()->addWidget(card);
}

void TechnicienForm::buildCosts() {
    auto* card = new Card(tr("Coûts et note"));
    QGridLayout* grid = gridIn(*card);
    place(*grid, 0,
          {{m_binder.add("cout_horaire", tr("Coût horaire (€)")), 3},
           {m_binder.add("taux_vente_ht", tr("Vente HT par heure (€)")), 3}});
    FormField* note = m_binder.add("note");
    static_cast<QPlainTextEdit*>(note->editor())->setFixedHeight(px(64));
    place(*grid, 1, {{note, 12}});
    content()->addWidget(card);
}

} // namespace tournevis
