// SPDX-License-Identifier: GPL-3.0-or-later
#include "devis/DevisHead.h"

#include "base/theme/Theme.h"
#include "devis/ClientField.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>

namespace tournevis {
namespace {

QHBoxLayout* lineOf(std::initializer_list<std::pair<FormField*, int>> fields) {
    auto* line = new QHBoxLayout;
    line->setSpacing(px(10));
    for (const auto& [field, share] : fields) {
        // The shares alone decide of the widths, whatever the entries of a combo.
        if (auto* combo = qobject_cast<QComboBox*>(field->editor()))
            combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        field->editor()->setMinimumWidth(px(60));
        field->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        line->addWidget(field, share, Qt::AlignTop);
    }
    return line;
}

/// The entries of a client nobody has chosen yet are not there: they are read after.
void hold(QWidget* editor, const QString& stored) {
    auto* combo = static_cast<QComboBox*>(editor);
    for (int entry = 0; entry < combo->count(); ++entry) {
        if (combo->itemData(entry).toString() == stored)
            return;
    }
    combo->addItem(QStringLiteral("…"), stored.toLongLong());
}

} // namespace

DevisHead::DevisHead(const FieldContext& context, QWidget* parent)
    : Card({}, parent)
    , m_binder(Devis::schema, context, QStringLiteral("devis.form"))
    , m_client(new ClientField) {
    build();
}

void DevisHead::build() {
    FormField* client = m_binder.addCustom(
        "client_id", m_client,
        [this] { return m_client->client() ? QString::number(m_client->client().value()) : QString(); },
        [this](const QString& text) {
            // The name comes with the choices.
            m_client->setClient(Id<Client>(text.toLongLong()), text.isEmpty() ? QString() : m_client->text());
        });
    FormField* site = m_binder.addChoice("site_id", {});
    FormField* mission = m_binder.addChoice("mission_id", {});
    FormField* date = m_binder.add("date_devis");
    FormField* validite = m_binder.add("date_validite");
    FormField* titre = m_binder.add("titre");
    FormField* paiement = m_binder.addChoice("type_paiement_id", {});
    body()->addLayout(lineOf({{client, 21}, {site, 20}, {mission, 15}, {date, 13}, {validite, 15}}));
    body()->addLayout(lineOf({{titre, 52}, {paiement, 32}}));
    body()->setSpacing(px(8));
    body()->setContentsMargins(px(14), px(12), px(14), px(12));
    connect(m_client, &QLineEdit::textEdited, &m_binder, &Binder::edited);
}

void DevisHead::setChoices(const DevisChoices& choices) {
    m_binder.setChoices("site_id", choices.sites);
    m_binder.setChoices("mission_id", choices.missions);
    m_binder.setChoices("type_paiement_id", choices.paiements);
}

void DevisHead::load(const Devis& devis, const DevisChoices& choices) {
    setChoices(choices);
    m_binder.load(devis);
    m_client->setClient(devis.clientId, choices.client);
}

void DevisHead::follow(const Devis& defaults, const DevisChoices& choices) {
    const auto words = [](qint64 id) { return id ? QString::number(id) : QString(); };
    setChoices(choices);
    m_binder.setText("site_id", words(defaults.siteId.value()));
    m_binder.setText("mission_id", words(defaults.missionId.value()));
    m_binder.setText("type_paiement_id", words(defaults.typePaiementId.value()));
}

QVariantMap DevisHead::typed() const {
    QVariantMap values = m_binder.typed();
    values.insert("client", m_client->text());
    return values;
}

void DevisHead::restore(const QVariantMap& typed) {
    for (const char* column : {"site_id", "mission_id"})
        hold(m_binder.editor(column), typed.value(column).toString());
    m_binder.restore(typed);
    m_client->setClient(Id<Client>(typed.value("client_id").toLongLong()), typed.value("client").toString());
}

} // namespace tournevis
