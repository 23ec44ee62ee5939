import { useMutation, useQuery } from '@tanstack/react-query';
import { CalendarDays } from 'lucide-react';
import { useId, useState } from 'react';
import { useProblemText } from '../../shared/http/use-problem-text';
import { useTexts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import { LoadError } from '../../shared/ui/empty-state';
import { Card } from '../../shared/ui/facts';
import { Skeleton } from '../../shared/ui/skeleton';
import { showToast } from '../../shared/ui/toast';
import './account.css';
import {
  calendarFeedsQuery,
  createFeed,
  renewFeed,
  revokeFeed,
  type CalendarFeed,
  type CalendarFeeds,
  type NewFeed,
} from './calendar-api';

/** Calendars to subscribe to: the own meetings, those of a body, or what everybody may know. */
export function CalendarCard() {
  const { t } = useTexts();
  const { data, error } = useQuery(calendarFeedsQuery);
  const [address, setAddress] = useState<string | null>(null);
  return (
    <Card title={t('account.calendar')}>
      <p>{t('account.calendar.intro')}</p>
      {error && <LoadError error={error} />}
      {!data && !error && <Skeleton rows={2} />}
      {data && !data.hasPerson && <p className="note">{t('account.calendar.noPerson')}</p>}
      {data && data.items.length > 0 && (
        <ul className="sessions">
          {data.items.map((feed) => (
            <FeedRow key={feed.id} feed={feed} onAddress={setAddress} />
          ))}
        </ul>
      )}
      {address && <NewAddress address={address} />}
      {data && <NewCalendar feeds={data} onAddress={setAddress} />}
    </Card>
  );
}

type OnAddress = { readonly onAddress: (address: string | null) => void };

function useFeedName() {
  const { t } = useTexts();
  return ({ kind, body }: Pick<CalendarFeed, 'kind' | 'body'>) => {
    if (kind === 'personal') return t('account.calendar.kind.personal');
    if (!body) return t('account.calendar.kind.public');
    return kind === 'public' ? t('account.calendar.kind.publicBody', { body: body.name }) : body.name;
  };
}

function FeedRow({ feed, onAddress }: { feed: CalendarFeed } & OnAddress) {
  const { t, date, relative } = useTexts();
  const sentence = useProblemText();
  const name = useFeedName()(feed);
  const onError = (error: unknown) => showToast(sentence(error));
  const renew = useMutation({ mutationFn: () => renewFeed(feed.id), onSuccess: onAddress, onError });
  const revoked = () => {
    onAddress(null);
    showToast(t('account.calendar.revoked'));
  };
  const revoke = useMutation({ mutationFn: () => revokeFeed(feed.id), onSuccess: revoked, onError });
  const since = date(feed.renewedAt, 'medium');
  return (
    <li>
      <CalendarDays size={20} aria-hidden />
      <div className="grow">
        <strong>
          <bdi>{name}</bdi>
        </strong>
        <p className="hint">
          {feed.lastUsedAt
            ? t('account.calendar.used', { since, used: relative(feed.lastUsedAt) })
            : t('account.calendar.unused', { since })}
        </p>
      </div>
      <Button size="small" busy={renew.isPending} onClick={() => renew.mutate()}>
        {t('account.calendar.renew')}
      </Button>
      <Button size="small" busy={revoke.isPending} onClick={() => revoke.mutate()}>
        {t('account.calendar.revoke')}
      </Button>
    </li>
  );
}

/** The address is told once, with what to do with it. */
function NewAddress({ address }: { address: string }) {
  const { t } = useTexts();
  const id = useId();
  const copy = () => void navigator.clipboard.writeText(address).then(() => showToast(t('account.calendar.copied')));
  return (
    <div className="calendar-address" role="status">
      <label htmlFor={id}>{t('account.calendar.address')}</label>
      <input id={id} className="input" dir="ltr" readOnly value={address} onFocus={(event) => event.target.select()} />
      <p className="hint">{t('account.calendar.once')}</p>
      <div className="actions">
        <Button onClick={copy}>{t('account.calendar.copy')}</Button>
        <a className="btn" href={address.replace(/^https?:/, 'webcal:')}>
          {t('account.calendar.open')}
        </a>
      </div>
      <p>{t('account.calendar.phone')}</p>
      <p>{t('account.calendar.desktop')}</p>
    </div>
  );
}

function NewCalendar({ feeds, onAddress }: { feeds: CalendarFeeds } & OnAddress) {
  const { t } = useTexts();
  const sentence = useProblemText();
  const id = useId();
  const choices = choicesOf(feeds);
  const nameOf = useFeedName();
  const [chosen, setChosen] = useState(0);
  const choice = choices[Math.min(chosen, choices.length - 1)];
  const create = useMutation({
    mutationFn: (feed: NewFeed) => createFeed(feed),
    onSuccess: onAddress,
    onError: (error) => showToast(sentence(error)),
  });
  if (!choice) return null;
  return (
    <div className="new-calendar">
      <label htmlFor={id}>{t('account.calendar.which')}</label>
      <select
        id={id}
        className="input"
        value={choices.indexOf(choice)}
        onChange={(event) => setChosen(Number(event.target.value))}
      >
        {choices.map((one, index) => (
          <option key={`${one.kind} ${one.body?.id}`} value={index}>
            {nameOf(one)}
          </option>
        ))}
      </select>
      <Button busy={create.isPending} onClick={() => create.mutate({ kind: choice.kind, bodyId: choice.body?.id })}>
        {t('account.calendar.create')}
      </Button>
    </div>
  );
}

/** What one could have and does not have yet. */
function choicesOf({ items, bodies, mayPublish }: CalendarFeeds): Pick<CalendarFeed, 'kind' | 'body'>[] {
  const all = [
    { kind: 'personal' as const, body: null },
    ...bodies.map((body) => ({ kind: 'body' as const, body })),
    ...(mayPublish ? [{ kind: 'public' as const, body: null }] : []),
  ];
  return all.filter(({ kind, body }) => !items.some((item) => item.kind === kind && item.body?.id === body?.id));
}
