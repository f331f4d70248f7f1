// SPDX-License-Identifier: GPL-3.0-or-later
#include "materiel/MaterielList.h"

#include "base/Format.h"
#include "base/panels/Banner.h"
#include "base/widgets/TabStrip.h"
#include "comptes/Permissions.h"
#include "materiel/ArticlePanel.h"
#include "materiel/LevelDelegate.h"
#include "materiel/RetoursTable.h"
#include "materiel/StockLooks.h"
#include "materiel/StockSide.h"
#include "materiel/sheets/CorrectionSheet.h"
#include "materiel/sheets/EntreeSheet.h"
#include "materiel/sheets/RetourSheet.h"
#include "materiel/sheets/SortieSheet.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QShortcut>

namespace tournevis {
namespace {

constexpr int panelWidth = 326;
constexpr int sheetWidth = 388;
constexpr int narrowPanelWidth = 304;
/// Below this width of the page the panel narrows; below that of the list its less useful columns go.
constexpr int narrowPage = 1080;
constexpr int narrowList = 860;
constexpr int narrowestList = 700;

ListWords words(bool mayCreate, std::shared_ptr<std::atomic<qint64>> value) {
    return {MaterielList::tr("Matériel"),
            MaterielList::tr("Référence, désignation"),
            MaterielList::tr("Aucun article. Créez le premier, puis entrez son stock."),
            mayCreate ? MaterielList::tr("Nouvel article") : QString(),
            MaterielList::tr("Aucun article ne correspond à ces filtres."),
            MaterielList::tr("Chargement du stock…"),
            [value](qint64 total, int shown) {
                const QString rows = MaterielList::tr("%1 sur %2")
                                         .arg(format::count(shown, MaterielList::tr("article affiché"),
                                                            MaterielList::tr("articles affichés")),
                                              QString::number(total));
                const qint64 cents = value->load();
                if (cents < 0)
                    return rows;
                return MaterielList::tr("%1 · valeur totale du stock %2")
                    .arg(rows, format::euros(Montant::fromUnits(cents)));
            }};
}

} // namespace

MaterielList::MaterielList(PageContext& context, QWidget* parent)
    : MaterielList(context, std::make_shared<std::atomic<qint64>>(-1), parent) {}

MaterielList::MaterielList(PageContext& context, std::shared_ptr<std::atomic<qint64>> value, QWidget* parent)
    : ListPage(context, "materiel", words(context.access.has(permission::materielEcrire), value), parent)
    , m_value(std::move(value)) {
    m_filterZone.append(findChild<SearchField*>());
    m_filterZone.append(addFilter("actifs", tr("Tous")));
    m_sousSeuil = addFilter("sous_seuil", tr("Sous le seuil"));
    m_sousSeuil->setPillIcon(Icon::WarningTriangle);
    m_filterZone.append(m_sousSeuil);
    m_filterZone.append(addFilter("rupture", tr("Rupture")));
    buildMiddle();
    buildSide();
    buildActions();
    buildModel();
    orderFocus();
    connect(this, &ListPage::selectionMoved, this, &MaterielList::showSelected);
    connect(model(), &RowsModel::stateChanged, this, &MaterielList::tellStatus);
}

void MaterielList::orderFocus() {
    QList<QWidget*> order = m_filterZone;
    order << m_entree << m_retour << m_sortie << m_tabs;
    order += m_tabs->findChildren<QWidget*>(QStringLiteral("materiel.actions.create"));
    order << table() << m_retours;
    for (auto* button : m_panel->findChildren<QPushButton*>())
        order << button;
    for (qsizetype next = 1; next < order.size(); ++next)
        setTabOrder(order[next - 1], order[next]);
}

void MaterielList::tellStatus() {
    // The list tells its own total; the other tab has one too.
    if (m_tabs->currentIndex() == 1)
        setStatusText(format::count(m_retours->count(), tr("prêt à retourner"), tr("prêts à retourner")));
}

void MaterielList::buildModel() {
    ListSource<MaterielRow> source{
        [](Session& session, const ListRequest& request) { return StockQueries(session).liste(request); },
        [value = m_value](Session& session, const ListRequest& request) -> Result<qint64> {
            const MaterielTotal total = TRY(StockQueries(session).total(request));
            value->store(total.valeur ? total.valeur->units() : -1);
            return total.articles;
        },
        [](const MaterielRow& row) {
            return EntityRef{Materiel::schema.table, row.id.value()};
        },
        materielColumns(context().access.has(permission::prixAchatVoir))};
    setModel(new ListModel<MaterielRow>(context().data, std::move(source)), "reference");
    table()->setItemDelegateForColumn(MaterielColumn::niveau, new LevelDelegate(table()));
}

void MaterielList::buildActions() {
    const Access& access = context().access;
    const QString mayNotMove = tr("Votre rôle ne permet pas de sortir ni de rendre du matériel.");
    const auto add = [this](Icon icon, const QString& text, const char* name, const QString& key) {
        auto* button = new ActionButton(icon, text);
        button->setObjectName(QLatin1String(name));
        button->setKeyHint(key);
        actionBar()->addWidget(button);
        return button;
    };
    m_entree = add(Icon::Plus, tr("Entrée"), "materiel.actions.entree", tr("F3"));
    m_retour = add(Icon::ReturnArrow, tr("Retour"), "materiel.actions.retour", tr("R"));
    m_sortie = add(Icon::Materiel, tr("Sortie"), "materiel.actions.sortie", tr("S"));
    m_sortie->setVariant(ButtonVariant::Primary);
    allow(m_entree, access.has(permission::materielEcrire),
          tr("Votre rôle ne permet pas d’entrer du matériel."));
    allow(m_retour, access.hasSome(permission::materielEcrire), mayNotMove);
    allow(m_sortie, access.hasSome(permission::materielEcrire), mayNotMove);
    connect(m_entree, &QPushButton::clicked, this, &MaterielList::openEntree);
    connect(m_retour, &QPushButton::clicked, this, &MaterielList::openRetour);
    connect(m_sortie, &QPushButton::clicked, this, &MaterielList::openSortie);
    const auto bind = [this](const QKeySequence& keys, auto action) {
        auto* shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, action);
    };
    bind(Qt::Key_F3, [this] { m_entree->click(); });
    bind(QKeySequence::Undo, [this] { m_side->undoLast(); });
}

