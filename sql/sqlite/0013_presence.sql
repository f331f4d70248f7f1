-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who has a record in hand right now, for the other workstations to see.

-- Forgotten after two minutes without a sign. Not a business record: no uuid, no version, no journal.
CREATE TABLE verrou_edition (
    utilisateur_id INTEGER NOT NULL REFERENCES utilisateur (id) ON DELETE CASCADE,
    poste TEXT NOT NULL CHECK (length(poste) <= 80),
    entite TEXT NOT NULL CHECK (length(entite) BETWEEN 1 AND 40),
    entite_id INTEGER NOT NULL,
    vu_le INTEGER NOT NULL,
    PRIMARY KEY (utilisateur_id, poste, entite, entite_id)
) STRICT;
CREATE INDEX verrou_edition_entite_entite_id ON verrou_edition (entite, entite_id);
