import { ChevronDown } from 'lucide-react';
import { useId, useState } from 'react';
import { useFoundOrganisations } from '../../shared/organisation-choice';
import { useTexts } from '../../shared/texts/use-texts';
import { Count } from '../../shared/ui/badge';
import { Popover } from '../../shared/ui/popover';
import { useSettled } from '../../shared/use-settled';

type FilterProps = { readonly chosen: readonly string[]; readonly results?: number; onToggle(id: string): void };

/** Filters by organisations, which are too many to list: type to find one. */
export function OrganisationFilter({ chosen, results, onToggle }: FilterProps) {
  const { t, number } = useTexts();
  const label = t('people.filter.organisation');
  const trigger = (
    <>
      {label}
      {chosen.length > 0 && <Count accent>{number(chosen.length)}</Count>}
      <ChevronDown size={15} aria-hidden />
    </>
  );
  return (
    <Popover label={label} trigger={trigger} triggerClass={chosen.length > 0 ? 'btn btn-filter on' : 'btn btn-filter'}>
      {(close) => (
        <div className="facet">
          <Choices chosen={chosen} onToggle={onToggle} />
          <button type="button" className="btn sheet-only" onClick={close}>
            {results === undefined ? t('ui.close') : t('ui.filter.show', { count: results })}
          </button>
        </div>
      )}
    </Popover>
  );
}

function Choices({ chosen, onToggle }: Omit<FilterProps, 'results'>) {
  const { t } = useTexts();
  const id = useId();
  const [search, setSearch] = useState('');
  const found = useFoundOrganisations(useSettled(search.trim()));
  return (
    <>
      <label className="vh" htmlFor={id}>
        {t('people.filter.organisation.search')}
      </label>
      <input
        id={id}
        type="search"
        className="input"
        dir="auto"
        autoComplete="off"
        placeholder={t('people.filter.organisation.search')}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      <fieldset>
        <legend className="vh">{t('people.filter.organisation')}</legend>
        {found?.map((organisation) => (
          <label key={organisation.id} className="check row">
            <input
              type="checkbox"
              checked={chosen.includes(organisation.id)}
              onChange={() => onToggle(organisation.id)}
            />
            <span>
              <bdi>{organisation.name}</bdi>
            </span>
          </label>
        ))}
        {found?.length === 0 && <p className="nothing">{t('people.filter.none')}</p>}
      </fieldset>
    </>
  );
}
