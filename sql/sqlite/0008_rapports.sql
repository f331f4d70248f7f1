-- SPDX-License-Identifier: GPL-3.0-or-later
-- Reports of missions and their pictures.

CREATE TABLE rapport_mission (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
    cree_le INTEGER NOT NULL,
    cree_par INTEGER REFERENCES utilisateur (id),
    modifie_le INTEGER NOT NULL,
    modifie_par INTEGER REFERENCES utilisateur (id),
    archive_le INTEGER,
    numero TEXT NOT NULL UNIQUE CHECK (length(numero) <= 20),
    mission_id INTEGER NOT NULL REFERENCES mission (id),
    intervention_id INTEGER REFERENCES intervention (id),
    technicien_id INTEGER REFERENCES technicien (id),
    redacteur_id INTEGER REFERENCES utilisateur (id),
    titre TEXT NOT NULL CHECK (length(titre) <= 160),
    contenu TEXT CHECK (length(contenu) <= 20000),
    statut TEXT NOT NULL DEFAULT 'brouillon'
        CHECK (statut IN ('brouillon', 'en_cours', 'a_valider', 'valide', 'envoye')),
    mesures TEXT CHECK (mesures GLOB '[[{]*[]}]'),
    anomalies TEXT CHECK (length(anomalies) <= 4000),
    recommandations TEXT CHECK (length(recommandations) <= 4000),
    date_rapport TEXT NOT NULL CHECK (date_rapport GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    valide_par INTEGER REFERENCES utilisateur (id),
    valide_le INTEGER,
    signataire TEXT CHECK (length(signataire) <= 120),
    signature_piece_id INTEGER REFERENCES piece_jointe (id),
    signe_le INTEGER,
    absence_signature_motif TEXT CHECK (length(absence_signature_motif) <= 120),
    envoye_le INTEGER,
    envoye_a TEXT CHECK (length(envoye_a) <= 254),
    pdf_piece_id INTEGER REFERENCES piece_jointe (id),
    empreinte TEXT CHECK (length(empreinte) = 64)
) STRICT;
CREATE INDEX rapport_mission_ouvert
    ON rapport_mission (statut) WHERE statut IN ('brouillon', 'en_cours', 'a_valider');
CREATE INDEX rapport_mission_date_rapport_id ON rapport_mission (date_rapport DESC, id DESC);
CREATE INDEX rapport_mission_mission_id ON rapport_mission (mission_id);
CREATE INDEX rapport_mission_intervention_id ON rapport_mission (intervention_id);
CREATE INDEX rapport_mission_technicien_id ON rapport_mission (technicien_id);
CREATE INDEX rapport_mission_redacteur_id ON rapport_mission (redacteur_id);
CREATE INDEX rapport_mission_valide_par ON rapport_mission (valide_par);
CREATE INDEX rapport_mission_signature_piece_id ON rapport_mission (signature_piece_id);
CREATE INDEX rapport_mission_pdf_piece_id ON rapport_mission (pdf_piece_id);

CREATE TABLE rapport_image (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
    cree_le INTEGER NOT NULL,
    cree_par INTEGER REFERENCES utilisateur (id),
    modifie_le INTEGER NOT NULL,
    modifie_par INTEGER REFERENCES utilisateur (id),
    archive_le INTEGER,
    rapport_id INTEGER NOT NULL REFERENCES rapport_mission (id),
    piece_id INTEGER NOT NULL REFERENCES piece_jointe (id),
    ordre INTEGER NOT NULL,
    legende TEXT CHECK (length(legende) <= 200),
    phase TEXT CHECK (phase IN ('avant', 'pendant', 'apres'))
) STRICT;
CREATE INDEX rapport_image_rapport_id ON rapport_image (rapport_id);
CREATE INDEX rapport_image_piece_id ON rapport_image (piece_id);
