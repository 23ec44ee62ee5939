import { clockText } from '@verbund/domain/calendar/local-time.js';
import { ArrowDown, ArrowUp, Paperclip, Pencil, Plus, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { isAllowed } from '../../shared/allowed-actions';
import { useTexts } from '../../shared/texts/use-texts';
import { Badge } from '../../shared/ui/badge';
import { Button, IconButton } from '../../shared/ui/button';
import { Card } from '../../shared/ui/facts';
import { AgendaItemDialog } from './agenda-item-dialog';
import { addPaper, moveItem, paperAddress, removeItem, type Sitting, type SittingItem } from './api';
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
          <a key={paper.id} className="link" href={paperAddress(sitting.id, item.id, paper.id)} download>
            <Paperclip size={14} aria-hidden /> <bdi>{paper.fileName}</bdi>
          </a>
        ))}
      </div>
      {onEdit && <RowActions sitting={sitting} item={item} onEdit={onEdit} />}
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

function RowActions({ sitting: { id, items }, item, onEdit }: Required<RowProps>) {
  const { t } = useTexts();
  const { busy, run } = useChange();
  const file = useRef<HTMLInputElement>(null);
  const siblings = items.filter(({ parentId }) => parentId === item.parentId);
  const place = siblings.indexOf(item) + 1;
  const named = (key: 'up' | 'down' | 'edit' | 'paper' | 'remove') => t(`sittings.item.${key}`, { title: item.title });
  return (
    <span className="agenda-actions">
      <IconButton label={named('up')} icon={ArrowUp} disabled={busy || place === 1} onClick={() => run(() => moveItem(id, item, place - 1))} />
      <IconButton label={named('down')} icon={ArrowDown} disabled={busy || place === siblings.length} onClick={() => run(() => moveItem(id, item, place + 1))} />
      <IconButton label={named('edit')} icon={Pencil} onClick={onEdit} />
      <IconButton label={named('paper')} icon={Paperclip} disabled={busy} onClick={() => file.current?.click()} />
      <input ref={file} type="file" hidden onChange={({ target }) => target.files?.[0] && run(() => addPaper(id, item.id, target.files![0]!))} />
      {item.announcedAt === null && <IconButton label={named('remove')} icon={Trash2} disabled={busy} onClick={() => run(() => removeItem(id, item.id))} />}
    </span>
  );
}
