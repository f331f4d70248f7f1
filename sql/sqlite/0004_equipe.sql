-- SPDX-License-Identifier: GPL-3.0-or-later
-- The team: specialities, technicians, hours, absences, vehicles, suppliers.

CREATE TABLE specialite (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
    cree_le INTEGER NOT NULL,
    cree_par INTEGER REFERENCES utilisateur (id),
    modifie_le INTEGER NOT NULL,
    modifie_par INTEGER REFERENCES utilisateur (id),
    archive_le INTEGER,
    code TEXT NOT NULL UNIQUE CHECK (length(code) <= 16),
    libelle TEXT NOT NULL UNIQUE CHECK (length(libelle) <= 64),
    description TEXT CHECK (length(description) <= 1000),
    couleur TEXT CHECK (couleur GLOB '#[0-9A-Fa-f][0-9A-Fa-f][0-9A-Fa-f][0-9A-Fa-f][0-9A-Fa-f][0-9A-Fa-f]'),
    icone TEXT CHECK (length(icone) <= 32),
    taux_vente_ht INTEGER CHECK (taux_vente_ht >= 0),
    cout_horaire INTEGER CHECK (cout_horaire >= 0),
    tva_defaut_id INTEGER REFERENCES taux_tva (id),
    ordre INTEGER NOT NULL DEFAULT 0,
    actif INTEGER NOT NULL DEFAULT 1 CHECK (actif IN (0, 1))
) STRICT;
CREATE INDEX specialite_tva_defaut_id ON specialite (tva_defaut_id);

CREATE TABLE zone (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
    cree_le INTEGER NOT NULL,
    cree_par INTEGER REFERENCES utilisateur (id),
    modifie_le INTEGER NOT NULL,
    modifie_par INTEGER REFERENCES utilisateur (id),
    archive_le INTEGER,
    code TEXT NOT NULL UNIQUE CHECK (length(code) <= 16),
    libelle TEXT NOT NULL CHECK (length(libelle) <= 80),
    couleur TEXT CHECK (couleur GLOB '#[0-9A-Fa-f][0-9A-Fa-f][0-9A-Fa-f][0-9A-Fa-f][0-9A-Fa-f][0-9A-Fa-f]'),
    actif INTEGER NOT NULL DEFAULT 1 CHECK (actif IN (0, 1))
) STRICT;

