import { addDays, addMonths } from '@verbund/domain/calendar/days.js';
import { useForm } from 'react-hook-form';
import type { FieldIssue } from '../../shared/http/api-problem';
import { today } from '../../shared/texts/formats';
import { useTexts } from '../../shared/texts/use-texts';
import { DateField } from '../../shared/ui/date-field';
import { Dialog } from '../../shared/ui/dialog';
import { FieldRow, Form } from '../../shared/ui/form';
import { TextField } from '../../shared/ui/text-field';
import { addSeat, addTerm, type Body } from './api';

type DialogProps = { readonly body: Body; onClose(): void };

export function SeatDialog({ body, onClose }: DialogProps) {
  const { t } = useTexts();
  const form = useForm({ defaultValues: { label: '' } });
  const save = async ({ label }: { label: string }) => {
    await addSeat(body.id, label.trim());
    onClose();
  };
  return (
    <Dialog title={t('bodies.seat.add')} onClose={onClose}>
      <Form form={form} submitLabel={t('ui.save')} onSubmit={save}>
        <TextField name="label" label={t('bodies.seatLabel')} maxLength={120} optional />
      </Form>
    </Dialog>
  );
}

type TermValues = { from: string; lastDay: string; note: string };

/** As long as the term before, which the statutes mostly say. */
const MONTHS = 24;

const problemsOf = ({ from, lastDay }: TermValues): FieldIssue[] => (lastDay < from ? [{ field: 'lastDay', code: 'endsBeforeBegin' }] : []);

/** From the first to the last day; it begins where the one before ends. */
export function TermDialog({ body, onClose }: DialogProps) {
  const { t } = useTexts();
  const from = body.terms[0]?.to ?? today();
  const form = useForm<TermValues>({ defaultValues: { from, lastDay: addDays(addMonths(from, MONTHS), -1), note: '' } });
  const save = async ({ from: first, lastDay, note }: TermValues) => {
    await addTerm(body.id, { from: first, to: addDays(lastDay, 1), note });
    onClose();
  };
  return (
    <Dialog title={t('bodies.term.add')} onClose={onClose}>
      <Form form={form} submitLabel={t('ui.save')} onSubmit={save} check={problemsOf}>
        <FieldRow>
          <DateField name="from" label={t('bodies.firstDay')} />
          <DateField name="lastDay" label={t('bodies.lastDay')} />
        </FieldRow>
        <TextField name="note" label={t('bodies.note')} maxLength={500} optional />
      </Form>
    </Dialog>
  );
}
