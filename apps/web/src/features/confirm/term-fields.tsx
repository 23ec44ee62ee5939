import { useQuery } from '@tanstack/react-query';
import { LANGUAGES_SPOKEN } from '../../shared/languages-spoken';
import { TermField } from '../../shared/term-field';
import { useTexts } from '../../shared/texts/use-texts';
import { LoadError } from '../../shared/ui/empty-state';
import { fieldWord } from '../../shared/words';
import { termsQuery, type Organisation } from './api';
import { useRules } from './field-rules';

const TERMS = { topicIds: 'topics', districtIds: 'districts' } as const;
const SPOKEN = ['workingLanguages', 'adviceLanguages'] as const;

/** Topics, languages and districts as boxes to tick. */
export function TermFields({ organisation }: { readonly organisation: Organisation }) {
  const texts = useTexts();
  const { isOpen, hint } = useRules(organisation);
  const { data, error } = useQuery(termsQuery);
  const languages = languagesFor(organisation, texts);
  return (
    <>
      {error && <LoadError error={error} />}
      {(['topicIds', 'districtIds'] as const).filter(isOpen).map((field) =>
        data ? (
          <TermField
            key={field}
            name={field}
            label={fieldWord(texts, field)}
            hint={hint(field)}
            terms={data[TERMS[field]]}
            optional
          />
        ) : null,
      )}
      {SPOKEN.filter(isOpen).map((field) => (
        <TermField
          key={field}
          name={field}
          label={fieldWord(texts, field)}
          hint={hint(field)}
          terms={languages}
          optional
        />
      ))}
    </>
  );
}

/** Those of the record first, then the usual ones by name. */
function languagesFor(organisation: Organisation, { languageName, tag }: ReturnType<typeof useTexts>) {
  const own = [...(organisation.workingLanguages ?? []), ...(organisation.adviceLanguages ?? [])];
  const usual = LANGUAGES_SPOKEN.filter((language) => !own.includes(language)).sort((one, other) =>
    languageName(one).localeCompare(languageName(other), tag),
  );
  return [...new Set([...own, ...usual])].map((id) => ({ id, parentId: null, labels: {}, word: languageName(id) }));
}
