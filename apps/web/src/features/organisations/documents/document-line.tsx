import { Check, Eye, FileText, Pencil, Undo2, X } from 'lucide-react';
import { useState } from 'react';
import { isAllowed, useRefusal } from '../../../shared/allowed-actions';
import { useProblemText } from '../../../shared/http/use-problem-text';
import { useTexts } from '../../../shared/texts/use-texts';
import { Badge, type Tone } from '../../../shared/ui/badge';
import { Button } from '../../../shared/ui/button';
import { Menu } from '../../../shared/ui/menu';
import { showToast } from '../../../shared/ui/toast';
import { contentOf, reviewDocument, type DocumentView } from './api';
import { EditDialog, RefuseDialog, WithdrawDialog } from './edit-dialog';

const TONES: Readonly<Record<DocumentView['state'], Tone>> = { received: 'info', checked: 'info', accepted: 'success', refused: 'danger', withdrawn: 'neutral' };
const DIALOGS = { edit: EditDialog, refuse: RefuseDialog, withdraw: WithdrawDialog } as const;

type DocumentLineProps = { readonly organisationId: string; readonly document: DocumentView };

/** One document in one version: what it is, how it stands, why it was refused, and what can be done. */
export function DocumentLine({ organisationId, document }: DocumentLineProps) {
  const { t } = useTexts();
  const [open, setOpen] = useState<keyof typeof DIALOGS | null>(null);
  const name = document.title || t(`word.documentKind.${document.kind}`);
  const Dialog = open && DIALOGS[open];
  return (
    <li>
      <FileText size={22} aria-hidden />
      <div className="grow">
        <p className="contact-name">
          <a className="link" href={contentOf(document.id)} download aria-label={t('documents.download', { name })}>
            <strong>
              <bdi>{name}</bdi>
            </strong>
          </a>
          <Badge tone={TONES[document.state]}>{t(`documents.state.${document.state}`)}</Badge>
          {document.inForce && <Badge>{t('documents.inForce')}</Badge>}
          {document.visibility !== 'network' && <Badge>{t(`word.visibility.${document.visibility}`)}</Badge>}
        </p>
        <Facts document={document} />
        <LastStep document={document} />
      </div>
      <Decisions organisationId={organisationId} document={document} onRefuse={() => setOpen('refuse')} />
      <DocumentMenu document={document} name={name} onOpen={setOpen} />
      {Dialog && <Dialog organisationId={organisationId} document={document} onClose={() => setOpen(null)} />}
    </li>
  );
}

function Facts({ document: { issuer, issuedOn, validUntil, fileName } }: { document: DocumentView }) {
  const { t, date } = useTexts();
  const until = validUntil ? t('word.value.until', { day: date(validUntil, 'long') }) : t('documents.untilSuperseded');
  return (
    <p className="hint">
      {[issuedOn && t('documents.issued', { day: date(issuedOn, 'long') }), until].filter(Boolean).join(' · ')}
      {issuer && (
        <>
          {' · '}
          <bdi>{issuer}</bdi>
        </>
      )}
      {' · '}
      <bdi>{fileName}</bdi>
    </p>
  );
}

/** Who took the last step and when; the reason of a refusal in full. */
function LastStep({ document: { steps } }: { document: DocumentView }) {
  const { t, date } = useTexts();
  const last = steps.at(-1)!;
  return (
    <>
      <p className="hint">{t('documents.stepBy', { step: t(`documents.state.${last.step}`), day: date(last.takenAt, 'long'), name: `\u2068${last.by}\u2069` })}</p>
      {last.reason && (
        <p className="note warning" dir="auto">
          {t('documents.reason', { reason: last.reason })}
        </p>
      )}
    </>
  );
}

/** For whoever reviews: note that somebody looked at it, accept, or refuse with a reason. */
function Decisions({ organisationId, document, onRefuse }: DocumentLineProps & { onRefuse(): void }) {
  const { t } = useTexts();
  const sentence = useProblemText();
  const take = (step: 'checked' | 'accepted') => () =>
    void reviewDocument({ organisationId, documentId: document.id }, step).then(
      () => showToast(t('documents.saved')),
      (error: unknown) => showToast(sentence(error)),
    );
  if (!isAllowed(document, 'accept')) return null;
  return (
    <span className="document-decisions">
      <Button size="small" look="primary" icon={Check} onClick={take('accepted')}>
        {t('documents.accept')}
      </Button>
      {isAllowed(document, 'check') && (
        <Button size="small" icon={Eye} onClick={take('checked')}>
          {t('documents.check')}
        </Button>
      )}
      <Button size="small" icon={X} onClick={onRefuse}>
        {t('documents.refuse')}
      </Button>
    </span>
  );
}

function DocumentMenu({ document, name, onOpen }: { document: DocumentView; name: string; onOpen(dialog: 'edit' | 'withdraw'): void }) {
  const { t } = useTexts();
  const refusal = useRefusal(document);
  const items = [
    { label: t('documents.edit'), icon: Pencil, onSelect: () => onOpen('edit'), refusal: refusal('update') },
    { label: t('documents.withdraw'), icon: Undo2, onSelect: () => onOpen('withdraw'), refusal: refusal('withdraw'), tone: 'danger' as const },
  ];
  return <Menu label={t('documents.actions', { name })} items={items} />;
}
