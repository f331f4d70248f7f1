// SPDX-License-Identifier: GPL-3.0-or-later
#include "devis/DevisList.h"

#include "base/Format.h"
#include "base/panels/FigureStrip.h"
#include "comptes/Permissions.h"
#include "devis/DevisLook.h"
#include "devis/DevisService.h"

namespace tournevis {
namespace {

QList<ListColumn<DevisRow>> columns() {
    using R = DevisRow;
    QList<ListColumn<R>> list{
        {DevisList::tr("Numéro"),
         [](const R& row) { return row.numero.isEmpty() ? QStringLiteral("—") : row.numero; }, "numero",
         Qt::AlignLeft, 144},
        {DevisList::tr("Client"), [](const R& row) { return row.client; }, "client", Qt::AlignLeft, 176,
         [](const R&) { return CellEmphasis::Strong; }},
        {DevisList::tr("Objet"), [](const R& row) { return row.titre; }, {}, Qt::AlignLeft, 206},
        {DevisList::tr("Statut"),
         [](const R& row) { return labelOf(row.statut); },
         {},
         Qt::AlignLeft,
         152,
         {},
         [](const R& row) -> std::optional<StatusLook> { return lookOf(row.statut); }},
        {DevisList::tr("Total HT"), [](const R& row) { return format::euros(row.montantHt); }, "montant",
         Qt::AlignRight, 106},
        {DevisList::tr("TTC"),
         [](const R& row) { return format::euros(row.montantTtc); },
         {},
         Qt::AlignRight,
         106},
        {DevisList::tr("Date"), [](const R& row) { return format::date(row.date); }, "date", Qt::AlignLeft,
         102},
        {DevisList::tr("Validité"), [](const R& row) { return format::date(row.validite); }, "validite",
         Qt::AlignLeft, 102, [](const R&) { return CellEmphasis::Secondary; }},
        {DevisList::tr("Auteur"),
         [](const R& row) { return row.auteur; },
         {},
         Qt::AlignLeft,
         120,
         [](const R&) { return CellEmphasis::Secondary; }}};
    return list;
}

ListWords words(bool mayCreate) {
    return {DevisList::tr("Devis"),
            DevisList::tr("Numéro, client, objet"),
            DevisList::tr("Aucun devis. Créez le premier à partir d’une mission ou d’une page vide."),
            mayCreate ? DevisList::tr("Nouveau devis") : QString(),
            DevisList::tr("Aucun devis ne correspond à ces filtres."),
            DevisList::tr("Chargement des devis…"),
            [](qint64 total, int shown) {
                return format::count(total, DevisList::tr("devis"), DevisList::tr("devis")) +
                       QStringLiteral(" · ") +
                       format::count(shown, DevisList::tr("affiché"), DevisList::tr("affichés"));
            }};
}

struct Stage {
    const char* filter;
    const char* label;
    Hue hue;
    Icon icon;
};

constexpr Stage stages[] = {
    {"brouillons", QT_TRANSLATE_NOOP("tournevis::DevisList", "Brouillons"), Hue::Slate, Icon::Pencil},
    {"a_valider", QT_TRANSLATE_NOOP("tournevis::DevisList", "À valider"), Hue::Purple, Icon::OnePerson},
    {"envoyes", QT_TRANSLATE_NOOP("tournevis::DevisList", "Envoyés"), Hue::Sky, Icon::PaperPlane},
    {"acceptes", QT_TRANSLATE_NOOP("tournevis::DevisList", "Acceptés"), Hue::Green, Icon::TickCircle},
    {"refuses", QT_TRANSLATE_NOOP("tournevis::DevisList", "Refusés/Expirés"), Hue::Red, Icon::CrossCircle},
};

} // namespace

DevisList::DevisList(PageContext& context, QWidget* parent)
    : ListPage(context, "devis", words(context.access.has(permission::devisEcrire)), parent)
    , m_pipeline(new FigureStrip) {
    addFilters();
    if (context.access.has(permission::devisEcrire))
        setPrimary(Icon::Plus, tr("Nouveau devis"));
    m_pipeline->setObjectName("devis.pipeline");
    m_pipeline->setClickable(true);
    above()->setContentsMargins(px(16), px(12), px(16), px(12));
    above()->addWidget(m_pipeline);
    connect(m_pipeline, &FigureStrip::activated, this, [this](int stage) {
        if (FilterPill* pill = m_pills.value(m_stages.value(stage)))
            pill->click();
    });
    showPipeline({});
    ListSource<DevisRow> source{
        [](Session& session, const ListRequest& request) { return DevisQueries(session).page(request); },
        [](Session& session, const ListRequest& request) { return DevisQueries(session).count(request); },
        [](const DevisRow& row) {
            return EntityRef{Devis::schema.table, row.id.value()};
        },
        columns()};
    setModel(new ListModel<DevisRow>(context.data, std::move(source)), "date", true);
    expireOutdated();
    loadPipeline();
}

void DevisList::addFilters() {
    const std::pair<const char*, QString> filters[] = {
        {"", tr("Tous")},
        {"brouillons", tr("Brouillons")},
        {"a_valider", tr("À valider")},
        {"a_modifier", tr("À modifier")},
        {"valides", tr("Validés")},
        {"envoyes", tr("Envoyés")},
        {"a_relancer", tr("À relancer")},
        {"expirent", tr("Expirent")},
        {"acceptes", tr("Acceptés")},
        {"refuses", tr("Refusés")},
    };
    for (const auto& [name, text] : filters)
        m_pills.insert(name, addFilter(name, text));
    // The figures above lead to the stages: their own pill shows while it filters.
    for (const Stage& stage : stages) {
        FilterPill* pill = m_pills.value(stage.filter);
        pill->hide();
        connect(pill, &QPushButton::toggled, pill, &QWidget::setVisible);
    }
}

void DevisList::expireOutdated() {
    if (!context().access.has(permission::devisEcrire))
        return;
    // What it changes is published like any write and refreshes this very list; a failure waits for tomorrow.
    context().data.run(
        this, [](Session& session) { return DevisService(session).expireOutdated(); },
        [](const Result<int>&) {});
}

void DevisList::loadPipeline() {
    context().data.run(
        this, [](Session& session) { return DevisQueries(session).pipeline(); },
        [this](const Result<QList<DevisCellule>>& cells) {
            if (cells)
                showPipeline(*cells);
        });
}

void DevisList::showPipeline(const QList<DevisCellule>& cells) {
    std::vector<Figure> figures;
    m_stages.clear();
    for (const Stage& stage : stages) {
        DevisCellule shown;
        for (const DevisCellule& cell : cells) {
            if (cell.filtre == stage.filter)
                shown = cell;
        }
        m_stages.append(stage.filter);
        figures.push_back({.label = tr(stage.label),
                           .value = format::euros(shown.montantHt),
                           .note = format::count(shown.nombre, tr("devis"), tr("devis")),
                           .icon = stage.icon,
                           .hue = stage.hue});
    }
    m_pipeline->setFigures(figures);
}

void DevisList::refresh() {
    ListPage::refresh();
    loadPipeline();
}

void DevisList::createNew() {
    if (context().access.has(permission::devisEcrire))
        context().navigator.create("devis");
}

} // namespace tournevis
