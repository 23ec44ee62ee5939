import { LANGUAGE_NAMES } from '@verbund/domain/imports/language-names.js';
import { CONTACT_FUNCTIONS } from '@verbund/domain/organisations/contact-functions.js';
import type { ListState } from '../../shared/list-search';
import { useOrganisationNames } from '../../shared/organisation-choice';
import { useTexts } from '../../shared/texts/use-texts';
import { ActiveFilters, FacetFilter, SearchField, Toolbar, type ActiveFilter } from '../../shared/ui/facet-filter';
import { wordOf } from '../../shared/words';
import type { SPEC } from './api';
import { OrganisationFilter } from './organisation-filter';
import './people.css';

type FiltersProps = { readonly list: ListState<typeof SPEC>; readonly results?: number };

/** Search and filters above the list, and what is set. */
export function PeopleFilters({ list, results }: FiltersProps) {
  const { t, tag, languageName } = useTexts();
  const { search, filters } = list.state;
  const functions = CONTACT_FUNCTIONS.map((value) => ({ value, label: t(`word.function.${value}`) }));
  const languages = [...LANGUAGE_NAMES.keys()]
    .map((value) => ({ value, label: languageName(value) }))
    .sort((one, other) => one.label.localeCompare(other.label, tag));
  return (
    <>
      <Toolbar label={t('people.filters')}>
        <SearchField
          label={t('people.search')}
          value={search}
          onChange={(text) => list.change({ search: text }, { replace: true })}
        />
        <FacetFilter
          label={t('people.filter.function')}
          values={functions}
          chosen={filters.function}
          onToggle={(value) => list.toggle('function', value)}
          results={results}
        />
        <OrganisationFilter
          chosen={filters.organisation}
          onToggle={(value) => list.toggle('organisation', value)}
          results={results}
        />
        <FacetFilter
          label={t('people.filter.language')}
          values={languages}
          chosen={filters.language}
          onToggle={(value) => list.toggle('language', value)}
          results={results}
        />
      </Toolbar>
      <ActiveFilters filters={useActiveFilters(list)} onClear={() => list.clear()} />
    </>
  );
}

/** One chip for each filter that is set, in words. */
function useActiveFilters({ state: { filters }, toggle }: ListState<typeof SPEC>): ActiveFilter[] {
  const texts = useTexts();
  const names = useOrganisationNames(filters.organisation);
  const chip = (filter: keyof typeof SPEC.filters, key: string, value: string) => ({
    key: `${filter}${key}`,
    label: texts.t(`people.filter.${filter}`),
    value,
    onRemove: () => toggle(filter, key),
  });
  return [
    ...filters.function.map((key) => chip('function', key, wordOf(texts, 'function', key))),
    ...filters.organisation.map((key, index) => chip('organisation', key, names[index] ?? '…')),
    ...filters.language.map((key) => chip('language', key, texts.languageName(key))),
  ];
}
