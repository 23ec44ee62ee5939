import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useProblemText } from '../../shared/http/use-problem-text';
import { useTexts } from '../../shared/texts/use-texts';
import { Menu } from '../../shared/ui/menu';
import { showToast } from '../../shared/ui/toast';
import { removeSeat, removeTerm, type Body, type Seat, type Term } from './api';
import { SeatDialog, TermDialog } from './frame-dialogs';

/** What can be done with a seat: other words and days, or away with one that nobody ever held. */
export function SeatMenu({ body, seat, name }: { body: Body; seat: Seat; name: string }) {
  const { t } = useTexts();
  const [isOpen, setOpen] = useState(false);
  const remove = useRemoving(() => removeSeat(body.id, seat.id), t('bodies.seat.removed'));
  const items = [
    { label: t('bodies.seat.change'), icon: Pencil, onSelect: () => setOpen(true) },
    { label: t('bodies.seat.remove'), icon: Trash2, tone: 'danger' as const, onSelect: remove },
  ];
  return (
    <>
      <Menu label={t('bodies.seat.actions', { name })} items={items} />
      {isOpen && <SeatDialog body={body} seat={seat} onClose={() => setOpen(false)} />}
    </>
  );
}

/** What can be done with a term: other days, or away with one that no office refers to. */
export function TermMenu({ body, term, name }: { body: Body; term: Term; name: string }) {
  const { t } = useTexts();
  const [isOpen, setOpen] = useState(false);
  const remove = useRemoving(() => removeTerm(body.id, term.id), t('bodies.term.removed'));
  const items = [
    { label: t('bodies.term.change'), icon: Pencil, onSelect: () => setOpen(true) },
    { label: t('bodies.term.remove'), icon: Trash2, tone: 'danger' as const, onSelect: remove },
  ];
  return (
    <>
      <Menu label={t('bodies.term.actions', { name })} items={items} />
      {isOpen && <TermDialog body={body} term={term} onClose={() => setOpen(false)} />}
    </>
  );
}

/** The server refuses to remove what is in use, and says so. */
function useRemoving(remove: () => Promise<unknown>, done: string): () => void {
  const sentence = useProblemText();
  return () => void remove().then(() => showToast(done), (error: unknown) => showToast(sentence(error)));
}
