// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ListPage.h"

#include "base/CellDelegate.h"
#include "base/panels/Banner.h"
#include "base/panels/EmptyState.h"
#include "base/theme/ThemeFollow.h"
#include "base/widgets/PlainLabel.h"
#include "base/widgets/Tables.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QScrollBar>

namespace tournevis {
namespace {

constexpr int actionBarHeight = 48;
constexpr int pagePadding = 16;
constexpr int rowHeight = 34;

} // namespace

ListPage::ListPage(PageContext& context, const QByteArray& workspace, ListWords words, QWidget* parent)
    : Page(context, workspace, parent)
    , m_words(std::move(words)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildActionBar();
    m_above = new QVBoxLayout;
    m_above->setContentsMargins(px(pagePadding), 0, px(pagePadding), 0);
    column->addLayout(m_above);
    m_beside = new QHBoxLayout;
    m_beside->setSpacing(0);
    column->addLayout(m_beside, 1);
    buildTable();
    buildStates();
    setTitle(m_words.title);
}

void ListPage::buildActionBar() {
    auto* bar = new QWidget;
    bar->setObjectName(QString::fromLatin1(workspace()) + QStringLiteral(".actions"));
    followTheme(bar, [bar] { bar->setFixedHeight(px(actionBarHeight)); });
    bar->setAutoFillBackground(true);
    bar->setBackgroundRole(QPalette::Base);
    m_actions = new QHBoxLayout(bar);
    m_actions->setContentsMargins(px(pagePadding), 0, px(pagePadding), 0);
    m_actions->setSpacing(px(8));
    m_search = new SearchField(m_words.searchName);
    m_search->setObjectName(QString::fromLatin1(workspace()) + QStringLiteral(".filter.search"));
    m_search->setMinimumWidth(px(230));
    m_actions->addWidget(m_search);
    m_actions->addStretch(1);
    connect(m_search, &SearchField::searched, this, &ListPage::applySearch);
    static_cast<QVBoxLayout*>(layout())->addWidget(bar);
}

void ListPage::buildTable() {
    m_table = new QTableView;
    m_table->setObjectName(QString::fromLatin1(workspace()) + QStringLiteral(".list.table"));
    m_table->setAccessibleName(m_words.title);
    m_table->setItemDelegate(new CellDelegate(m_table));
    dressTable(*m_table);
    followTheme(m_table, [header = m_table->verticalHeader()] {
        header->setMinimumSectionSize(px(rowHeight));
        header->setDefaultSectionSize(px(rowHeight));
    });
    m_table->horizontalHeader()->setSectionsClickable(true);
    m_table->horizontalHeader()->setSortIndicatorShown(true);
    m_table->installEventFilter(this);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionClicked, this, &ListPage::sortBy);
    connect(m_table, &QTableView::doubleClicked, this,
            [this](const QModelIndex& index) { openRow(index.row()); });
}

void ListPage::buildStates() {
    m_states = new QStackedWidget;
    auto* listed = new QWidget;
    auto* column = new QVBoxLayout(listed);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_error = new Banner(BannerKind::Error, QString());
    m_error->hide();
    connect(m_error->addAction(tr("Réessayer")), &QPushButton::clicked, this, &ListPage::refresh);
    m_footer = new PlainLabel({}, LabelStyle::Strong);
    m_footer->setObjectName(QString::fromLatin1(workspace()) + QStringLiteral(".list.total"));
    m_footer->setContentsMargins(px(pagePadding), px(8), px(pagePadding), px(8));
    column->addWidget(m_error);
    column->addWidget(m_table, 1);
    column->addWidget(m_footer);
    m_empty = new EmptyState(Icon::List, m_words.emptySentence);
    m_filtered = new EmptyState(Icon::Filter, m_words.noneFound);
    auto* clear = m_filtered->setAction(tr("Effacer les filtres"));
    clear->setObjectName(QString::fromLatin1(workspace()) + QStringLiteral(".filter.clear"));
    connect(clear, &QPushButton::clicked, this, [this] {
        m_search->clear();
        ListRequest request = m_model->request();
        request.search.clear();
        request.filter = m_filterNames.value(0);
        if (!m_filters.isEmpty())
            m_filters.first()->setChecked(true);
        m_model->ask(request);
        m_search->setFocus();
    });
    m_loading = new PlainLabel(m_words.loading, LabelStyle::Hint);
    m_loading->setAlignment(Qt::AlignCenter);
    for (QWidget* state : {listed, static_cast<QWidget*>(m_empty), static_cast<QWidget*>(m_filtered),
                           static_cast<QWidget*>(m_loading)})
        m_states->addWidget(state);
    m_beside->addWidget(m_states, 1);
}

void ListPage::setModel(RowsModel* model, const QByteArray& defaultSort, bool descending) {
    m_model = model;
    m_model->setParent(this);
    m_table->setModel(m_model);
    fitColumns(*m_table, m_model->widthHints());
    for (int column = 0; column < m_model->columnCount(); ++column) {
        if (m_model->sortKey(column) == defaultSort)
            m_table->horizontalHeader()->setSortIndicator(column, descending ? Qt::DescendingOrder
                                                                             : Qt::AscendingOrder);
    }
    connect(m_model, &RowsModel::stateChanged, this, &ListPage::showState);
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        m_kept = selected();
        m_keptScroll = m_table->verticalScrollBar()->value();
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, &ListPage::keepSelection);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this] { emit selectionMoved(selected()); });
    ListRequest request;
    request.sort = defaultSort;
    request.descending = descending;
    request.filter = m_filterNames.value(0);
    m_model->ask(request);
}

