import { addDays, addMonths } from '@verbund/domain/calendar/days.js';
import { useForm } from 'react-hook-form';
import type { FieldIssue } from '../../shared/http/api-problem';
import { today } from '../../shared/texts/formats';
import { useTexts } from '../../shared/texts/use-texts';
import { Checkbox } from '../../shared/ui/checkbox';
import { DateField } from '../../shared/ui/date-field';
import { Dialog } from '../../shared/ui/dialog';
import { FieldRow, Form } from '../../shared/ui/form';
import { TextField } from '../../shared/ui/text-field';
import { showToast } from '../../shared/ui/toast';
import { addSeat, addTerm, changeSeat, changeTerm, type Body, type Seat, type Term } from './api';

type DialogProps = { readonly body: Body; onClose(): void };
type Days = { from: string | null; lastDay: string | null };

/** People say the last day; what is kept is the first day after it. */
const endOf = ({ lastDay }: Pick<Days, 'lastDay'>): string | null => (lastDay ? addDays(lastDay, 1) : null);
const lastDayOf = (to: string | null): string | null => to && addDays(to, -1);
const problemsOf = ({ from, lastDay }: Days): FieldIssue[] => (from && lastDay && lastDay < from ? [{ field: 'lastDay', code: 'endsBeforeBegin' }] : []);

type SeatValues = Days & { label: string; votes: boolean };

/** A seat more, or its words, vote and days; seats are equal, a label is no rank. */
export function SeatDialog({ body, seat, onClose }: DialogProps & { seat?: Seat }) {
  const { t } = useTexts();
  const form = useForm<SeatValues>({ defaultValues: seat ? { label: seat.label, votes: seat.votes, from: seat.from, lastDay: lastDayOf(seat.to) } : { label: '', votes: true, from: null, lastDay: null } });
  const save = async ({ label, votes, from, lastDay }: SeatValues) => {
    const said = { label: label.trim(), votes, from: from || null, to: endOf({ lastDay }) };
    await (seat ? changeSeat(body.id, seat.id, { ...said, version: seat.version }) : addSeat(body.id, said));
    showToast(t('bodies.seat.saved'));
    onClose();
  };
  return (
    <Dialog title={t(seat ? 'bodies.seat.change' : 'bodies.seat.add')} onClose={onClose} shape="wide">
      <Form form={form} submitLabel={t('ui.save')} onSubmit={save} check={problemsOf}>
        <TextField name="label" label={t('bodies.seatLabel')} hint={t('bodies.taskArea.hint')} maxLength={120} optional />
        <FieldRow>
          <DateField name="from" label={t('bodies.firstDay')} hint={t('bodies.seat.from.hint')} optional />
          <DateField name="lastDay" label={t('bodies.lastDay')} hint={t('bodies.seat.lastDay.hint')} optional />
        </FieldRow>
        <Checkbox name="votes" label={t('word.field.votes')} optional />
      </Form>
    </Dialog>
  );
}

type TermValues = { from: string; lastDay: string; note: string };

/** As long as the term before, which the statutes mostly say. */
const MONTHS = 24;

/** From the first to the last day; a new one begins where the one before ends. */
export function TermDialog({ body, term, onClose }: DialogProps & { term?: Term }) {
  const { t } = useTexts();
  const from = body.terms[0]?.to ?? today();
  const form = useForm<TermValues>({ defaultValues: term ? { from: term.from, lastDay: addDays(term.to, -1), note: term.note } : { from, lastDay: addDays(addMonths(from, MONTHS), -1), note: '' } });
  const save = async ({ from: first, lastDay, note }: TermValues) => {
    const said = { from: first, to: addDays(lastDay, 1), note };
    await (term ? changeTerm(body.id, term.id, { ...said, version: term.version }) : addTerm(body.id, said));
    showToast(t('bodies.term.saved'));
    onClose();
  };
  return (
    <Dialog title={t(term ? 'bodies.term.change' : 'bodies.term.add')} onClose={onClose}>
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
