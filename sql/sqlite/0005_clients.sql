-- SPDX-License-Identifier: GPL-3.0-or-later
-- Clients, their payment terms, sites and contacts.

CREATE TABLE type_paiement (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
    cree_le INTEGER NOT NULL,
    cree_par INTEGER REFERENCES utilisateur (id),
    modifie_le INTEGER NOT NULL,
    modifie_par INTEGER REFERENCES utilisateur (id),
    archive_le INTEGER,
    code TEXT NOT NULL UNIQUE CHECK (length(code) <= 16),
    libelle TEXT NOT NULL UNIQUE CHECK (length(libelle) <= 80),
    delai_jours INTEGER NOT NULL DEFAULT 0 CHECK (delai_jours BETWEEN 0 AND 120),
    echeance TEXT NOT NULL DEFAULT 'net'
        CHECK (echeance IN ('net', 'fin_de_mois', 'fin_de_mois_le', 'a_reception')),
    jour_du_mois INTEGER CHECK (jour_du_mois BETWEEN 1 AND 31),
    taux_remise_bp INTEGER NOT NULL DEFAULT 0 CHECK (taux_remise_bp BETWEEN 0 AND 10000),
    escompte_bp INTEGER NOT NULL DEFAULT 0 CHECK (escompte_bp BETWEEN 0 AND 10000),
    escompte_jours INTEGER NOT NULL DEFAULT 0 CHECK (escompte_jours BETWEEN 0 AND 120),
    acompte_bp INTEGER NOT NULL DEFAULT 0 CHECK (acompte_bp BETWEEN 0 AND 10000),
    mode_defaut TEXT NOT NULL DEFAULT 'virement' CHECK (mode_defaut IN (
        'virement', 'cheque', 'carte', 'especes', 'prelevement', 'lcr', 'autre')),
    penalite_bp INTEGER NOT NULL DEFAULT 0 CHECK (penalite_bp BETWEEN 0 AND 10000),
    indemnite_cts INTEGER NOT NULL DEFAULT 4000 CHECK (indemnite_cts >= 0),
    mention TEXT CHECK (length(mention) <= 500),
    actif INTEGER NOT NULL DEFAULT 1 CHECK (actif IN (0, 1)),
    par_defaut INTEGER NOT NULL DEFAULT 0 CHECK (par_defaut IN (0, 1)),
    CHECK (echeance <> 'fin_de_mois_le' OR jour_du_mois IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX type_paiement_par_defaut
    ON type_paiement (par_defaut) WHERE par_defaut = 1 AND archive_le IS NULL;

CREATE TABLE client (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
    cree_le INTEGER NOT NULL,
    cree_par INTEGER REFERENCES utilisateur (id),
    modifie_le INTEGER NOT NULL,
    modifie_par INTEGER REFERENCES utilisateur (id),
    archive_le INTEGER,
    code TEXT NOT NULL UNIQUE CHECK (length(code) <= 16),
    type TEXT NOT NULL CHECK (type IN ('particulier', 'entreprise', 'collectivite', 'syndic', 'bailleur')),
    carte TEXT NOT NULL DEFAULT 'standard' CHECK (carte IN ('standard', 'premium')),
    civilite TEXT CHECK (length(civilite) <= 10),
    nom TEXT NOT NULL CHECK (length(nom) BETWEEN 1 AND 120),
    prenom TEXT CHECK (length(prenom) <= 80),
    nom_recherche TEXT NOT NULL CHECK (length(nom_recherche) <= 240),
    representant TEXT CHECK (length(representant) <= 120),
    forme_juridique TEXT CHECK (length(forme_juridique) <= 20),
    siren TEXT CHECK (length(siren) <= 9),
    siret TEXT CHECK (length(siret) <= 14),
    ape TEXT CHECK (length(ape) <= 6),
    tva_intra TEXT CHECK (length(tva_intra) <= 15),
    assujetti_tva INTEGER NOT NULL DEFAULT 0 CHECK (assujetti_tva IN (0, 1)),
    autoliquidation INTEGER NOT NULL DEFAULT 0 CHECK (autoliquidation IN (0, 1)),
    code_service TEXT CHECK (length(code_service) <= 100),
    ref_acheteur TEXT CHECK (length(ref_acheteur) <= 100),
    adresse_electronique TEXT CHECK (length(adresse_electronique) <= 125),
    schema_adresse TEXT CHECK (length(schema_adresse) <= 4),
    email TEXT CHECK (length(email) <= 254),
    telephone TEXT CHECK (length(telephone) <= 20),
    telephone2 TEXT CHECK (length(telephone2) <= 20),
    site_web TEXT CHECK (length(site_web) <= 200),
    adresse_l1 TEXT CHECK (length(adresse_l1) <= 120),
    adresse_l2 TEXT CHECK (length(adresse_l2) <= 120),
    adresse_l3 TEXT CHECK (length(adresse_l3) <= 120),
    code_postal TEXT CHECK (length(code_postal) <= 10),
    ville TEXT CHECK (length(ville) <= 80),
    pays TEXT NOT NULL DEFAULT 'FR' CHECK (length(pays) = 2),
    zone_id INTEGER REFERENCES zone (id),
    type_paiement_id INTEGER NOT NULL REFERENCES type_paiement (id),
    payeur_id INTEGER REFERENCES client (id) CHECK (payeur_id <> id),
    tva_defaut_id INTEGER REFERENCES taux_tva (id),
    remise_bp INTEGER NOT NULL DEFAULT 0 CHECK (remise_bp BETWEEN 0 AND 10000),
    iban TEXT CHECK (length(iban) <= 34),
    bic TEXT CHECK (length(bic) <= 11),
    mandat_sepa_ref TEXT CHECK (length(mandat_sepa_ref) <= 35),
    mandat_sepa_le TEXT CHECK (mandat_sepa_le GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    compte_auxiliaire TEXT CHECK (length(compte_auxiliaire) <= 20),
    encours_max_cts INTEGER CHECK (encours_max_cts >= 0),
    blocage TEXT NOT NULL DEFAULT 'aucun' CHECK (blocage IN ('aucun', 'avertir', 'bloquer')),
    blocage_motif TEXT CHECK (length(blocage_motif) <= 200),
    relances_exclues INTEGER NOT NULL DEFAULT 0 CHECK (relances_exclues IN (0, 1)),
    langue TEXT NOT NULL DEFAULT 'fr' CHECK (length(langue) <= 5),
    canal_prefere TEXT CHECK (canal_prefere IN ('email', 'telephone', 'sms', 'courrier')),
    consent_marketing INTEGER NOT NULL DEFAULT 0 CHECK (consent_marketing IN (0, 1)),
    consent_le INTEGER,
    source TEXT CHECK (length(source) <= 60),
    anonymise_le INTEGER,
    note_interne TEXT CHECK (length(note_interne) <= 4000),
    note_publique TEXT CHECK (length(note_publique) <= 4000),
    prospect INTEGER NOT NULL DEFAULT 0 CHECK (prospect IN (0, 1)),
    actif INTEGER NOT NULL DEFAULT 1 CHECK (actif IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX client_siret ON client (siret) WHERE siret IS NOT NULL;
CREATE UNIQUE INDEX client_compte_auxiliaire ON client (compte_auxiliaire) WHERE compte_auxiliaire IS NOT NULL;
CREATE INDEX client_nom_recherche_id ON client (nom_recherche, id);
CREATE INDEX client_email ON client (email);
CREATE INDEX client_zone_id ON client (zone_id);
CREATE INDEX client_type_paiement_id ON client (type_paiement_id);
CREATE INDEX client_payeur_id ON client (payeur_id);
CREATE INDEX client_tva_defaut_id ON client (tva_defaut_id);

CREATE TABLE site (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
    cree_le INTEGER NOT NULL,
    cree_par INTEGER REFERENCES utilisateur (id),
    modifie_le INTEGER NOT NULL,
    modifie_par INTEGER REFERENCES utilisateur (id),
    archive_le INTEGER,
    client_id INTEGER NOT NULL REFERENCES client (id),
    libelle TEXT NOT NULL CHECK (length(libelle) <= 120),
    adresse_l1 TEXT CHECK (length(adresse_l1) <= 120),
    adresse_l2 TEXT CHECK (length(adresse_l2) <= 120),
    adresse_l3 TEXT CHECK (length(adresse_l3) <= 120),
    code_postal TEXT CHECK (length(code_postal) <= 10),
    ville TEXT CHECK (length(ville) <= 80),
    pays TEXT NOT NULL DEFAULT 'FR' CHECK (length(pays) = 2),
    latitude REAL CHECK (latitude BETWEEN -90 AND 90),
    longitude REAL CHECK (longitude BETWEEN -180 AND 180),
    type TEXT CHECK (type IN ('logement_plus_2ans', 'logement_neuf', 'local_pro', 'public')),
    acces TEXT CHECK (length(acces) <= 1000),
    code_porte TEXT CHECK (length(code_porte) <= 60),
    horaires TEXT CHECK (length(horaires) <= 200),
    zone_id INTEGER REFERENCES zone (id),
    contact_id INTEGER REFERENCES contact (id),
    note TEXT CHECK (length(note) <= 2000),
    principal INTEGER NOT NULL DEFAULT 0 CHECK (principal IN (0, 1)),
    recherche TEXT CHECK (length(recherche) <= 1000)
) STRICT;
CREATE UNIQUE INDEX site_principal ON site (client_id) WHERE principal = 1 AND archive_le IS NULL;
CREATE INDEX site_client_id ON site (client_id);
CREATE INDEX site_zone_id ON site (zone_id);
CREATE INDEX site_contact_id ON site (contact_id);

-- roles: comma-separated list among demandeur, comptabilite, gardien, locataire.
CREATE TABLE contact (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
    cree_le INTEGER NOT NULL,
    cree_par INTEGER REFERENCES utilisateur (id),
    modifie_le INTEGER NOT NULL,
    modifie_par INTEGER REFERENCES utilisateur (id),
    archive_le INTEGER,
    client_id INTEGER NOT NULL REFERENCES client (id),
    site_id INTEGER REFERENCES site (id),
    civilite TEXT CHECK (length(civilite) <= 10),
    nom TEXT NOT NULL CHECK (length(nom) BETWEEN 1 AND 80),
    prenom TEXT CHECK (length(prenom) <= 80),
    fonction TEXT CHECK (length(fonction) <= 80),
    roles TEXT CHECK (length(roles) <= 120),
    telephone TEXT CHECK (length(telephone) <= 20),
    telephone_mobile TEXT CHECK (length(telephone_mobile) <= 20),
    email TEXT CHECK (length(email) <= 254),
    note TEXT CHECK (length(note) <= 1000),
    actif INTEGER NOT NULL DEFAULT 1 CHECK (actif IN (0, 1)),
    recherche TEXT CHECK (length(recherche) <= 1000)
) STRICT;
CREATE INDEX contact_email ON contact (email);
CREATE INDEX contact_client_id ON contact (client_id);
CREATE INDEX contact_site_id ON contact (site_id);
