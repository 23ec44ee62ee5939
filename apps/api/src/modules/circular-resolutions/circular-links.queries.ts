import type { RequestActor } from '../../platform/work/request-actor.js';
import { circularTally, isCircularClosed, type CircularChoice } from '@verbund/domain/circular-resolutions/circular-resolutions.js';
import type { CircularRule } from '@verbund/domain/statutes/rule-pack.js';
import { rowOf, sql, type Db, type Sql } from '../../platform/database/sql.js';
import { refuse } from '../../platform/http/refusal.js';
import type { CircularPageView } from './circular-page.dto.js';
import { answersOf, circularDecision, circularState, CIRCULARS, LAST_ANSWER, ruleView } from './circular-resolutions.queries.js';

/** Days after the last one on which a link still shows what became of it. */
const DAYS_TO_READ = 30;

export const VOTER_LINKS = sql`circular_links l JOIN circular_voters v ON v.id = l.voter_id JOIN circular_resolutions lc ON lc.id = v.resolution_id`;

/** Revoked links and those of long ago are not there. */
export const usableVoterLink = (today: Sql): Sql => sql`l.revoked_at IS NULL AND ${today} <= lc.last_day + ${DAYS_TO_READ}::int`;

type Row = Omit<CircularPageView, 'rule' | 'counts' | 'isOpen'> & { rule: CircularRule; answers: (CircularChoice | null)[]; today: string };

/** What the holder of a link sees: what is asked, the own answer, and how many others have answered, never what. */
export async function circularPage(db: Db, { organisationIds: [voterId] }: RequestActor): Promise<CircularPageView> {
  const row = await rowOf<{ page: Row }>(
    db,
    sql`SELECT json_build_object('network', (SELECT json_build_object('name', n.name, 'email', n.email) FROM network n), 'holder', json_build_object('name', v.name, 'language', v.language), 'body', b.name,
          'title', c.title, 'wording', c.wording, 'reasons', c.reasons, 'askedBy', started.account_name, 'lastDay', c.last_day, 'state', ${circularState}, 'rule', c.rule, 'answers', ${answersOf},
          'receipt', CASE WHEN last.choice IS NOT NULL THEN json_build_object('choice', last.choice, 'remark', last.remark, 'name', last.name, 'wording', last.wording, 'at', last.answered_at) END,
          'decision', ${circularDecision}, 'withdrawalReason', COALESCE(withdrawn.reason, ''), 'today', network_today()) AS page
        FROM ${CIRCULARS} JOIN circular_voters v ON v.resolution_id = c.id ${LAST_ANSWER} WHERE v.id = ${voterId}`,
  );
  if (!row) return refuse('LINK_INVALID');
  const { rule, answers, today, ...page } = row.page;
  const isOpen = page.state === 'open' && !isCircularClosed(page.lastDay, today);
  return { ...page, isOpen, rule: ruleView(rule), counts: isOpen ? withoutChoices(circularTally(answers)) : circularTally(answers) };
}

/** As long as answers are given, nobody sees what the others chose. */
const withoutChoices = ({ entitled, missing, recused }: CircularPageView['counts']): CircularPageView['counts'] => ({ yes: 0, no: 0, abstentions: 0, recused, missing, entitled });
