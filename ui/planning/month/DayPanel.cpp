// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/month/DayPanel.h"

#include "base/Format.h"
#include "base/StatutLook.h"
#include "base/theme/StylePaint.h"
#include "base/theme/ThemeFollow.h"
#include "base/widgets/ActionButton.h"
#include "base/widgets/Gauge.h"
#include "base/widgets/PlainLabel.h"
#include "planning/VisiteLook.h"
#include "planning/month/DayVisits.h"
#include "planning/month/MonthLook.h"

#include <QtCore/QLocale>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QListView>

namespace tournevis {
namespace {

constexpr int panelWidth = 316;

/// Icon, word, bar and percent of a speciality.
QWidget* loadRow(const QString& code, const QString& libelle, int percent) {
    auto* line = new QWidget;
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    auto* mark = new PlainLabel;
    followTheme(mark, [mark, code] {
        mark->setPixmap(iconPixmap(specialiteIcon(code), theme().ink2, px(14), mark->devicePixelRatioF()));
    });
    auto* name = new ElidedLabel(libelle, LabelStyle::Secondary);
    name->setFixedWidth(px(84));
    const QString words = QObject::tr("%1\u00a0%").arg(percent);
    auto* gauge = new Gauge(libelle);
    gauge->setLook({percent / 100.0, {}, hueOfLoad(percent)}, words);
    auto* value = new PlainLabel(words, LabelStyle::Small);
    value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    value->setMinimumWidth(px(38));
    row->addWidget(mark);
    row->addWidget(name);
    row->addWidget(gauge, 1);
    row->addWidget(value);
    followTheme(line, [row] { row->setSpacing(px(7)); });
    return line;
}

} // namespace

DayPanel::DayPanel(PlanningModel& model, PlanDrag& drag, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_actions(model, drag, *this) {
    setObjectName("planning.day");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    buildHead();
    buildList();
    buildFoot();
    followTheme(this, [this] { setFixedWidth(px(panelWidth)); });
    connect(&m_model, &PlanningModel::changed, this, &DayPanel::refresh);
    connect(&m_model, &PlanningModel::selectionChanged, this, [this] {
        // In the middle of a reading, refresh() follows.
        if (!m_visits->isCurrent())
            return;
        if (!m_model.courante() && !m_list->hasFocus())
            m_list->setCurrentIndex({});
        prendre(m_model.courante());
        m_list->viewport()->update();
    });
}

void DayPanel::buildHead() {
    auto* head = new QWidget;
    auto* column = new QVBoxLayout(head);
    m_title = new PlainLabel({}, LabelStyle::Title);
    m_title->setObjectName("planning.day.title");
    m_facts = new PlainLabel({}, LabelStyle::Secondary);
    m_facts->setObjectName("planning.day.facts");
    m_facts->setWordWrap(true);
    auto* open = new ActionButton(tr("Ouvrir le jour"));
    open->setObjectName("planning.day.open");
    setCompact(open);
    m_loads = new QWidget;
    m_loadRows = new QVBoxLayout(m_loads);
    m_loadRows->setContentsMargins(0, 0, 0, 0);
    auto* line = new QHBoxLayout;
    line->addWidget(m_title, 1);
    line->addWidget(open);
    column->addLayout(line);
    column->addWidget(m_facts);
    column->addWidget(m_loads);
    layout()->addWidget(head);
    connect(open, &QPushButton::clicked, this, [this] { emit jourOpened(m_jour); });
    followTheme(head, [this, column] {
        column->setContentsMargins(px(14), px(12), px(14), px(12));
        column->setSpacing(px(8));
        m_loadRows->setSpacing(px(5));
    });
}

void DayPanel::buildList() {
    m_visits = new DayVisits(m_model, this);
    m_list = new QListView;
    m_list->setObjectName("planning.day.visits");
    m_list->setAccessibleName(tr("Interventions du jour"));
    m_list->setModel(m_visits);
    m_list->setItemDelegate(new DayVisitDelegate(*m_visits, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->installEventFilter(this);
    m_none = new PlainLabel(tr("Aucune intervention ce jour."), LabelStyle::Hint);
    m_none->setObjectName("planning.day.none");
    m_none->setAlignment(Qt::AlignHCenter);
    static_cast<QVBoxLayout*>(layout())->addWidget(m_none);
    static_cast<QVBoxLayout*>(layout())->addWidget(m_list, 1);
    connect(m_list, &QListView::doubleClicked, &m_actions, &VisiteActions::open);
    connect(m_list, &QListView::customContextMenuRequested, this,
            [this](const QPoint& at) { m_actions.popup(m_list->viewport()->mapToGlobal(at)); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        if (const PlanningVisit* visite = enCours(); visite && visite->id != m_model.courante())
            m_model.select(visite->id);
    });
}

void DayPanel::buildFoot() {
    auto* foot = new QWidget;
    auto* row = new QHBoxLayout(foot);
    auto* print = new ActionButton(Icon::Printer, tr("Imprimer la journée"));
    print->setObjectName("planning.day.print");
    row->addStretch(1);
    row->addWidget(print);
    layout()->addWidget(foot);
    connect(print, &QPushButton::clicked, this, [this] { emit printAsked(m_jour); });
    followTheme(foot, [row] { row->setContentsMargins(px(14), px(8), px(14), px(8)); });
}

void DayPanel::setJour(const QDate& jour) {
    m_jour = jour;
    refresh();
}

const PlanningVisit* DayPanel::enCours() const {
    const int row = m_visits->isCurrent() ? m_list->currentIndex().row() : -1;
    return row >= 0 && row < m_visits->rowCount() ? &m_visits->at(row) : nullptr;
}

Id<Technicien> DayPanel::ligne() const {
    return enCours() ? m_visits->technicien(m_list->currentIndex().row()).id : Id<Technicien>();
}

PlanPoint DayPanel::ici() const {
    return {{},
            QDateTime(m_jour, m_model.tableau().contexte.regles.jourDebut, m_model.context().zone).toUTC()};
}

QRect DayPanel::ancre() const { return m_list->visualRect(m_list->currentIndex()); }

QString DayPanel::phrase() const { return m_list->currentIndex().data(Qt::AccessibleTextRole).toString(); }

QWidget* DayPanel::widget() { return m_list; }

void DayPanel::prendre(Id<Intervention> visite) {
    for (int row = 0; row < m_visits->rowCount(); ++row) {
        if (m_visits->at(row).id == visite)
            m_list->setCurrentIndex(m_visits->index(row));
    }
}

void DayPanel::refresh() {
    if (!m_jour.isValid() || !m_model.isLoaded())
        return;
    m_visits->setJour(m_jour);
    prendre(m_model.courante());
    m_title->setText(QLocale(QLocale::French).toString(m_jour, u"dddd d MMMM"));
    const Charge charge = m_visits->charge();
    // The load knows no filter: beside a part of the visits it would contradict their number.
    const bool partial = m_model.filtre().choisitVisites();
    QStringList facts{format::count(m_visits->rowCount(), tr("intervention"), tr("interventions"))};
    if (!partial)
        facts += format::duration(charge.planifieMin);
    if (const auto percent = charge.pourcent(); percent && !partial)
        facts += tr("charge %1\u00a0%").arg(*percent);
    const PlanContexte& contexte = m_model.tableau().contexte;
    if (const QString holiday = jourFerie(m_jour, contexte.calendrier); !holiday.isEmpty())
        facts += holiday;
    m_facts->setText(facts.join(QStringLiteral(" · ")));
    m_none->setVisible(m_visits->rowCount() == 0);
    showLoads();
}

void DayPanel::showLoads() {
    while (QLayoutItem* item = m_loadRows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    struct Load {
        QString libelle;
        Charge charge;
    };
    QMap<qint64, Load> loads;
    const int jour = int(m_model.premierJour().daysTo(m_jour));
    for (int lane : m_model.rangees()) {
        const TechnicienRow& technicien = m_model.tableau().lanes[lane].technicien;
        if (!technicien.principaleId)
            continue;
        Load& load = loads[technicien.principaleId.value()];
        load.libelle = technicien.principale;
        load.charge += m_model.charge(lane, jour);
    }
    // The shape of a speciality goes by its code, which is its folded word.
    for (const Load& load : std::as_const(loads)) {
        if (const auto percent = load.charge.pourcent())
            m_loadRows->addWidget(loadRow(fold(load.libelle), load.libelle, *percent));
    }
}

bool DayPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_list || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool plain = !(key->modifiers() & ~Qt::KeypadModifier);
    const int step = key->key() == Qt::Key_J ? 1 : key->key() == Qt::Key_K ? -1 : 0;
    if (plain && step != 0 && m_visits->rowCount() > 0) {
        const int row = qBound(0, m_list->currentIndex().row() + step, m_visits->rowCount() - 1);
        m_list->setCurrentIndex(m_visits->index(row));
        return true;
    }
    if (plain && key->key() == Qt::Key_Escape && m_actions.hideCard())
        return true;
    if (m_actions.key(*key))
        return true;
    switch (key->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
        return false;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        event->ignore();
        return true;
    default:
        // The other keys are for the planning, not for a search by first letters.
        event->ignore();
        return key->text().size() == 1 && key->text().at(0).isLetter();
    }
}

void DayPanel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme().surface);
    painter.fillRect(QRect(0, 0, 1, height()), theme().line);
}

} // namespace tournevis
