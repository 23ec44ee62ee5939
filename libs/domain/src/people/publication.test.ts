import { problemsWithPublication, type Publication } from './publication.js';

const TODAY = '2026-11-25';
const named: Publication = { function: 'boardMember', label: '', validFrom: '2026-05-01', validTo: null, consentOn: '2026-05-02', consentProof: 'Brief im Ordner Vorstand' };

test.each<[string, Partial<Publication>, string[]]>([
  ['consent given', {}, []],
  ['consent given today', { consentOn: TODAY }, []],
  ['consent of tomorrow', { consentOn: '2026-11-26' }, ['consentOn inFuture']],
  ['no proof', { consentProof: '  ' }, ['consentProof required']],
  ['another task without a word for it', { function: 'other' }, ['label required']],
  ['an end on the first day', { validTo: '2026-05-01' }, ['validTo endsBeforeBegin']],
])('%s', (_, change, expected) => expect(problemsWithPublication({ ...named, ...change }, TODAY).map(({ field, code }) => `${field} ${code}`)).toEqual(expected));
