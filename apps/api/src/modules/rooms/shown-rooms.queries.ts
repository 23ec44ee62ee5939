import { isShown, type Audience } from '@verbund/domain/organisations/organisation-rules.js';
import { VISIBILITIES, type StepFree } from '@verbund/domain/organisations/organisation-values.js';
import type { Equipment } from '@verbund/domain/rooms/room-values.js';
import { sql, type Sql } from '../../platform/database/sql.js';

/** A room as members or the public see it beside its organisation: what it is, never whom to call or when it is empty. */
export type ShownRoom = { id: string; name: string; capacity: number | null; capacityApproximate: boolean; stepFree: StepFree; equipment: Equipment[]; photo: { digest: string; alt: string } | null };

/** The first photo in the size of a card. */
const firstPhoto = sql`(SELECT json_build_object('digest', f.digest, 'alt', p.alt) FROM room_photos p JOIN files f ON f.id = p.small_file_id WHERE p.room_id = r.id ORDER BY p.position LIMIT 1)`;

/** The rooms of organisation `o` that are offered and shown to this audience, as JSON. */
export function shownRooms(audience: Audience): Sql {
  const allowed = VISIBILITIES.filter((visibility) => isShown(visibility, audience));
  return sql`(SELECT COALESCE(json_agg(json_build_object('id', r.id, 'name', r.name, 'capacity', r.capacity, 'capacityApproximate', r.capacity_approximate,
      'stepFree', r.step_free, 'equipment', r.equipment, 'photo', ${firstPhoto}) ORDER BY lower(r.name), r.id), '[]')
    FROM rooms r WHERE r.organisation_id = o.id AND r.retired_at IS NULL AND r.visibility = ANY(${allowed}::text[]))`;
}
