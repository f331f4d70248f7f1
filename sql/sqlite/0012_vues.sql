-- SPDX-License-Identifier: GPL-3.0-or-later
-- Saved views of the lists and of the planning.

-- utilisateur_id: whose view; NULL = shared with everybody who sees the workspace.
CREATE TABLE vue_enregistree (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
    cree_le INTEGER NOT NULL,
    cree_par INTEGER REFERENCES utilisateur (id),
    modifie_le INTEGER NOT NULL,
    modifie_par INTEGER REFERENCES utilisateur (id),
    archive_le INTEGER,
    espace TEXT NOT NULL CHECK (length(espace) <= 32),
    libelle TEXT NOT NULL CHECK (length(libelle) <= 60),
    utilisateur_id INTEGER REFERENCES utilisateur (id),
    contenu TEXT NOT NULL CHECK (length(contenu) <= 8000 AND contenu GLOB '[{]*[}]')
) STRICT;
CREATE UNIQUE INDEX vue_enregistree_libelle ON vue_enregistree (espace, libelle, ifnull(utilisateur_id, 0))
    WHERE archive_le IS NULL;
CREATE INDEX vue_enregistree_utilisateur_id ON vue_enregistree (utilisateur_id);
