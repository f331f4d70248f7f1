// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/Wizard.h"

#include "base/panels/Banner.h"
#include "base/theme/StylePaint.h"
#include "base/theme/ThemeFollow.h"
#include "base/widgets/ActionButton.h"
#include "base/widgets/PlainLabel.h"
#include "shell/wizard/AdministrateurStep.h"
#include "shell/wizard/BaseStep.h"
#include "shell/wizard/DepartStep.h"
#include "shell/wizard/SocieteStep.h"
#include "shell/wizard/WelcomeStep.h"
#include "shell/wizard/WizardPanel.h"
#include "shell/wizard/WizardRail.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QStackedWidget>

namespace tournevis {
namespace {

const QString storeKey = QStringLiteral("premier-demarrage");
const QString stepKey = QStringLiteral("etape");
constexpr int administrateurStep = 3;
constexpr int keepMilliseconds = 500;
constexpr int panelWidth = 1100;
constexpr int panelHeight = 760;
constexpr int footHeight = 62;

QScrollArea* scrolled(QWidget* step) {
    auto* area = new QScrollArea;
    area->setWidget(step);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setAutoFillBackground(false);
    step->setAutoFillBackground(false);
    return area;
}

/// The first editor of the step, in reading order.
void focusFirst(const WizardStep& step) {
    for (QWidget* next = step.nextInFocusChain(); next != &step; next = next->nextInFocusChain()) {
        if (step.isAncestorOf(next) && next->focusPolicy() & Qt::TabFocus && next->isEnabled())
            return next->setFocus(Qt::TabFocusReason);
    }
}

} // namespace

Wizard::Wizard(const WizardSetup& setup, QWidget* parent)
    : QWidget(parent)
    , m_store(setup.stateFolder)
    , m_stack(new QStackedWidget)
    , m_banner(new Banner(BannerKind::Error, {}))
    , m_note(new PlainLabel({}, LabelStyle::SmallHint))
    , m_previous(new ActionButton(tr("Précédent")))
    , m_next(new ActionButton(tr("Continuer"), ButtonVariant::Primary)) {
    setObjectName("wizard");
    addSteps(setup);
    m_panel = buildPanel();
    m_panel->setParent(this);
    m_keepTimer.setSingleShot(true);
    m_keepTimer.setInterval(keepMilliseconds);
    connect(&m_keepTimer, &QTimer::timeout, this, &Wizard::keep);
    followTheme(this, [this] { placePanel(); });
    resume();
}

Wizard::~Wizard() {
    if (m_keepTimer.isActive())
        keep();
}

void Wizard::addSteps(const WizardSetup& setup) {
    m_steps = {new WelcomeStep, new BaseStep(setup), new SocieteStep(setup), new AdministrateurStep,
               new DepartStep};
    std::vector<WizardRail::Entry> entries;
    for (WizardStep* step : m_steps) {
        entries.push_back({step->name(), step->note()});
        m_stack->addWidget(scrolled(step));
        connect(step, &WizardStep::edited, &m_keepTimer, qOverload<>(&QTimer::start));
    }
    m_rail = new WizardRail(std::move(entries));
}

QWidget* Wizard::buildPanel() {
    auto* panel = new WizardPanel;
    auto* columns = new QHBoxLayout(panel);
    columns->setContentsMargins({});
    columns->setSpacing(0);
    columns->addWidget(m_rail);
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    columns->addLayout(right, 1);
    auto* bannerRow = new QVBoxLayout;
    bannerRow->addWidget(m_banner);
    auto* foot = new QHBoxLayout;
    buildFoot(*foot);
    m_stack->addWidget(m_progress = buildProgress());
    right->addLayout(bannerRow);
    right->addWidget(m_stack, 1);
    right->addLayout(foot);
    m_banner->hide();
    followTheme(this, [panel, foot, bannerRow] {
        panel->setFootHeight(px(footHeight));
        foot->setContentsMargins(px(36), px(14), px(36), px(16));
        foot->setSpacing(px(8));
        bannerRow->setContentsMargins(px(36), px(8), px(36), 0);
    });
    return panel;
}

QWidget* Wizard::buildProgress() {
    auto* page = new QWidget;
    page->setObjectName("wizard.progress");
    auto* bar = new QProgressBar;
    bar->setRange(0, 0);
    bar->setAccessibleName(tr("Création de la base"));
    auto* column = new QVBoxLayout(page);
    column->addStretch(1);
    column->addWidget(new PlainLabel(tr("Création de la base…"), LabelStyle::Title), 0, Qt::AlignHCenter);
    column->addWidget(bar, 0, Qt::AlignHCenter);
    column->addStretch(2);
    followTheme(page, [bar, column] {
        bar->setFixedWidth(px(280));
        column->setSpacing(px(14));
    });
    return page;
}

void Wizard::buildFoot(QBoxLayout& foot) {
    m_note->setObjectName("wizard.foot.note");
    m_note->setWordWrap(true);
    m_previous->setObjectName("wizard.foot.previous");
    m_next->setObjectName("wizard.foot.next");
    m_previous->setKey(QKeySequence(Qt::ALT | Qt::Key_Left));
    m_next->setKeyHint(tr("Entrée"));
    foot.addWidget(m_note, 1);
    foot.addWidget(m_previous);
    foot.addWidget(m_next);
    connect(m_previous, &ActionButton::clicked, this, &Wizard::previous);
    connect(m_next, &ActionButton::clicked, this, &Wizard::next);
}

void Wizard::go(int index) {
    m_current = index;
    m_stack->setCurrentIndex(index);
    m_rail->setCurrent(index);
    m_previous->setVisible(index > 0);
    m_next->setText(index + 1 == int(m_steps.size()) ? tr("Créer la base") : tr("Continuer"));
    showNote({});
    WizardStep* step = m_steps[std::size_t(index)];
    step->enter(result());
    focusFirst(*step);
}

void Wizard::showNote(const QStringList& missing) {
    const QString place = tr("étape %1 sur %2").arg(m_current + 1).arg(m_steps.size());
    m_note->setLabelStyle(missing.isEmpty() ? LabelStyle::SmallHint : LabelStyle::Error);
    m_note->setText(missing.isEmpty() ? tr("* obligatoire · %1").arg(place)
                                      : tr("À remplir : %1.").arg(missing.join(QStringLiteral(", "))));
}

bool Wizard::leave(int index) {
    QStringList missing;
    m_steps[std::size_t(index)]->enter(result());
    const bool left = m_steps[std::size_t(index)]->check(missing);
    if (index == m_current)
        showNote(missing);
    if (!left)
        revealFocus();
    return left;
}

void Wizard::revealFocus() {
    auto* area = qobject_cast<QScrollArea*>(m_stack->currentWidget());
    if (area && focusWidget() && area->isAncestorOf(focusWidget()))
        area->ensureWidgetVisible(focusWidget());
}

void Wizard::next() {
    if (m_busy || !leave(m_current))
        return;
    m_banner->hide();
    if (m_current + 1 == int(m_steps.size()))
        return finish();
    go(m_current + 1);
    keep();
}

void Wizard::previous() {
    if (m_busy || m_current == 0)
        return;
    m_banner->hide();
    go(m_current - 1);
    keep();
}

void Wizard::finish() {
    for (int index = 0; index < int(m_steps.size()); ++index) {
        if (leave(index))
            continue;
        go(index);
        leave(index);
        return;
    }
    keep();
    emit finished(result());
}

WizardResult Wizard::result() const {
    WizardResult result;
    for (const WizardStep* step : m_steps)
        step->fill(result);
    return result;
}

void Wizard::setBusy(bool busy) {
    m_busy = busy;
    m_previous->setEnabled(!busy);
    m_next->setEnabled(!busy);
}

void Wizard::showProgress() {
    setBusy(true);
    m_banner->hide();
    m_note->clear();
    m_stack->setCurrentWidget(m_progress);
}

void Wizard::showFailure(const Error& error) {
    setBusy(false);
    int at = int(m_steps.size()) - 1;
    for (int index = 0; index < int(m_steps.size()); ++index) {
        if (m_steps[std::size_t(index)]->showErrors(error.fields)) {
            at = index;
            break;
        }
    }
    go(at);
    m_steps[std::size_t(at)]->showErrors(error.fields);
    revealFocus();
    m_banner->setMessage(BannerKind::Error, tr("La base n’a pas été créée. %1").arg(error.message));
    m_banner->setDetail(error.detail);
    m_banner->show();
}

void Wizard::forgetEntries() {
    m_keepTimer.stop();
    m_forgotten = true;
    m_store.discard(storeKey);
}

void Wizard::keep() {
    m_keepTimer.stop();
    if (m_forgotten)
        return;
    QVariantMap state{{stepKey, m_current}};
    for (const WizardStep* step : m_steps)
        state.insert(step->key(), step->typed());
    if (!m_store.keep(storeKey, state)) {
        m_note->setLabelStyle(LabelStyle::Error);
        m_note->setText(tr("Vos réponses ne peuvent pas être conservées : le disque refuse l’écriture."));
    }
}

void Wizard::resume() {
    const auto state = m_store.find(storeKey);
    for (WizardStep* step : m_steps) {
        if (state && state->contains(step->key()))
            step->restore(state->value(step->key()).toMap());
    }
    // The password is never kept: nobody resumes after the step that asks it.
    go(state ? qBound(0, state->value(stepKey).toInt(), administrateurStep) : 0);
    m_keepTimer.stop();
}

void Wizard::keyPressEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        return QWidget::keyPressEvent(event);
    auto* button = qobject_cast<QAbstractButton*>(focusWidget());
    if (button && !button->isCheckable())
        return button->click();
    next();
}

void Wizard::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    focusFirst(*m_steps[std::size_t(m_current)]);
}

void Wizard::placePanel() {
    const int margin = px(12);
    const QSize room = size() - QSize(2 * margin, 2 * margin);
    QRect place(QPoint(0, 0), QSize(px(panelWidth), px(panelHeight)).boundedTo(room));
    place.moveCenter(rect().center());
    m_panel->setGeometry(place);
}

void Wizard::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    placePanel();
}

void Wizard::hideEvent(QHideEvent* event) {
    if (m_keepTimer.isActive())
        keep();
    QWidget::hideEvent(event);
}

void Wizard::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme().dark ? theme().bg : theme().hatch);
}

} // namespace tournevis