-- Each day: local start-end pairs in company time, such as 08:00-12:00,13:30-17:30. NULL = not worked.
CREATE TABLE horaire (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
    cree_le INTEGER NOT NULL,
    cree_par INTEGER REFERENCES utilisateur (id),
    modifie_le INTEGER NOT NULL,
    modifie_par INTEGER REFERENCES utilisateur (id),
    archive_le INTEGER,
    code TEXT NOT NULL UNIQUE CHECK (length(code) <= 16),
    libelle TEXT NOT NULL CHECK (length(libelle) <= 80),
    lundi TEXT CHECK (length(lundi) <= 80),
    mardi TEXT CHECK (length(mardi) <= 80),
    mercredi TEXT CHECK (length(mercredi) <= 80),
    jeudi TEXT CHECK (length(jeudi) <= 80),
    vendredi TEXT CHECK (length(vendredi) <= 80),
    samedi TEXT CHECK (length(samedi) <= 80),
    dimanche TEXT CHECK (length(dimanche) <= 80),
    par_defaut INTEGER NOT NULL DEFAULT 0 CHECK (par_defaut IN (0, 1)),
    actif INTEGER NOT NULL DEFAULT 1 CHECK (actif IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX horaire_par_defaut ON horaire (par_defaut) WHERE par_defaut = 1 AND archive_le IS NULL;

CREATE TABLE fournisseur (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
    cree_le INTEGER NOT NULL,
    cree_par INTEGER REFERENCES utilisateur (id),
    modifie_le INTEGER NOT NULL,
    modifie_par INTEGER REFERENCES utilisateur (id),
    archive_le INTEGER,
    code TEXT NOT NULL UNIQUE CHECK (length(code) <= 16),
    nom TEXT NOT NULL CHECK (length(nom) <= 120),
    siret TEXT CHECK (length(siret) <= 14),
    tva_intra TEXT CHECK (length(tva_intra) <= 15),
    contact TEXT CHECK (length(contact) <= 120),
    telephone TEXT CHECK (length(telephone) <= 20),
    email TEXT CHECK (length(email) <= 254),
    site_web TEXT CHECK (length(site_web) <= 200),
    adresse_l1 TEXT CHECK (length(adresse_l1) <= 120),
    adresse_l2 TEXT CHECK (length(adresse_l2) <= 120),
    code_postal TEXT CHECK (length(code_postal) <= 10),
    ville TEXT CHECK (length(ville) <= 80),
    pays TEXT NOT NULL DEFAULT 'FR' CHECK (length(pays) = 2),
    delai_jours INTEGER CHECK (delai_jours BETWEEN 0 AND 365),
    note TEXT CHECK (length(note) <= 2000),
    actif INTEGER NOT NULL DEFAULT 1 CHECK (actif IN (0, 1))
) STRICT;

CREATE TABLE vehicule (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
    cree_le INTEGER NOT NULL,
    cree_par INTEGER REFERENCES utilisateur (id),
    modifie_le INTEGER NOT NULL,
    modifie_par INTEGER REFERENCES utilisateur (id),
    archive_le INTEGER,
    immatriculation TEXT NOT NULL UNIQUE CHECK (length(immatriculation) <= 16),
    libelle TEXT CHECK (length(libelle) <= 80),
    emplacement_id INTEGER REFERENCES emplacement (id),
    controle_le TEXT CHECK (controle_le GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    actif INTEGER NOT NULL DEFAULT 1 CHECK (actif IN (0, 1))
) STRICT;
CREATE INDEX vehicule_emplacement_id ON vehicule (emplacement_id);

CREATE TABLE technicien (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
    cree_le INTEGER NOT NULL,
    cree_par INTEGER REFERENCES utilisateur (id),
    modifie_le INTEGER NOT NULL,
    modifie_par INTEGER REFERENCES utilisateur (id),
    archive_le INTEGER,
    utilisateur_id INTEGER UNIQUE REFERENCES utilisateur (id),
    specialite_id INTEGER NOT NULL REFERENCES specialite (id),
    matricule TEXT NOT NULL UNIQUE CHECK (length(matricule) <= 20),
    type TEXT NOT NULL DEFAULT 'salarie' CHECK (type IN (
        'salarie', 'apprenti', 'interimaire', 'sous_traitant', 'partenaire')),
    fournisseur_id INTEGER REFERENCES fournisseur (id),
    nom TEXT NOT NULL CHECK (length(nom) BETWEEN 2 AND 80),
    prenom TEXT NOT NULL CHECK (length(prenom) BETWEEN 2 AND 80),
    telephone TEXT CHECK (length(telephone) <= 20),
    email TEXT CHECK (length(email) <= 254),
    adresse_depart TEXT CHECK (length(adresse_depart) <= 240),
    latitude REAL CHECK (latitude BETWEEN -90 AND 90),
    longitude REAL CHECK (longitude BETWEEN -180 AND 180),
    zone_id INTEGER REFERENCES zone (id),
    horaire_id INTEGER NOT NULL REFERENCES horaire (id),
    vehicule_id INTEGER REFERENCES vehicule (id),
    emplacement_id INTEGER REFERENCES emplacement (id),
    cout_horaire INTEGER CHECK (cout_horaire >= 0),
    taux_vente_ht INTEGER CHECK (taux_vente_ht >= 0),
    max_visites_jour INTEGER CHECK (max_visites_jour >= 1),
    niveau TEXT CHECK (niveau IN ('debutant', 'confirme', 'expert')),
    couleur TEXT CHECK (couleur GLOB '#[0-9A-Fa-f][0-9A-Fa-f][0-9A-Fa-f][0-9A-Fa-f][0-9A-Fa-f][0-9A-Fa-f]'),
    ordre_planning INTEGER NOT NULL DEFAULT 0,
    permis TEXT CHECK (length(permis) <= 20),
    date_entree TEXT CHECK (date_entree GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    date_sortie TEXT CHECK (date_sortie GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    note TEXT CHECK (length(note) <= 2000),
    actif INTEGER NOT NULL DEFAULT 1 CHECK (actif IN (0, 1)),
    CHECK (type <> 'sous_traitant' OR fournisseur_id IS NOT NULL),
    CHECK (date_sortie >= date_entree)
) STRICT;
CREATE INDEX technicien_planning ON technicien (ordre_planning, id) WHERE actif = 1;
CREATE INDEX technicien_specialite_id ON technicien (specialite_id);
CREATE INDEX technicien_fournisseur_id ON technicien (fournisseur_id);
CREATE INDEX technicien_zone_id ON technicien (zone_id);
CREATE INDEX technicien_horaire_id ON technicien (horaire_id);
CREATE INDEX technicien_vehicule_id ON technicien (vehicule_id);
CREATE INDEX technicien_emplacement_id ON technicien (emplacement_id);

CREATE TABLE technicien_specialite (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
    cree_le INTEGER NOT NULL,
    cree_par INTEGER REFERENCES utilisateur (id),
    modifie_le INTEGER NOT NULL,
    modifie_par INTEGER REFERENCES utilisateur (id),
    archive_le INTEGER,
    technicien_id INTEGER NOT NULL REFERENCES technicien (id),
    specialite_id INTEGER NOT NULL REFERENCES specialite (id),
    niveau TEXT CHECK (niveau IN ('debutant', 'confirme', 'expert')),
    UNIQUE (technicien_id, specialite_id)
) STRICT;
CREATE INDEX technicien_specialite_specialite_id ON technicien_specialite (specialite_id);

CREATE TABLE absence (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
    cree_le INTEGER NOT NULL,
    cree_par INTEGER REFERENCES utilisateur (id),
    modifie_le INTEGER NOT NULL,
    modifie_par INTEGER REFERENCES utilisateur (id),
    archive_le INTEGER,
    technicien_id INTEGER NOT NULL REFERENCES technicien (id),
    type TEXT NOT NULL CHECK (type IN ('conges', 'rtt', 'maladie', 'formation', 'accident', 'autre')),
    debut INTEGER NOT NULL,
    fin INTEGER NOT NULL,
    statut TEXT NOT NULL DEFAULT 'demandee' CHECK (statut IN ('demandee', 'validee', 'refusee')),
    valide_par INTEGER REFERENCES utilisateur (id),
    valide_le INTEGER,
    motif TEXT CHECK (length(motif) <= 300),
    CHECK (fin > debut)
) STRICT;
CREATE INDEX absence_technicien_id_debut ON absence (technicien_id, debut);
CREATE INDEX absence_valide_par ON absence (valide_par);
