import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { clockText } from '@verbund/domain/calendar/local-time.js';
import { canDecide } from '@verbund/domain/sittings/agenda.js';
import { ChevronLeft, ChevronRight, Gavel, Plus } from 'lucide-react';
import { useState } from 'react';
import { isAllowed } from '../../shared/allowed-actions';
import { useTexts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import { Card } from '../../shared/ui/facts';
import { PageHeader } from '../../shared/ui/page-header';
import { eveningQuery, type Sitting } from './api';
import { AttendanceList } from './attendance-list';
import { DecisionDialog } from './decision-dialog';
import { DecisionRow } from './decision-row';
import { QuorumLight } from './lights';
import { SectionEditor } from './section-editor';
import { Steps } from './steps';
import { TaskDialog } from './tasks-tab';
import './sittings.css';

/** The evening itself, on a tablet or phone: the item it is about, who is there, what is written and decided. */
export function EveningPage() {
  const { t, date } = useTexts();
  const { id } = useParams({ strict: false }) as { id: string };
  const { item } = useSearch({ strict: false }) as { item?: string };
  const { data: sitting } = useSuspenseQuery(eveningQuery(id));
  const nth = Math.max(0, sitting.items.findIndex((known) => known.id === item));
  return (
    <div className="page evening">
      <PageHeader title={sitting.title} crumbs={[{ to: '/meetings', label: t('meetings.title') }, { to: '/meetings/$id', params: { id }, label: date(sitting.on) }, { to: '/meetings/$id/sitting', params: { id }, label: t('sittings.tab.agenda') }]} actions={<Steps sitting={sitting} />}>
        <span role="status">{isAllowed(sitting, 'open') ? t('sittings.evening.before') : <QuorumLight quorum={(sitting.items[nth] ?? sitting).quorum} />}</span>
      </PageHeader>
      {sitting.items.length === 0 ? <p>{t('sittings.agenda.none')}</p> : (
        <>
          <ItemSwitch sitting={sitting} nth={nth} />
          <CurrentItem key={sitting.items[nth]!.id} sitting={sitting} nth={nth} />
        </>
      )}
    </div>
  );
}

function CurrentItem({ sitting, nth }: { sitting: Sitting; nth: number }) {
  const { t } = useTexts();
  const [dialog, setDialog] = useState<'decision' | 'task' | null>(null);
  const item = sitting.items[nth]!;
  const decisions = sitting.decisions.filter(({ itemId }) => itemId === item.id);
  return (
    <>
      <div className="evening-grid">
        <Card title={t('sittings.tab.minutes')}>
          <div className="stack">
            {item.description && <p>{item.description}</p>}
            <SectionEditor sitting={sitting} itemId={item.id} label={t('sittings.minutes.text')} locked={!isAllowed(sitting, 'write')} />
            <div className="actions">
              {canDecide(item.kind) && isAllowed(sitting, 'note') && (
                <Button look="primary" icon={Gavel} onClick={() => setDialog('decision')}>
                  {t('sittings.decide')}
                </Button>
              )}
              <Button icon={Plus} onClick={() => setDialog('task')}>
                {t('sittings.task.add')}
              </Button>
            </div>
            {decisions.length > 0 && (
              <ul className="sitting-list">
                {decisions.map((decision) => (
                  <DecisionRow key={decision.id} decision={decision} />
                ))}
              </ul>
            )}
          </div>
        </Card>
        <Card title={t('sittings.tab.attendance')}>
          <AttendanceList sitting={sitting} nth={nth} />
        </Card>
      </div>
      {dialog === 'decision' && <DecisionDialog sitting={sitting} itemId={item.id} onClose={() => setDialog(null)} />}
      {dialog === 'task' && <TaskDialog sitting={sitting} itemId={item.id} onClose={() => setDialog(null)} />}
    </>
  );
}

/** The item it is about, with the one before and the one after it. */
function ItemSwitch({ sitting: { items }, nth }: { sitting: Sitting; nth: number }) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const item = items[nth]!;
  const go = (to: number) => void navigate({ to: '.', search: { item: items[to]!.id } as never, replace: true, resetScroll: false });
  return (
    <nav className="item-switch" aria-label={t('sittings.item.current')}>
      <Button icon={ChevronLeft} disabled={nth === 0} onClick={() => go(nth - 1)}>
        {t('sittings.item.previous')}
      </Button>
      <h2 aria-live="polite">
        <bdi dir="ltr">{item.number}</bdi> <bdi>{item.title}</bdi>
        <small>
          {t(`word.itemKind.${item.kind}`)} · <bdi dir="ltr">{clockText(item.beginsAt % 1440)}</bdi>
        </small>
      </h2>
      <Button icon={ChevronRight} disabled={nth === items.length - 1} onClick={() => go(nth + 1)}>
        {t('sittings.item.next')}
      </Button>
    </nav>
  );
}
