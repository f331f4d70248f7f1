-- SPDX-License-Identifier: GPL-3.0-or-later
-- Settings, numbering, own company, VAT rates and units.

-- valeur is canonical text: digits for entier and montant (centimes), 0 or 1 for booleen, YYYY-MM-DD for date.
CREATE TABLE parametre (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
    cree_le INTEGER NOT NULL,
    cree_par INTEGER REFERENCES utilisateur (id),
    modifie_le INTEGER NOT NULL,
    modifie_par INTEGER REFERENCES utilisateur (id),
    archive_le INTEGER,
    cle TEXT NOT NULL UNIQUE CHECK (length(cle) <= 64),
    valeur TEXT CHECK (length(valeur) <= 2000),
    type TEXT NOT NULL CHECK (type IN ('texte', 'entier', 'booleen', 'montant', 'date')),
    libelle TEXT NOT NULL CHECK (length(libelle) <= 160)
) STRICT;

-- One row per (type, serie, exercice). Exercice 0 holds the gabarit of a yearly series, or the counter itself when the
-- gabarit names no year. Rows of type chaine keep the next rank and the digest of the last record of each hash chain,
-- so that a cut tail is seen.
CREATE TABLE compteur (
    type TEXT NOT NULL CHECK (length(type) BETWEEN 1 AND 32),
    serie TEXT NOT NULL CHECK (length(serie) <= 32),
    exercice INTEGER NOT NULL DEFAULT 0 CHECK (exercice = 0 OR exercice BETWEEN 1900 AND 9999),
    prochain INTEGER NOT NULL DEFAULT 1 CHECK (prochain >= 1),
    gabarit TEXT CHECK (length(gabarit) <= 40),
    tete TEXT CHECK (length(tete) = 64),
    PRIMARY KEY (type, serie, exercice)
) STRICT;

CREATE TABLE societe (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
    cree_le INTEGER NOT NULL,
    cree_par INTEGER REFERENCES utilisateur (id),
    modifie_le INTEGER NOT NULL,
    modifie_par INTEGER REFERENCES utilisateur (id),
    archive_le INTEGER,
    raison_sociale TEXT NOT NULL CHECK (length(raison_sociale) <= 120),
    forme TEXT CHECK (length(forme) <= 40),
    capital_cts INTEGER CHECK (capital_cts >= 0),
    siren TEXT CHECK (length(siren) <= 9),
    siret TEXT CHECK (length(siret) <= 14),
    rcs TEXT CHECK (length(rcs) <= 80),
    ape TEXT CHECK (length(ape) <= 6),
    tva_intra TEXT CHECK (length(tva_intra) <= 15),
    adresse_l1 TEXT CHECK (length(adresse_l1) <= 120),
    adresse_l2 TEXT CHECK (length(adresse_l2) <= 120),
    adresse_l3 TEXT CHECK (length(adresse_l3) <= 120),
    code_postal TEXT CHECK (length(code_postal) <= 10),
    ville TEXT CHECK (length(ville) <= 80),
    pays TEXT NOT NULL DEFAULT 'FR' CHECK (length(pays) = 2),
    telephone TEXT CHECK (length(telephone) <= 20),
    email TEXT CHECK (length(email) <= 254),
    site_web TEXT CHECK (length(site_web) <= 200),
    regime_tva TEXT NOT NULL DEFAULT 'encaissements'
        CHECK (regime_tva IN ('debits', 'encaissements', 'franchise')),
    fuseau TEXT NOT NULL DEFAULT 'Europe/Paris' CHECK (length(fuseau) <= 64),
    assureur TEXT CHECK (length(assureur) <= 120),
    assureur_adresse TEXT CHECK (length(assureur_adresse) <= 240),
    assurance_contrat TEXT CHECK (length(assurance_contrat) <= 60),
    assurance_zone TEXT CHECK (length(assurance_zone) <= 120),
    certifications TEXT CHECK (length(certifications) <= 300),
    mediateur_nom TEXT CHECK (length(mediateur_nom) <= 120),
    mediateur_coordonnees TEXT CHECK (length(mediateur_coordonnees) <= 300),
    dechets_mention TEXT CHECK (length(dechets_mention) <= 500),
    mentions TEXT CHECK (length(mentions) <= 2000),
    couleur_document TEXT
        CHECK (couleur_document GLOB '#[0-9A-Fa-f][0-9A-Fa-f][0-9A-Fa-f][0-9A-Fa-f][0-9A-Fa-f][0-9A-Fa-f]'),
    logo BLOB,
    logo_type TEXT CHECK (length(logo_type) <= 40)
) STRICT;

