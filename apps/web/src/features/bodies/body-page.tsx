import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { isAllowed } from '../../shared/allowed-actions';
import { useCan } from '../../shared/session';
import { useTexts } from '../../shared/texts/use-texts';
import { Skeleton } from '../../shared/ui/skeleton';
import { Tabs } from '../../shared/ui/tabs';
import { bodyQuery, type Body, type Mandate, type Seat } from './api';
import { useDay } from './as-of-day';
import './bodies.css';
import { BodyFacts } from './body-facts';
import { BodyHeader } from './body-header';
import { EndMandateDialog, RemoveMandateDialog } from './end-dialogs';
import { Filings } from './filings';
import { MandateDialog } from './mandate-dialog';
import { MandateLine } from './mandate-line';
import { Seats } from './seats';
import { Warnings } from './warnings';

const HistoryTab = lazy(() => import('./history-tab').then((module) => ({ default: module.HistoryTab })));

type OfMandate<Kind extends string> = { readonly kind: Kind; readonly mandate: Mandate };
export type Opened = { readonly kind: 'appoint'; readonly seat?: Seat } | OfMandate<'edit'> | OfMandate<'end'> | OfMandate<'remove'>;

/** One body as of a day: who sits where, what to look after, and what happened. */
export function BodyPage() {
  const { t } = useTexts();
  const { id } = useParams({ strict: false }) as { id: string };
  const { tab } = useSearch({ strict: false }) as { tab?: string };
  const { on } = useDay();
  const { data: body } = useSuspenseQuery(bodyQuery(id, on));
  const [opened, setOpened] = useState<Opened | null>(null);
  const seesHistory = useCan('history.read');
  const isHistory = seesHistory && tab === 'history';
  const tabs = (['people', ...(seesHistory ? (['history'] as const) : [])] as const).map((name) => ({
    to: '/bodies/$id',
    params: { id },
    search: { on, tab: name === 'people' ? undefined : name },
    label: t(`bodies.tab.${name}`),
    current: (name === 'history') === isHistory,
  }));
  return (
    <div className="page">
      <BodyHeader body={body} onAppoint={() => setOpened({ kind: 'appoint' })} />
      <Tabs label={t('bodies.tabs')} tabs={tabs} />
      <div className="record">
        <div className="stack">
          {isHistory ? (
            <Suspense fallback={<Skeleton rows={6} />}>
              <HistoryTab body={body} />
            </Suspense>
          ) : (
            <Composition body={body} onOpen={setOpened} />
          )}
        </div>
        <BodyFacts body={body} />
      </div>
      {opened && <Opened body={body} opened={opened} onClose={() => setOpened(null)} />}
    </div>
  );
}

function Opened({ body, opened, onClose }: { body: Body; opened: Opened; onClose(): void }) {
  if (opened.kind === 'end') return <EndMandateDialog mandate={opened.mandate} onClose={onClose} />;
  if (opened.kind === 'remove') return <RemoveMandateDialog mandate={opened.mandate} onClose={onClose} />;
  if (opened.kind === 'edit') return <MandateDialog body={body} mandate={opened.mandate} onClose={onClose} />;
  return <MandateDialog body={body} seat={opened.seat} onClose={onClose} />;
}

type CompositionProps = { body: Body; onOpen(opened: Opened): void };

function Composition({ body, onOpen }: CompositionProps) {
  const { t } = useTexts();
  const mayAppoint = isAllowed(body, 'appoint');
  const { seats, members, future, past, warnings, changes } = body;
  const lists = [
    { title: t('bodies.members'), mandates: members },
    { title: t('bodies.future'), mandates: future },
    { title: t('bodies.past'), mandates: past },
  ].filter(({ mandates }) => mandates.length > 0);
  return (
    <>
      {warnings.length > 0 && <Warnings warnings={warnings} />}
      {seats.length > 0 && <Seats body={body} onOpen={onOpen} mayAppoint={mayAppoint} />}
      {seats.length === 0 && members.length === 0 && <p className="hint">{t('bodies.members.none')}</p>}
      {lists.map(({ title, mandates }) => (
        <section key={title} aria-label={title}>
          <h2 className="body-kind">{title}</h2>
          <ul className="card offices">
            {mandates.map((mandate) => (
              <MandateLine key={mandate.id} mandate={mandate} on={body.referenceDate} onOpen={isAllowed(body, 'update') ? onOpen : undefined} />
            ))}
          </ul>
        </section>
      ))}
      {changes.length > 0 && <Filings body={body} />}
    </>
  );
}
