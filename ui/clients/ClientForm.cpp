// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/ClientForm.h"

#include "base/Format.h"
#include "base/Saisie.h"
#include "base/panels/ChildList.h"
#include "base/panels/SidePanel.h"
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

QGridLayout* gridIn(Card& card) {
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(px(12));
    grid->setVerticalSpacing(px(8));
    for (int column = 0; column < 12; ++column)
        grid->setColumnStretch(column, 1);
    card.body()->addLayout(grid);
    return grid;
}

void buildSiteBlock(Binder& binder, QGridLayout& grid) {
    for (int column = 0; column < 12; ++column)
        grid.setColumnStretch(column, 1);
    QList<Choice> types{{QVariant(), ClientForm::tr("Non précisé")}};
    types += choicesOf<SiteType>();
    place(grid, 0,
          {{binder.add("libelle"), 5}, {binder.addChoice("type", types), 4}, {binder.add("principal"), 3}});
    place(grid, 1, {{binder.add("adresse_l1"), 6}, {binder.add("code_postal"), 2}, {binder.add("ville"), 4}});
    FormField* access = binder.add("acces");
    static_cast<QPlainTextEdit*>(access->editor())->setFixedHeight(px(52));
    place(grid, 2, {{access, 9}, {binder.add("code_porte"), 3}});
}

void buildContactBlock(Binder& binder, QGridLayout& grid) {
    for (int column = 0; column < 12; ++column)
        grid.setColumnStretch(column, 1);
    place(grid, 0,
          {{binder.add("civilite"), 1},
           {binder.add("nom"), 4},
           {binder.add("prenom"), 3},
           {binder.add("fonction"), 4}});
    place(grid, 1,
          {{binder.add("telephone"), 3}, {binder.add("telephone_mobile"), 3}, {binder.add("email"), 6}});
    binder.setFormat("telephone", format::phone, saisie::telephone);
    binder.setFormat("telephone_mobile", format::phone, saisie::telephone);
    binder.setFormat(
        "email", [](const QString& text) { return text; }, saisie::email);
}

} // namespace

ClientForm::ClientForm(PageContext& context, Id<Client> id, const QVariantMap& given, QWidget* parent)
    : FormPage(context, "clients", parent)
    , m_id(id)
    , m_given(given)
    , m_editable(context.access.has(permission::clientsEcrire))
    , m_binder(Client::schema, fieldContext(), QStringLiteral("clients.form")) {
    setTitle(tr("Nouveau client"), tr("Clients"));
    m_name = new PlainLabel({}, LabelStyle::Title);
    m_tag = new StatusTag;
    m_tag->hide();
    head()->addWidget(m_name);
    head()->addWidget(m_tag);
    if (m_editable) {
        m_archive = addAction(Icon::Trash, tr("Archiver"), QStringLiteral("archive"));
        connect(m_archive, &QPushButton::clicked, this, &ClientForm::archive);
        auto* button = setPrimary(Icon::Tick, tr("Enregistrer"), QStringLiteral("save"));
        button->setKeyHint(tr("Ctrl S"));
        connect(button, &QPushButton::clicked, this, &ClientForm::saveNow);
    }
    buildIdentity();
    buildReach();
    buildBilling();
    buildSites();
    buildContacts();
    content()->addStretch(1);
    buildPanel();
    connect(&m_binder, &Binder::edited, this, &ClientForm::markEdited);
    connect(static_cast<QComboBox*>(m_binder.editor("type")), &QComboBox::currentIndexChanged, this,
            &ClientForm::showTypeFields);
}

void ClientForm::buildIdentity() {
    auto* card = new Card(tr("Identité"));
    QGridLayout* grid = gridIn(*card);
    place(*grid, 0,
          {{m_binder.addChoice("type", choicesOf<ClientType>()), 3},
           {m_binder.addChoice("carte", choicesOf<CarteClient>()), 2},
           {m_binder.add("nom"), 7}});
    place(*grid, 1, {{m_binder.add("civilite"), 3}, {m_binder.add("prenom"), 4}});
    place(*grid, 2, {{m_binder.add("representant"), 12}});
    place(*grid, 3,
          {{m_binder.add("siret"), 4},
           {m_binder.add("siren"), 3},
           {m_binder.add("tva_intra"), 3},
           {m_binder.add("forme_juridique"), 2}});
    m_binder.setFormat("siret", format::siret, saisie::siret);
    m_binder.setFormat("siren", format::siren, saisie::siren);
    m_binder.setFormat(
        "tva_intra", [](const QString& text) { return text; }, saisie::tvaIntra);
    content()->addWidget(card);
}

void ClientForm::buildReach() {
    auto* card = new Card(tr("Coordonnées"));
    QGridLayout* grid = gridIn(*card);
    place(*grid, 0,
          {{m_binder.add("telephone"), 3}, {m_binder.add("telephone2"), 3}, {m_binder.add("email"), 6}});
    place(*grid, 1,
          {{m_binder.add("adresse_l1"), 6}, {m_binder.add("code_postal"), 2}, {m_binder.add("ville"), 4}});
    place(*grid, 2, {{m_binder.add("adresse_l2"), 6}, {m_binder.add("pays"), 2}});
    m_binder.setFormat("telephone", format::phone, saisie::telephone);
    m_binder.setFormat("telephone2", format::phone, saisie::telephone);
    m_binder.setFormat(
        "email", [](const QString& text) { return text; }, saisie::email);
    content()->addWidget(card);
}

void ClientForm::buildBilling() {
    auto* card = new Card(tr("Facturation"));
    QGridLayout* grid = gridIn(*card);
    place(*grid, 0,
          {{m_binder.addChoice("type_paiement_id", {}), 5},
           {m_binder.add("remise_bp"), 2},
           {m_binder.add("encours_max_cts", tr("Plafond d’encours (€)")), 3}});
    place(*grid, 1,
          {{m_binder.addChoice("blocage", choicesOf<Blocage>()), 3}, {m_binder.add("blocage_motif"), 9}});
    place(*grid, 2, {{m_binder.add("assujetti_tva"), 4}, {m_binder.add("autoliquidation"), 4}});
    FormField* note = m_binder.add("note_interne");
    static_cast<QPlainTextEdit*>(note->editor())->setFixedHeight(px(64));
    place(*grid, 3, {{note, 12}});
    content()->addWidget(card);
}

void ClientForm::buildSites() {
    m_sites = new ChildList(tr("Sites"), tr("Ajouter un site"), Site::schema, fieldContext(),
                            QStringLiteral("clients.form.site"), buildSiteBlock);
    m_sites->setBlank([](Binder& binder) { binder.load(Site{}); });
    connect(m_sites, &ChildList::edited, this, &ClientForm::markEdited);
    content()->addWidget(m_sites);
}

void ClientForm::buildContacts() {
    m_contacts = new ChildList(tr("Contacts"), tr("Ajouter un contact"), Contact::schema, fieldContext(),
                               QStringLiteral("clients.form.contact"), buildContactBlock);
    m_contacts->setBlank([](Binder& binder) { binder.load(Contact{}); });
    connect(m_contacts, &ChildList::edited, this, &ClientForm::markEdited);
    content()->addWidget(m_contacts);
}

void ClientForm::buildPanel() {
    m_figures = panel()->addSection(tr("En cours"));
    m_history = panel()->addSection(tr("Historique"));
    panel()->hide();
}

} // namespace tournevis
