import { Check, CircleHelp, Reply, Send, Undo2, X, type LucideIcon } from 'lucide-react';
import { useTexts } from '../../shared/texts/use-texts';
import { Card } from '../../shared/ui/facts';
import { Timeline } from '../../shared/ui/timeline';
import { fieldWord } from '../../shared/words';
import type { ChangeRequest } from './api';

const ICONS: Readonly<Record<ChangeRequest['steps'][number]['kind'], LucideIcon>> = {
  proposed: Send,
  askedBack: CircleHelp,
  answered: Reply,
  adopted: Check,
  refused: X,
  withdrawn: Undo2,
};

/** Who said and did what, the latest first. */
export function RequestSteps({ request }: { request: ChangeRequest }) {
  const texts = useTexts();
  const { t, list } = texts;
  const entries = request.steps.map(({ kind, text, name, takenAt, fields }, index) => ({
    id: String(index),
    icon: ICONS[kind],
    by: name,
    what: t(`word.action.changeRequest.${kind}`),
    at: takenAt,
    body: (
      <>
        {fields.length > 0 && <p>{list(fields.map((field) => fieldWord(texts, field)))}</p>}
        {text && <p dir="auto">{text}</p>}
      </>
    ),
  }));
  return (
    <Card title={t('changeRequests.steps')}>
      <Timeline entries={entries.reverse()} />
    </Card>
  );
}
