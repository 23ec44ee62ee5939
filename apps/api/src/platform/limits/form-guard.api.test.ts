import { Api } from '../../../test/harness.js';
import { proofOf } from '../../../test/form-proof.js';
import { Refusal } from '../http/refusal.js';
import type { FormProof } from './form-guard.dto.js';
import { FormGuard } from './form-guard.js';

let api: Api;
let guard: FormGuard;
beforeAll(async () => {
  api = await Api.start();
  guard = api.app.get(FormGuard);
});
afterAll(() => api.stop());
beforeEach(async () => {
  await api.db.query('DELETE FROM rate_limits');
  api.clock = '2026-11-25T10:00:00Z';
});

const later = (seconds: number) => (api.clock = new Date(Date.parse('2026-11-25T10:00:00Z') + seconds * 1000).toISOString());
const outcome = (proof: FormProof, address = '10.0.0.1') =>
  guard.pass(proof, address).then(
    () => 'passed',
    (error: unknown) => (error as Refusal).code,
  );

test('a form that a browser solved and a person took time for passes, once', async () => {
  const proof = proofOf(await guard.issue('10.0.0.1'));
  later(5);
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => outcome(proof)));
  expect(outcomes.filter((each) => each === 'passed')).toHaveLength(1);
  expect(new Set(outcomes)).toEqual(new Set(['passed', 'FORM_PROOF_INVALID']));
});

test.each<[string, number, (proof: FormProof) => FormProof]>([
  ['sent at once', 1, (proof) => proof],
  ['sent the next day', 24 * 3600, (proof) => proof],
  ['with the hidden field filled in', 5, (proof) => ({ ...proof, website: 'https://spam.example' })],
  ['with a guessed solution', 5, (proof) => ({ ...proof, solution: proof.solution + 1 })],
  ['with an invented challenge', 5, ({ challenge }) => proofOf({ challenge: challenge.replace(/\.[^.]+$/, '.AAAA'), difficulty: 14 })],
  ['with a challenge dated back', 5, ({ challenge }) => proofOf({ challenge: challenge.replace(/^[^.]+/, 'm000000'), difficulty: 14 })],
  ['with nothing', 5, () => ({ challenge: '', solution: 0, website: '' })],
])('%s it does not', async (_, seconds, change) => {
  const proof = change(proofOf(await guard.issue('10.0.0.1')));
  later(seconds);
  expect(await outcome(proof)).toBe('FORM_PROOF_INVALID');
});

test('one network address gets only so many, others are not touched', async () => {
  const codes: string[] = [];
  for (let n = 0; n < 125; n += 1) codes.push(await guard.issue('10.0.0.2').then(() => 'issued', (error: unknown) => (error as Refusal).code));
  expect(codes.indexOf('TOO_MANY_REQUESTS')).toBe(120);
  await expect(guard.issue('10.0.0.3')).resolves.toMatchObject({ difficulty: 14 });
});
