// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/invariants/SealedBase.h"

#include "data/Store.h"
#include "devis/DevisService.h"
#include "stock/MaterielService.h"
#include "stock/StockService.h"

#include <QtCore/QFile>

namespace tournevis::test {

QStringList mutableColumns(const QString& table) {
    const QStringList stamps{"version", "modifie_le", "modifie_par"};
    if (table == "facture")
        return stamps + QStringList{"litige",    "litige_motif", "note_interne",      "envoyee_le",
                                    "envoyee_a", "canal",        "plateforme_statut", "exportee_le"};
    if (table == "paiement")
        return stamps + QStringList{"encaisse_le", "rejete_le", "motif_rejet"};
    return {};
}

void SealedBase::SetUp() {
    FactureBase::SetUp();
    for (int rank = 0; rank < 2; ++rank) {
        const Facture facture = issued(m_copropriete);
        pay(Montant::whole(50), {{facture.key(), Montant::whole(50)}});
        expectOk(m_service->setLitige(facture.key(), true, "Montant contesté"));
    }
    pay(Montant::whole(20), {});
    m_direction = person("manager", {"dg", "pdg"}, "Hélène", "Laurent");
    billSituation(acceptedDevis());
    acceptedDevis();
    fillStock();
    addDraft(m_copropriete);
    ASSERT_EQ(findings(), QStringList());
    m_service.reset();
    m_paiements.reset();
    m_session.reset();
}

Id<Devis> SealedBase::acceptedDevis() {
    DevisService service(*m_session);
    DevisFile file = expectValue(service.blank(m_copropriete));
    file.devis.titre = "Remplacement du circulateur";
    DevisLigne ligne;
    ligne.designation = "Circulateur double";
    ligne.quantite = Quantite::whole(20);
    ligne.uniteId = Id<Unite>(unit("u"));
    ligne.prixUnitaireHt = PrixUnitaire::whole(1000);
    ligne.tauxTvaId = rate("TVA20");
    file.lignes = {ligne};
    file = expectValue(service.saveDraft(file));
    const Id<Devis> id = file.devis.key();
    const auto version = [&] { return expectValue(Store(*m_session).load(id)).version; };
    expectOk(service.submit(id, version()));
    const Actor owner = m_session->actor();
    m_session->setActor(m_direction);
    expectOk(service.approveAsDg(id, version()));
    expectOk(service.approveAsPdg(id, version()));
    m_session->setActor(owner);
    expectOk(service.send(id, version(), "syndic@exemple.fr"));
    expectOk(service.recordClientAnswer(
        id, version(),
        {ReponseClient::Accepte, m_session->today(), "M. Roy", ModeReponse::Papier, {}, {}, {}}));
    return id;
}

void SealedBase::billSituation(Id<Devis> devis) {
    FactureFiche fiche = expectValue(m_service->load(expectValue(m_service->createFromDevis(devis))));
    fiche.facture.type = TypeFacture::Situation;
    fiche.facture.situationRang = 1;
    expectOk(m_service->saveDraft(fiche));
    issue(fiche.facture.key());
}

void SealedBase::fillStock() {
    for (const int quantite : {5, 2, 7}) {
        EntreeDemande demande;
        demande.materiel = m_circulateur;
        demande.emplacement = Id<Emplacement>(value("SELECT id FROM emplacement").toLongLong());
        demande.quantite = Quantite::whole(quantite);
        demande.coutUnitaire = PrixUnitaire::whole(700);
        expectValue(StockService(*m_session).entrer(demande));
    }
}

QStringList SealedBase::read(const QString& sql, const QString& base) {
    const Ran ran = sqlite3(base.isEmpty() ? path() : base, sql + u';');
    EXPECT_EQ(ran.exit, 0) << sql.toStdString() << "\n" << ran.err.constData();
    return QString::fromUtf8(ran.out).split(u'\n', Qt::SkipEmptyParts);
}

QStringList SealedBase::columnsOf(const QString& table) {
    QStringList names;
    for (const QString& line :
         read(QStringLiteral("SELECT name || ' ' || type FROM pragma_table_info('%1')").arg(table))) {
        const QStringList parts = line.split(u' ');
        names += parts[0];
        m_types.insert(table + u'.' + parts[0], parts[1]);
    }
    EXPECT_FALSE(names.isEmpty()) << table.toStdString();
    return names;
}

QString SealedBase::otherValue(const QString& table, const QString& column) {
    if (m_types.value(table + u'.' + column) == "INTEGER")
        return QStringLiteral("coalesce(%1, 0) + 1000").arg(column);
    return QStringLiteral("coalesce(%1, '') || '9'").arg(column);
}

QString SealedBase::dropTriggers() {
    QString sql;
    for (const QString& name : read("SELECT name FROM sqlite_schema WHERE type = 'trigger'"))
        sql += QStringLiteral("DROP TRIGGER %1;\n").arg(name);
    return sql;
}

QString SealedBase::copy(const QString& name) {
    const QString target = m_folder.filePath(name);
    QFile::remove(target);
    EXPECT_TRUE(QFile::copy(path(), target));
    return target;
}

QString SealedBase::sealedOnly(const QString& table) {
    if (table == "facture")
        return QStringLiteral("etat <> 'brouillon'");
    if (table == "facture_ligne" || table == "facture_tva" || table == "echeance")
        return QStringLiteral("facture_id IN (SELECT id FROM facture WHERE etat <> 'brouillon')");
    return QStringLiteral("1 = 1");
}

QString SealedBase::middle(const QString& table) {
    return read(QStringLiteral("SELECT id FROM %1 WHERE %2 ORDER BY id LIMIT 1 OFFSET 1")
                    .arg(table, sealedOnly(table)))
        .value(0);
}

QString SealedBase::last(const QString& table) {
    return read(QStringLiteral("SELECT max(id) FROM %1 WHERE %2").arg(table, sealedOnly(table))).value(0);
}

} // namespace tournevis::test
