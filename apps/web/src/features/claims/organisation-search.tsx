import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTexts } from '../../shared/texts/use-texts';
import '../../shared/ui/radio-cards.css';
import { useSettled } from '../../shared/use-settled';
import { claimableQuery, SHORTEST_SEARCH } from './api';

type Organisation = { readonly id: string; readonly name: string };
type Props = { readonly chosen: Organisation | null; onChoose(organisation: Organisation): void; onSearch(): void };

/** Typing finds members by name; one of the few found is chosen. No list of all of them to look through. */
export function OrganisationSearch({ chosen, onChoose, onSearch }: Props) {
  const { t } = useTexts();
  const id = useId();
  const [search, setSearch] = useState('');
  const asked = useSettled(search.trim());
  const { data } = useQuery(claimableQuery(asked));
  const isAsked = asked.length >= SHORTEST_SEARCH;
  const found: readonly Organisation[] = isAsked ? (data?.items ?? []) : [];
  const shown = chosen && !found.some((one) => one.id === chosen.id) ? [chosen, ...found] : found;
  return (
    <div className="claim-search">
      <div className="field">
        <label className="label" htmlFor={id}>
          {t('claims.form.search')}
        </label>
        <p className="hint" id={`${id}-hint`}>
          {t('claims.form.organisation.hint')}
        </p>
        <input
          id={id}
          className="input"
          type="search"
          dir="auto"
          autoComplete="organization"
          aria-describedby={`${id}-hint`}
          maxLength={100}
          value={search}
          onFocus={onSearch}
          onChange={(event) => setSearch(event.target.value)}
        />
      </div>
      <fieldset className="field">
        <legend className="label">{t('claims.form.organisation')}</legend>
        <p className="hint" role="status">
          {found.length === 0 &&
            t(isAsked && data ? 'claims.form.organisation.none' : 'claims.form.organisation.first')}
        </p>
        <div className="radio-cards">
          {shown.map((one) => (
            <label key={one.id} className="radio-card">
              <input
                type="radio"
                name={`${id}-organisation`}
                checked={one.id === chosen?.id}
                onChange={() => onChoose(one)}
              />
              <strong>
                <bdi>{one.name}</bdi>
              </strong>
            </label>
          ))}
        </div>
      </fieldset>
    </div>
  );
}
