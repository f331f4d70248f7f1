// SPDX-License-Identifier: GPL-3.0-or-later
#include "materiel/MaterielForm.h"

#include "base/Format.h"
#include "base/Saisie.h"
#include "base/panels/Card.h"
#include "base/panels/SidePanel.h"
#include "base/panels/ToastHost.h"
#include "base/theme/ThemeFollow.h"
#include "base/widgets/PlainLabel.h"
#include "base/widgets/StatusTag.h"
#include "comptes/Permissions.h"
#include "materiel/StockFigures.h"
#include "materiel/StockLooks.h"
#include "parametres/ReferenceQueries.h"
#include "stock/MaterielService.h"

#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>

namespace tournevis {
namespace {

constexpr int shownMovements = 20;
constexpr int panelWidth = 304;

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

/// Entries of a reference list; the first one stands for none when it may be left out.
template <class T, class Text>
QList<Choice> choicesFrom(const QList<T>& records, bool optional, Text text) {
    QList<Choice> choices;
    if (optional)
        choices.append({QVariant(), MaterielForm::tr("Non précisé")});
    for (const T& record : records)
        choices.append({record.id, text(record)});
    return choices;
}

/// A coefficient is stored in 1/10 000 and read « 1,40 ».
QString coefficientText(const QString& stored) {
    bool ok = false;
    const qint64 units = stored.toLongLong(&ok);
    return ok ? format::price(PrixUnitaire::fromUnits(units)) : stored;
}

QString coefficientColumn(const QString& typed) {
    const auto read = saisie::prixUnitaire(typed);
    return read ? QString::number(read->units()) : typed;
}

} // namespace

MaterielForm::MaterielForm(PageContext& context, Id<Materiel> id, QWidget* parent)
    : FormPage(context, "materiel", parent)
    , m_id(id)
    , m_editable(context.access.has(permission::materielEcrire))
    , m_binder(Materiel::schema, fieldContext(), QStringLiteral("materiel.form"))
    , m_name(new PlainLabel({}, LabelStyle::Title))
    , m_tag(new StatusTag)
    , m_figures(new StockFigures) {
    setTitle(tr("Nouvel article"), tr("Matériel"));
    m_tag->hide();
    head()->addWidget(m_name);
    head()->addWidget(m_tag);
    if (m_editable) {
        auto* button = setPrimary(Icon::Tick, tr("Enregistrer"), QStringLiteral("save"));
        button->setKeyHint(tr("Ctrl S"));
        connect(button, &QPushButton::clicked, this, &MaterielForm::saveNow);
    }
    buildIdentity();
    buildStock();
    buildPrices();
    content()->addStretch(1);
    buildPanel();
    connect(&m_binder, &Binder::edited, this, &MaterielForm::markEdited);
}

void MaterielForm::buildIdentity() {
    auto* card = new Card(tr("Identité"));
    QGridLayout* grid = gridIn(*card);
    place(*grid, 0, {{m_binder.add("reference"), 4}, {m_binder.add("designation"), 8}});
    place(*grid, 1,
          {{m_binder.addChoice("type", choicesOf<TypeMateriel>()), 4},
           {m_binder.addChoice("categorie_id", {}), 4},
           {m_binder.add("marque"), 4}});
    place(*grid, 2,
          {{m_binder.add("ref_fabricant"), 4}, {m_binder.add("ean"), 4}, {m_binder.add("garantie_mois"), 2}});
    FormField* description = m_binder.add("description");
    static_cast<QPlainTextEdit*>(description->editor())->setFixedHeight(px(64));
    place(*grid, 3, {{description, 12}});
    content()->addWidget(card);
}

void MaterielForm::buildStock() {
    auto* card = new Card(tr("Stock"));
    QGridLayout* grid = gridIn(*card);
    place(*grid, 0,
          {{m_binder.addChoice("unite_id", {}), 4},
           {m_binder.add("seuil_alerte"), 2},
           {m_binder.add("stock_cible"), 2},
           {m_binder.add("lot_mini", tr("Commande minimale")), 4}});
    place(*grid, 1,
          {{m_binder.addChoice("emplacement_defaut_id", {}), 4},
           {m_binder.addChoice("fournisseur_id", {}), 8}});
    place(*grid, 2, {{m_binder.add("gere_en_stock"), 4}, {m_binder.add("actif"), 4}});
    content()->addWidget(card);
}

void MaterielForm::buildPrices() {
    const bool costs = context().access.has(permission::prixAchatVoir);
    auto* card = new Card(tr("Prix"));
    QGridLayout* grid = gridIn(*card);
    place(*grid, 0,
          {{m_binder.add("prix_vente_ht", tr("Prix de vente HT (€)")), 4},
           {m_binder.addChoice("taux_tva_id", {}), 4},
           {m_binder.add("ecotaxe_cts", tr("Éco-participation (€)")), 4}});
    if (costs)
        place(*grid, 1,
              {{m_binder.add("prix_achat_ht", tr("Prix d’achat HT (€)")), 4},
               {addCoefficient(), 4},
               {m_binder.add("prix_auto", tr("Prix de vente = achat × coefficient")), 4}});
    content()->addWidget(card);
}

FormField* MaterielForm::addCoefficient() {
    auto* edit = new QLineEdit;
    edit->setAlignment(Qt::AlignRight);
    connect(edit, &QLineEdit::textEdited, this, &MaterielForm::markEdited);
    return m_binder.addCustom(
        "coef_marge_bp", edit, [edit] { return coefficientColumn(edit->text()); },
        [edit](const QString& text) { edit->setText(coefficientText(text)); });
}

void MaterielForm::buildPanel() {
    auto* figures = panel()->addSection({});
    figures->body()->addWidget(m_figures);
    m_levels = panel()->addSection(tr("Par emplacement"));
    m_movements = panel()->addSection(tr("Derniers mouvements"));
    prepareMovements(*m_movements);
    followTheme(this, [this] { panel()->setMinimumWidth(px(panelWidth)); });
    panel()->hide();
}

Result<MaterielForm::Loaded> MaterielForm::load(Session& session, Id<Materiel> id) {
    Loaded loaded;
    StockQueries queries(session);
    ReferenceQueries references(session);
    const auto libelle = [](const auto& record) { return record.libelle; };
    const QList<Unite> unites = TRY(references.unites());
    const QList<TauxTva> taux = TRY(references.tauxTva(session.today()));
    loaded.unites = choicesFrom(unites, false, libelle);
    loaded.taux = choicesFrom(taux, false, libelle);
    loaded.categories = choicesFrom(TRY(queries.categories()), true, libelle);
    loaded.emplacements = choicesFrom(TRY(queries.emplacements()), true, libelle);
    loaded.fournisseurs =
        choicesFrom(TRY(queries.fournisseurs()), true, [](const Fournisseur& record) { return record.nom; });
    if (id) {
        loaded.fiche = TRY(queries.fiche(id, shownMovements));
        loaded.materiel = loaded.fiche->materiel;
        return loaded;
    }
    loaded.materiel.uniteId = unites.value(0).key();
    loaded.materiel.tauxTvaId = taux.value(0).key();
    return loaded;
}

void MaterielForm::activate() {
    if (!m_loaded)
        reload();
}

void MaterielForm::reload() {
    context().data.run(
        this, [id = m_id](Session& session) { return load(session, id); },
        [this](const Result<Loaded>& answer) {
            if (!answer)
                return showError(answer.error());
            if (!isModified())
                show(*answer);
        });
}

void MaterielForm::show(const Loaded& loaded) {
    m_materiel = loaded.materiel;
    m_theirs.reset();
    m_binder.setChoices("categorie_id", loaded.categories);
    m_binder.setChoices("unite_id", loaded.unites);
    m_binder.setChoices("taux_tva_id", loaded.taux);
    m_binder.setChoices("fournisseur_id", loaded.fournisseurs);
    m_binder.setChoices("emplacement_defaut_id", loaded.emplacements);
    m_binder.load(m_materiel);
    m_binder.setReadOnly(!m_editable);
    showHead();
    panel()->setVisible(loaded.fiche.has_value());
    if (loaded.fiche)
        showPanel(*loaded.fiche);
    markSaved(m_materiel.modifieLe);
    if (!std::exchange(m_loaded, true)) {
        startDraft(draftKey());
        m_binder.editor("reference")->setFocus();
    }
}

QString MaterielForm::draftKey() const {
    return m_id ? QStringLiteral("materiel-%1").arg(m_id.value()) : QStringLiteral("materiel-nouveau");
}

void MaterielForm::showHead() {
    const bool exists = bool(m_id);
    setTitle(exists ? m_materiel.designation : tr("Nouvel article"), tr("Matériel"));
    m_name->setText(exists ? m_materiel.reference : tr("Nouvel article"));
    m_tag->setVisible(exists && !m_materiel.actif);
    m_tag->setLook({Hue::Slate, Icon::CrossCircle, tr("Inactif")});
}

void MaterielForm::showPanel(const MaterielFiche& fiche) {
    m_figures->setVisible(fiche.ligne.etat.has_value());
    m_figures->setArticle(fiche.ligne);
    m_levels->clearBody();
    for (const NiveauRow& niveau : fiche.niveaux)
        m_levels->addFact(niveau.libelle, withUnit(niveau.quantite, fiche.ligne.unite));
    if (fiche.niveaux.isEmpty())
        m_levels->body()->addWidget(new PlainLabel(tr("Aucun stock."), LabelStyle::Hint));
    showMovements(*m_movements, fiche.mouvements, [zone = context().zone](const QDateTime& instant) {
        return format::dateTime(instant, zone);
    });
}

void MaterielForm::save() {
    if (!m_editable)
        return;
    Materiel materiel = m_materiel;
    const QList<FieldError> errors = m_binder.store(materiel);
    if (!errors.isEmpty())
        return showError(Error::validation(errors));
    submit(
        [materiel](Session& session) -> Result<Id<Materiel>> {
            Materiel saved = materiel;
            MaterielService service(session);
            if (saved.id == 0)
                return service.create(saved);
            TRY(service.update(saved));
            return saved.key();
        },
        [this](Id<Materiel> id) {
            const bool isNew = !m_id;
            m_id = id;
            markSaved(context().clock.now());
            if (isNew)
                startDraft(draftKey());
            reload();
            if (isNew)
                context().toasts.show({tr("Article créé"), Icon::Tick, {}, {}, {}});
        });
}

void MaterielForm::createNew() {
    if (m_editable)
        context().navigator.create(Materiel::schema.table);
}

bool MaterielForm::concerns(const QList<EntityRef>& records) const {
    return records.isEmpty() || records.contains(record());
}

void MaterielForm::loadTheirs(const QString& message) {
    context().data.run(
        this, [id = m_id](Session& session) { return StockQueries(session).fiche(id); },
        [this, message](const Result<MaterielFiche>& answer) {
            if (!answer)
                return showError(answer.error());
            m_theirs = answer->materiel;
            Materiel mine = m_materiel;
            (void)m_binder.store(mine);
            presentConflict(message, Materiel::schema, m_materiel, mine, *m_theirs);
        });
}

void MaterielForm::conflictResolved(const QStringList& taken) {
    Materiel merged = m_materiel;
    (void)m_binder.store(merged);
    for (const Field& field : Materiel::schema.fields) {
        if (taken.contains(QLatin1String(field.column)))
            field.write(merged, field.read(*m_theirs));
    }
    // From now on the form is written over their version: what differs from it is ours.
    m_materiel = *m_theirs;
    m_binder.load(merged);
    markEdited();
    save();
}

} // namespace tournevis
