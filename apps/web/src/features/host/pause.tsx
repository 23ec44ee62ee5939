import { useTexts } from '../../shared/texts/use-texts';
import { Card } from '../../shared/ui/facts';
import { DateField } from '../../shared/ui/date-field';
import { PlainForm, usePlainForm } from '../../shared/ui/plain-form';
import { pause, type Hosting } from './api';

/** After two declines in a row: whether to be left out for a time. */
export function Pause({ hosting: { pausedUntil } }: { hosting: Hosting }) {
  const { t, date } = useTexts();
  const form = usePlainForm({ until: '' });
  return (
    <Card title={t('host.pause')}>
      {pausedUntil ? (
        <p role="status">{t('host.pause.until', { day: date(pausedUntil, 'long') })}</p>
      ) : (
        <PlainForm form={form} submitLabel={t('host.pause.send')} onSubmit={({ until }) => pause(until)}>
          <p>{t('host.pause.help')}</p>
          <DateField name="until" label={t('host.pause.day')} />
        </PlainForm>
      )}
    </Card>
  );
}
