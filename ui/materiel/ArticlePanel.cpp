// SPDX-License-Identifier: GPL-3.0-or-later
#include "materiel/ArticlePanel.h"

#include "base/Format.h"
#include "base/widgets/ActionButton.h"
#include "base/widgets/PlainLabel.h"
#include "base/widgets/StatusTag.h"
#include "comptes/Permissions.h"
#include "materiel/StockFigures.h"
#include "materiel/StockLooks.h"
#include "materiel/sheets/StockSheet.h"

namespace tournevis {
namespace {

constexpr int shownMovements = 12;

} // namespace

ArticlePanel::ArticlePanel(PageContext& context, QWidget* parent)
    : SidePanel(tr("Article sélectionné"), parent)
    , m_context(context)
    , m_head(addSection({}))
    , m_name(new PlainLabel({}, LabelStyle::Title))
    , m_tag(new StatusTag)
    , m_identity(new ElidedLabel({}, LabelStyle::Secondary))
    , m_figures(new StockFigures)
    , m_facts(addSection(tr("Fiche")))
    , m_movements(addSection(tr("Derniers mouvements"))) {
    setObjectName("materiel.panel");
    buildHead();
    auto* open = m_facts->setLink(tr("Ouvrir"));
    open->setObjectName("materiel.panel.open");
    open->setAccessibleName(tr("Ouvrir la fiche de l’article"));
    connect(open, &QPushButton::clicked, this, [this] {
        m_context.navigator.open({Materiel::schema.table, m_wanted.value()});
    });
    prepareMovements(*m_movements);
    widget()->hide();
}

void ArticlePanel::buildHead() {
    m_name->setWordWrap(true);
    m_name->setObjectName("materiel.panel.name");
    auto* line = new QHBoxLayout;
    line->setSpacing(px(8));
    line->addWidget(m_name, 1);
    line->addWidget(m_tag, 0, Qt::AlignTop);
    m_head->body()->addLayout(line);
    m_head->body()->addWidget(m_identity);
    m_head->body()->addSpacing(px(4));
    m_head->body()->addWidget(m_figures);
    m_head->body()->addSpacing(px(4));
    m_head->body()->addWidget(actions());
}

QWidget* ArticlePanel::actions() {
    auto* zone = new QWidget;
    auto* row = new QHBoxLayout(zone);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(8));
    const bool moves = m_context.access.hasSome(permission::materielEcrire);
    const QString mayNot = tr("Votre rôle ne permet pas de sortir ni de rendre du matériel.");
    const auto add = [&](Icon icon, const QString& text, const char* name, bool allowed,
                         const QString& reason) {
        auto* button = new ActionButton(icon, text);
        button->setObjectName(QLatin1String(name));
        setCompact(button);
        allow(button, allowed, reason);
        row->addWidget(button);
        return button;
    };
    connect(add(Icon::Materiel, tr("Sortie"), "materiel.panel.sortie", moves, mayNot), &QPushButton::clicked,
            this, &ArticlePanel::sortieAsked);
    connect(add(Icon::ReturnArrow, tr("Retour"), "materiel.panel.retour", moves, mayNot),
            &QPushButton::clicked, this, &ArticlePanel::retourAsked);
    connect(add(Icon::Pencil, tr("Corriger"), "materiel.panel.correction",
                m_context.access.has(permission::stockCorriger),
                tr("Votre rôle ne permet pas de corriger un inventaire.")),
            &QPushButton::clicked, this, &ArticlePanel::correctionAsked);
    row->addStretch(1);
    return zone;
}

void ArticlePanel::showArticle(Id<Materiel> id) {
    m_wanted = id;
    if (!id) {
        m_fiche.reset();
        widget()->hide();
        return;
    }
    m_context.data.run(
        this, [id](Session& session) { return StockQueries(session).fiche(id, shownMovements); },
        [this, id](const Result<MaterielFiche>& answer) {
            if (answer && id == m_wanted)
                show(*answer);
        });
}

void ArticlePanel::show(const MaterielFiche& fiche) {
    m_fiche = fiche;
    const MaterielRow& row = fiche.ligne;
    m_name->setText(row.designation);
    m_tag->setVisible(row.etat.has_value());
    if (row.etat)
        m_tag->setLook(lookOf(*row.etat));
    QStringList identity{row.reference};
    if (!row.categorie.isEmpty())
        identity.append(row.categorie);
    m_identity->setText(identity.join(QStringLiteral(" · ")));
    m_figures->setVisible(row.etat.has_value());
    m_figures->setArticle(row);
    showFacts(fiche);
    showMovements(*m_movements, fiche.mouvements, [this](const QDateTime& instant) { return when(instant); });
    widget()->show();
}

void ArticlePanel::showFacts(const MaterielFiche& fiche) {
    m_facts->clearBody();
    m_facts->addFact(tr("Fournisseur"), fiche.fournisseur.isEmpty() ? tr("Non précisé") : fiche.fournisseur);
    const QString sale = format::price(fiche.materiel.prixVenteHt) + tr("\u00a0€");
    if (fiche.prixAchat)
        m_facts->addFact(tr("Prix d’achat / vente HT"),
                         QStringLiteral("%1\u00a0€ / %2").arg(format::price(*fiche.prixAchat), sale));
    else
        m_facts->addFact(tr("Prix de vente HT"), sale);
    if (fiche.pmp && !fiche.pmp->isZero())
        m_facts->addFact(tr("Prix moyen pondéré"), format::price(*fiche.pmp) + tr("\u00a0€"));
    if (fiche.materiel.garantieMois > 0)
        m_facts->addFact(tr("Garantie"), tr("%1 mois").arg(fiche.materiel.garantieMois));
    for (const NiveauRow& niveau : fiche.niveaux)
        m_facts->addFact(niveau.libelle, withUnit(niveau.quantite, fiche.ligne.unite));
}

QString ArticlePanel::when(const QDateTime& instant) const {
    const QDate day = instant.toTimeZone(m_context.zone).date();
    return format::relativeDate(day, m_context.today()) + u' ' + format::time(instant, m_context.zone);
}

} // namespace tournevis
