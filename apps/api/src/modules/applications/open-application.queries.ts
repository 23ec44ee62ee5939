import { sql } from '../../platform/database/sql.js';

/** No application that is neither taken back nor refused for good is about the organisation `o`: nobody meets it in the pipeline. */
export const withoutApplication = sql`NOT EXISTS (SELECT FROM applications a WHERE a.organisation_id = o.id AND a.withdrawn_on IS NULL
  AND COALESCE((SELECT d.outcome <> 'refused' OR (a.appealed_on IS NOT NULL AND NOT d.on_appeal) FROM application_decisions d WHERE d.application_id = a.id ORDER BY d.on_appeal DESC LIMIT 1), true))`;
