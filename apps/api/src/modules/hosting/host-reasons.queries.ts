import type { Actor } from '@verbund/domain/access/can.js';
import { creditsOf, withinWindow } from '@verbund/domain/hosting/credit-ledger.js';
import { alternativesOf, type HostAlternative } from '@verbund/domain/hosting/host-alternatives.js';
import { HOST_LEVELS } from '@verbund/domain/hosting/host-costs.js';
import { relaxationsOf } from '@verbund/domain/hosting/host-relaxations.js';
import type { Db } from '../../platform/database/sql.js';
import { refuse } from '../../platform/http/refusal.js';
import type { Computation } from './host-plan.entity.js';
import type { HostAlternativeView, HostReasonsView } from './host-plans.dto.js';
import { lastHosted, planRow, rounded } from './host-plans.queries.js';
import { namesOf, type Names } from './host-names.queries.js';

/** Why a meeting of the plan has its host, as it was computed. */
export async function hostReasons(db: Db, actor: Actor, planId: string, meetingId: string): Promise<HostReasonsView> {
  const { input, result } = await planRow(db, actor, planId);
  const meeting = input.meetings.find(({ id }) => id === meetingId) ?? refuse('NOT_FOUND');
  const chosenId = result.meetings.find((planned) => planned.meetingId === meetingId)!.organisationId;
  const alternatives = alternativesOf(input, result, meetingId);
  const views = viewsOf(input, alternatives, await namesOf(db, input, []));
  const others = views.filter(({ organisationId }) => organisationId !== chosenId);
  return {
    meetingId, day: meeting.day, pinned: meeting.pinned !== null, chosen: views.find(({ organisationId }) => organisationId === chosenId) ?? null,
    possible: others.filter(({ reasons }) => reasons.length === 0).sort(byCost), impossible: others.filter(({ reasons }) => reasons.length > 0).sort(byName), relaxations: relaxationsOf(alternatives),
  };
}

function viewsOf(input: Computation['input'], alternatives: readonly HostAlternative[], names: Names): HostAlternativeView[] {
  const credits = creditsOf(withinWindow(input.history, input.meetings.map(({ day }) => day).sort()[0]!, input.settings.windowMonths));
  return alternatives.map(({ organisationId, roomId, reasons, worse }) => ({
    organisationId, name: names.organisation(organisationId)!.name, credit: rounded(credits.get(organisationId) ?? 0), lastHosted: lastHosted(input, organisationId), room: names.room(roomId),
    reasons: [...reasons], worse: worse && { level: worse.level, by: rounded(worse.by) },
  }));
}

const byName = (a: HostAlternativeView, b: HostAlternativeView): number => a.name.localeCompare(b.name) || (a.organisationId < b.organisationId ? -1 : 1);

/** The later the level on which it costs something, the cheaper. */
const byCost = (a: HostAlternativeView, b: HostAlternativeView): number => levelOf(b) - levelOf(a) || (a.worse?.by ?? 0) - (b.worse?.by ?? 0) || byName(a, b);
const levelOf = ({ worse }: HostAlternativeView): number => (worse ? HOST_LEVELS.indexOf(worse.level) : HOST_LEVELS.length);
