import { useState } from 'react';
import { useTexts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import { DateField } from '../../shared/ui/date-field';
import { PlainForm, usePlainForm } from '../../shared/ui/plain-form';
import { TextField } from '../../shared/ui/text-field';
import { confirm, decline, type Hosting, type Shown } from './api';
import { useActing } from './use-acting';

/** Yes or no; a no may come with a reason and with days on which it would suit. */
export function Answers({ hosting }: { hosting: Hosting }) {
  const { t } = useTexts();
  const [declines, setDeclines] = useState(false);
  const { act, isPending } = useActing();
  const shown = hosting.state as Shown;
  if (declines) return <Decline shown={shown} onCancel={() => setDeclines(false)} />;
  return (
    <div className="host-answers">
      {shown === 'asked' && (
        <Button look="primary" busy={isPending} onClick={() => act(() => confirm(shown))}>
          {t('host.confirm')}
        </Button>
      )}
      <Button onClick={() => setDeclines(true)}>{t(shown === 'asked' ? 'host.decline' : 'host.decline.after')}</Button>
    </div>
  );
}

type Values = { reason: string; first: string | null; second: string | null };

function Decline({ shown, onCancel }: { shown: Shown; onCancel(): void }) {
  const { t } = useTexts();
  const form = usePlainForm<Values>({ reason: '', first: null, second: null });
  const send = ({ reason, first, second }: Values) =>
    decline({ shown, reason, otherDays: [...new Set([first, second].filter((day) => day !== null))] });
  const cancel = (
    <Button look="quiet" onClick={onCancel}>
      {t('ui.cancel')}
    </Button>
  );
  return (
    <section className="card pad" aria-label={t('host.decline')}>
      <h2>{t('host.decline')}</h2>
      <PlainForm form={form} submitLabel={t('host.decline.send')} onSubmit={send} actions={cancel}>
        <p>{t('host.decline.help')}</p>
        <TextField name="reason" label={t('host.decline.reason')} rows={3} maxLength={1000} optional />
        <DateField name="first" label={t('host.decline.otherDay')} optional />
        <DateField name="second" label={t('host.decline.anotherDay')} optional />
      </PlainForm>
    </section>
  );
}
