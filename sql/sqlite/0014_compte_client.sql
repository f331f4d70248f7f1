-- SPDX-License-Identifier: GPL-3.0-or-later
-- The client an account of role « client » stands for: what it reads as its own.

ALTER TABLE utilisateur ADD COLUMN client_id INTEGER REFERENCES client (id);
CREATE INDEX utilisateur_client_id ON utilisateur (client_id);