FilterPill* ListPage::addFilter(const QByteArray& name, const QString& text) {
    auto* pill = new FilterPill(text);
    pill->setObjectName(
        QStringLiteral("%1.filter.%2").arg(QString::fromLatin1(workspace()), QString::fromLatin1(name)));
    pill->setCheckable(true);
    pill->setAutoExclusive(true);
    pill->setChecked(m_filters.isEmpty());
    m_actions->insertWidget(1 + int(m_filters.size()), pill);
    m_filters += pill;
    m_filterNames += name;
    connect(pill, &FilterPill::clicked, this, [this, name] { applyFilter(name); });
    return pill;
}

ActionButton* ListPage::addAction(Icon icon, const QString& text) {
    auto* button = new ActionButton(icon, text);
    m_actions->insertWidget(m_actions->count() - (m_primary ? 1 : 0), button);
    return button;
}

ActionButton* ListPage::setPrimary(Icon icon, const QString& text) {
    m_primary = new ActionButton(icon, text, ButtonVariant::Primary);
    m_primary->setObjectName(QString::fromLatin1(workspace()) + QStringLiteral(".actions.create"));
    m_primary->setKeyHint(tr("Ctrl N"));
    m_actions->addWidget(m_primary);
    connect(m_primary, &QPushButton::clicked, this, [this] { createNew(); });
    if (!m_words.emptyAction.isEmpty()) {
        auto* fill = m_empty->setAction(m_words.emptyAction);
        fill->setObjectName(QString::fromLatin1(workspace()) + QStringLiteral(".empty.create"));
        connect(fill, &QPushButton::clicked, this, [this] { createNew(); });
    }
    return m_primary;
}

void ListPage::activate() {
    // The first page was asked for at construction; coming back shows what moved meanwhile.
    if (m_loaded)
        refresh();
    m_loaded = true;
    if (m_model && m_model->rowCount() > 0)
        m_table->setFocus();
    else
        m_search->setFocus();
    m_awaitsRows = m_search->hasFocus();
}

void ListPage::refresh() {
    if (m_model)
        m_model->reload();
}

void ListPage::focusFilter() {
    m_search->setFocus();
    m_search->selectAll();
}

void ListPage::applySearch(const QString& words) {
    ListRequest request = m_model->request();
    request.search = words;
    m_model->ask(request);
}

void ListPage::applyFilter(const QByteArray& name) {
    ListRequest request = m_model->request();
    request.filter = name;
    m_model->ask(request);
}

void ListPage::sortBy(int column) {
    const QByteArray key = m_model->sortKey(column);
    if (key.isEmpty())
        return;
    ListRequest request = m_model->request();
    request.descending = request.sort == key && !request.descending;
    request.sort = key;
    m_table->horizontalHeader()->setSortIndicator(column, request.descending ? Qt::DescendingOrder
                                                                             : Qt::AscendingOrder);
    m_model->ask(request);
}

void ListPage::showState() {
    const int rows = m_model->rowCount();
    const bool narrowed =
        !m_model->request().search.isEmpty() || m_model->request().filter != m_filterNames.value(0);
    m_error->setVisible(m_model->error().has_value());
    if (m_model->error()) {
        m_error->setMessage(BannerKind::Error, m_model->error()->message);
        m_error->setDetail(m_model->error()->detail);
    }
    int state = 0;
    if (rows == 0 && m_model->isLoading())
        state = 3;
    else if (rows == 0 && !m_model->error())
        state = narrowed ? 2 : 1;
    m_states->setCurrentIndex(state);
    if (rows > 0)
        focusRows();
    const QString total = m_model->total() ? m_words.totalText(*m_model->total(), rows) : QStringLiteral("…");
    m_footer->setText(total);
    setStatusText(total);
}

void ListPage::focusRows() {
    // The rows come after the page: letters are for them, unless the person has begun to type.
    if (std::exchange(m_awaitsRows, false) && m_search->hasFocus() && m_search->text().isEmpty())
        m_table->setFocus();
}

void ListPage::keepSelection() {
    const int row = m_kept ? m_model->rowOf(m_kept) : -1;
    if (m_model->rowCount() == 0)
        return;
    m_table->setCurrentIndex(m_model->index(qMax(row, 0), 0));
    if (row >= 0)
        m_table->verticalScrollBar()->setValue(m_keptScroll);
}

EntityRef ListPage::selected() const {
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() ? m_model->recordAt(current.row()) : EntityRef();
}

void ListPage::openRow(int row) {
    if (const EntityRef record = m_model->recordAt(row))
        context().navigator.open(record);
}

bool ListPage::moveBy(int rows) {
    const int row = qBound(0, m_table->currentIndex().row() + rows, m_model->rowCount() - 1);
    m_table->setCurrentIndex(m_model->index(row, 0));
    return true;
}

bool ListPage::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_table || event->type() != QEvent::KeyPress || !m_model)
        return Page::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->modifiers() & ~Qt::KeypadModifier)
        return Page::eventFilter(watched, event);
    switch (key->key()) {
    case Qt::Key_J:
        return moveBy(1);
    case Qt::Key_K:
        return moveBy(-1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        openRow(m_table->currentIndex().row());
        return true;
    default:
        return Page::eventFilter(watched, event);
    }
}

} // namespace tournevis
