import { PenLine, Printer } from 'lucide-react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { isAllowed } from '../../shared/allowed-actions';
import { today } from '../../shared/texts/formats';
import { useTexts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import { DateField } from '../../shared/ui/date-field';
import { Dialog } from '../../shared/ui/dialog';
import { Card } from '../../shared/ui/facts';
import { Form } from '../../shared/ui/form';
import { sign, type Minutes, type Signatory } from './minutes-api';
import { useChange } from './use-change';

/** Who signs the minutes, and who has. */
export function Signatures({ minutes }: { minutes: Minutes }) {
  const { t } = useTexts();
  return (
    <Card title={t('sittings.minutes.signatures')}>
      <ul className="sitting-list">
        {minutes.signatories.map((signatory) => (
          <SignatoryRow key={signatory.role} minutes={minutes} signatory={signatory} />
        ))}
      </ul>
    </Card>
  );
}

function SignatoryRow({ minutes, signatory }: { minutes: Minutes; signatory: Signatory }) {
  const { t } = useTexts();
  const { busy, run } = useChange();
  const [isOpen, setOpen] = useState(false);
  const { role, person, isOwn, signedOn } = signatory;
  const maySign = signedOn === null && isAllowed(minutes, 'sign');
  return (
    <li>
      <div>
        <strong>
          <bdi>{person.name}</bdi>
        </strong>
        <small>
          {t(`word.minutesRole.${role}`)} · <SignedWords signatory={signatory} />
        </small>
      </div>
      {maySign && isOwn && (
        <Button look="primary" size="small" icon={PenLine} busy={busy} onClick={() => run(() => sign(minutes.meetingId, { role }))}>
          {t('sittings.minutes.sign')}
        </Button>
      )}
      {maySign && (
        <Button size="small" icon={Printer} onClick={() => setOpen(true)}>
          {t('sittings.minutes.signOnPaper')}
        </Button>
      )}
      {isOpen && <OnPaperDialog meetingId={minutes.meetingId} signatory={signatory} onClose={() => setOpen(false)} />}
    </li>
  );
}

function SignedWords({ signatory: { signedOn, onPaper, by } }: { signatory: Signatory }) {
  const { t, date } = useTexts();
  if (signedOn === null) return <>{t('sittings.minutes.unsigned')}</>;
  return <>{onPaper ? t('sittings.minutes.signedOnPaper', { day: date(signedOn), by: by ?? '' }) : t('sittings.minutes.signedOn', { day: date(signedOn) })}</>;
}

type DialogProps = { readonly meetingId: string; readonly signatory: Signatory; onClose(): void };

/** Somebody signed a printed copy. */
function OnPaperDialog({ meetingId, signatory: { role, person }, onClose }: DialogProps) {
  const { t } = useTexts();
  const form = useForm<{ signedOn: string | null }>({ defaultValues: { signedOn: today() } });
  const save = async ({ signedOn }: { signedOn: string | null }) => {
    await sign(meetingId, { role, onPaper: true, ...(signedOn && { signedOn }) });
    onClose();
  };
  return (
    <Dialog title={t('sittings.minutes.signOnPaper')} onClose={onClose} shape="wide">
      <Form form={form} submitLabel={t('ui.save')} onSubmit={save}>
        <p>{t('sittings.minutes.signOnPaper.help', { name: person.name })}</p>
        <DateField name="signedOn" label={t('sittings.minutes.signOnPaper.day')} max={today()} />
      </Form>
    </Dialog>
  );
}
