import fc from 'fast-check';
import { sourcesAfter, translationStates } from './translations.js';

const LANGUAGES = ['de', 'en', 'ar'];
const change = (before: Record<string, string>, after: Record<string, string>, sources = {}) => translationStates(after, sourcesAfter(before, after, sources, LANGUAGES), LANGUAGES);

describe('a translation', () => {
  it('is missing, the source or current', () =>
    expect(change({}, { de: 'Chor', ar: 'جوقة' })).toEqual({ de: 'source', en: 'missing', ar: 'current' }));

  it('is stale once the source has changed, and current again once it is written anew', () => {
    const first = { de: 'Chor', ar: 'جوقة' };
    const changed = { ...first, de: 'Chor für alle' };
    expect(change(first, changed)).toEqual({ de: 'source', en: 'missing', ar: 'stale' });
    const sources = sourcesAfter(first, changed, {}, LANGUAGES);
    expect(change(changed, { ...changed, ar: 'جوقة للجميع' }, sources)).toMatchObject({ ar: 'current' });
    expect(change(changed, first, sources)).toMatchObject({ ar: 'current' });
  });

  it('that is saved together with its source is current', () => expect(change({ de: 'Chor', en: 'Choir' }, { de: 'Tanz', en: 'Dance' })).toMatchObject({ en: 'current' }));

  it('is never current after the source alone changed, whatever was there before', () => {
    const text = fc.constantFrom('a', 'b', 'c');
    fc.assert(
      fc.property(text, text, text, (old, now, translated) => {
        fc.pre(old !== now);
        expect(change({ de: old, ar: translated }, { de: now, ar: translated })).toMatchObject({ ar: 'stale' });
      }),
    );
  });
});
