// SPDX-License-Identifier: GPL-3.0-or-later
#include "equipe/AdministrationPage.h"

#include "base/theme/ThemeFollow.h"
#include "comptes/Permissions.h"
#include "equipe/AbsencesList.h"
#include "equipe/PlanningSettings.h"
#include "equipe/TechniciensList.h"
#include "equipe/references/ReferenceList.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QStackedWidget>

#include <algorithm>

namespace tournevis {
namespace {

constexpr int listWidth = 184;

} // namespace

AdministrationPage::AdministrationPage(PageContext& context, QWidget* parent)
    : Page(context, "administration", parent)
    , m_list(new QListWidget)
    , m_pages(new QStackedWidget) {
    setTitle(tr("Administration"));
    addSections();
    buildLayout();
    for (const Section& section : std::as_const(m_sections))
        m_list->addItem(section.title);
    connect(m_list, &QListWidget::currentRowChanged, this, &AdministrationPage::showSection);
    m_list->setCurrentRow(0);
}

void AdministrationPage::addSections() {
    PageContext& context = this->context();
    const bool reads = context.access.has(permission::administrationLire);
    if (reads)
        add("techniciens", tr("Techniciens"), [&context] { return new TechniciensList(context); });
    if (context.access.hasSome(permission::planningLire))
        add("absences", tr("Absences"), [&context] { return new AbsencesList(context); });
    if (!reads)
        return;
    for (const ReferenceKind& kind : referenceKinds())
        add(kind.section, kind.words.title, [&context, kind] { return new ReferenceList(context, kind); });
    add("planning", tr("Planning"), [&context] { return new PlanningSettings(context); });
}

void AdministrationPage::add(const QByteArray& name, const QString& title, std::function<Page*()> build) {
    m_sections.append({name, title, std::move(build), nullptr});
}

void AdministrationPage::buildLayout() {
    m_list->setObjectName("administration.sections");
    m_list->setAccessibleName(tr("Sections"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    followTheme(m_list, [list = m_list] { list->setFixedWidth(px(listWidth)); });
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_list);
    row->addWidget(m_pages, 1);
}

void AdministrationPage::showSection(int row) {
    if (row < 0 || row >= m_sections.size())
        return;
    Section& shown = m_sections[row];
    if (!shown.page) {
        shown.page = shown.build();
        m_pages->addWidget(shown.page);
        connect(shown.page, &Page::headChanged, this, [this, page = shown.page] {
            if (page == section())
                setStatusText(page->statusText());
        });
    }
    m_pages->setCurrentWidget(shown.page);
    setTitle(shown.title, tr("Administration"));
    setStatusText(shown.page->statusText());
    // The focus stays in the list: the arrows go through the sections.
    const bool walking = m_list->hasFocus();
    shown.page->activate();
    if (walking)
        m_list->setFocus();
}

Page* AdministrationPage::section() const { return static_cast<Page*>(m_pages->currentWidget()); }

void AdministrationPage::openSection(const QByteArray& name) {
    const auto found = std::ranges::find(m_sections, name, &Section::name);
    if (found != m_sections.end())
        m_list->setCurrentRow(int(found - m_sections.begin()));
}

void AdministrationPage::activate() {
    if (Page* page = section())
        page->activate();
}

void AdministrationPage::refresh() {
    if (Page* page = section())
        page->refresh();
}

void AdministrationPage::focusFilter() {
    if (Page* page = section())
        page->focusFilter();
}

void AdministrationPage::createNew() {
    if (Page* page = section())
        page->createNew();
}

void AdministrationPage::saveNow() {
    if (Page* page = section())
        page->saveNow();
}

void AdministrationPage::primary() {
    if (Page* page = section())
        page->primary();
}

void AdministrationPage::leave() {
    for (const Section& section : std::as_const(m_sections)) {
        if (section.page)
            section.page->leave();
    }
}

bool AdministrationPage::concerns(const QList<EntityRef>& records) const {
    return section() && section()->concerns(records);
}

} // namespace tournevis
