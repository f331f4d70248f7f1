// SPDX-License-Identifier: GPL-3.0-or-later
#include "Gallery.h"

#include "base/widgets/ActionButton.h"
#include "base/widgets/Avatar.h"
#include "base/panels/Banner.h"
#include "base/panels/Card.h"
#include "base/panels/EmptyState.h"
#include "base/panels/FigureStrip.h"
#include "base/widgets/FilterPill.h"
#include "base/panels/FormField.h"
#include "base/widgets/Gauge.h"
#include "base/panels/HistoryStrip.h"
#include "base/widgets/KeyHint.h"
#include "base/widgets/PlainLabel.h"
#include "base/widgets/SearchField.h"
#include "base/widgets/SegmentedControl.h"
#include "base/panels/SidePanel.h"
#include "base/widgets/StatusTag.h"
#include "base/widgets/Stepper.h"
#include "base/widgets/TabStrip.h"
#include "base/panels/ToastHost.h"

#include <QtGui/QStandardItemModel>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QTableView>

namespace tournevis {

namespace {

QHBoxLayout* rowOf(std::initializer_list<QWidget*> widgets) {
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    for (QWidget* widget : widgets)
        row->addWidget(widget);
    row->addStretch(1);
    return row;
}

ActionButton* withKey(ActionButton* button, const QString& key) {
    button->setKeyHint(key);
    return button;
}

QLayout* buttons() {
    auto* disabled = new ActionButton(Icon::Printer, "Imprimer");
    disabled->setEnabled(false);
    auto* compact = new ActionButton(Icon::Plus, "Mission", ButtonVariant::Primary);
    setCompact(compact);
    auto* compactKey = withKey(new ActionButton(Icon::Plus, "Ligne"), "Entrée");
    setCompact(compactKey);
    auto* column = new QVBoxLayout;
    column->addLayout(
        rowOf({withKey(new ActionButton("Continuer", ButtonVariant::Primary), "Entrée"),
               withKey(new ActionButton(Icon::Tick, "Valider, puis PDG", ButtonVariant::Success), "A"),
               withKey(new ActionButton(Icon::BackArrow, "À modifier"), "C"),
               withKey(new ActionButton(Icon::Cross, "Refuser", ButtonVariant::Danger), "R"),
               withKey(new ActionButton("Ouvrir", ButtonVariant::Ghost), "O")}));
    column->addLayout(rowOf({compact, compactKey, disabled, ActionButton::iconOnly(Icon::Eye, "Aperçu"),
                             new ActionButton("Tout voir", ButtonVariant::Link),
                             new ActionButton(Icon::Mail, "Relancer", ButtonVariant::Dark)}));
    return column;
}

QLayout* tags() {
    return rowOf({new StatusTag({Hue::Slate, Icon::DashedCircle, "À planifier"}),
                  new StatusTag({Hue::Blue, Icon::Planning, "Planifiée"}),
                  new StatusTag({Hue::Amber, Icon::PlayCircle, "En cours"}),
                  new StatusTag({Hue::Green, Icon::TickCircle, "Terminée"}),
                  new StatusTag({Hue::Slate, Icon::CrossCircle, "Annulée", true}),
                  new StatusTag({Hue::Red, Icon::WarningTriangle, "En retard"}),
                  new StatusTag({Hue::Purple, Icon::OnePerson, "À valider DG"}),
                  new StatusTag({Hue::Sky, Icon::PaperPlane, "Envoyé client"})});
}

QLayout* pills() {
    auto* mine = new FilterPill("À moi");
    mine->setCheckable(true);
    mine->setChecked(true);
    mine->setCount(7);
    auto* waiting = new FilterPill("Attente PDG");
    waiting->setCount(1);
    auto* status = new FilterPill("Statut");
    status->setPillIcon(Icon::Filter);
    status->setValue("Émise, En retard");
    auto* due = new FilterPill("Échéance");
    due->setOpensPanel(true);
    auto* search = new SearchField("Rechercher ou commander");
    search->setKeyHint("Ctrl K");
    search->setMinimumWidth(px(260));
    return rowOf({mine, waiting, status, due, search});
}

Card* formCard() {
    auto* card = new Card("Demande");
    auto* grid = new QGridLayout;
    auto* combo = new QComboBox;
    combo->addItems({"Remplacement de chaudière", "Dépannage"});
    auto* date = new QDateEdit(QDate(2026, 11, 6));
    auto* dateField = new FormField("À terminer avant le", date);
    dateField->setError("Antérieure à la fiche (09/11). Choisir une date après.");
    auto* client = new FormField("Client", new QLineEdit("Copropriété Les Tilleuls"), Required::Yes);
    client->setHint("Calculé à partir du SIREN");
    auto* text = new QPlainTextEdit("Chaudière gaz de 1998 en fin de vie, 32 logements.");
    text->setFixedHeight(px(70));
    auto* locked = new QLineEdit("Lecture seule");
    locked->setEnabled(false);
    auto* count = new QSpinBox;
    grid->addWidget(client, 0, 0);
    grid->addWidget(new FormField("Nature de l’intervention", combo, Required::Yes), 0, 1);
    grid->addWidget(dateField, 0, 2);
    grid->addWidget(new FormField("Description", text), 1, 0, 1, 2);
    grid->addWidget(new FormField("Techniciens", count), 1, 2);
    grid->addWidget(new FormField("Fermé", locked), 2, 0);
    grid->addWidget(new SegmentedControl("Priorité", {{"Normale", Icon::OpenCircle, Tint::Slate},
                                                      {"Urgente", Icon::Triangle, Tint::Amber},
                                                      {"Critique", Icon::OctagonAlert, Tint::Red}}),
                    2, 1);
    auto* box = new QCheckBox("Réservé");
    box->setChecked(true);
    auto* radio = new QRadioButton("Sur ce poste");
    radio->setChecked(true);
    grid->addLayout(rowOf({box, new QCheckBox("Libre"), radio}), 2, 2);
    card->body()->addLayout(grid);
    return card;
}

class GalleryModel : public QStandardItemModel {
public:
    using QStandardItemModel::QStandardItemModel;
    void addRow(const QStringList& texts) {
        QList<QStandardItem*> items;
        for (const QString& text : texts)
            items << new QStandardItem(text);
        items.first()->setCheckable(true);
        items.last()->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        appendRow(items);
    }
};

Card* tableCard() {
    auto* card = new Card("Interventions");
    card->setNote("4 · 12\u00a0h\u00a030 fermes");
    auto* plan = withKey(new ActionButton(Icon::Planning, "Planifier"), "P");
    setCompact(plan);
    card->addAction(plan);
    auto* table = new QTableView;
    auto* model = new GalleryModel(table);
    model->setHorizontalHeaderLabels({"Numéro", "Client", "Reste dû"});
    model->horizontalHeaderItem(2)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    model->addRow({"FAC-2026-0391", "Lycée Ampère", "4\u202F218,00\u00A0€"});
    model->addRow({"FAC-2026-0398", "Restaurant Le Passage", "11\u202F280,60\u00A0€"});
    model->addRow({"FAC-2026-0402", "SCI Les Alizés", "742,80\u00A0€"});
    table->setModel(model);
    table->setObjectName("gallery.table.view");
    table->setFrameShape(QFrame::NoFrame);
    table->verticalHeader()->hide();
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSortingEnabled(true);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table->selectRow(1);
    table->setFixedHeight(px(4 * 34 + 4));
    card->setFlush();
    card->body()->addWidget(table);
    return card;
}

FigureStrip* figures() {
    auto* strip = new FigureStrip;
    strip->setObjectName("gallery.figures.strip");
    strip->setFigures({{"CA HT 12 mois", "18\u202F642,50\u00A0€", "+ 11 % sur un an"},
                       {"Émises, à échoir", "64\u202F902,15\u00A0€", "dont 9 échues", Icon::PaperPlane,
                        Hue::Blue, false, "23"},
                       {"En retard", "31\u202F476,20\u00A0€", "retard moyen 19 j", Icon::WarningTriangle,
                        Hue::Red, true, "12"},
                       {"Devis acceptés", "8 sur 11", "73 % · 24 mois"}});
    strip->setClickable(true);
    return strip;
}

TabStrip* tabs() {
    auto* strip = new TabStrip("Parties de la fiche");
    for (const char* text : {"Chronologie", "Missions", "Devis", "Documents"})
        strip->addTab(QString::fromUtf8(text));
    strip->setCount(1, 14);
    strip->setCount(2, 11);
    return strip;
}

Stepper* steps() {
    auto* stepper = new Stepper("Circuit de validation");
    stepper->setSteps({{"Rédigé", Icon::Pencil, StepState::Done},
                       {"DG — à vous", Icon::OnePerson, StepState::Current},
                       {"PDG", Icon::TwoPersons, StepState::Next},
                       {"Client", Icon::PaperPlane, StepState::Next}});
    return stepper;
}

Banner* errorBanner() {
    auto* banner = new Banner(BannerKind::Error, "Les factures n’ont pas pu être lues. Rien n’est perdu.");
    banner->setDetail("SQLITE_BUSY: database is locked");
    banner->addAction("Réessayer");
    return banner;
}

SidePanel* panel() {
    auto* side = new SidePanel("Détail");
    PanelSection* progress = side->addSection("Avancement");
    auto* gauge = new Gauge("Marge");
    gauge->setLook({0.58, 0.5, Hue::Green}, "28,8 %, cible 25 %");
    auto* bar = new QProgressBar;
    bar->setValue(34);
    bar->setTextVisible(false);
    progress->body()->addWidget(gauge);
    progress->body()->addWidget(bar);
    progress->addFact("Montant HT", "21\u202F485,00\u00A0€");
    progress->addFact("Heures passées", "9 h sur 36 h");
    PanelSection* history = side->addSection("Historique");
    history->setLink("Tout");
    auto* strip = new HistoryStrip;
    strip->setEntries(
        {{Icon::OnePerson, Hue::Purple, "Transmis à la DG", "Sophie Mercier · ven. 6, 17:22"},
         {Icon::BackArrow, Hue::Amber, "Modification demandée", "Hélène Laurent · ven. 6, 15:40",
          "« 8 % c’est trop, la marge passe sous 25 %. Rester à 5 %. »"},
         {Icon::Pencil, Hue::Slate, "Créé depuis INT-2026-0433", "Sophie Mercier · mer. 4, 16:30"}});
    history->body()->addWidget(strip);
    auto* empty = new EmptyState(Icon::Devis, "Aucun devis. Créez le premier à partir d’une mission.");
    empty->setAction("Créer un devis");
    empty->setLink("Charger un exemple");
    side->addSection("Devis")->body()->addWidget(empty);
    side->setFixedWidth(px(300));
    return side;
}

} // namespace

std::unique_ptr<QWidget> makeGallery() {
    auto page = std::make_unique<QWidget>();
    auto* columns = new QHBoxLayout(page.get());
    columns->setContentsMargins(16, 16, 0, 0);
    auto* left = new QVBoxLayout;
    left->setSpacing(12);
    left->addLayout(
        rowOf({new Avatar("Sophie Mercier", 28), new PlainLabel("DEV-2026-0212", LabelStyle::Title),
               new PlainLabel("version 3", LabelStyle::Secondary), steps()}));
    left->addLayout(buttons());
    left->addLayout(tags());
    left->addLayout(pills());
    left->addWidget(figures());
    left->addWidget(tabs());
    left->addWidget(formCard());
    left->addWidget(errorBanner());
    left->addWidget(new Banner(BannerKind::Warning, "Modifié par Julie Morel à 10:43."));
    left->addWidget(tableCard());
    left->addLayout(
        rowOf({new KeyHint("J"), new KeyHint("K"), new PlainLabel("naviguer", LabelStyle::Hint)}));
    left->addStretch(1);
    columns->addLayout(left, 1);
    columns->addWidget(panel());
    return page;
}

} // namespace tournevis
