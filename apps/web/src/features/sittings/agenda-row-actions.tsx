import { ArrowDown, ArrowUp, CalendarArrowUp, Lightbulb, Paperclip, Pencil, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { useCan } from '../../shared/session';
import { useTexts } from '../../shared/texts/use-texts';
import { IconButton } from '../../shared/ui/button';
import { Menu } from '../../shared/ui/menu';
import { showToast } from '../../shared/ui/toast';
import { addPaper, moveItem, propose, removeItem, type Sitting, type SittingItem } from './api';
import { CarryDialog } from './carry-dialog';
import { useChange } from './use-change';

type RowProps = { readonly sitting: Sitting; readonly item: SittingItem; readonly onEdit?: () => void };

/** What can be done with an item: while the agenda is open all, afterwards it can go on elsewhere. */
export function AgendaRowActions({ sitting, item, onEdit }: RowProps) {
  const { t } = useTexts();
  const { run } = useChange();
  const [isCarrying, setCarrying] = useState(false);
  const file = useRef<HTMLInputElement>(null);
  const mayManage = useCan('meeting.manage');
  const keep = () =>
    run(() =>
      propose({ bodyId: sitting.body.id, title: item.title, kind: item.kind, reason: item.description, minutes: item.minutes, organisationId: item.organisation?.id ?? null }).then(() => showToast(t('sittings.item.kept'))),
    );
  const changes = onEdit
    ? [
        { label: t('sittings.item.paper.add'), icon: Paperclip, onSelect: () => file.current?.click() },
        ...(item.announcedAt === null ? [{ label: t('sittings.item.remove'), icon: Trash2, onSelect: () => run(() => removeItem(sitting.id, item.id)) }] : []),
      ]
    : [];
  const onward = mayManage && item.kind !== 'break' ? [{ label: t('sittings.carry'), icon: CalendarArrowUp, onSelect: () => setCarrying(true) }, { label: t('sittings.item.keep'), icon: Lightbulb, onSelect: keep }] : [];
  if (changes.length + onward.length === 0) return null;
  return (
    <span className="agenda-actions">
      {onEdit && <Places sitting={sitting} item={item} onEdit={onEdit} run={run} />}
      <Menu label={t('sittings.more', { title: item.title })} items={[...changes, ...onward]} />
      <input ref={file} type="file" hidden onChange={({ target }) => target.files?.[0] && run(() => addPaper(sitting.id, item.id, target.files![0]!))} />
      {isCarrying && <CarryDialog sitting={sitting} item={item} onClose={() => setCarrying(false)} />}
    </span>
  );
}

type PlacesProps = Required<RowProps> & Pick<ReturnType<typeof useChange>, 'run'>;

function Places({ sitting: { id, items }, item, onEdit, run }: PlacesProps) {
  const { t } = useTexts();
  const siblings = items.filter(({ parentId }) => parentId === item.parentId);
  const place = siblings.indexOf(item) + 1;
  const named = (key: 'up' | 'down' | 'edit') => t(`sittings.item.${key}`, { title: item.title });
  return (
    <>
      <IconButton label={named('up')} icon={ArrowUp} disabled={place === 1} onClick={() => run(() => moveItem(id, item, place - 1))} />
      <IconButton label={named('down')} icon={ArrowDown} disabled={place === siblings.length} onClick={() => run(() => moveItem(id, item, place + 1))} />
      <IconButton label={named('edit')} icon={Pencil} onClick={onEdit} />
    </>
  );
}