CREATE TABLE banque (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
    cree_le INTEGER NOT NULL,
    cree_par INTEGER REFERENCES utilisateur (id),
    modifie_le INTEGER NOT NULL,
    modifie_par INTEGER REFERENCES utilisateur (id),
    archive_le INTEGER,
    societe_id INTEGER NOT NULL REFERENCES societe (id),
    libelle TEXT NOT NULL CHECK (length(libelle) <= 80),
    titulaire TEXT CHECK (length(titulaire) <= 120),
    iban TEXT NOT NULL CHECK (length(iban) <= 34),
    bic TEXT CHECK (length(bic) <= 11),
    compte TEXT CHECK (length(compte) <= 20),
    par_defaut INTEGER NOT NULL DEFAULT 0 CHECK (par_defaut IN (0, 1)),
    actif INTEGER NOT NULL DEFAULT 1 CHECK (actif IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX banque_par_defaut ON banque (societe_id) WHERE par_defaut = 1 AND archive_le IS NULL;
CREATE INDEX banque_societe_id ON banque (societe_id);

-- Dated: a new rate is a new row of the same code. categorie is the EN 16931 code, motif the printed exemption.
CREATE TABLE taux_tva (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
    cree_le INTEGER NOT NULL,
    cree_par INTEGER REFERENCES utilisateur (id),
    modifie_le INTEGER NOT NULL,
    modifie_par INTEGER REFERENCES utilisateur (id),
    archive_le INTEGER,
    code TEXT NOT NULL CHECK (length(code) <= 16),
    libelle TEXT NOT NULL CHECK (length(libelle) <= 80),
    taux_bp INTEGER NOT NULL CHECK (taux_bp BETWEEN 0 AND 10000),
    categorie TEXT NOT NULL CHECK (categorie IN ('S', 'Z', 'E', 'AE', 'O')),
    motif TEXT CHECK (length(motif) <= 300),
    compte TEXT CHECK (length(compte) <= 20),
    valable_du TEXT NOT NULL CHECK (valable_du GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    valable_au TEXT CHECK (valable_au GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    ordre INTEGER NOT NULL DEFAULT 0,
    actif INTEGER NOT NULL DEFAULT 1 CHECK (actif IN (0, 1)),
    UNIQUE (code, valable_du),
    CHECK (categorie = 'S' OR taux_bp = 0),
    CHECK (valable_au >= valable_du)
) STRICT;

-- code is the unit of UN/ECE Recommendation 20.
CREATE TABLE unite (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
    cree_le INTEGER NOT NULL,
    cree_par INTEGER REFERENCES utilisateur (id),
    modifie_le INTEGER NOT NULL,
    modifie_par INTEGER REFERENCES utilisateur (id),
    archive_le INTEGER,
    symbole TEXT NOT NULL UNIQUE CHECK (length(symbole) <= 16),
    libelle TEXT NOT NULL CHECK (length(libelle) <= 64),
    code TEXT NOT NULL CHECK (length(code) <= 3),
    decimales INTEGER NOT NULL DEFAULT 0 CHECK (decimales BETWEEN 0 AND 3),
    ordre INTEGER NOT NULL DEFAULT 0,
    actif INTEGER NOT NULL DEFAULT 1 CHECK (actif IN (0, 1))
) STRICT;
