import { Link } from '@tanstack/react-router';
import { UserRoundX } from 'lucide-react';
import { Fragment } from 'react';
import { isMemberState } from '@verbund/domain/membership/membership-rules.js';
import { useTexts, type Texts } from '../../../shared/texts/use-texts';
import { Badge, Monogram, StatusDot } from '../../../shared/ui/badge';
import type { Column } from '../../../shared/ui/table';
import { stateTone } from '../membership/state-tone';
import { wordOf } from '../../../shared/words';
import type { OrganisationRow } from './api';

/** The columns of the register. Normal states are quiet; what is missing or over carries colour, shape and word. */
export function useColumns(): Column<OrganisationRow>[] {
  const { t, date } = useTexts();
  return [
    {
      key: 'name',
      header: t('organisations.list.column.name'),
      sort: 'name',
      onCard: 'main',
      cell: (row) => <Name row={row} />,
    },
    {
      key: 'status',
      header: t('organisations.list.filter.status'),
      onCard: 'aside',
      cell: ({ membership }) => <Status membership={membership} />,
    },
    {
      key: 'contact',
      header: t('organisations.list.column.contact'),
      onCard: 'line',
      cell: (row) => <Contact row={row} />,
    },
    {
      key: 'since',
      header: t('organisations.list.column.since'),
      sort: 'since',
      onCard: 'hidden',
      numeric: true,
      wideOnly: true,
      cell: ({ memberSince }) => memberSince && date(memberSince),
    },
    {
      key: 'confirmed',
      header: t('organisations.list.column.confirmed'),
      onCard: 'hidden',
      cell: (row) => <Confirmed row={row} />,
    },
    {
      key: 'updated',
      header: t('organisations.list.column.updated'),
      sort: 'updatedAt',
      onCard: 'hidden',
      wideOnly: true,
      cell: ({ updatedAt }) => <Moment at={updatedAt} />,
    },
  ];
}

const isMember = (membership: OrganisationRow['membership']) => isMemberState(membership?.state ?? null);

/** The name, and below it what tells two of them apart; full membership is the normal case and not said. */
function Name({ row }: { row: OrganisationRow }) {
  const { id, name, ownScriptName, shortName, membership, districts, place } = row;
  const texts = useTexts();
  const other = [ownScriptName, shortName].find((text) => text && text !== name);
  const membershipClass = membership?.membershipClass;
  const special = membershipClass && membershipClass !== 'full' ? wordOf(texts, 'membershipClass', membershipClass) : '';
  const details = [other, special, districts.length > 0 ? texts.list(districts) : place].filter((detail) => detail);
  return (
    <span className="row-main">
      <Monogram name={name} />
      <span>
        <Link to="/organisations/$id" params={{ id }} className="row-link">
          <bdi>{name}</bdi>
        </Link>
        <small>
          {details.map((detail, index) => (
            <Fragment key={detail}>
              {index > 0 && ' · '}
              <bdi>{detail}</bdi>
            </Fragment>
          ))}
        </small>
      </span>
    </span>
  );
}

function Status({ membership }: Pick<OrganisationRow, 'membership'>) {
  const texts = useTexts();
  if (!membership) return <span className="nothing">{texts.t('organisations.noMembership')}</span>;
  const { state } = membership;
  const tone = stateTone(state);
  const word = wordOf(texts, 'membershipState', state);
  const isException = tone === 'warning' || tone === 'danger' || tone === 'info';
  return isException ? <Badge tone={tone}>{word}</Badge> : <StatusDot tone={tone}>{word}</StatusDot>;
}

function Contact({ row: { primaryContact, membership, unfilledFunctions } }: { row: OrganisationRow }) {
  const texts = useTexts();
  const { t, list } = texts;
  return (
    <span className="row-contact">
      {primaryContact ? (
        <span>
          <bdi>{primaryContact.name}</bdi> <small>{wordOf(texts, 'function', primaryContact.function)}</small>
        </span>
      ) : (
        isMember(membership) && <span className="missing">{t('organisations.list.noContact')}</span>
      )}
      {unfilledFunctions.length > 0 && (
        <span className="row-unfilled">
          <UserRoundX size={14} aria-hidden />
          {t('organisations.list.unfilled', { functions: list(functionWords(texts, unfilledFunctions)) })}
        </span>
      )}
    </span>
  );
}

const functionWords = (texts: Texts, names: readonly string[]) => names.map((name) => wordOf(texts, 'function', name));

/** A member's record that nobody confirmed for a year stands out; the task and the view "to be confirmed" mean the same. */
const STALE_AFTER_MS = 365 * 86_400_000;

function Confirmed({ row: { confirmedAt, membership } }: { row: OrganisationRow }) {
  const { t } = useTexts();
  const isStale = !confirmedAt || Date.now() - new Date(confirmedAt).getTime() > STALE_AFTER_MS;
  const when = confirmedAt ? <Moment at={confirmedAt} /> : t('organisations.list.neverConfirmed');
  if (isStale && isMember(membership)) return <StatusDot tone="warning">{when}</StatusDot>;
  return <span className={confirmedAt ? undefined : 'nothing'}>{when}</span>;
}

function Moment({ at }: { at: string }) {
  const { relative, date } = useTexts();
  return (
    <time dateTime={at} title={date(at, 'long')}>
      {relative(at)}
    </time>
  );
}