void MaterielList::buildMiddle() {
    // The table of the list becomes the first tab, so that the panel stands beside the tabs as well.
    QWidget* stock = beside()->takeAt(0)->widget();
    m_retours = new RetoursTable(context());
    m_retours->installEventFilter(this);
    m_middle = new QStackedWidget;
    m_middle->addWidget(stock);
    m_middle->addWidget(m_retours);
    m_tabs = new TabStrip(tr("Vues du matériel"));
    m_tabs->setObjectName("materiel.tabs");
    m_tabs->setAutoFillBackground(true);
    m_tabs->setBackgroundRole(QPalette::Base);
    m_tabs->addTab(tr("Stock"));
    m_tabs->addTab(tr("À retourner"));
    if (context().access.has(permission::materielEcrire)) {
        ActionButton* create = setPrimary(Icon::Plus, tr("Nouvel article"));
        actionBar()->removeWidget(create);
        create->setVariant(ButtonVariant::Ghost);
        setCompact(create);
        auto* end = new QHBoxLayout(m_tabs);
        end->setContentsMargins(0, 0, px(8), 0);
        end->addWidget(create, 0, Qt::AlignRight | Qt::AlignVCenter);
    }
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_tabs);
    column->addWidget(m_middle, 1);
    beside()->addLayout(column, 1);
    m_banner = new Banner(BannerKind::Error, QString());
    m_banner->setObjectName("materiel.error");
    m_banner->hide();
    above()->addWidget(m_banner);
    connect(m_tabs, &QTabBar::currentChanged, this, &MaterielList::showTab);
    connect(m_retours, &RetoursTable::countChanged, this, [this](int count) {
        m_tabs->setCount(1, count);
        tellStatus();
    });
    connect(m_retours, &RetoursTable::selectionMoved, this, &MaterielList::showSelected);
    connect(m_retours, &RetoursTable::retourAsked, this, [this] { m_retour->click(); });
}

void MaterielList::buildSide() {
    m_side = new StockSide(context());
    m_panel = m_side->panel();
    beside()->addWidget(m_side);
    connect(m_panel, &ArticlePanel::sortieAsked, this, &MaterielList::openSortie);
    connect(m_panel, &ArticlePanel::retourAsked, this, &MaterielList::openRetour);
    connect(m_panel, &ArticlePanel::correctionAsked, this, &MaterielList::openCorrection);
    connect(m_side, &StockSide::failed, this, &MaterielList::showFailure);
    connect(m_side, &StockSide::opened, this, [this] {
        m_banner->hide();
        fitColumns();
    });
    connect(m_side, &StockSide::closed, this, [this] {
        focusList();
        fitColumns();
    });
    fitColumns();
}

