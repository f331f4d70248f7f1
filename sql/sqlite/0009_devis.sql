-- SPDX-License-Identifier: GPL-3.0-or-later
-- Devis, lines, VAT groups and the journal of approvals.

CREATE TABLE devis (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
    cree_le INTEGER NOT NULL,
    cree_par INTEGER REFERENCES utilisateur (id),
    modifie_le INTEGER NOT NULL,
    modifie_par INTEGER REFERENCES utilisateur (id),
    archive_le INTEGER,
    numero TEXT CHECK (length(numero) <= 20),
    version_doc INTEGER NOT NULL DEFAULT 1 CHECK (version_doc >= 1),
    version_precedente_id INTEGER REFERENCES devis (id),
    client_id INTEGER NOT NULL REFERENCES client (id),
    site_id INTEGER REFERENCES site (id),
    payeur_id INTEGER REFERENCES client (id),
    contact_id INTEGER REFERENCES contact (id),
    mission_id INTEGER REFERENCES mission (id),
    titre TEXT NOT NULL CHECK (length(titre) <= 160),
    description TEXT CHECK (length(description) <= 8000),
    texte_entete TEXT CHECK (length(texte_entete) <= 8000),
    texte_pied TEXT CHECK (length(texte_pied) <= 8000),
    statut TEXT NOT NULL DEFAULT 'brouillon' CHECK (statut IN (
        'brouillon', 'attente_dg', 'attente_pdg', 'a_modifier', 'valide', 'envoye', 'accepte',
        'refuse_interne', 'refuse', 'expire', 'annule', 'remplace')),
    date_devis TEXT NOT NULL CHECK (date_devis GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    date_validite TEXT NOT NULL CHECK (date_validite GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    date_debut_prevue TEXT CHECK (date_debut_prevue GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    duree_estimee_min INTEGER CHECK (duree_estimee_min >= 0),
    type_paiement_id INTEGER NOT NULL REFERENCES type_paiement (id),
    remise_bp INTEGER NOT NULL DEFAULT 0 CHECK (remise_bp BETWEEN 0 AND 10000),
    remise_cts INTEGER NOT NULL DEFAULT 0 CHECK (remise_cts >= 0),
    lignes_ht_cts INTEGER NOT NULL DEFAULT 0,
    montant_ht_cts INTEGER NOT NULL DEFAULT 0,
    montant_tva_cts INTEGER NOT NULL DEFAULT 0,
    montant_ttc_cts INTEGER NOT NULL DEFAULT 0,
    options_ht_cts INTEGER NOT NULL DEFAULT 0,
    options_ttc_cts INTEGER NOT NULL DEFAULT 0,
    cout_cts INTEGER NOT NULL DEFAULT 0,
    marge_cts INTEGER NOT NULL DEFAULT 0,
    acompte_bp INTEGER NOT NULL DEFAULT 0 CHECK (acompte_bp BETWEEN 0 AND 10000),
    acompte_cts INTEGER,
    retenue_garantie_bp INTEGER NOT NULL DEFAULT 0 CHECK (retenue_garantie_bp BETWEEN 0 AND 500),
    payant INTEGER NOT NULL DEFAULT 0 CHECK (payant IN (0, 1)),
    prix_devis_cts INTEGER NOT NULL DEFAULT 0 CHECK (prix_devis_cts >= 0),
    certification_tva INTEGER NOT NULL DEFAULT 0 CHECK (certification_tva IN (0, 1)),
    certification_tva_motif TEXT CHECK (length(certification_tva_motif) <= 120),
    dechets TEXT CHECK (length(dechets) <= 500),
    garanties TEXT CHECK (length(garanties) <= 500),
    dg_requis INTEGER NOT NULL DEFAULT 0 CHECK (dg_requis IN (0, 1)),
    pdg_requis INTEGER NOT NULL DEFAULT 0 CHECK (pdg_requis IN (0, 1)),
    dg_id INTEGER REFERENCES utilisateur (id),
    dg_decision TEXT CHECK (dg_decision IN ('approuve', 'refuse', 'a_modifier')),
    dg_commentaire TEXT CHECK (length(dg_commentaire) <= 1000),
    dg_le INTEGER,
    pdg_id INTEGER REFERENCES utilisateur (id),
    pdg_decision TEXT CHECK (pdg_decision IN ('approuve', 'refuse', 'a_modifier')),
    pdg_commentaire TEXT CHECK (length(pdg_commentaire) <= 1000),
    pdg_le INTEGER,
    client_reponse TEXT CHECK (client_reponse IN ('accepte', 'refuse', 'a_modifier')),
    client_commentaire TEXT CHECK (length(client_commentaire) <= 1000),
    client_le INTEGER,
    client_signataire TEXT CHECK (length(client_signataire) <= 120),
    client_mode TEXT CHECK (client_mode IN ('papier', 'email', 'electronique', 'oral')),
    preuve_piece_id INTEGER REFERENCES piece_jointe (id),
    refus_motif TEXT CHECK (refus_motif IN ('prix', 'delai', 'concurrent', 'abandon', 'autre')),
    soumis_le INTEGER,
    envoye_le INTEGER,
    envoye_a TEXT CHECK (length(envoye_a) <= 254),
    relance_le TEXT CHECK (relance_le GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    nb_relances INTEGER NOT NULL DEFAULT 0 CHECK (nb_relances >= 0),
    auteur_id INTEGER REFERENCES utilisateur (id),
    commercial_id INTEGER REFERENCES utilisateur (id),
    pdf_piece_id INTEGER REFERENCES piece_jointe (id),
    empreinte TEXT CHECK (length(empreinte) = 64),
    instantane TEXT CHECK (instantane GLOB '[[{]*[]}]'),
    recherche TEXT CHECK (length(recherche) <= 1000),
    UNIQUE (numero, version_doc),
    CHECK (statut IN ('brouillon', 'annule') OR numero IS NOT NULL),
    CHECK (date_validite >= date_devis),
    CHECK (remise_bp = 0 OR remise_cts = 0),
    CHECK (remise_bp <> 0 OR montant_ht_cts = lignes_ht_cts - remise_cts),
    CHECK (montant_ht_cts + montant_tva_cts = montant_ttc_cts),
    CHECK (statut <> 'refuse' OR refus_motif IS NOT NULL)
) STRICT;
CREATE INDEX devis_ouvert
    ON devis (statut, date_devis DESC, id DESC)
    WHERE statut IN ('brouillon', 'attente_dg', 'attente_pdg', 'a_modifier', 'valide', 'envoye');
CREATE INDEX devis_date_devis_id ON devis (date_devis DESC, id DESC);
CREATE INDEX devis_version_precedente_id ON devis (version_precedente_id);
CREATE INDEX devis_client_id ON devis (client_id);
CREATE INDEX devis_site_id ON devis (site_id);
CREATE INDEX devis_payeur_id ON devis (payeur_id);
CREATE INDEX devis_contact_id ON devis (contact_id);
CREATE INDEX devis_mission_id ON devis (mission_id);
CREATE INDEX devis_type_paiement_id ON devis (type_paiement_id);
CREATE INDEX devis_dg_id ON devis (dg_id);
CREATE INDEX devis_pdg_id ON devis (pdg_id);
CREATE INDEX devis_preuve_piece_id ON devis (preuve_piece_id);
CREATE INDEX devis_auteur_id ON devis (auteur_id);
CREATE INDEX devis_commercial_id ON devis (commercial_id);
CREATE INDEX devis_pdf_piece_id ON devis (pdf_piece_id);

-- montant_ht_cts of a line is gross less discount, each rounded half a centime away from zero.
CREATE TABLE devis_ligne (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
    cree_le INTEGER NOT NULL,
    cree_par INTEGER REFERENCES utilisateur (id),
    modifie_le INTEGER NOT NULL,
    modifie_par INTEGER REFERENCES utilisateur (id),
    archive_le INTEGER,
    devis_id INTEGER NOT NULL REFERENCES devis (id) ON DELETE CASCADE,
    parent_id INTEGER REFERENCES devis_ligne (id),
    ordre INTEGER NOT NULL,
    type TEXT NOT NULL DEFAULT 'ligne' CHECK (type IN ('section', 'ligne', 'sous_total', 'texte', 'saut_page')),
    nature TEXT NOT NULL DEFAULT 'normale' CHECK (nature IN ('normale', 'option', 'variante')),
    groupe_variante TEXT CHECK (length(groupe_variante) <= 16),
    variante_retenue INTEGER NOT NULL DEFAULT 0 CHECK (variante_retenue IN (0, 1)),
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
    quantite_facturee INTEGER NOT NULL DEFAULT 0,
    note_interne TEXT CHECK (length(note_interne) <= 1000),
    CHECK (type <> 'ligne' OR (quantite <> 0 AND taux_tva_id IS NOT NULL)),
    CHECK (type <> 'ligne' OR
        montant_ht_cts = (CASE WHEN quantite < 0 THEN -1 ELSE 1 END) * (
            (abs(quantite) * prix_unitaire_ht + 50000) / 100000
            - ((abs(quantite) * prix_unitaire_ht + 50000) / 100000 * remise_bp + 5000) / 10000))
) STRICT;
CREATE INDEX devis_ligne_devis_id_ordre ON devis_ligne (devis_id, ordre);
CREATE INDEX devis_ligne_parent_id ON devis_ligne (parent_id);
CREATE INDEX devis_ligne_materiel_id ON devis_ligne (materiel_id);
CREATE INDEX devis_ligne_specialite_id ON devis_ligne (specialite_id);
CREATE INDEX devis_ligne_unite_id ON devis_ligne (unite_id);
CREATE INDEX devis_ligne_taux_tva_id ON devis_ligne (taux_tva_id);

CREATE TABLE devis_tva (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
    cree_le INTEGER NOT NULL,
    cree_par INTEGER REFERENCES utilisateur (id),
    modifie_le INTEGER NOT NULL,
    modifie_par INTEGER REFERENCES utilisateur (id),
    archive_le INTEGER,
    devis_id INTEGER NOT NULL REFERENCES devis (id) ON DELETE CASCADE,
    taux_tva_id INTEGER NOT NULL REFERENCES taux_tva (id),
    lignes_cts INTEGER NOT NULL DEFAULT 0,
    remise_cts INTEGER NOT NULL DEFAULT 0,
    base_cts INTEGER NOT NULL DEFAULT 0,
    tva_cts INTEGER NOT NULL DEFAULT 0,
    UNIQUE (devis_id, taux_tva_id),
    CHECK (base_cts = lignes_cts - remise_cts)
) STRICT;
CREATE INDEX devis_tva_taux_tva_id ON devis_tva (taux_tva_id);

CREATE TABLE devis_validation (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    horodatage INTEGER NOT NULL,
    utilisateur_id INTEGER REFERENCES utilisateur (id),
    devis_id INTEGER NOT NULL REFERENCES devis (id),
    niveau TEXT NOT NULL CHECK (niveau IN ('dg', 'pdg')),
    tour INTEGER NOT NULL DEFAULT 1 CHECK (tour >= 1),
    decision TEXT NOT NULL CHECK (decision IN ('approuve', 'refuse', 'a_modifier')),
    commentaire TEXT CHECK (length(commentaire) <= 1000),
    montant_ht_cts INTEGER NOT NULL,
    valideur_id INTEGER NOT NULL REFERENCES utilisateur (id),
    delegue_de_id INTEGER REFERENCES utilisateur (id)
) STRICT;
CREATE INDEX devis_validation_devis_id_tour_niveau ON devis_validation (devis_id, tour, niveau);
CREATE INDEX devis_validation_utilisateur_id ON devis_validation (utilisateur_id);
CREATE INDEX devis_validation_valideur_id ON devis_validation (valideur_id);
CREATE INDEX devis_validation_delegue_de_id ON devis_validation (delegue_de_id);

-- The approvals that were given stay.
-- REPLACE deletes the row it collides with and fires no delete trigger while recursive_triggers is off: hence the
-- *_remplacement triggers, one test per unique key. Updates are not limited with OF: SET rowid would slip past OF id.
CREATE TRIGGER devis_validation_modification BEFORE UPDATE ON devis_validation
BEGIN
    SELECT RAISE(ABORT, 'journal scelle');
END;
CREATE TRIGGER devis_validation_suppression BEFORE DELETE ON devis_validation
BEGIN
    SELECT RAISE(ABORT, 'journal scelle');
END;
CREATE TRIGGER devis_validation_remplacement BEFORE INSERT ON devis_validation
WHEN EXISTS (SELECT 1 FROM devis_validation WHERE id = NEW.id OR uuid = NEW.uuid)
BEGIN
    SELECT RAISE(ABORT, 'journal scelle');
END;
