import { Link } from '@tanstack/react-router';
import { useTexts } from '../../shared/texts/use-texts';
import { Monogram } from '../../shared/ui/badge';
import type { Column } from '../../shared/ui/table';
import { wordOf } from '../../shared/words';
import type { PersonListItem } from './api';

/** More functions than this are only counted. */
const MOST_FUNCTIONS = 2;

export function usePeopleColumns(): readonly Column<PersonListItem>[] {
  const { t } = useTexts();
  return [
    {
      key: 'name',
      header: t('people.column.name'),
      sort: 'name',
      onCard: 'main',
      cell: (person) => <Name person={person} />,
    },
    {
      key: 'functions',
      header: t('people.column.functions'),
      onCard: 'line',
      cell: (person) => <Functions person={person} />,
    },
    { key: 'reach', header: t('people.column.reach'), onCard: 'line', cell: (person) => <Reach person={person} /> },
    {
      key: 'updated',
      header: t('people.column.updated'),
      sort: 'updatedAt',
      onCard: 'hidden',
      wideOnly: true,
      cell: ({ updatedAt }) => <When at={updatedAt} />,
    },
  ];
}

function Name({ person: { id, name, nameLatin } }: { person: PersonListItem }) {
  return (
    <div className="row-main">
      <Monogram name={name} />
      <span>
        <Link to="/people/$id" params={{ id }} className="row-link">
          <bdi>{name}</bdi>
        </Link>
        {nameLatin && (
          <small>
            <bdi>{nameLatin}</bdi>
          </small>
        )}
      </span>
    </div>
  );
}

function Functions({ person: { organisations } }: { person: PersonListItem }) {
  const texts = useTexts();
  const { t } = texts;
  if (organisations.length === 0) return <span className="nothing">{t('people.noFunction')}</span>;
  const more = organisations.length - MOST_FUNCTIONS;
  return (
    <>
      {organisations.slice(0, MOST_FUNCTIONS).map(({ id, name, function: held }) => (
        <div key={`${id}${held}`}>
          {wordOf(texts, 'function', held)} · <bdi>{name}</bdi>
        </div>
      ))}
      {more > 0 && <small>{t('people.moreFunctions', { count: more })}</small>}
    </>
  );
}

const Reach = ({ person: { phone, email } }: { person: PersonListItem }) =>
  [phone, email].map(
    (value) =>
      value && (
        <div key={value}>
          <bdi dir="ltr">{value}</bdi>
        </div>
      ),
  );

function When({ at }: { at: string }) {
  const { relative, dateTime } = useTexts();
  return (
    <time dateTime={at} title={dateTime(at)}>
      {relative(at)}
    </time>
  );
}
