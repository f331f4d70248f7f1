// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Page.h"
#include "base/panels/FormField.h"
#include "materiel/sheets/TypeAhead.h"
#include "stock/StockQueries.h"

#include <QtCore/QHash>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QVBoxLayout>

namespace tournevis {

class ActionButton;
class Banner;

/// What the sheets choose from, read in one job.
struct StockChoices {
    QList<VisiteChoix> visites;
    QList<TechnicienChoix> techniciens;
    QList<Emplacement> emplacements;
    QList<Fournisseur> fournisseurs;
};
Result<StockChoices> loadStockChoices(Session& session);

/// Enables a button, or disables it and tells why in its tooltip and to screen readers.
void allow(QWidget* button, bool allowed, const QString& reason);

/// A side sheet which moves stock, at the right of the list and never over it: title, fields with their
/// errors under them, and its verb (Ctrl+Entrée). Échap closes it. A refusal keeps all that was typed.
class StockSheet : public QWidget {
    Q_OBJECT

public:
    /// `name` makes the object names: « sortie » gives « materiel.sortie.quantite ».
    StockSheet(PageContext& context, const QString& name, const QString& title, const QString& verb,
               QWidget* parent = nullptr);

    virtual void setChoices(const StockChoices& choices) = 0;
    /// Reads the sheet and posts the operation; does nothing while one is under way.
    virtual void submit() = 0;
    /// Puts the focus where typing starts.
    virtual void start() = 0;

signals:
    void closeAsked();
    /// The operation is in the base; `sorties` can be undone.
    void done(const QString& told, const QList<qint64>& sorties);

protected:
    PageContext& context() const { return m_context; }
    QVBoxLayout* content() const { return m_content; }
    QString nameOf(const QString& role) const;
    /// Adds a field known by the column its errors name.
    FormField* addField(const QString& column, const QString& label, QWidget* editor,
                        Required required = Required::No);
    FormField* field(const QString& column) const { return m_fields.value(column); }
    /// Puts each error under its field and the focus on the first; gives back those without a field.
    QList<FieldError> showFieldErrors(const QList<FieldError>& errors);
    /// Above the fields: what failed outside of them.
    void showFailure(const Error& error);
    void clearErrors();
    void setBusy(bool busy);
    bool isBusy() const { return m_busy; }
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

    /// Articles whose reference or designation holds the words typed; their rows are kept in `seen`.
    TypeAhead* articleField(QHash<qint64, MaterielRow>& seen);
    static TypeAheadEntry proposalOf(const MaterielRow& row);
    static void fill(QComboBox* combo, const QList<Emplacement>& emplacements);
    static qint64 idOf(const QComboBox* combo) { return combo->currentData().toLongLong(); }

private:
    void buildHead(const QString& title);
    void buildFoot(const QString& verb);

    PageContext& m_context;
    QString m_name;
    QHash<QString, FormField*> m_fields;
    QVBoxLayout* m_content;
    Banner* m_banner;
    ActionButton* m_submit = nullptr;
    bool m_busy = false;
};

} // namespace tournevis
