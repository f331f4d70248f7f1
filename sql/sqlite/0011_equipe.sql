-- SPDX-License-Identifier: GPL-3.0-or-later
-- Teams, start places, qualifications, company closures and the settings of the planning.

CREATE TABLE equipe (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
    cree_le INTEGER NOT NULL,
    cree_par INTEGER REFERENCES utilisateur (id),
    modifie_le INTEGER NOT NULL,
    modifie_par INTEGER REFERENCES utilisateur (id),
    archive_le INTEGER,
    libelle TEXT NOT NULL UNIQUE CHECK (length(libelle) <= 80),
    ordre INTEGER NOT NULL DEFAULT 0,
    actif INTEGER NOT NULL DEFAULT 1 CHECK (actif IN (0, 1))
) STRICT;

-- reserve_min: minutes of each week kept free for emergencies.
ALTER TABLE technicien ADD COLUMN equipe_id INTEGER REFERENCES equipe (id);
ALTER TABLE technicien ADD COLUMN code_postal_depart TEXT CHECK (length(code_postal_depart) <= 10);
ALTER TABLE technicien ADD COLUMN ville_depart TEXT CHECK (length(ville_depart) <= 80);
ALTER TABLE technicien ADD COLUMN reserve_min INTEGER NOT NULL DEFAULT 0 CHECK (reserve_min BETWEEN 0 AND 10080);
CREATE INDEX technicien_equipe_id ON technicien (equipe_id);

-- validite_mois: proposes the expiry from the day it was obtained; NULL = none proposed.
CREATE TABLE habilitation_type (
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
    description TEXT CHECK (length(description) <= 500),
    specialite_id INTEGER REFERENCES specialite (id),
    validite_mois INTEGER CHECK (validite_mois BETWEEN 1 AND 600),
    ordre INTEGER NOT NULL DEFAULT 0,
    actif INTEGER NOT NULL DEFAULT 1 CHECK (actif IN (0, 1))
) STRICT;
CREATE INDEX habilitation_type_specialite_id ON habilitation_type (specialite_id);

