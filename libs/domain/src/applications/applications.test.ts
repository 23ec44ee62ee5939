import fc from 'fast-check';
import { MEMBERSHIP_STATES } from '../membership/membership-rules.js';
import {
  APPLICATION_STEPS, completeSteps, EMPTY_ANSWERS, FIELDS_OF_STEP, problemsWithApplication, problemsWithStep, stepOfField,
  type ApplicationAnswers, type ApplicationPapers,
} from './application-steps.js';
import {
  APPLICATION_STAGES, problemWithAppeal, problemWithCompleteness, problemWithDecision, problemWithEdit, problemWithWithdrawal, stageOf, type ApplicationRecord,
} from './application-stages.js';
import { problemsWithDecision } from './decision-rules.js';
import { DEFAULT_RETENTION, deletionDueOn } from './retention.js';

const answers: ApplicationAnswers = {
  ...EMPTY_ANSWERS, name: 'Калина', legalForm: 'initiative', purpose: 'Chor', topicIds: ['t'], postcode: '30159', place: 'Hannover', phone: '0511 1', familyName: 'Шевченко', function: 'chair', membershipClass: 'full',
};
const papers: ApplicationPapers = { documents: [{ kind: 'statutes', state: 'received' }], requiredDocuments: ['statutes'], principlesVersion: 2, acceptedVersion: 2 };
const fields = (problems: { field: string }[]) => problems.map(({ field }) => field);

describe('the pages of an application', () => {
  it('hold every answer exactly once', () => {
    expect(APPLICATION_STEPS.flatMap((step) => [...FIELDS_OF_STEP[step]]).sort()).toEqual(Object.keys(EMPTY_ANSWERS).sort());
    expect([stepOfField('postcode'), stepOfField('nothing')]).toEqual(['reach', undefined]);
  });
  it('miss nothing when all is answered', () => expect(problemsWithApplication(answers, papers)).toEqual([]));
  it('say what is missing, in order', () => {
    expect(fields(problemsWithApplication(EMPTY_ANSWERS, { ...papers, documents: [], acceptedVersion: null }))).toEqual([
      'name', 'legalForm', 'purpose', 'topicIds', 'postcode', 'place', 'email', 'familyName', 'function', 'membershipClass', 'documents.statutes', 'principles',
    ]);
  });
  it('ask a registered association for its register', () => {
    expect(fields(problemsWithStep('organisation', { ...answers, legalForm: 'registeredAssociation', registerNumber: 'VR 1' }, papers))).toEqual(['registerCourt']);
  });
  it('do not count refused documents, blank answers and older principles', () => {
    expect(fields(problemsWithApplication({ ...answers, name: ' \n' }, { ...papers, documents: [{ kind: 'statutes', state: 'refused' }], acceptedVersion: 1 }))).toEqual(['name', 'documents.statutes', 'principles']);
  });
  it('are complete one by one: all together exactly when nothing is missing', () => {
    const some = fc.record({ name: fc.constantFrom('', 'A'), place: fc.constantFrom('', 'B'), purpose: fc.constantFrom('', 'C'), accepted: fc.constantFrom(null, 1, 2) });
    fc.assert(
      fc.property(some, ({ accepted, ...given }) => {
        const [own, ownPapers] = [{ ...answers, ...given }, { ...papers, acceptedVersion: accepted }];
        expect(completeSteps(own, ownPapers).length === APPLICATION_STEPS.length).toBe(problemsWithApplication(own, ownPapers).length === 0);
      }),
    );
  });
});

const record = (more: Partial<ApplicationRecord> = {}): ApplicationRecord => ({ origin: 'public', submittedOn: '2026-02-01', withdrawnOn: null, appealedOn: null, decisions: [], ...more });
const refused = { outcome: 'refused', decidedOn: '2026-03-10', onAppeal: false } as const;
const admitted = { ...refused, outcome: 'admitted' } as const;

