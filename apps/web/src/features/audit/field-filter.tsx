import { useId } from 'react';
import type { ListState } from '../../shared/list-search';
import { useTexts } from '../../shared/texts/use-texts';
import { fieldWord } from '../../shared/words';
import type { SPEC } from './api';

/** Fields that the trail can be narrowed to, as records name them. */
const FIELDS = [
  'names',
  'givenName',
  'familyName',
  'channels',
  'addresses',
  'links',
  'languages',
  'legalForm',
  'registerNumber',
  'purpose',
  'topicIds',
  'districtIds',
  'exemptionNoticeUntil',
  'visibility',
  'function',
  'validFrom',
  'validTo',
  'state',
  'membershipClass',
  'roles',
  'organisationIds',
  'managedIds',
  'disabled',
  'labels',
  'requiredFunctions',
] as const;

/** Only entries that changed this field. */
export function FieldFilter({ list }: { list: ListState<typeof SPEC> }) {
  const texts = useTexts();
  const id = useId();
  const [chosen = ''] = list.state.filters.field;
  const choose = (field: string) => list.change({ filters: { ...list.state.filters, field: field ? [field] : [] } });
  const options = FIELDS.map((value) => ({ value, label: fieldWord(texts, value) })).sort((one, other) =>
    one.label.localeCompare(other.label, texts.tag),
  );
  return (
    <span className="audit-filter">
      <label htmlFor={id}>{texts.t('audit.filter.field')}</label>
      <select id={id} className="input" value={chosen} onChange={(event) => choose(event.target.value)}>
        <option value="">{texts.t('audit.allFields')}</option>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </span>
  );
}
