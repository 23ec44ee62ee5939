import type { RuleStep } from '@verbund/domain/statutes/rule-steps.js';
import type { RuleValues } from '@verbund/domain/statutes/rules.js';
import type { RulePacksService } from '../modules/rule-packs/rule-packs.service.js';
import type { Diary } from './diary.js';

const THREE_QUARTERS = { of: 'valid', p: 3, q: 4 } as const;

/** The first statutes: smaller board, longer notice. */
const FIRST: RuleValues = {
  'board.seats': 5,
  'board.minSeats': 3,
  'board.termMonths': 24,
  'board.equal': true,
  'board.quorum': { count: 3 },
  'assembly.notice': { days: 21, countFrom: 'receipt' },
  'assembly.form': 'writtenForm',
  'majorities.default': { of: 'simple' },
  'majorities.statutes': THREE_QUARTERS,
  'audit.auditors': 2,
};

/** The statutes of today, as far as somebody has looked them up; the rest stays unknown (governance handbook, section 7). */
const TODAY: RuleValues = {
  ...FIRST,
  'board.seats': 7,
  'board.minSeats': 5,
  'board.coOption': false,
  'assembly.minority': { p: 1, q: 10, form: 'writtenForm' },
  'voting.votesPerOrganisation': 1,
  'voting.proxies': false,
  'assembly.notice': { days: 14, countFrom: 'receipt' },
  'assembly.form': 'textForm',
  'delivery.emailDays': 0,
  'delivery.letterDays': 3,
  'assembly.quorum': { p: 1, q: 3 },
  'assembly.followUp': false,
  'majorities.purpose': { of: 'allMembers' },
  'majorities.dissolution': THREE_QUARTERS,
  'majorities.board': { of: 'simple' },
  'circular.board': { consent: 'all' },
  'circular.assembly': { consent: 'all' },
  'modes.hybrid': true,
  'modes.virtual': false,
  'election.form': 'combined',
  'election.majority': 'absolute',
  'election.runOff': false,
  'election.lot': false,
  'election.secret': 'onRequest',
  'audit.termMonths': 24,
};
const CITATIONS = {
  'board.seats': 'Satzung § 9 Abs. 1',
  'board.termMonths': 'Satzung § 9 Abs. 3',
  'assembly.notice': 'Satzung § 7 Abs. 2',
  'assembly.quorum': 'Satzung § 7 Abs. 5',
  'majorities.statutes': 'Satzung § 12',
  'majorities.purpose': '§ 33 Abs. 1 BGB',
  'circular.board': '§ 32 Abs. 3 BGB',
  'audit.auditors': 'Satzung § 10',
};

type Version = { name: string; entered: string; rules: RuleValues; citations?: object; note?: string; days: readonly (readonly [RuleStep, string])[] };

const VERSIONS: readonly Version[] = [
  { name: 'Gründungssatzung', entered: '2016-01-22', rules: FIRST, days: [['adopted', '2016-01-22'], ['filed', '2016-02-08'], ['registered', '2016-03-15']] },
  {
    name: 'Satzung 2023', entered: '2023-11-01', rules: TODAY, citations: CITATIONS, note: 'Aus der Satzung abgeschrieben, noch nicht von einem Menschen mit Rechtskenntnis geprüft. Ob der Vorstand bis zur Neuwahl im Amt bleibt, ist offen.',
    days: [['adopted', '2023-11-01'], ['filed', '2023-11-20'], ['registered', '2024-01-18']],
  },
];

/** Enters both versions of the statutes on the days on which they took their steps. */
export function writeRules(diary: Diary, packs: RulePacksService): void {
  for (const { name, entered, rules, citations = {}, note = '', days } of VERSIONS) {
    const written: { id?: string } = {};
    diary.onItsOwn(entered, async () => {
      written.id = await packs.create(diary.office, { name });
      await packs.update(diary.office, written.id, { version: 1, rules, citations: { ...citations }, note });
    });
    for (const [nth, [step, on]] of days.entries()) diary.onItsOwn(on, () => packs.take(diary.office, written.id!, { version: nth + 2, step, on }));
  }
}