-- Held up to and including expire_le.
CREATE TABLE habilitation (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
    cree_le INTEGER NOT NULL,
    cree_par INTEGER REFERENCES utilisateur (id),
    modifie_le INTEGER NOT NULL,
    modifie_par INTEGER REFERENCES utilisateur (id),
    archive_le INTEGER,
    technicien_id INTEGER NOT NULL REFERENCES technicien (id),
    type_id INTEGER NOT NULL REFERENCES habilitation_type (id),
    obtenue_le TEXT NOT NULL CHECK (obtenue_le GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    expire_le TEXT CHECK (expire_le GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    organisme TEXT CHECK (length(organisme) <= 120),
    numero TEXT CHECK (length(numero) <= 60),
    piece_id INTEGER REFERENCES piece_jointe (id),
    note TEXT CHECK (length(note) <= 500),
    CHECK (expire_le >= obtenue_le)
) STRICT;
CREATE UNIQUE INDEX habilitation_technicien_id_type_id ON habilitation (technicien_id, type_id) WHERE archive_le IS NULL;
CREATE INDEX habilitation_type_id ON habilitation (type_id);
CREATE INDEX habilitation_piece_id ON habilitation (piece_id);

-- The qualifications a kind of intervention cannot be done without.
CREATE TABLE type_intervention_habilitation (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
    cree_le INTEGER NOT NULL,
    cree_par INTEGER REFERENCES utilisateur (id),
    modifie_le INTEGER NOT NULL,
    modifie_par INTEGER REFERENCES utilisateur (id),
    archive_le INTEGER,
    type_id INTEGER NOT NULL REFERENCES type_intervention (id),
    habilitation_type_id INTEGER NOT NULL REFERENCES habilitation_type (id),
    UNIQUE (type_id, habilitation_type_id)
) STRICT;
CREATE INDEX type_intervention_habilitation_habilitation_type_id
    ON type_intervention_habilitation (habilitation_type_id);

-- Both days are closed, and those between.
CREATE TABLE fermeture (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
    cree_le INTEGER NOT NULL,
    cree_par INTEGER REFERENCES utilisateur (id),
    modifie_le INTEGER NOT NULL,
    modifie_par INTEGER REFERENCES utilisateur (id),
    archive_le INTEGER,
    libelle TEXT NOT NULL CHECK (length(libelle) <= 120),
    debut TEXT NOT NULL CHECK (debut GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    fin TEXT NOT NULL CHECK (fin GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    CHECK (fin >= debut)
) STRICT;
CREATE INDEX fermeture_debut ON fermeture (debut);

INSERT INTO habilitation_type (uuid, cree_le, modifie_le, code, libelle, description, specialite_id, validite_mois, ordre) VALUES
    ('00000000-0000-4000-8014-000000000001', 0, 0, 'B0', 'Électricité B0', 'Non-électricien : travaux d’ordre non électrique à proximité d’une installation en basse tension (NF C 18-510, recyclage recommandé tous les trois ans).', (SELECT id FROM specialite WHERE code = 'electricite'), 36, 1),
    ('00000000-0000-4000-8014-000000000002', 0, 0, 'BS', 'Électricité BS', 'Interventions élémentaires de remplacement et de raccordement en basse tension, hors tension (NF C 18-510, recyclage recommandé tous les trois ans).', (SELECT id FROM specialite WHERE code = 'electricite'), 36, 2),
    ('00000000-0000-4000-8014-000000000003', 0, 0, 'BR', 'Électricité BR', 'Chargé d’intervention générale en basse tension : dépannage, connexion, mesurage, essais (NF C 18-510, recyclage recommandé tous les trois ans).', (SELECT id FROM specialite WHERE code = 'electricite'), 36, 3),
    ('00000000-0000-4000-8014-000000000004', 0, 0, 'BC', 'Électricité BC', 'Chargé de consignation en basse tension (NF C 18-510, recyclage recommandé tous les trois ans).', (SELECT id FROM specialite WHERE code = 'electricite'), 36, 4),
    ('00000000-0000-4000-8014-000000000005', 0, 0, 'B1V', 'Électricité B1V', 'Exécutant électricien de travaux en basse tension, au voisinage de pièces nues sous tension (NF C 18-510, recyclage recommandé tous les trois ans).', (SELECT id FROM specialite WHERE code = 'electricite'), 36, 5),
    ('00000000-0000-4000-8014-000000000006', 0, 0, 'B2V', 'Électricité B2V', 'Chargé de travaux en basse tension, au voisinage de pièces nues sous tension (NF C 18-510, recyclage recommandé tous les trois ans).', (SELECT id FROM specialite WHERE code = 'electricite'), 36, 6),
    ('00000000-0000-4000-8014-000000000007', 0, 0, 'FLUIDE_I', 'Fluides frigorigènes, catégorie I', 'Attestation d’aptitude à la manipulation des fluides frigorigènes, toutes activités et toutes charges (Code de l’environnement, art. R543-106). Remise à niveau : règlement (UE) 2024/573.', (SELECT id FROM specialite WHERE code = 'climatisation'), NULL, 7),
    ('00000000-0000-4000-8014-000000000008', 0, 0, 'PG', 'Professionnel du gaz (PG)', 'Installation et entretien d’appareils et de tuyauteries à gaz dans les logements. Saisir l’échéance de l’attestation.', (SELECT id FROM specialite WHERE code = 'chauffage'), NULL, 8),
    ('00000000-0000-4000-8014-000000000009', 0, 0, 'HAUTEUR', 'Travail en hauteur', 'Formation au travail en hauteur et au port du harnais (Code du travail, art. R4323-106). Aucune durée légale : celle de l’organisme ou de l’entreprise.', NULL, NULL, 9),
    ('00000000-0000-4000-8014-000000000010', 0, 0, 'R486A', 'CACES R486 A (nacelle verticale)', 'Plates-formes élévatrices mobiles de personnes à élévation verticale (recommandation R486, cinq ans).', NULL, 60, 10),
    ('00000000-0000-4000-8014-000000000011', 0, 0, 'R486B', 'CACES R486 B (nacelle multidirectionnelle)', 'Plates-formes élévatrices mobiles de personnes à élévation multidirectionnelle (recommandation R486, cinq ans).', NULL, 60, 11),
    ('00000000-0000-4000-8014-000000000012', 0, 0, 'SS4', 'Amiante, sous-section 4', 'Interventions susceptibles de libérer des fibres d’amiante (arrêté du 23 février 2012, recyclage tous les trois ans).', NULL, 36, 12),
    ('00000000-0000-4000-8014-000000000013', 0, 0, 'AIPR', 'Intervention à proximité des réseaux (AIPR)', 'Travaux près de réseaux enterrés ou aériens, attestation de compétences valable cinq ans (Code de l’environnement, art. R554-31).', NULL, 60, 13),
    ('00000000-0000-4000-8014-000000000014', 0, 0, 'SST', 'Sauveteur secouriste du travail (SST)', 'Premiers secours dans l’entreprise, maintien et actualisation tous les vingt-quatre mois.', NULL, 24, 14);

INSERT INTO parametre (uuid, cree_le, modifie_le, cle, type, valeur, libelle) VALUES
    ('00000000-0000-4000-8005-000000000101', 0, 0, 'planning.trajet_facteur_pct', 'entier', '130', 'Détour de la route par rapport à la ligne droite, en pour cent'),
    ('00000000-0000-4000-8005-000000000102', 0, 0, 'planning.trajet_vitesse_kmh', 'entier', '40', 'Vitesse moyenne de trajet, en kilomètres par heure'),
    ('00000000-0000-4000-8005-000000000103', 0, 0, 'planning.trajet_marge_min', 'entier', '10', 'Marge de trajet en dessous de laquelle le planning prévient, en minutes'),
    ('00000000-0000-4000-8005-000000000104', 0, 0, 'planning.journee_max_min', 'entier', '600', 'Journée de travail la plus longue, en minutes'),
    ('00000000-0000-4000-8005-000000000105', 0, 0, 'planning.repos_min', 'entier', '660', 'Repos entre deux journées, en minutes'),
    ('00000000-0000-4000-8005-000000000106', 0, 0, 'planning.dejeuner_debut', 'texte', '12:00', 'Début de la plage du déjeuner'),
    ('00000000-0000-4000-8005-000000000107', 0, 0, 'planning.dejeuner_fin', 'texte', '13:30', 'Fin de la plage du déjeuner'),
    ('00000000-0000-4000-8005-000000000108', 0, 0, 'planning.dejeuner_min', 'entier', '45', 'Pause du déjeuner, en minutes'),
    ('00000000-0000-4000-8005-000000000109', 0, 0, 'planning.pas_min', 'entier', '15', 'Pas du planning, en minutes'),
    ('00000000-0000-4000-8005-000000000110', 0, 0, 'planning.poids_proximite', 'entier', '35', 'Poids de la proximité dans les suggestions'),
    ('00000000-0000-4000-8005-000000000111', 0, 0, 'planning.poids_charge', 'entier', '25', 'Poids de la charge dans les suggestions'),
    ('00000000-0000-4000-8005-000000000112', 0, 0, 'planning.poids_creneau', 'entier', '20', 'Poids du créneau dans les suggestions'),
    ('00000000-0000-4000-8005-000000000113', 0, 0, 'planning.poids_continuite', 'entier', '10', 'Poids de la continuité avec le client dans les suggestions'),
    ('00000000-0000-4000-8005-000000000114', 0, 0, 'planning.poids_echeance', 'entier', '10', 'Poids de l’échéance dans les suggestions'),
    ('00000000-0000-4000-8005-000000000115', 0, 0, 'planning.alsace_moselle', 'booleen', '0', 'Jours fériés d’Alsace-Moselle'),
    ('00000000-0000-4000-8005-000000000116', 0, 0, 'planning.territoire', 'texte', 'metropole', 'Territoire des jours fériés'),
    ('00000000-0000-4000-8005-000000000117', 0, 0, 'planning.journee_solidarite', 'texte', NULL, 'Journée de solidarité'),
    ('00000000-0000-4000-8005-000000000118', 0, 0, 'planning.annulation_s', 'entier', '10', 'Délai d’annulation avant de prévenir les techniciens, en secondes'),
    ('00000000-0000-4000-8005-000000000119', 0, 0, 'planning.jour_debut', 'texte', '07:00', 'Première heure montrée au planning'),
    ('00000000-0000-4000-8005-000000000120', 0, 0, 'planning.jour_fin', 'texte', '19:00', 'Dernière heure montrée au planning');
