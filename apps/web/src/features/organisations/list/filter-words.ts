import { isDay } from '@verbund/domain/calendar/days.js';
import { useTexts } from '../../../shared/texts/use-texts';
import { namesOf, useDistricts, useTopics } from '../taxonomies';
import type { FilterName } from './question';

/** The words for a value of a filter, in buttons, chips and facets. */
export type FilterWords = (filter: FilterName, value: string) => string;

/** A language tag as the API reads it; an address may say anything. */
const TAG = /^[a-z]{2,3}(-[A-Za-z]{2,4})*$/;

export function useFilterWords(): FilterWords {
  const { tOr, date, languageName } = useTexts();
  const names = namesOf([...useDistricts(), ...useTopics()]);
  const named = (id: string) => names.get(id) ?? id;
  const closed = (list: string) => (value: string) => tOr(`word.${list}.${value}`, 'organisations.list.filter.none');
  const words: Partial<Record<FilterName, (value: string) => string>> = {
    status: closed('membershipState'),
    class: closed('membershipClass'),
    kind: closed('organisationKind'),
    district: named,
    topic: named,
    language: (tag) => (TAG.test(tag) ? languageName(tag) : tag),
    on: (day) => (isDay(day) ? date(day, 'long') : day),
  };
  const attention = (filter: FilterName) => (value: string) =>
    tOr(`organisations.list.filter.${filter}.${value}`, 'organisations.list.filter.attention');
  return (filter, value) => (words[filter] ?? attention(filter))(value);
}

/** Filters whose values say what is wrong with a record; they share one button and one name. */
export const ATTENTION = ['unfilled', 'primaryContact', 'representation', 'exemption', 'freshness', 'staleSection', 'reported', 'application'] as const satisfies FilterName[];

/** The name of a filter, before its value in a chip. */
export function useFilterName(): (filter: FilterName) => string {
  const { t } = useTexts();
  return (filter) =>
    (ATTENTION as readonly FilterName[]).includes(filter)
      ? t('organisations.list.filter.attention')
      : t(`organisations.list.filter.${filter as Exclude<FilterName, (typeof ATTENTION)[number]>}`);
}
