-- SPDX-License-Identifier: GPL-3.0-or-later
-- Factures sealed at issue, their lines and VAT groups, due dates and payments.

CREATE TABLE facture (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
    cree_le INTEGER NOT NULL,
    cree_par INTEGER REFERENCES utilisateur (id),
    modifie_le INTEGER NOT NULL,
    modifie_par INTEGER REFERENCES utilisateur (id),
    archive_le INTEGER,
    numero TEXT UNIQUE CHECK (length(numero) <= 20),
    serie TEXT CHECK (length(serie) <= 8),
    exercice INTEGER,
    type TEXT NOT NULL DEFAULT 'facture'
        CHECK (type IN ('facture', 'acompte', 'situation', 'solde', 'avoir', 'recurrente')),
    etat TEXT NOT NULL DEFAULT 'brouillon' CHECK (etat IN ('brouillon', 'emise', 'contrepassee')),
    devis_id INTEGER REFERENCES devis (id),
    mission_id INTEGER REFERENCES mission (id),
    facture_origine_id INTEGER REFERENCES facture (id),
    client_id INTEGER NOT NULL REFERENCES client (id),
    payeur_id INTEGER REFERENCES client (id),
    site_id INTEGER REFERENCES site (id),
    vendeur TEXT CHECK (vendeur GLOB '[[{]*[]}]'),
    acheteur TEXT CHECK (acheteur GLOB '[[{]*[]}]'),
    livraison TEXT CHECK (livraison GLOB '[[{]*[]}]'),
    date_facture TEXT CHECK (date_facture GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    date_prestation TEXT CHECK (date_prestation GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    periode_du TEXT CHECK (periode_du GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    periode_au TEXT CHECK (periode_au GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    date_echeance TEXT CHECK (date_echeance GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    type_paiement_id INTEGER REFERENCES type_paiement (id),
    conditions TEXT CHECK (length(conditions) <= 1000),
    ref_acheteur TEXT CHECK (length(ref_acheteur) <= 100),
    bon_commande TEXT CHECK (length(bon_commande) <= 100),
    ref_marche TEXT CHECK (length(ref_marche) <= 100),
    objet TEXT CHECK (length(objet) <= 200),
    texte_entete TEXT CHECK (length(texte_entete) <= 8000),
    texte_pied TEXT CHECK (length(texte_pied) <= 8000),
    remise_bp INTEGER NOT NULL DEFAULT 0 CHECK (remise_bp BETWEEN 0 AND 10000),
    remise_cts INTEGER NOT NULL DEFAULT 0,
    lignes_ht_cts INTEGER NOT NULL DEFAULT 0,
    montant_ht_cts INTEGER NOT NULL DEFAULT 0,
    montant_tva_cts INTEGER NOT NULL DEFAULT 0,
    montant_ttc_cts INTEGER NOT NULL DEFAULT 0,
    acomptes_cts INTEGER NOT NULL DEFAULT 0,
    deja_regle_cts INTEGER NOT NULL DEFAULT 0,
    net_a_payer_cts INTEGER NOT NULL DEFAULT 0,
    situation_rang INTEGER CHECK (situation_rang >= 1),
    situation_finale INTEGER NOT NULL DEFAULT 0 CHECK (situation_finale IN (0, 1)),
    retenue_bp INTEGER NOT NULL DEFAULT 0 CHECK (retenue_bp BETWEEN 0 AND 500),
    retenue_cts INTEGER NOT NULL DEFAULT 0,
    retenue_liberation_le TEXT CHECK (retenue_liberation_le GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    autoliquidation INTEGER NOT NULL DEFAULT 0 CHECK (autoliquidation IN (0, 1)),
    mention_tva TEXT CHECK (length(mention_tva) <= 300),
    tiers_payeur_id INTEGER REFERENCES client (id),
    tiers_cts INTEGER NOT NULL DEFAULT 0,
    iban TEXT CHECK (length(iban) <= 34),
    bic TEXT CHECK (length(bic) <= 11),
    qr TEXT CHECK (length(qr) <= 500),
    mode_paiement_prevu TEXT CHECK (mode_paiement_prevu IN (
        'virement', 'cheque', 'carte', 'especes', 'prelevement', 'autre')),
    emise_le INTEGER,
    emise_par INTEGER REFERENCES utilisateur (id),
    pdf_piece_id INTEGER REFERENCES piece_jointe (id),
    pdf_sha TEXT CHECK (length(pdf_sha) = 64),
    xml_sha TEXT CHECK (length(xml_sha) = 64),
    sceau TEXT CHECK (sceau GLOB '[[{]*[]}]'),
    empreinte_prec TEXT CHECK (length(empreinte_prec) IN (0, 64)),
    empreinte TEXT CHECK (length(empreinte) = 64),
    chaine_rang INTEGER UNIQUE CHECK (chaine_rang >= 1),
    envoyee_le INTEGER,
    envoyee_a TEXT CHECK (length(envoyee_a) <= 254),
    canal TEXT CHECK (canal IN ('email', 'courrier', 'plateforme', 'remise')),
    plateforme_statut TEXT NOT NULL DEFAULT 'sans' CHECK (plateforme_statut IN (
        'sans', 'deposee', 'rejetee', 'recue', 'refusee', 'encaissee')),
    litige INTEGER NOT NULL DEFAULT 0 CHECK (litige IN (0, 1)),
    litige_motif TEXT CHECK (length(litige_motif) <= 300),
    note_interne TEXT CHECK (length(note_interne) <= 2000),
    exportee_le INTEGER,
    recherche TEXT CHECK (length(recherche) <= 1000),
    UNIQUE (devis_id, situation_rang),
    CHECK (etat = 'brouillon' OR (numero IS NOT NULL AND date_facture IS NOT NULL AND date_echeance IS NOT NULL)),
    CHECK (etat = 'brouillon' OR (chaine_rang IS NOT NULL AND empreinte IS NOT NULL)),
    CHECK (etat = 'brouillon' OR net_a_payer_cts = montant_ttc_cts - deja_regle_cts - tiers_cts),
    CHECK (type <> 'avoir' OR facture_origine_id IS NOT NULL),
    CHECK (periode_au >= periode_du),
    CHECK (montant_ht_cts = lignes_ht_cts - remise_cts OR (remise_bp <> 0 AND remise_cts = 0)),
    CHECK (montant_ht_cts + montant_tva_cts = montant_ttc_cts)
) STRICT;
CREATE INDEX facture_ouverte ON facture (etat, date_echeance) WHERE etat <> 'contrepassee';
CREATE INDEX facture_date_facture_id ON facture (date_facture DESC, id DESC);
CREATE INDEX facture_serie_exercice_numero ON facture (serie, exercice, numero);
CREATE INDEX facture_mission_id ON facture (mission_id);
CREATE INDEX facture_facture_origine_id ON facture (facture_origine_id);
CREATE INDEX facture_client_id ON facture (client_id);
CREATE INDEX facture_payeur_id ON facture (payeur_id);
CREATE INDEX facture_site_id ON facture (site_id);
CREATE INDEX facture_type_paiement_id ON facture (type_paiement_id);
CREATE INDEX facture_tiers_payeur_id ON facture (tiers_payeur_id);
CREATE INDEX facture_emise_par ON facture (emise_par);
CREATE INDEX facture_pdf_piece_id ON facture (pdf_piece_id);

-- Of a situation the stored amount is the difference between two cumulated progresses, hence not price x quantity.
CREATE TABLE facture_ligne (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
    cree_le INTEGER NOT NULL,
    cree_par INTEGER REFERENCES utilisateur (id),
    modifie_le INTEGER NOT NULL,
    modifie_par INTEGER REFERENCES utilisateur (id),
    archive_le INTEGER,
    facture_id INTEGER NOT NULL REFERENCES facture (id),
    parent_id INTEGER REFERENCES facture_ligne (id),
    ordre INTEGER NOT NULL,
    type TEXT NOT NULL DEFAULT 'ligne' CHECK (type IN (
        'section', 'ligne', 'sous_total', 'texte', 'saut_page', 'deduction_acompte', 'ecotaxe')),
    materiel_id INTEGER REFERENCES materiel (id),
    specialite_id INTEGER REFERENCES specialite (id),
    reference TEXT CHECK (length(reference) <= 40),
    designation TEXT NOT NULL CHECK (length(designation) <= 2000),
    description TEXT CHECK (length(description) <= 4000),
    quantite INTEGER NOT NULL DEFAULT 0,
    unite_id INTEGER REFERENCES unite (id),
    prix_unitaire_ht INTEGER NOT NULL DEFAULT 0 CHECK (prix_unitaire_ht >= 0),
    remise_bp INTEGER NOT NULL DEFAULT 0 CHECK (remise_bp BETWEEN 0 AND 10000),
    taux_tva_id INTEGER REFERENCES taux_tva (id),
    tva_motif TEXT CHECK (length(tva_motif) <= 120),
    montant_ht_cts INTEGER NOT NULL DEFAULT 0,
    cout_unitaire INTEGER NOT NULL DEFAULT 0 CHECK (cout_unitaire >= 0),
    temps_min INTEGER NOT NULL DEFAULT 0 CHECK (temps_min >= 0),
    masquer_prix INTEGER NOT NULL DEFAULT 0 CHECK (masquer_prix IN (0, 1)),
    note_interne TEXT CHECK (length(note_interne) <= 1000),
    acompte_id INTEGER REFERENCES facture (id),
    devis_ligne_id INTEGER REFERENCES devis_ligne (id),
    intervention_ligne_id INTEGER REFERENCES intervention_ligne (id),
    avancement_bp INTEGER CHECK (avancement_bp BETWEEN 0 AND 10000),
    avancement_prec_bp INTEGER CHECK (avancement_prec_bp BETWEEN 0 AND 10000),
    periode_du TEXT CHECK (periode_du GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    periode_au TEXT CHECK (periode_au GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    compte_vente TEXT CHECK (length(compte_vente) <= 20),
    section_analytique TEXT CHECK (length(section_analytique) <= 20),
    CHECK (type NOT IN ('ligne', 'deduction_acompte', 'ecotaxe') OR (quantite <> 0 AND taux_tva_id IS NOT NULL)),
    CHECK (type <> 'deduction_acompte' OR acompte_id IS NOT NULL),
    CHECK (periode_au >= periode_du),
    CHECK (type <> 'ligne' OR avancement_bp IS NOT NULL OR
        montant_ht_cts = (CASE WHEN quantite < 0 THEN -1 ELSE 1 END) * (
            (abs(quantite) * prix_unitaire_ht + 50000) / 100000
            - ((abs(quantite) * prix_unitaire_ht + 50000) / 100000 * remise_bp + 5000) / 10000))
) STRICT;
CREATE INDEX facture_ligne_facture_id_ordre ON facture_ligne (facture_id, ordre);
CREATE INDEX facture_ligne_parent_id ON facture_ligne (parent_id);
CREATE INDEX facture_ligne_materiel_id ON facture_ligne (materiel_id);
CREATE INDEX facture_ligne_specialite_id ON facture_ligne (specialite_id);
CREATE INDEX facture_ligne_unite_id ON facture_ligne (unite_id);
CREATE INDEX facture_ligne_taux_tva_id ON facture_ligne (taux_tva_id);
CREATE INDEX facture_ligne_acompte_id ON facture_ligne (acompte_id);
CREATE INDEX facture_ligne_devis_ligne_id ON facture_ligne (devis_ligne_id);
CREATE INDEX facture_ligne_intervention_ligne_id ON facture_ligne (intervention_ligne_id);

CREATE TABLE facture_tva (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
    cree_le INTEGER NOT NULL,
    cree_par INTEGER REFERENCES utilisateur (id),
    modifie_le INTEGER NOT NULL,
    modifie_par INTEGER REFERENCES utilisateur (id),
    archive_le INTEGER,
    facture_id INTEGER NOT NULL REFERENCES facture (id),
    taux_tva_id INTEGER NOT NULL REFERENCES taux_tva (id),
    code TEXT NOT NULL CHECK (code IN ('S', 'Z', 'E', 'AE', 'O')),
    taux_bp INTEGER NOT NULL CHECK (taux_bp BETWEEN 0 AND 10000),
    lignes_cts INTEGER NOT NULL DEFAULT 0,
    remise_cts INTEGER NOT NULL DEFAULT 0,
    base_cts INTEGER NOT NULL DEFAULT 0,
    tva_cts INTEGER NOT NULL DEFAULT 0,
    motif TEXT CHECK (length(motif) <= 300),
    UNIQUE (facture_id, code, taux_bp),
    CHECK (code = 'S' OR taux_bp = 0),
    CHECK (base_cts = lignes_cts - remise_cts),
    CHECK (tva_cts = (CASE WHEN base_cts < 0 THEN -1 ELSE 1 END) * ((abs(base_cts) * taux_bp + 5000) / 10000))
) STRICT;
CREATE INDEX facture_tva_taux_tva_id ON facture_tva (taux_tva_id);

CREATE TABLE echeance (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
    cree_le INTEGER NOT NULL,
    cree_par INTEGER REFERENCES utilisateur (id),
    modifie_le INTEGER NOT NULL,
    modifie_par INTEGER REFERENCES utilisateur (id),
    archive_le INTEGER,
    facture_id INTEGER NOT NULL REFERENCES facture (id),
    date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    montant_cts INTEGER NOT NULL,
    nature TEXT NOT NULL DEFAULT 'normale' CHECK (nature IN ('normale', 'retenue'))
) STRICT;
CREATE INDEX echeance_date ON echeance (date);
CREATE INDEX echeance_facture_id ON echeance (facture_id);

CREATE TABLE paiement (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
    cree_le INTEGER NOT NULL,
    cree_par INTEGER REFERENCES utilisateur (id),
    modifie_le INTEGER NOT NULL,
    modifie_par INTEGER REFERENCES utilisateur (id),
    archive_le INTEGER,
    numero TEXT NOT NULL UNIQUE CHECK (length(numero) <= 20),
    date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    montant_cts INTEGER NOT NULL CHECK (montant_cts > 0),
    mode TEXT NOT NULL CHECK (mode IN (
        'virement', 'cheque', 'carte', 'especes', 'prelevement', 'lcr', 'autre')),
    reference_transaction TEXT CHECK (length(reference_transaction) <= 80),
    banque_id INTEGER REFERENCES banque (id),
    encaisse_le TEXT CHECK (encaisse_le GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    rejete_le TEXT CHECK (rejete_le GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    motif_rejet TEXT CHECK (length(motif_rejet) <= 200),
    chaine_rang INTEGER NOT NULL UNIQUE CHECK (chaine_rang >= 1),
    empreinte_prec TEXT CHECK (length(empreinte_prec) IN (0, 64)),
    empreinte TEXT NOT NULL CHECK (length(empreinte) = 64)
) STRICT;
CREATE INDEX paiement_date_id ON paiement (date DESC, id DESC);
CREATE INDEX paiement_banque_id ON paiement (banque_id);

CREATE TABLE paiement_affectation (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
    cree_le INTEGER NOT NULL,
    cree_par INTEGER REFERENCES utilisateur (id),
    modifie_le INTEGER NOT NULL,
    modifie_par INTEGER REFERENCES utilisateur (id),
    archive_le INTEGER,
    paiement_id INTEGER NOT NULL REFERENCES paiement (id),
    facture_id INTEGER NOT NULL REFERENCES facture (id),
    montant_cts INTEGER NOT NULL CHECK (montant_cts <> 0),
    UNIQUE (paiement_id, facture_id)
) STRICT;
CREATE INDEX paiement_affectation_facture_id ON paiement_affectation (facture_id);

-- An issued facture never changes and never goes (CGI 289, 286 I 3 bis). It is written as a draft with its lines,
-- issued by the last update of the issuing transaction and corrected by an avoir.
-- REPLACE deletes the row it collides with and fires no delete trigger while recursive_triggers is off: hence the
-- *_remplacement triggers, one test per unique key. Updates are not limited with OF: SET rowid would slip past OF id.
CREATE TRIGGER facture_scellee_creation BEFORE INSERT ON facture
WHEN NEW.etat <> 'brouillon'
BEGIN
    SELECT RAISE(ABORT, 'document scelle');
END;
CREATE TRIGGER facture_scellee_remplacement BEFORE INSERT ON facture
WHEN EXISTS (SELECT 1 FROM facture
                WHERE etat <> 'brouillon'
                AND (id = NEW.id OR uuid = NEW.uuid OR numero = NEW.numero OR chaine_rang = NEW.chaine_rang
                     OR (devis_id = NEW.devis_id AND situation_rang = NEW.situation_rang)))
BEGIN
    SELECT RAISE(ABORT, 'document scelle');
END;
CREATE TRIGGER facture_scellee_prise_de_cle BEFORE UPDATE ON facture
WHEN OLD.etat = 'brouillon'
    AND EXISTS (SELECT 1 FROM facture
                WHERE etat <> 'brouillon'
                AND (id = NEW.id OR uuid = NEW.uuid OR numero = NEW.numero OR chaine_rang = NEW.chaine_rang
                     OR (devis_id = NEW.devis_id AND situation_rang = NEW.situation_rang)))
BEGIN
    SELECT RAISE(ABORT, 'document scelle');
END;
CREATE TRIGGER facture_contrepassee_sans_emission BEFORE UPDATE ON facture
WHEN OLD.etat = 'brouillon' AND NEW.etat = 'contrepassee'
BEGIN
    SELECT RAISE(ABORT, 'document scelle');
END;
CREATE TRIGGER facture_scellee_modification BEFORE UPDATE ON facture
WHEN OLD.etat <> 'brouillon' AND (
    NOT (NEW.etat = OLD.etat OR (OLD.etat = 'emise' AND NEW.etat = 'contrepassee')) OR NEW.id IS NOT OLD.id OR
    NEW.uuid IS NOT OLD.uuid OR NEW.cree_le IS NOT OLD.cree_le OR NEW.cree_par IS NOT OLD.cree_par OR
    NEW.archive_le IS NOT OLD.archive_le OR NEW.numero IS NOT OLD.numero OR NEW.serie IS NOT OLD.serie OR
    NEW.exercice IS NOT OLD.exercice OR NEW.type IS NOT OLD.type OR NEW.devis_id IS NOT OLD.devis_id OR
    NEW.mission_id IS NOT OLD.mission_id OR NEW.facture_origine_id IS NOT OLD.facture_origine_id OR
    NEW.client_id IS NOT OLD.client_id OR NEW.payeur_id IS NOT OLD.payeur_id OR
    NEW.site_id IS NOT OLD.site_id OR NEW.vendeur IS NOT OLD.vendeur OR NEW.acheteur IS NOT OLD.acheteur OR
    NEW.livraison IS NOT OLD.livraison OR NEW.date_facture IS NOT OLD.date_facture OR
    NEW.date_prestation IS NOT OLD.date_prestation OR NEW.periode_du IS NOT OLD.periode_du OR
    NEW.periode_au IS NOT OLD.periode_au OR NEW.date_echeance IS NOT OLD.date_echeance OR
    NEW.type_paiement_id IS NOT OLD.type_paiement_id OR NEW.conditions IS NOT OLD.conditions OR
    NEW.ref_acheteur IS NOT OLD.ref_acheteur OR NEW.bon_commande IS NOT OLD.bon_commande OR
    NEW.ref_marche IS NOT OLD.ref_marche OR NEW.objet IS NOT OLD.objet OR
    NEW.texte_entete IS NOT OLD.texte_entete OR NEW.texte_pied IS NOT OLD.texte_pied OR
    NEW.remise_bp IS NOT OLD.remise_bp OR NEW.remise_cts IS NOT OLD.remise_cts OR
    NEW.lignes_ht_cts IS NOT OLD.lignes_ht_cts OR NEW.montant_ht_cts IS NOT OLD.montant_ht_cts OR
    NEW.montant_tva_cts IS NOT OLD.montant_tva_cts OR NEW.montant_ttc_cts IS NOT OLD.montant_ttc_cts OR
    NEW.acomptes_cts IS NOT OLD.acomptes_cts OR NEW.deja_regle_cts IS NOT OLD.deja_regle_cts OR
    NEW.net_a_payer_cts IS NOT OLD.net_a_payer_cts OR NEW.situation_rang IS NOT OLD.situation_rang OR
    NEW.situation_finale IS NOT OLD.situation_finale OR NEW.retenue_bp IS NOT OLD.retenue_bp OR
    NEW.retenue_cts IS NOT OLD.retenue_cts OR NEW.retenue_liberation_le IS NOT OLD.retenue_liberation_le OR
    NEW.autoliquidation IS NOT OLD.autoliquidation OR NEW.mention_tva IS NOT OLD.mention_tva OR
    NEW.tiers_payeur_id IS NOT OLD.tiers_payeur_id OR NEW.tiers_cts IS NOT OLD.tiers_cts OR
    NEW.iban IS NOT OLD.iban OR NEW.bic IS NOT OLD.bic OR NEW.qr IS NOT OLD.qr OR
    NEW.mode_paiement_prevu IS NOT OLD.mode_paiement_prevu OR NEW.emise_le IS NOT OLD.emise_le OR
    NEW.emise_par IS NOT OLD.emise_par OR NEW.pdf_piece_id IS NOT OLD.pdf_piece_id OR
    NEW.pdf_sha IS NOT OLD.pdf_sha OR NEW.xml_sha IS NOT OLD.xml_sha OR NEW.sceau IS NOT OLD.sceau OR
    NEW.empreinte_prec IS NOT OLD.empreinte_prec OR NEW.empreinte IS NOT OLD.empreinte OR
    NEW.chaine_rang IS NOT OLD.chaine_rang OR NEW.recherche IS NOT OLD.recherche)
BEGIN
    SELECT RAISE(ABORT, 'document scelle');
END;
CREATE TRIGGER facture_scellee_suppression BEFORE DELETE ON facture
WHEN OLD.etat <> 'brouillon'
BEGIN
    SELECT RAISE(ABORT, 'document scelle');
END;

CREATE TRIGGER facture_ligne_scellee_ajout BEFORE INSERT ON facture_ligne
WHEN EXISTS (SELECT 1 FROM facture WHERE id = NEW.facture_id AND etat <> 'brouillon')
    OR EXISTS (SELECT 1 FROM facture_ligne AS scelle
               JOIN facture ON facture.id = scelle.facture_id
               WHERE facture.etat <> 'brouillon' AND (scelle.id = NEW.id OR scelle.uuid = NEW.uuid))
BEGIN
    SELECT RAISE(ABORT, 'document scelle');
END;
CREATE TRIGGER facture_ligne_scellee_modification BEFORE UPDATE ON facture_ligne
WHEN EXISTS (SELECT 1 FROM facture WHERE id IN (OLD.facture_id, NEW.facture_id) AND etat <> 'brouillon')
    OR EXISTS (SELECT 1 FROM facture_ligne AS scelle
               JOIN facture ON facture.id = scelle.facture_id
               WHERE facture.etat <> 'brouillon' AND (scelle.id = NEW.id OR scelle.uuid = NEW.uuid))
BEGIN
    SELECT RAISE(ABORT, 'document scelle');
END;
CREATE TRIGGER facture_ligne_scellee_suppression BEFORE DELETE ON facture_ligne
WHEN EXISTS (SELECT 1 FROM facture WHERE id = OLD.facture_id AND etat <> 'brouillon')
BEGIN
    SELECT RAISE(ABORT, 'document scelle');
END;

CREATE TRIGGER facture_tva_scellee_ajout BEFORE INSERT ON facture_tva
WHEN EXISTS (SELECT 1 FROM facture WHERE id = NEW.facture_id AND etat <> 'brouillon')
    OR EXISTS (SELECT 1 FROM facture_tva AS scelle
               JOIN facture ON facture.id = scelle.facture_id
               WHERE facture.etat <> 'brouillon' AND (scelle.id = NEW.id OR scelle.uuid = NEW.uuid))
BEGIN
    SELECT RAISE(ABORT, 'document scelle');
END;
CREATE TRIGGER facture_tva_scellee_modification BEFORE UPDATE ON facture_tva
WHEN EXISTS (SELECT 1 FROM facture WHERE id IN (OLD.facture_id, NEW.facture_id) AND etat <> 'brouillon')
    OR EXISTS (SELECT 1 FROM facture_tva AS scelle
               JOIN facture ON facture.id = scelle.facture_id
               WHERE facture.etat <> 'brouillon' AND (scelle.id = NEW.id OR scelle.uuid = NEW.uuid))
BEGIN
    SELECT RAISE(ABORT, 'document scelle');
END;
CREATE TRIGGER facture_tva_scellee_suppression BEFORE DELETE ON facture_tva
WHEN EXISTS (SELECT 1 FROM facture WHERE id = OLD.facture_id AND etat <> 'brouillon')
BEGIN
    SELECT RAISE(ABORT, 'document scelle');
END;

CREATE TRIGGER echeance_scellee_ajout BEFORE INSERT ON echeance
WHEN EXISTS (SELECT 1 FROM facture WHERE id = NEW.facture_id AND etat <> 'brouillon')
    OR EXISTS (SELECT 1 FROM echeance AS scelle
               JOIN facture ON facture.id = scelle.facture_id
               WHERE facture.etat <> 'brouillon' AND (scelle.id = NEW.id OR scelle.uuid = NEW.uuid))
BEGIN
    SELECT RAISE(ABORT, 'document scelle');
END;
CREATE TRIGGER echeance_scellee_modification BEFORE UPDATE ON echeance
WHEN EXISTS (SELECT 1 FROM facture WHERE id IN (OLD.facture_id, NEW.facture_id) AND etat <> 'brouillon')
    OR EXISTS (SELECT 1 FROM echeance AS scelle
               JOIN facture ON facture.id = scelle.facture_id
               WHERE facture.etat <> 'brouillon' AND (scelle.id = NEW.id OR scelle.uuid = NEW.uuid))
BEGIN
    SELECT RAISE(ABORT, 'document scelle');
END;
CREATE TRIGGER echeance_scellee_suppression BEFORE DELETE ON echeance
WHEN EXISTS (SELECT 1 FROM facture WHERE id = OLD.facture_id AND etat <> 'brouillon')
BEGIN
    SELECT RAISE(ABORT, 'document scelle');
END;

-- A payment received stays: a rejected one is marked.
CREATE TRIGGER paiement_scelle_modification BEFORE UPDATE ON paiement
WHEN NEW.id IS NOT OLD.id OR NEW.uuid IS NOT OLD.uuid OR NEW.cree_le IS NOT OLD.cree_le OR
    NEW.cree_par IS NOT OLD.cree_par OR NEW.archive_le IS NOT OLD.archive_le OR NEW.numero IS NOT OLD.numero OR
    NEW.date IS NOT OLD.date OR NEW.montant_cts IS NOT OLD.montant_cts OR NEW.mode IS NOT OLD.mode OR
    NEW.reference_transaction IS NOT OLD.reference_transaction OR NEW.banque_id IS NOT OLD.banque_id OR
    NEW.chaine_rang IS NOT OLD.chaine_rang OR NEW.empreinte_prec IS NOT OLD.empreinte_prec OR
    NEW.empreinte IS NOT OLD.empreinte
BEGIN
    SELECT RAISE(ABORT, 'document scelle');
END;
CREATE TRIGGER paiement_scelle_suppression BEFORE DELETE ON paiement
BEGIN
    SELECT RAISE(ABORT, 'document scelle');
END;
CREATE TRIGGER paiement_scelle_remplacement BEFORE INSERT ON paiement
WHEN EXISTS (SELECT 1 FROM paiement
             WHERE id = NEW.id OR uuid = NEW.uuid OR numero = NEW.numero OR chaine_rang = NEW.chaine_rang)
BEGIN
    SELECT RAISE(ABORT, 'document scelle');
END;

-- The lines of an issued facture read their rate here: a new rate is a new row.
CREATE TRIGGER taux_tva_scelle_modification BEFORE UPDATE ON taux_tva
WHEN (NEW.id IS NOT OLD.id OR NEW.taux_bp IS NOT OLD.taux_bp OR NEW.categorie IS NOT OLD.categorie)
    AND EXISTS (SELECT 1 FROM facture_tva
                JOIN facture ON facture.id = facture_tva.facture_id
                WHERE facture_tva.taux_tva_id = OLD.id AND facture.etat <> 'brouillon')
BEGIN
    SELECT RAISE(ABORT, 'document scelle');
END;
