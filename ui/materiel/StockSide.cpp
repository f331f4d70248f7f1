// SPDX-License-Identifier: GPL-3.0-or-later
#include "materiel/StockSide.h"

#include "base/panels/ToastHost.h"
#include "materiel/ArticlePanel.h"
#include "materiel/sheets/StockSheet.h"
#include "stock/StockService.h"

#include <QtCore/QPointer>

#include <ranges>

namespace tournevis {

StockSide::StockSide(PageContext& context, QWidget* parent)
    : QStackedWidget(parent)
    , m_context(context)
    , m_panel(new ArticlePanel(context)) {
    addWidget(m_panel);
}

void StockSide::open(StockSheet* sheet) {
    close();
    m_sheet = sheet;
    addWidget(sheet);
    setCurrentWidget(sheet);
    connect(sheet, &StockSheet::closeAsked, this, &StockSide::close);
    connect(sheet, &StockSheet::done, this, &StockSide::told);
    emit opened();
    sheet->start();
    m_context.data.run(sheet, loadStockChoices, [sheet](const Result<StockChoices>& choices) {
        if (choices)
            sheet->setChoices(*choices);
    });
}

void StockSide::submit() {
    if (m_sheet)
        m_sheet->submit();
}

void StockSide::close() {
    StockSheet* sheet = std::exchange(m_sheet, nullptr);
    if (!sheet)
        return;
    // The list takes the focus before the sheet goes: it is never lost.
    emit closed();
    setCurrentWidget(m_panel);
    removeWidget(sheet);
    sheet->deleteLater();
}

void StockSide::told(const QString& text, const QList<qint64>& sorties) {
    close();
    ToastMessage toast{text, Icon::Tick, {}, {}, {}};
    if (!sorties.isEmpty()) {
        m_undoable.append(sorties);
        toast.actionText = tr("Annuler");
        toast.keyHint = tr("Ctrl Z");
        toast.action = [guard = QPointer(this), sorties] {
            if (guard)
                guard->undo(sorties);
        };
    }
    m_context.toasts.show(toast);
}

void StockSide::undoLast() {
    if (!m_undoable.isEmpty())
        undo(QList<qint64>(m_undoable.last()));
}

void StockSide::undo(const QList<qint64>& sorties) {
    if (!m_undoable.removeOne(sorties))
        return;
    m_context.data.run(
        this,
        [sorties](Session& session) -> Outcome {
            for (const qint64 sortie : std::views::reverse(sorties))
                TRY(StockService(session).annulerSortie(Id<SortieMateriel>(sortie)));
            return {};
        },
        [this](const Outcome& undone) {
            if (undone)
                m_context.toasts.show(
                    {tr("Sortie annulée, le matériel est remis en stock"), Icon::Undo, {}, {}, {}});
            else
                emit failed(undone.error());
        });
}

} // namespace tournevis