void MaterielList::activate() {
    ListPage::activate();
    refreshCounts();
    if (m_tabs->currentIndex() == 1)
        m_retours->setFocus();
}

void MaterielList::refresh() {
    ListPage::refresh();
    m_retours->refresh();
    showSelected();
    refreshCounts();
}

Result<qint64> MaterielList::underThreshold(Session& session) {
    ListRequest request;
    request.filter = "sous_seuil";
    return TRY(StockQueries(session).total(request)).articles;
}

void MaterielList::refreshCounts() {
    context().data.run(this, underThreshold, [this](const Result<qint64>& count) {
        if (count)
            m_sousSeuil->setCount(int(*count));
    });
    context().data.run(
        this,
        [](Session& session) -> Result<qint64> {
            ListRequest request;
            request.filter = "actifs";
            return TRY(StockQueries(session).total(request)).articles;
        },
        [this](const Result<qint64>& count) {
            if (count)
                m_tabs->setCount(0, int(*count));
        });
}

void MaterielList::showTab(int tab) {
    m_middle->setCurrentIndex(tab);
    for (QWidget* widget : std::as_const(m_filterZone))
        widget->setVisible(tab == 0);
    showSelected();
    if (tab == 0)
        ListPage::refresh();
    tellStatus();
    focusList();
}

void MaterielList::showSelected() {
    if (m_tabs->currentIndex() == 0)
        return m_panel->showArticle(Id<Materiel>(selected().id));
    const auto loan = m_retours->current();
    m_panel->showArticle(loan ? loan->materiel : Id<Materiel>());
}

void MaterielList::focusList() {
    QWidget* list = table();
    if (m_tabs->currentIndex() == 1)
        list = m_retours;
    list->setFocus();
}

void MaterielList::fitColumns() {
    const int panel = px(width() < px(narrowPage) ? narrowPanelWidth : panelWidth);
    const int side = m_side->holdsSheet() ? px(sheetWidth) : panel;
    m_side->setFixedWidth(side);
    const int list = width() - side;
    for (const int column : {MaterielColumn::categorie, MaterielColumn::reservee})
        table()->setColumnHidden(column, list < px(narrowList));
    if (context().access.has(permission::prixAchatVoir))
        table()->setColumnHidden(MaterielColumn::valeur, list < px(narrowestList));
    for (const int column : {SortieColumn::numero, SortieColumn::sortiLe})
        m_retours->setColumnHidden(column, list < px(narrowestList));
}

void MaterielList::resizeEvent(QResizeEvent* event) {
    ListPage::resizeEvent(event);
    fitColumns();
}

void MaterielList::createNew() {
    if (context().access.has(permission::materielEcrire))
        context().navigator.create(Materiel::schema.table);
}

void MaterielList::saveNow() { primary(); }

void MaterielList::primary() { m_side->submit(); }

bool MaterielList::letter(int key) {
    if (key == Qt::Key_S)
        m_sortie->click();
    else if (key == Qt::Key_R)
        m_retour->click();
    else
        return false;
    return true;
}

bool MaterielList::eventFilter(QObject* watched, QEvent* event) {
    const bool list = watched == table() || watched == m_retours;
    if (list && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (!(key->modifiers() & ~Qt::KeypadModifier) && letter(key->key()))
            return true;
    }
    return ListPage::eventFilter(watched, event);
}

void MaterielList::openSortie() {
    auto* sheet = new SortieSheet(context());
    if (m_tabs->currentIndex() == 0 && m_panel->fiche() && m_panel->fiche()->ligne.etat)
        sheet->propose(m_panel->fiche()->ligne);
    m_side->open(sheet);
}

void MaterielList::openRetour() {
    auto* sheet = new RetourSheet(context());
    if (m_tabs->currentIndex() == 1) {
        if (const auto loan = m_retours->current())
            sheet->propose(loan->technicienId, loan->id);
    }
    m_side->open(sheet);
}

void MaterielList::openEntree() {
    auto* sheet = new EntreeSheet(context());
    if (const auto& fiche = m_panel->fiche(); fiche && fiche->ligne.etat)
        sheet->propose(fiche->ligne, fiche->materiel.fournisseurId);
    m_side->open(sheet);
}

void MaterielList::openCorrection() {
    if (m_panel->fiche())
        m_side->open(new CorrectionSheet(context(), *m_panel->fiche()));
}

void MaterielList::showFailure(const Error& error) {
    m_banner->setMessage(BannerKind::Error, error.message);
    m_banner->setDetail(error.detail);
    m_banner->show();
}

} // namespace tournevis
