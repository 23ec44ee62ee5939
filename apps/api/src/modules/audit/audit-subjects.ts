import type { Language } from '@verbund/contracts/languages.js';
import { sql, type Sql } from '../../platform/database/sql.js';

const personName = sql`concat_ws(' ', NULLIF(p.given_name, ''), p.family_name)`;

/** What the record of entry `e` is called today, or NULL. */
export const subjectName = (language: Language): Sql => sql`
  CASE e.subject
    WHEN 'organisation' THEN (SELECT o.name FROM organisations o WHERE o.id = e.subject_id)
    WHEN 'person' THEN (SELECT ${personName} FROM people p WHERE p.id = e.subject_id)
    WHEN 'contactRole' THEN (SELECT ${personName} FROM contact_roles c JOIN people p ON p.id = c.person_id WHERE c.id = e.subject_id)
    WHEN 'account' THEN (SELECT a.name FROM accounts a WHERE a.id = e.subject_id)
    WHEN 'claim' THEN (SELECT o.name FROM claims c JOIN organisations o ON o.id = c.organisation_id WHERE c.id = e.subject_id)
    WHEN 'representation' THEN (SELECT CASE WHEN r.invited_name = '' THEN a.name ELSE r.invited_name END FROM account_organisations r JOIN accounts a ON a.id = r.account_id WHERE r.id = e.subject_id)
    WHEN 'room' THEN (SELECT r.name FROM rooms r WHERE r.id = e.subject_id)
    WHEN 'document' THEN (SELECT d.file_name FROM documents d WHERE d.id = e.subject_id)
    WHEN 'topic' THEN (SELECT COALESCE(t.labels ->> ${language}, t.labels ->> 'de') FROM topics t WHERE t.id = e.subject_id)
    WHEN 'district' THEN (SELECT d.name FROM districts d WHERE d.id = e.subject_id)
    WHEN 'import' THEN (SELECT i.file_name FROM imports i WHERE i.id = e.subject_id)
    WHEN 'confirmationCampaign' THEN (SELECT c.title FROM confirmation_campaigns c WHERE c.id = e.subject_id)
    WHEN 'confirmationRecipient' THEN (SELECT r.organisation_name FROM confirmation_recipients r WHERE r.id = e.subject_id)
    WHEN 'changeRequest' THEN (SELECT o.name FROM change_requests r JOIN organisations o ON o.id = r.organisation_id WHERE r.id = e.subject_id)
    WHEN 'rulePack' THEN (SELECT r.name FROM rule_packs r WHERE r.id = e.subject_id)
    WHEN 'meeting' THEN (SELECT m.title FROM meetings m WHERE m.id = e.subject_id)
    WHEN 'meetingInvitee' THEN (SELECT i.name FROM meeting_invitees i WHERE i.id = e.subject_id)
    WHEN 'meetingSeries' THEN (SELECT s.title FROM meeting_series s WHERE s.id = e.subject_id)
    WHEN 'calendarDays' THEN (SELECT c.name FROM calendar_days c WHERE c.id = e.subject_id)
    WHEN 'bodyType' THEN (SELECT COALESCE(t.labels ->> ${language}, t.labels ->> 'de') FROM body_types t WHERE t.id = e.subject_id)
    WHEN 'body' THEN (SELECT b.name FROM bodies b WHERE b.id = e.subject_id)
    WHEN 'seat' THEN (SELECT b.name FROM seats s JOIN bodies b ON b.id = s.body_id WHERE s.id = e.subject_id)
    WHEN 'term' THEN (SELECT b.name FROM terms t JOIN bodies b ON b.id = t.body_id WHERE t.id = e.subject_id)
    WHEN 'mandate' THEN (SELECT ${personName} FROM mandates m JOIN people p ON p.id = m.person_id WHERE m.id = e.subject_id)
    WHEN 'agendaProposal' THEN (SELECT a.title FROM agenda_proposals a WHERE a.id = e.subject_id)
    WHEN 'decision' THEN (SELECT d.year || '-' || lpad(d.running::text, greatest(3, length(d.running::text)), '0') FROM decisions d WHERE d.id = e.subject_id)
    WHEN 'circularResolution' THEN (SELECT c.title FROM circular_resolutions c WHERE c.id = e.subject_id)
    WHEN 'meetingTask' THEN (SELECT t.title FROM meeting_tasks t WHERE t.id = e.subject_id)
    WHEN 'savedView' THEN (SELECT v.name FROM saved_views v WHERE v.id = e.subject_id)
  END`;

const column = (field: Sql): Sql => sql`lower(regexp_replace(${field}, '([A-Z])', '_\\1', 'g'))`;

/** The record of entry `e` as it stands, as JSON with column names; NULL when it cannot be undone or is gone. */
const present = sql`
  CASE e.subject
    WHEN 'organisation' THEN (SELECT to_jsonb(o) || jsonb_build_object(
        'topic_ids', (SELECT COALESCE(jsonb_agg(ot.topic_id ORDER BY t.position, t.slug), '[]') FROM organisation_topics ot JOIN topics t ON t.id = ot.topic_id WHERE ot.organisation_id = o.id),
        'district_ids', (SELECT COALESCE(jsonb_agg(od.district_id ORDER BY d.position, d.name), '[]') FROM organisation_districts od JOIN districts d ON d.id = od.district_id WHERE od.organisation_id = o.id))
      FROM organisations o WHERE o.id = e.subject_id AND o.removed_at IS NULL)
    WHEN 'person' THEN (SELECT to_jsonb(p) FROM people p WHERE p.id = e.subject_id AND p.removed_at IS NULL)
    WHEN 'room' THEN (SELECT to_jsonb(r) FROM rooms r WHERE r.id = e.subject_id)
    WHEN 'mandate' THEN (SELECT to_jsonb(m) || jsonb_build_object('from', lower(m.during), 'to', upper(m.during)) FROM mandates m WHERE m.id = e.subject_id)
  END`;

/** Does every field still have the value that entry `e` gave it? The same question as before undoing, for a whole page. */
export const isUndoable = sql`
  (e.action ~ '\\.(changed|reverted)$' AND EXISTS (
    SELECT 1 FROM (SELECT ${present} AS record) now WHERE now.record IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM jsonb_each(e.changes) c WHERE COALESCE(now.record -> ${column(sql`c.key`)}, 'null') <> COALESCE(c.value -> 'new', 'null'))))`;
