import { useMutation } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useProblemText } from '../../shared/http/use-problem-text';
import { today } from '../../shared/texts/formats';
import { useTexts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import { DateField } from '../../shared/ui/date-field';
import { Dialog } from '../../shared/ui/dialog';
import { FieldRow, Form } from '../../shared/ui/form';
import { TextField } from '../../shared/ui/text-field';
import { showToast } from '../../shared/ui/toast';
import { addPause, endPause, setWeight, type Standing } from './api';

/** How much of the load an organisation carries, and when it is left out. */
export function StandingDialog({ standing, onClose }: { standing: Standing; onClose(): void }) {
  const { t } = useTexts();
  const { organisationId, weight } = standing;
  const form = useForm({ defaultValues: { weight: String(weight) } });
  const pause = useForm({ defaultValues: { from: today(), until: null as string | null, reason: '' } });
  return (
    <Dialog title={standing.name} onClose={onClose} shape="wide">
      <Form
        form={form}
        submitLabel={t('hosting.weight.save')}
        onSubmit={async (values) => {
          await setWeight(organisationId, Number(values.weight));
          onClose();
        }}
      >
        <TextField name="weight" label={t('hosting.column.weight')} hint={t('hosting.weight.hint')} inputMode="numeric" dir="ltr" />
      </Form>
      <Pauses standing={standing} />
      <Form
        form={pause}
        submitLabel={t('hosting.pause.add')}
        onSubmit={async (values) => {
          await addPause(organisationId, values);
          onClose();
        }}
      >
        <FieldRow>
          <DateField name="from" label={t('hosting.from')} />
          <DateField name="until" label={t('hosting.pause.until')} optional />
        </FieldRow>
        <TextField name="reason" label={t('hosting.pause.reason')} maxLength={500} optional />
      </Form>
    </Dialog>
  );
}

function Pauses({ standing: { organisationId, pauses } }: { standing: Standing }) {
  const { t, date } = useTexts();
  const sentence = useProblemText();
  const end = useMutation({
    mutationFn: (id: string) => endPause(organisationId, id),
    onError: (error) => showToast(sentence(error)),
  });
  return (
    <section>
      <h3>{t('hosting.pauses')}</h3>
      {pauses.length === 0 && <p className="hint">{t('hosting.pauses.none')}</p>}
      <ul className="plain-lines">
        {pauses.map(({ id, from, until, reason }) => (
          <li key={id}>
            <span>
              {until ? t('hosting.pause.range', { from: date(from), until: date(until) }) : t('hosting.pause.open', { from: date(from) })}
              {reason && <> · {<bdi>{reason}</bdi>}</>}
            </span>
            <Button size="small" look="quiet" busy={end.isPending} onClick={() => end.mutate(id)}>
              {t('hosting.pause.end')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
