import { LANGUAGES, type Language } from '@verbund/contracts/languages.js';
import { useTexts } from '../../../shared/texts/use-texts';
import { Badge } from '../../../shared/ui/badge';
import type { Organisation } from '../api';

/** Languages in which the text is missing, or older than its source; nothing when all are well or none is there. */
export function Translations({ states }: { states: Organisation['purposeStates'] }) {
  const { t, languageName, list } = useTexts();
  const inState = (state: string): readonly Language[] => LANGUAGES.filter((language) => states[language] === state);
  const [stale, missing] = [inState('stale'), inState('missing')];
  if (missing.length === LANGUAGES.length) return null;
  const named = (languages: readonly Language[]) => list(languages.map(languageName));
  return (
    <span className="field-standing">
      {stale.length > 0 && (
        <Badge tone="warning">{t('organisations.translation.stale', { languages: named(stale) })}</Badge>
      )}
      {missing.length > 0 && (
        <small className="hint">{t('organisations.translation.missing', { languages: named(missing) })}</small>
      )}
    </span>
  );
}
