// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Page.h"

class QListWidget;
class QStackedWidget;

namespace tournevis {

/// The workspace « Administration »: the sections the person may read at the left, the chosen one beside.
class AdministrationPage final : public Page {
    Q_OBJECT

public:
    explicit AdministrationPage(PageContext& context, QWidget* parent = nullptr);

    void activate() override;
    void refresh() override;
    void focusFilter() override;
    void createNew() override;
    void saveNow() override;
    void primary() override;
    void leave() override;
    bool concerns(const QList<EntityRef>& records) const override;
    /// Shows the section of that name (« techniciens », « planning »).
    void openSection(const QByteArray& name);

private:
    struct Section {
        QByteArray name;
        QString title;
        std::function<Page*()> build;
        Page* page = nullptr;
    };
    void addSections();
    void add(const QByteArray& name, const QString& title, std::function<Page*()> build);
    void buildLayout();
    void showSection(int row);
    Page* section() const;

    QList<Section> m_sections;
    QListWidget* m_list;
    QStackedWidget* m_pages;
};

} // namespace tournevis
