import { problemsWithNetworkDocument, type DescribedNetworkDocument } from './network-documents.js';

const TODAY = '2026-11-25';
const problems = (document: Partial<DescribedNetworkDocument>) =>
  problemsWithNetworkDocument({ kind: 'statutes', title: {}, issuedOn: null, ...document }, TODAY).map(({ field, code }) => `${field} ${code}`);

test('a document of a known kind needs no title, another one does, in one language', () => {
  expect(problems({})).toEqual([]);
  expect(problems({ kind: 'other', title: { de: '  ' } })).toEqual(['title required']);
  expect(problems({ kind: 'other', title: { ar: 'تقرير' } })).toEqual([]);
});

test('a document is of today or earlier', () => {
  expect(problems({ issuedOn: TODAY })).toEqual([]);
  expect(problems({ issuedOn: '2026-11-26' })).toEqual(['issuedOn inFuture']);
});
