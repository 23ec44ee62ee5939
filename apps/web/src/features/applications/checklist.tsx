import { Check, CircleAlert, CircleDashed, Eye } from 'lucide-react';
import { useTexts } from '../../shared/texts/use-texts';
import { Card } from '../../shared/ui/facts';
import type { Application } from './api';

const ICONS = { done: Check, received: Eye, missing: CircleDashed, refused: CircleAlert } as const;

/** The word for a page or a document. */
export function usePieceWord(): (piece: string) => string {
  const { tOr } = useTexts();
  return (piece) => (piece.startsWith('documents.') ? tOr(`apply.document.${piece.slice('documents.'.length)}`, 'apply.step.documents') : tOr(`apply.step.${piece}`, 'applications.title'));
}

/** Every piece the network asks for, with its state in a word and a shape. */
export function Checklist({ application: { checklist } }: { application: Application }) {
  const { t } = useTexts();
  const word = usePieceWord();
  return (
    <Card title={t('applications.checklist')}>
      <ul className="application-checklist">
        {checklist.map(({ piece, state, required }) => {
          const Icon = ICONS[state];
          return (
            <li key={piece} data-state={state}>
              <Icon size={16} aria-hidden />
              <span>{word(piece)}{!required && <span className="optional"> {t('ui.form.optional')}</span>}</span>
              <small>{t(`applications.piece.${state}`)}</small>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
