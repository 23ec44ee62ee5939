import fc from 'fast-check';
import { canonicalJson, type Json } from './canonical-json.js';
import { dayOfApproval, minutesStateOf, problemsWithApproval, problemWithMinutesAction, type Approval } from './minutes.js';
import { problemWithSittingAction, SITTING_ACTIONS } from './sitting-actions.js';

describe('minutes', () => {
  it('are a draft, approved, then signed by everybody who signs', () => {
    expect([minutesStateOf(false, []), minutesStateOf(true, []), minutesStateOf(true, ['chair']), minutesStateOf(true, ['minuteTaker', 'chair'])]).toEqual(['draft', 'approved', 'approved', 'signed']);
  });

  it('are approved once, after the meeting; signed and amended afterwards', () => {
    expect(problemWithMinutesAction('approve', 'closed', 'draft')).toBeNull();
    expect(problemWithMinutesAction('approve', 'open', 'draft')?.code).toBe('MINUTES_MEETING_NOT_CLOSED');
    expect(problemWithMinutesAction('approve', 'closed', 'approved')?.code).toBe('MINUTES_APPROVED');
    expect([problemWithMinutesAction('sign', 'closed', 'draft'), problemWithMinutesAction('amend', 'closed', 'draft')].map((problem) => problem?.code)).toEqual(['MINUTES_NOT_APPROVED', 'MINUTES_NOT_APPROVED']);
    expect(problemWithMinutesAction('sign', 'closed', 'approved')).toBeNull();
    expect(problemWithMinutesAction('sign', 'closed', 'signed')?.code).toBe('MINUTES_ALREADY_SIGNED');
    expect(problemWithMinutesAction('amend', 'closed', 'signed')).toBeNull();
  });

  it('lock everything about their meeting once they are approved', () => {
    const locked = SITTING_ACTIONS.filter((action) => problemWithSittingAction(action, 'closed', true)?.code === 'MINUTES_APPROVED');
    expect(locked).toEqual(['changeAgenda', 'open', 'close', 'note', 'write']);
    expect(problemWithSittingAction('write', 'closed', false)).toBeNull();
  });
});

describe('an approval', () => {
  const choices = {
    meetings: [{ id: 'next', on: '2027-03-02' }],
    decisions: [{ id: 'there', meetingId: 'next', on: '2027-03-02' }, { id: 'circular', meetingId: null, on: '2027-02-20' }],
    people: [{ personId: 'amina' }, { personId: 'olena' }],
  };
  const faults = (change: Partial<Approval>) =>
    problemsWithApproval({ meetingId: 'next', decisionId: null, chairId: 'amina', minuteTakerId: 'olena', ...change }, choices).map(({ field, code }) => `${field} ${code}`);

  it('is by a later meeting of the body, by its decision or one without a meeting, and names two who took part', () => {
    expect([faults({}), faults({ decisionId: 'there' }), faults({ meetingId: null, decisionId: 'circular' })]).toEqual([[], [], []]);
    expect(faults({ meetingId: null })).toEqual(['meetingId required']);
    expect(faults({ meetingId: 'other', decisionId: 'there' })).toEqual(['meetingId notOneOf', 'decisionId notOneOf']);
    expect(faults({ decisionId: 'circular' })).toEqual(['decisionId notOneOf']);
    expect(faults({ chairId: 'nobody', minuteTakerId: 'nobody' })).toEqual(['chairId notOneOf', 'minuteTakerId notOneOf']);
    expect(faults({ minuteTakerId: 'amina' })).toEqual(['minuteTakerId duplicate']);
  });

  it('is of the day of that meeting or decision', () => {
    expect(dayOfApproval({ meetingId: 'next', decisionId: 'there' }, choices)).toBe('2027-03-02');
    expect(dayOfApproval({ meetingId: null, decisionId: 'circular' }, choices)).toBe('2027-02-20');
  });
});

describe('canonical JSON', () => {
  it('is one text for one value, whatever the order of its fields', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'ü"' }], a: true, gone: undefined })).toBe('{"a":true,"b":[1,{"c":"ü\\"","d":null}]}');
    fc.assert(fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value as Json);
      expect(canonicalJson(JSON.parse(text) as Json)).toBe(text);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
    }));
  });
});
