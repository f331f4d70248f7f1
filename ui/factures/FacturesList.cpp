// SPDX-License-Identifier: GPL-3.0-or-later
#include "factures/FacturesList.h"

#include "base/Format.h"
#include "base/panels/FigureStrip.h"
#include "base/panels/ToastHost.h"
#include "comptes/Permissions.h"
#include "factures/FactureAFacturer.h"
#include "factures/FactureLooks.h"

namespace tournevis {
namespace {

using R = FactureRow;

CellEmphasis delayEmphasis(const R& row) {
    return row.retard > 0 ? CellEmphasis::Alarm : CellEmphasis::Secondary;
}

ListColumn<R> column(const QString& title, std::function<QString(const R&)> text, const QByteArray& sort,
                     int width) {
    ListColumn<R> made;
    made.title = title;
    made.text = std::move(text);
    made.sort = sort;
    made.width = width;
    return made;
}

ListColumn<R> amountColumn(const QString& title, std::function<QString(const R&)> text,
                           const QByteArray& sort) {
    ListColumn<R> made = column(title, std::move(text), sort, 124);
    made.alignment = Qt::AlignRight;
    return made;
}

QString totalOf(const R& row) { return format::euros(row.totalTtc); }

/// A draft and an avoir wait for no payment.
QString resteOf(const R& row) {
    const bool waits = row.etat == EtatFacture::Emise && row.type != TypeFacture::Avoir;
    return waits ? format::euros(row.reste) : QStringLiteral("—");
}

QString delayOf(const R& row) {
    const QString delay = delaiText(row.reste, row.retard, row.dansJours);
    return row.litige ? FacturesList::tr("%1 · en litige").arg(delay) : delay;
}

QList<ListColumn<R>> columns() {
    QList<ListColumn<R>> list{
        column(
            FacturesList::tr("Numéro"),
            [](const R& row) { return row.numero.isEmpty() ? FacturesList::tr("Brouillon") : row.numero; },
            "numero", 148),
        column(
            FacturesList::tr("Client"), [](const R& row) { return row.client; }, "client", 230),
        column(
            FacturesList::tr("Émise le"), [](const R& row) { return format::date(row.dateFacture); },
            "emission", 100),
        column(
            FacturesList::tr("Échéance"), [](const R& row) { return format::date(row.dateEcheance); },
            "echeance", 100),
        amountColumn(FacturesList::tr("Total TTC"), totalOf, "total"),
        amountColumn(FacturesList::tr("Reste dû"), resteOf, "reste"),
        column(
            FacturesList::tr("Statut"), [](const R& row) { return labelOf(row.statut); }, {}, 170),
        column(FacturesList::tr("Retard"), delayOf, {}, 120)};
    list[0].emphasis = list[5].emphasis = [](const R&) { return CellEmphasis::Strong; };
    list[2].emphasis = [](const R&) { return CellEmphasis::Secondary; };
    list[6].status = [](const R& row) -> std::optional<StatusLook> { return factureLook(row.statut); };
    list[7].emphasis = delayEmphasis;
    return list;
}

ListWords words() {
    return {FacturesList::tr("Factures"),
            FacturesList::tr("Numéro, client, objet"),
            FacturesList::tr("Aucune facture. La première naît d’un devis accepté."),
            {},
            FacturesList::tr("Aucune facture ne correspond à ces filtres."),
            FacturesList::tr("Chargement des factures…"),
            [](qint64 total, int shown) {
                return format::count(total, FacturesList::tr("facture"), FacturesList::tr("factures")) +
                       QStringLiteral(" · ") +
                       format::count(shown, FacturesList::tr("affichée"), FacturesList::tr("affichées"));
            }};
}

/// The filter each cell of the strip opens.
constexpr const char* cellFilters[] = {"brouillons", "a_echoir", "en_retard", "partielles", "payees_ce_mois"};

} // namespace

FacturesList::FacturesList(PageContext& context, QWidget* parent)
    : ListPage(context, "factures", words(), parent)
    , m_cells(new FigureStrip)
    , m_waiting(new FactureAFacturer(context)) {
    addFilter({}, tr("Toutes"));
    addFilter("ouvertes", tr("Encours"));
    addFilter("en_retard", tr("En retard"));
    addFilter("brouillons", tr("Brouillons"));
    addFilter("payees", tr("Payées"));
    addFilter("avoirs", tr("Avoirs"));
    if (context.access.has(permission::facturesEcrire)) {
        m_invoice = setPrimary(Icon::Plus, tr("Facturer"));
        connect(m_waiting, &FactureAFacturer::failed, this, [this](const Error& error) {
            this->context().toasts.show({error.message, Icon::WarningTriangle, {}, {}, {}});
        });
    }
    buildCells();
    ListSource<R> source{
        [](Session& session, const ListRequest& request) { return FactureQueries(session).page(request); },
        [](Session& session, const ListRequest& request) -> Result<qint64> {
            return TRY(FactureQueries(session).total(request)).nombre;
        },
        [](const R& row) {
            return EntityRef{Facture::schema.table, row.id.value()};
        },
        columns()};
    setModel(new ListModel<R>(context.data, std::move(source)), "emission", true);
    loadCells();
}

void FacturesList::buildCells() {
    m_cells->setObjectName("factures.cells");
    m_cells->setClickable(true);
    above()->setContentsMargins(px(16), px(12), px(16), px(12));
    above()->setSpacing(px(12));
    above()->addWidget(m_cells);
    above()->addWidget(m_waiting);
    connect(m_cells, &FigureStrip::activated, this, [this](int cell) {
        ListRequest request = model()->request();
        request.filter = cellFilters[cell];
        model()->ask(request);
    });
}

void FacturesList::loadCells() {
    struct Loaded {
        FactureCellules cells;
        QList<DevisAFacturer> waiting;
    };
    context().data.run(
        this,
        [](Session& session) -> Result<Loaded> {
            FactureQueries queries(session);
            return Loaded{TRY(queries.cellules()), TRY(queries.devisAFacturer())};
        },
        [this](const Result<Loaded>& loaded) {
            if (!loaded)
                return;
            m_waiting->setWaiting(loaded->waiting);
            showCells(loaded->cells, loaded->waiting.size());
        });
}

void FacturesList::showCells(const FactureCellules& cells, qint64 waiting) {
    const auto aside = [](const FactureCellule& cell) { return QString::number(cell.nombre); };
    m_cells->setFigures(
        {{tr("Brouillons"), format::euros(cells.brouillons.montant), tr("à contrôler puis émettre"),
          Icon::Pencil, Hue::Slate, false, aside(cells.brouillons)},
         {tr("Émises, à échoir"), format::euros(cells.aEchoir.montant),
          tr("dont %1 sous 7 jours").arg(format::count(cells.aEchoir.fait, tr("échue"), tr("échues"))),
          Icon::PaperPlane, Hue::Blue, false, aside(cells.aEchoir)},
         {tr("En retard"), format::euros(cells.enRetard.montant),
          cells.enRetard.nombre == 0
              ? tr("aucun retard")
              : tr("retard moyen\u00a0: %1").arg(format::count(cells.enRetard.fait, tr("jour"), tr("jours"))),
          Icon::WarningTriangle, Hue::Red, false, aside(cells.enRetard)},
         {tr("Partiellement payées"), format::euros(cells.partielles.montant),
          tr("dont %1 en retard").arg(cells.partielles.fait), Icon::HalfDisc, Hue::Amber, false,
          aside(cells.partielles)},
         {tr("Payées ce mois"), format::euros(cells.payeesCeMois.montant),
          tr("délai moyen\u00a0: %1").arg(format::count(cells.payeesCeMois.fait, tr("jour"), tr("jours"))),
          Icon::TickCircle, Hue::Green, false, aside(cells.payeesCeMois)}});
    if (m_invoice)
        m_invoice->setText(tr("Facturer (%1)").arg(waiting));
}

void FacturesList::createNew() {
    if (!m_invoice)
        return;
    m_waiting->show();
    m_waiting->focusFirst();
}

void FacturesList::refresh() {
    ListPage::refresh();
    loadCells();
}

} // namespace tournevis
