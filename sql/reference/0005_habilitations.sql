-- SPDX-License-Identifier: GPL-3.0-or-later
-- What kinds of intervention require. An existing base keeps planning as before: its manager decides when to require.

UPDATE habilitation_type SET specialite_id = (SELECT id FROM specialite WHERE code = 'electricite') WHERE code IN ('B0', 'BS', 'BR', 'BC', 'B1V', 'B2V');
UPDATE habilitation_type SET specialite_id = (SELECT id FROM specialite WHERE code = 'chauffage') WHERE code IN ('PG');
UPDATE habilitation_type SET specialite_id = (SELECT id FROM specialite WHERE code = 'climatisation') WHERE code IN ('FLUIDE_I');

INSERT INTO type_intervention_habilitation (uuid, cree_le, modifie_le, type_id, habilitation_type_id) VALUES
    ('00000000-0000-4000-8015-000000000001', 0, 0, (SELECT id FROM type_intervention WHERE code = 'INSTAL_ELEC'), (SELECT id FROM habilitation_type WHERE code = 'BR')),
    ('00000000-0000-4000-8015-000000000002', 0, 0, (SELECT id FROM type_intervention WHERE code = 'DEPAN_ELEC'), (SELECT id FROM habilitation_type WHERE code = 'BR')),
    ('00000000-0000-4000-8015-000000000003', 0, 0, (SELECT id FROM type_intervention WHERE code = 'MISE_SECURITE'), (SELECT id FROM habilitation_type WHERE code = 'BR')),
    ('00000000-0000-4000-8015-000000000004', 0, 0, (SELECT id FROM type_intervention WHERE code = 'ENTR_CHAUD'), (SELECT id FROM habilitation_type WHERE code = 'PG')),
    ('00000000-0000-4000-8015-000000000005', 0, 0, (SELECT id FROM type_intervention WHERE code = 'REMPL_CHAUD'), (SELECT id FROM habilitation_type WHERE code = 'PG')),
    ('00000000-0000-4000-8015-000000000006', 0, 0, (SELECT id FROM type_intervention WHERE code = 'INSTAL_CLIM'), (SELECT id FROM habilitation_type WHERE code = 'FLUIDE_I')),
    ('00000000-0000-4000-8015-000000000007', 0, 0, (SELECT id FROM type_intervention WHERE code = 'ENTR_CLIM'), (SELECT id FROM habilitation_type WHERE code = 'FLUIDE_I'));
