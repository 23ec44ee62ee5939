import { clockText } from '@verbund/domain/calendar/local-time.js';
import { Paperclip, Plus, X } from 'lucide-react';
import { useState } from 'react';
import { isAllowed } from '../../shared/allowed-actions';
import { useTexts } from '../../shared/texts/use-texts';
import { Badge } from '../../shared/ui/badge';
import { Button, IconButton } from '../../shared/ui/button';
import { Card } from '../../shared/ui/facts';
import { AgendaItemDialog } from './agenda-item-dialog';
import { AgendaRowActions } from './agenda-row-actions';
import { paperAddress, removePaper, type Sitting, type SittingItem } from './api';
import { NoticeLight } from './lights';
import { Proposals } from './proposals';
import { useChange } from './use-change';

/** The agenda in running order, the notice before it is sent, and what waits to be put on it. */
export function AgendaTab({ sitting }: { sitting: Sitting }) {
  const { t } = useTexts();
  const [editing, setEditing] = useState<SittingItem | 'new' | null>(null);
  const mayChange = isAllowed(sitting, 'changeAgenda');
  const add = mayChange && (
    <Button look="primary" size="small" icon={Plus} onClick={() => setEditing('new')}>
      {t('sittings.item.add')}
    </Button>
  );
  return (
    <>
      <Card title={t('sittings.notice')}>
        <NoticeLight notice={sitting.notice} />
      </Card>
      <Card title={t('sittings.tab.agenda')} actions={add}>
        {sitting.items.length === 0 ? <p>{t('sittings.agenda.none')}</p> : (
          <ol className="agenda">
            {sitting.items.map((item) => (
              <AgendaRow key={item.id} sitting={sitting} item={item} onEdit={mayChange ? () => setEditing(item) : undefined} />
            ))}
          </ol>
        )}
      </Card>
      <Proposals sitting={sitting} />
      {editing && <AgendaItemDialog sitting={sitting} item={editing === 'new' ? undefined : editing} onClose={() => setEditing(null)} />}
    </>
  );
}

type RowProps = { readonly sitting: Sitting; readonly item: SittingItem; readonly onEdit?: () => void };

function AgendaRow({ sitting, item, onEdit }: RowProps) {
  const { t, list } = useTexts();
  const { busy, run } = useChange();
  const { number, depth, title, kind, minutes, description, person, organisation, papers } = item;
  const by = [person?.name, organisation?.name].filter((name): name is string => Boolean(name));
  return (
    <li className="agenda-row" data-depth={depth}>
      <span className="agenda-number">
        <bdi dir="ltr">{number}</bdi>
        <small>
          <bdi dir="ltr">{clockText(item.beginsAt % 1440)}</bdi>
        </small>
      </span>
      <div className="agenda-text">
        <strong>
          <bdi>{title}</bdi>
        </strong>
        <span className="agenda-facts">
          {t(`word.itemKind.${kind}`)}
          {minutes !== null && ` · ${t('sittings.minutes', { minutes })}`}
          {by.length > 0 && <bdi> · {list(by)}</bdi>}
          <Marks sitting={sitting} item={item} />
        </span>
        {description && <p className="agenda-description">{description}</p>}
        {papers.map((paper) => (
          <span key={paper.id} className="agenda-paper">
            <a className="link" href={paperAddress(sitting.id, item.id, paper.id)} download>
              <Paperclip size={14} aria-hidden /> <bdi>{paper.fileName}</bdi>
            </a>
            {onEdit && <IconButton label={t('sittings.paper.remove', { name: paper.fileName })} icon={X} disabled={busy} onClick={() => run(() => removePaper(sitting.id, item.id, paper.id))} />}
          </span>
        ))}
      </div>
      <AgendaRowActions sitting={sitting} item={item} onEdit={onEdit} />
    </li>
  );
}

/** What is unusual about an item. */
function Marks({ sitting: { needsNotice, state }, item: { announcedAt, isInternal, carriedFromOn } }: Omit<RowProps, 'onEdit'>) {
  const { t, date } = useTexts();
  return (
    <>
      {needsNotice && state !== 'planned' && announcedAt === null && <Badge tone="warning">{t('sittings.item.notAnnounced')}</Badge>}
      {isInternal && <Badge>{t('sittings.item.internal')}</Badge>}
      {carriedFromOn && <Badge tone="info">{t('sittings.item.carried', { day: date(carriedFromOn) })}</Badge>}
    </>
  );
}
