// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/wizard/SocieteStep.h"

#include "base/Format.h"
#include "base/Saisie.h"
#include "base/panels/Card.h"
#include "base/theme/ThemeFollow.h"
#include "base/widgets/PlainLabel.h"
#include "parametres/ParametresRules.h"
#include "shell/wizard/fields/ColourSwatches.h"
#include "shell/wizard/fields/LogoBox.h"
#include "shell/wizard/fields/SocieteReaders.h"
#include "shell/wizard/fields/VerifiedEdit.h"

#include <QtGui/QPainter>

namespace tournevis {
namespace {

constexpr int asideWidth = 196;
constexpr int gap = 14;
constexpr int rowGap = 16;

struct Part {
    QWidget* field;
    int width; ///< share of the row, px of the mockup
};

QHBoxLayout* rowOf(QWidget* step, std::initializer_list<Part> parts) {
    auto* row = new QHBoxLayout;
    for (const Part& part : parts) {
        part.field->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        row->addWidget(part.field, part.width);
    }
    followTheme(step, [row] { row->setSpacing(px(gap)); });
    return row;
}

class Rule : public QWidget {
public:
    Rule() { setFixedHeight(1); }

protected:
    void paintEvent(QPaintEvent*) override { QPainter(this).fillRect(rect(), theme().line); }
};

} // namespace

SocieteStep::SocieteStep(const WizardSetup& setup, QWidget* parent)
    : WizardStep(QStringLiteral("societe"), tr("Société"), tr("Identité et logo"), tr("Votre société"),
                 tr("Ces informations apparaissent en tête et en pied de vos devis et factures. Vous pourrez "
                    "les modifier plus tard."),
                 parent)
    , m_fields(new StepFields(QStringLiteral("wizard.societe"), this))
    , m_siret(new VerifiedEdit(20))
    , m_tva(new VerifiedEdit(24))
    , m_logo(new LogoBox(setup.chooseImage))
    , m_colours(new ColourSwatches) {
    auto* form = new QVBoxLayout;
    form->addLayout(identity());
    form->addLayout(legal());
    form->addWidget(new Rule);
    form->addLayout(insurance());
    form->addStretch(1);
    auto* columns = new QHBoxLayout;
    columns->addLayout(form, 1);
    columns->addLayout(aside());
    body()->addLayout(columns, 1);
    connect(m_fields, &StepFields::edited, this, &SocieteStep::react);
    connect(m_logo, &LogoBox::edited, this, &SocieteStep::edited);
    connect(m_colours, &ColourSwatches::edited, this, &SocieteStep::edited);
    m_fields->setText("assurance_zone", societe::zones().first());
    followTheme(this, [form, columns] {
        form->setSpacing(px(rowGap));
        columns->setSpacing(px(26));
    });
}

QLayout* SocieteStep::identity() {
    auto* column = new QVBoxLayout;
    column->addLayout(rowOf(
        this,
        {{m_fields->addLine("raison_sociale", tr("Raison sociale"), Required::Yes, 120), 351},
         {m_fields->addChoice("forme", tr("Forme juridique"), Required::Yes, societe::formes()), 169}}));
    column->addWidget(m_fields->addLine("adresse_l1", tr("Adresse"), Required::Yes, 120));
    column->addLayout(rowOf(
        this,
        {{m_fields->addLine("code_postal", tr("Code postal"), Required::Yes, 10, saisie::codePostal), 123},
         {m_fields->addLine("ville", tr("Ville"), Required::Yes, 80), 214},
         {m_fields->addLine("telephone", tr("Téléphone"), Required::No, 30, saisie::telephone, format::phone),
          169}}));
    followTheme(this, [column] { column->setSpacing(px(rowGap)); });
    return column;
}

QLayout* SocieteStep::legal() {
    auto* column = new QVBoxLayout;
    column->addLayout(rowOf(
        this,
        {{m_fields->add("siret", tr("SIRET"), Required::Yes, m_siret, saisie::siret, format::siret), 260},
         {m_fields->add("tva_intra", tr("TVA intracommunautaire"), Required::No, m_tva, saisie::tvaIntra,
                        societe::tvaText),
          260}}));
    column->addLayout(rowOf(
        this,
        {{m_fields->addLine("capital_cts", tr("Capital social"), Required::No, 24, societe::capital), 169},
         {m_fields->addLine("rcs", tr("RCS ou RM"), Required::No, 80), 169},
         {m_fields->addLine("ape", tr("Code APE"), Required::No, 8, societe::ape), 169}}));
    followTheme(this, [column] { column->setSpacing(px(rowGap)); });
    return column;
}

QLayout* SocieteStep::insurance() {
    auto* column = new QVBoxLayout;
    auto* head = new QHBoxLayout;
    head->addWidget(new PlainLabel(tr("Assurance décennale"), LabelStyle::Strong));
    head->addWidget(
        new PlainLabel(tr("obligatoire sur les devis et factures du bâtiment"), LabelStyle::SmallHint), 1);
    column->addLayout(head);
    column->addLayout(rowOf(
        this,
        {{m_fields->addLine("assureur", tr("Assureur"), Required::Yes, 120), 214},
         {m_fields->addLine("assurance_contrat", tr("Contrat n°"), Required::No, 60), 123},
         {m_fields->addChoice("assurance_zone", tr("Couverture"), Required::Yes, societe::zones()), 169}}));
    column->addWidget(m_fields->addLine("iban", tr("IBAN"), Required::No, 50, saisie::iban, format::iban));
    followTheme(this, [column, head] {
        column->setSpacing(px(rowGap));
        head->setSpacing(px(5));
    });
    return column;
}

QLayout* SocieteStep::aside() {
    auto* column = new QVBoxLayout;
    auto* colours = new Card;
    colours->body()->addWidget(new PlainLabel(tr("Couleur des documents"), LabelStyle::Strong));
    colours->body()->addWidget(m_colours);
    column->addWidget(m_logo);
    column->addWidget(colours);
    column->addStretch(1);
    followTheme(this, [this, column, colours] {
        m_logo->setFixedWidth(px(asideWidth));
        colours->setFixedWidth(px(asideWidth));
        column->setSpacing(px(16));
    });
    return column;
}

void SocieteStep::react(const QString& column) {
    if (column == QLatin1String("siret"))
        readSiret();
    if (column == QLatin1String("tva_intra"))
        readTva();
    emit edited();
}

void SocieteStep::readSiret() {
    const auto siret = saisie::siret(m_siret->text());
    m_siret->setVerified(siret.has_value());
    if (!siret)
        return;
    m_fields->field("siret")->clearError();
    const bool ours = m_tva->text().isEmpty() || m_tva->text() == m_computedTva;
    m_computedTva = societe::tvaText(saisie::tvaFromSiren(siret->left(9)));
    if (ours)
        m_tva->setText(m_computedTva);
}

void SocieteStep::readTva() {
    const QString typed = m_tva->text();
    m_tva->setVerified(saisie::tvaIntra(typed).has_value());
    if (m_tva->isVerified())
        m_fields->field("tva_intra")->clearError();
    const bool computed = !m_computedTva.isEmpty() && typed == m_computedTva;
    // Without a number the company is taken as exempt: it must be seen, since the VAT of every facture
    // follows.
    const bool exempt = !m_computedTva.isEmpty() && typed.trimmed().isEmpty();
    m_fields->field("tva_intra")
        ->setHint(computed ? tr("Calculé à partir du SIREN")
                  : exempt ? tr("Sans numéro : franchise en base de TVA")
                           : QString());
}

Societe SocieteStep::societe() const {
    Societe societe;
    societe.raisonSociale = m_fields->stored("raison_sociale");
    societe.forme = m_fields->stored("forme");
    societe.adresseL1 = m_fields->stored("adresse_l1");
    societe.codePostal = m_fields->stored("code_postal");
    societe.ville = m_fields->stored("ville");
    societe.telephone = m_fields->stored("telephone");
    societe.siret = m_fields->stored("siret");
    societe.siren = societe.siret.left(9);
    societe.tvaIntra = m_fields->stored("tva_intra");
    if (societe.tvaIntra.isEmpty())
        societe.regimeTva = RegimeTva::Franchise;
    if (const auto capital = saisie::montant(m_fields->text("capital_cts")))
        societe.capital = *capital;
    societe.rcs = m_fields->stored("rcs");
    societe.ape = m_fields->stored("ape");
    societe.assureur = m_fields->stored("assureur");
    societe.assuranceContrat = m_fields->stored("assurance_contrat");
    societe.assuranceZone = m_fields->stored("assurance_zone");
    societe.couleurDocument = m_colours->colour();
    societe.logo = m_logo->logo().bytes;
    societe.logoType = m_logo->logo().type;
    return societe;
}

std::optional<Banque> SocieteStep::banque() const {
    Banque banque;
    banque.iban = m_fields->stored("iban");
    if (banque.iban.isEmpty())
        return std::nullopt;
    banque.libelle = tr("Compte principal");
    banque.titulaire = m_fields->stored("raison_sociale");
    banque.parDefaut = true;
    return banque;
}

bool SocieteStep::check(QStringList& missing) {
    if (!m_fields->check(missing))
        return false;
    Societe checked = societe();
    return !m_fields->showErrors(normalize(checked));
}

void SocieteStep::fill(WizardResult& result) const {
    result.societe = societe();
    // Already checked: this only brings it to its stored form.
    normalize(result.societe);
    result.banque = banque();
}

QVariantMap SocieteStep::typed() const {
    QVariantMap values = m_fields->typed();
    values.insert("couleur_document", m_colours->colour());
    values.insert("logo", QString::fromLatin1(m_logo->logo().bytes.toBase64()));
    values.insert("logo_type", m_logo->logo().type);
    return values;
}

void SocieteStep::restore(const QVariantMap& typed) {
    m_fields->restore(typed);
    m_colours->setColour(typed.value("couleur_document").toString());
    m_logo->setLogo({QByteArray::fromBase64(typed.value("logo").toString().toLatin1()),
                     typed.value("logo_type").toString()});
}

bool SocieteStep::showErrors(const QList<FieldError>& errors) { return m_fields->showErrors(errors); }

} // namespace tournevis
