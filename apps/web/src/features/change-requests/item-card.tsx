import { Check, Replace, X } from 'lucide-react';
import { useTexts } from '../../shared/texts/use-texts';
import { Badge, StatusDot } from '../../shared/ui/badge';
import { Button } from '../../shared/ui/button';
import { Card } from '../../shared/ui/facts';
import { HistoryDiff } from '../../shared/ui/history-diff';
import { useTermNames } from '../../shared/taxonomies';
import { fieldWord } from '../../shared/words';
import type { ChangeRequest, ChangeRequestItem, ComparedPart } from './api';
import { usePartWords } from './part-words';
import { ThreeWay } from './three-way';

type ItemCardProps = {
  readonly request: ChangeRequest;
  readonly item: ChangeRequestItem;
  /** Only for those who decide. */
  readonly decide?: { adopt(item: ChangeRequestItem, replaces: boolean): void; refuse(item: ChangeRequestItem): void };
  readonly busy: boolean;
};

/** One proposed field: what was, what is, what it would become. */
export function ItemCard({ request, item, decide, busy }: ItemCardProps) {
  const texts = useTexts();
  const { t } = texts;
  const title = [fieldWord(texts, item.field), item.subjectName].filter(Boolean).join(': ');
  const isConflict = item.state === 'conflict';
  return (
    <Card title={title} actions={<Standing item={item} />}>
      {item.isGone && <p className="note warning">{t('changeRequests.gone')}</p>}
      {isConflict && <p className="note warning">{t('changeRequests.conflict')}</p>}
      {item.field === 'logo' ? <Logo request={request} item={item} /> : <Parts item={item} />}
      <Dropped item={item} />
      {decide && item.outcome === null && (
        <div className="actions">
          {!item.isGone && (
            <Button
              look={isConflict ? undefined : 'primary'}
              icon={isConflict ? Replace : Check}
              disabled={busy}
              onClick={() => decide.adopt(item, isConflict)}
            >
              {t(isConflict ? 'changeRequests.replace' : 'changeRequests.adopt')}
              <span className="vh">{title}</span>
            </Button>
          )}
          <Button icon={X} disabled={busy} onClick={() => decide.refuse(item)}>
            {t('changeRequests.refuse')}
            <span className="vh">{title}</span>
          </Button>
        </div>
      )}
    </Card>
  );
}

function Standing({ item: { outcome, state } }: { item: ChangeRequestItem }) {
  const { t } = useTexts();
  if (outcome)
    return (
      <StatusDot tone={outcome === 'adopted' ? 'success' : 'neutral'}>
        {t(`changeRequests.outcome.${outcome}`)}
      </StatusDot>
    );
  if (state === 'conflict') return <Badge tone="warning">{t('changeRequests.fieldState.conflict')}</Badge>;
  return state === 'sameAsCurrent' || state === 'unchanged' ? (
    <Badge>{t('changeRequests.fieldState.sameAsCurrent')}</Badge>
  ) : null;
}

/** Before and after; where somebody else changed the same thing, all three. A decided field shows what was asked. */
function Parts({ item }: { item: ChangeRequestItem }) {
  const texts = useTexts();
  const partWords = usePartWords();
  const { field, base, proposed } = item;
  const parts: readonly ComparedPart[] =
    item.parts.length > 0 ? item.parts : [{ key: null, base, current: base, proposed, state: 'clean' }];
  const worded = parts.map((part) => ({ part, ...partWords(field, part) }));
  const clean = worded.filter(({ part }) => part.state !== 'conflict');
  return (
    <>
      <HistoryDiff
        changes={clean.map(({ part, label, say }) => ({
          field: label ?? fieldWord(texts, field),
          from: say(part.state === 'sameAsCurrent' ? part.base : part.current),
          to: say(part.proposed),
        }))}
      />
      {worded
        .filter(({ part }) => part.state === 'conflict')
        .map(({ part, label, say }, index) => (
          <ThreeWay
            key={index}
            label={label ?? fieldWord(texts, field)}
            base={say(part.base)}
            current={say(part.current)}
            proposed={say(part.proposed)}
          />
        ))}
    </>
  );
}

function Logo({ request, item: { base, proposed } }: { request: ChangeRequest; item: ChangeRequestItem }) {
  const { t } = useTexts();
  return (
    <div className="logo-pair">
      <figure>
        <figcaption>{t('changeRequests.current')}</figcaption>
        {base ? (
          <img
            src={`/api/v1/organisations/${request.organisationId}/logo?digest=${base as string}`}
            alt={t('changeRequests.current')}
          />
        ) : (
          <em>{t('ui.diff.empty')}</em>
        )}
      </figure>
      <figure>
        <figcaption>{t('changeRequests.proposed')}</figcaption>
        {proposed ? (
          <img src={`/api/v1/change-requests/${request.id}/logo`} alt={t('changeRequests.proposed')} />
        ) : (
          <em>{t('ui.diff.empty')}</em>
        )}
      </figure>
    </div>
  );
}

/** Values that nobody offers any more: said, so that nobody wonders where they went. */
function Dropped({ item: { dropped } }: { item: ChangeRequestItem }) {
  const { t, list } = useTexts();
  const names = useTermNames();
  if (dropped.length === 0) return null;
  return (
    <p className="hint">
      {t('changeRequests.dropped', {
        values: list(dropped.map((id) => names.get(id) ?? t('changeRequests.noLongerThere'))),
      })}
    </p>
  );
}
