import { useMutation } from '@tanstack/react-query';
import { ENDED_BY, type EndedBy } from '@verbund/domain/bodies/mandates.js';
import { addDays } from '@verbund/domain/calendar/days.js';
import { useForm } from 'react-hook-form';
import { useProblemText } from '../../shared/http/use-problem-text';
import { today } from '../../shared/texts/formats';
import { useTexts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import { DateField } from '../../shared/ui/date-field';
import { Dialog } from '../../shared/ui/dialog';
import { Form } from '../../shared/ui/form';
import { RadioCards } from '../../shared/ui/radio-cards';
import { showToast } from '../../shared/ui/toast';
import { endBody, endMandate, removeMandate, type Body, type Mandate } from './api';

type Ending = { lastDay: string; reason: EndedBy | null };

/** On which day somebody last holds the office, and why. */
export function EndMandateDialog({ mandate, onClose }: { mandate: Mandate; onClose(): void }) {
  const { t } = useTexts();
  const form = useForm<Ending>({ defaultValues: { lastDay: today(), reason: null } });
  const end = async ({ lastDay, reason }: Ending) => {
    await endMandate(mandate, { on: addDays(lastDay, 1), reason: reason! });
    showToast(t('bodies.mandate.ended'));
    onClose();
  };
  const reasons = ENDED_BY.map((value) => ({ value, label: t(`word.endedBy.${value}`) }));
  return (
    <Dialog title={t('bodies.mandate.end')} onClose={onClose}>
      <p>
        <bdi>{mandate.person.name}</bdi>
      </p>
      <p className="hint">{t('bodies.mandate.end.text')}</p>
      <Form form={form} submitLabel={t('bodies.mandate.end')} onSubmit={end}>
        <DateField name="lastDay" label={t('bodies.lastDay')} min={mandate.from} />
        <RadioCards name="reason" label={t('bodies.reason')} options={reasons} />
      </Form>
    </Dialog>
  );
}

export function RemoveMandateDialog({ mandate, onClose }: { mandate: Mandate; onClose(): void }) {
  const { t } = useTexts();
  const sentence = useProblemText();
  const remove = useMutation({
    mutationFn: () => removeMandate(mandate),
    onSuccess: () => {
      showToast(t('bodies.mandate.removed'));
      onClose();
    },
    onError: (error) => showToast(sentence(error)),
  });
  return (
    <Dialog title={t('bodies.mandate.remove')} onClose={onClose}>
      <p>
        <bdi>{mandate.person.name}</bdi>
      </p>
      <div className="actions">
        <Button look="danger" busy={remove.isPending} onClick={() => remove.mutate()}>
          {t('ui.remove')}
        </Button>
        <Button onClick={onClose}>{t('ui.cancel')}</Button>
      </div>
    </Dialog>
  );
}

/** Ending a body ends no office: it says how many still run. */
export function EndBodyDialog({ body, onClose }: { body: Body; onClose(): void }) {
  const { t } = useTexts();
  const form = useForm({ defaultValues: { lastDay: today() } });
  const running = body.members.length + body.future.length + body.seats.filter(({ holder }) => holder).length;
  const end = async ({ lastDay }: { lastDay: string }) => {
    await endBody(body.id, addDays(lastDay, 1));
    showToast(t('bodies.ended'));
    onClose();
  };
  return (
    <Dialog title={t('bodies.end')} onClose={onClose}>
      {running > 0 && <p>{t('bodies.end.text', { count: running })}</p>}
      <Form form={form} submitLabel={t('bodies.end')} onSubmit={end}>
        <DateField name="lastDay" label={t('bodies.lastDay')} min={body.begunOn ?? undefined} />
      </Form>
    </Dialog>
  );
}