describe('the stage of an application', () => {
  it.each([
    [record({ submittedOn: null }), null, 'draft'],
    [record({ submittedOn: null, origin: 'lead' }), 'lead', 'lead'],
    [record(), 'application', 'application'],
    [record(), 'documentsComplete', 'complete'],
    [record({ decisions: [admitted] }), 'decided', 'decided'],
    [record({ decisions: [admitted] }), 'probation', 'probation'],
    [record({ decisions: [admitted] }), 'active', 'member'],
    [record({ decisions: [refused] }), 'lead', 'refused'],
    [record({ decisions: [refused], appealedOn: '2026-04-01' }), 'lead', 'appeal'],
    [record({ decisions: [refused, { ...refused, onAppeal: true }], appealedOn: '2026-04-01' }), 'lead', 'refused'],
    [record({ decisions: [refused, { ...admitted, onAppeal: true }], appealedOn: '2026-04-01' }), 'active', 'member'],
    [record({ withdrawnOn: '2026-02-02' }), 'lead', 'withdrawn'],
    [record(), 'active', 'member'],
  ] as const)('%#', (own, state, stage) => expect(stageOf(own, state)).toBe(stage));

  it('never lets anything be decided or withdrawn twice', () => {
    fc.assert(
      fc.property(fc.constantFrom(null, ...MEMBERSHIP_STATES), fc.constantFrom(refused, admitted), (state, decision) => {
        const stage = stageOf(record({ decisions: [decision] }), state);
        expect(problemWithDecision(stage, 'refused')).not.toBeNull();
        expect(problemWithWithdrawal(stage)).not.toBeNull();
      }),
    );
  });
  it('lets the applicant change everything before sending, afterwards what was asked for, and nothing after a decision', () => {
    expect(problemWithEdit('draft', 'reach', [])).toBeNull();
    expect(problemWithEdit('application', 'reach', [])?.code).toBe('APPLICATION_NOT_EDITABLE');
    expect(problemWithEdit('application', 'reach', ['reach'])).toBeNull();
    expect(problemWithEdit('application', 'documents', [])).toBeNull();
    for (const stage of APPLICATION_STAGES.slice(4)) expect(problemWithEdit(stage, 'reach', ['reach'])?.code).toBe('APPLICATION_CLOSED');
  });
  it('is complete when the checklist is, and admits only what is complete', () => {
    expect(problemWithCompleteness('application', 2)).toEqual({ code: 'APPLICATION_PIECES_MISSING', params: { count: 2 } });
    expect(problemWithCompleteness('application', 0)).toBeNull();
    expect(problemWithDecision('application', 'admitted')?.code).toBe('APPLICATION_NOT_COMPLETE');
    expect([problemWithDecision('application', 'refused'), problemWithDecision('complete', 'admitted')]).toEqual([null, null]);
  });
});

describe('an appeal', () => {
  const own = record({ decisions: [refused] });
  it.each([['2026-03-10', null], ['2026-04-09', null], ['2026-04-10', 'APPEAL_TOO_LATE'], ['2026-03-09', 'APPEAL_TOO_LATE']])('on %s: %s', (on, code) => expect(problemWithAppeal('refused', own, on, 30)?.code ?? null).toBe(code));
  it('is possible once, against the board', () => {
    expect(problemWithAppeal('appeal', { ...own, appealedOn: '2026-04-01' }, '2026-04-02', 30)?.code).toBe('APPEAL_NOT_POSSIBLE');
    expect(problemWithAppeal('refused', record({ decisions: [refused, { ...refused, onAppeal: true }] }), '2026-04-02', 30)?.code).toBe('APPEAL_NOT_POSSIBLE');
  });
});

describe('a decision', () => {
  const when = { since: '2026-02-01', today: '2026-03-10' };
  const admission = { outcome: 'admitted', decidedOn: '2026-03-10', wording: 'Aufgenommen.', membershipClass: 'full', beginsOn: '2026-04-01', probationUntil: '2027-04-01' } as const;
  it('is whole', () => expect([problemsWithDecision(admission, when), problemsWithDecision({ ...refused, wording: 'Nein.', reason: 'Zweck' }, when)]).toEqual([[], []]));
  it('names what is wrong', () => {
    expect(problemsWithDecision({ outcome: 'admitted', decidedOn: '2026-03-11', wording: ' ', beginsOn: '2026-03-01', probationUntil: '2026-03-01' }, when).map(({ field, code }) => `${field} ${code}`)).toEqual([
      'decidedOn tooLarge', 'wording required', 'membershipClass required', 'beginsOn endsBeforeBegin', 'probationUntil endsBeforeBegin',
    ]);
    expect(fields(problemsWithDecision({ outcome: 'refused', decidedOn: '2026-01-31', wording: 'x' }, when))).toEqual(['decidedOn', 'reason']);
  });
});

describe('the time after which data go', () => {
  it.each([
    ['refused', record({ decisions: [refused] }), '2026-10-09'],
    ['refused', record({ decisions: [refused, { ...refused, decidedOn: '2026-06-20', onAppeal: true }] }), '2026-12-20'],
    ['draft', record({ submittedOn: null }), '2026-05-02'],
    ['lead', record({ submittedOn: null, origin: 'lead' }), '2027-02-01'],
    ['withdrawn', record({ withdrawnOn: '2026-02-28' }), '2026-05-29'],
    ['appeal', record({ decisions: [refused], appealedOn: '2026-04-01' }), null],
    ['member', record({ decisions: [admitted] }), null],
  ] as const)('%s: %#', (stage, own, due) => expect(deletionDueOn(stage, own, '2026-02-01', DEFAULT_RETENTION)).toBe(due));
});
