// SPDX-License-Identifier: GPL-3.0-or-later
#include "materiel/sheets/EntreeSheet.h"

#include "base/Format.h"
#include "base/Saisie.h"
#include "materiel/StockLooks.h"
#include "stock/StockRules.h"
#include "stock/StockService.h"

#include <QtWidgets/QLineEdit>

namespace tournevis {
namespace {

constexpr TypeEntree typedHere[] = {TypeEntree::Achat, TypeEntree::Initial, TypeEntree::Transfert};

bool tells(const QList<FieldError>& errors, const QString& column) {
    return std::ranges::any_of(errors, [&](const FieldError& error) { return error.field == column; });
}

} // namespace

EntreeSheet::EntreeSheet(PageContext& context, QWidget* parent)
    : StockSheet(context, QStringLiteral("entree"), tr("Entrée de matériel"), tr("Entrer en stock"), parent)
    , m_type(new QComboBox)
    , m_article(articleField(m_seen))
    , m_quantity(new QLineEdit)
    , m_cout(new QLineEdit)
    , m_source(new QComboBox)
    , m_emplacement(new QComboBox)
    , m_fournisseur(new QComboBox)
    , m_bon(new QLineEdit)
    , m_facture(new QLineEdit) {
    buildFields();
    connect(m_type, &QComboBox::currentIndexChanged, this, &EntreeSheet::showType);
    connect(m_article, &TypeAhead::chosenChanged, this, [this](qint64 id) {
        field(QStringLiteral("materiel_id"))->clearError();
        const auto row = m_seen.constFind(id);
        field(QStringLiteral("quantite"))
            ->setHint(row == m_seen.constEnd() ? QString()
                                               : tr("%1 en stock").arg(withUnit(row->stock, row->unite)));
    });
    showType();
}

void EntreeSheet::buildFields() {
    for (const TypeEntree entry : typedHere)
        m_type->addItem(labelOf(entry), int(entry));
    addField(QStringLiteral("type"), tr("Type"), m_type);
    addField(QStringLiteral("materiel_id"), tr("Article"), m_article, Required::Yes);
    m_quantity->setAlignment(Qt::AlignRight);
    addField(QStringLiteral("quantite"), tr("Quantité"), m_quantity, Required::Yes);
    m_cout->setAlignment(Qt::AlignRight);
    addField(QStringLiteral("cout_unitaire"), tr("Coût unitaire HT (€)"), m_cout, Required::Yes)
        ->setHint(tr("Celui du bon de livraison\u00a0: il entre dans le prix moyen"));
    addField(QStringLiteral("emplacement_source_id"), tr("Pris dans"), m_source, Required::Yes);
    addField(QStringLiteral("emplacement_id"), tr("Rangé dans"), m_emplacement, Required::Yes);
    addField(QStringLiteral("fournisseur_id"), tr("Fournisseur"), m_fournisseur);
    addField(QStringLiteral("bon_livraison"), tr("Bon de livraison"), m_bon);
    addField(QStringLiteral("facture_fournisseur"), tr("Facture du fournisseur"), m_facture);
}

void EntreeSheet::showType() {
    const bool transfer = type() == TypeEntree::Transfert;
    const bool purchase = type() == TypeEntree::Achat;
    field(QStringLiteral("cout_unitaire"))->setVisible(!transfer);
    field(QStringLiteral("emplacement_source_id"))->setVisible(transfer);
    for (const char* column : {"fournisseur_id", "bon_livraison", "facture_fournisseur"})
        field(QLatin1String(column))->setVisible(purchase);
}

void EntreeSheet::setChoices(const StockChoices& choices) {
    fill(m_emplacement, choices.emplacements);
    fill(m_source, choices.emplacements);
    m_source->setCurrentIndex(-1);
    m_fournisseur->addItem(tr("Non précisé"), 0);
    for (const Fournisseur& fournisseur : choices.fournisseurs)
        m_fournisseur->addItem(fournisseur.nom, fournisseur.id);
    m_fournisseur->setCurrentIndex(qMax(0, m_fournisseur->findData(m_proposed.value())));
}

void EntreeSheet::propose(const MaterielRow& article, Id<Fournisseur> fournisseur) {
    m_seen.insert(article.id.value(), article);
    m_article->choose(proposalOf(article));
    m_proposed = fournisseur;
}

void EntreeSheet::start() {
    if (m_article->chosen() != 0)
        m_quantity->setFocus();
    else
        m_article->setFocus();
}

EntreeDemande EntreeSheet::read(QList<FieldError>& errors) const {
    EntreeDemande demande;
    demande.type = type();
    demande.materiel = Id<Materiel>(m_article->chosen());
    demande.emplacement = Id<Emplacement>(idOf(m_emplacement));
    if (demande.type == TypeEntree::Transfert)
        demande.emplacementSource = Id<Emplacement>(idOf(m_source));
    if (const auto quantity = saisie::quantite(m_quantity->text()))
        demande.quantite = *quantity;
    else if (!m_quantity->text().trimmed().isEmpty())
        errors.append({QStringLiteral("quantite"), quantity.error().message});
    // An empty cost would sink the average cost: it is typed, were it 0.
    if (changePmp(demande.type)) {
        if (const auto cout = saisie::prixUnitaire(m_cout->text()))
            demande.coutUnitaire = *cout;
        else
            errors.append({QStringLiteral("cout_unitaire"), m_cout->text().trimmed().isEmpty()
                                                                ? tr("Saisir le coût du bon de livraison.")
                                                                : cout.error().message});
    }
    if (demande.type == TypeEntree::Achat) {
        demande.fournisseur = Id<Fournisseur>(idOf(m_fournisseur));
        demande.bonLivraison = m_bon->text().trimmed();
        demande.factureFournisseur = m_facture->text().trimmed();
    }
    return demande;
}

void EntreeSheet::submit() {
    if (isBusy())
        return;
    clearErrors();
    QList<FieldError> errors;
    const EntreeDemande demande = read(errors);
    for (const FieldError& error : erreurs(demande)) {
        if (!tells(errors, error.field))
            errors.append(error);
    }
    if (!errors.isEmpty()) {
        showFieldErrors(errors);
        return;
    }
    setBusy(true);
    context().data.run(
        this, [demande](Session& session) { return StockService(session).entrer(demande); },
        [this, demande](const Result<Id<EntreeMateriel>>& answer) {
            setBusy(false);
            if (answer) {
                const QString what = format::quantity(demande.quantite) + u' ' +
                                     m_seen.value(demande.materiel.value()).reference;
                emit done(demande.quantite >= Quantite::whole(2) ? tr("%1 entrés en stock").arg(what)
                                                                 : tr("%1 entré en stock").arg(what),
                          {});
                return;
            }
            if (answer.error().fields.isEmpty() || !showFieldErrors(answer.error().fields).isEmpty())
                showFailure(answer.error());
        });
}

} // namespace tournevis
