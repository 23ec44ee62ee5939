import { useForm, useWatch } from 'react-hook-form';
import { useTexts } from '../../shared/texts/use-texts';
import { Dialog } from '../../shared/ui/dialog';
import { FieldRow, Form } from '../../shared/ui/form';
import { Select } from '../../shared/ui/select';
import { approve, type Minutes } from './minutes-api';

type Values = { meetingId: string | null; decisionId: string | null; chairId: string | null; minuteTakerId: string | null };
type DialogProps = { readonly minutes: Minutes; onClose(): void };

const SHOWN_OF_WORDING = 80;

/** Where the minutes were approved, and who signs them. */
export function ApproveDialog({ minutes: { meetingId: id, choices }, onClose }: DialogProps) {
  const { t, date } = useTexts();
  const form = useForm<Values>({ defaultValues: { meetingId: choices.meetings[0]?.id ?? null, decisionId: null, chairId: null, minuteTakerId: null } });
  const meetingId = useWatch({ control: form.control, name: 'meetingId' });
  const decisions = choices.decisions.filter((decision) => decision.meetingId === (meetingId ?? null));
  const isPossible = choices.meetings.length + choices.decisions.length > 0;
  const save = async ({ decisionId, chairId, minuteTakerId }: Values) => {
    const chosen = decisions.find((decision) => decision.id === decisionId)?.id ?? null;
    await approve(id, { meetingId, decisionId: chosen, chairId: chairId!, minuteTakerId: minuteTakerId! });
    onClose();
  };
  const check = ({ chairId, minuteTakerId }: Values) => Object.entries({ chairId, minuteTakerId }).flatMap(([field, value]) => (value === null ? [{ field, code: 'required' }] : []));
  const people = choices.people.map(({ personId, name }) => ({ value: personId, label: name }));
  return (
    <Dialog title={t('sittings.minutes.approve')} onClose={onClose} shape="wide" persistent>
      {!isPossible ? <p>{t('sittings.minutes.approve.none')}</p> : (
        <Form form={form} submitLabel={t('sittings.minutes.approve')} onSubmit={save} check={check}>
          <p>{t('sittings.minutes.approve.help')}</p>
          <Select name="meetingId" label={t('sittings.minutes.approve.meeting')} options={choices.meetings.map(({ id: value, title, on }) => ({ value, label: `${date(on)} · ${title}` }))} optional={choices.decisions.some((decision) => decision.meetingId === null)} />
          {decisions.length > 0 && (
            <Select name="decisionId" label={t('sittings.minutes.approve.decision')} options={decisions.map(({ id: value, number, wording }) => ({ value, label: `${number} ${wording.slice(0, SHOWN_OF_WORDING)}` }))} optional={meetingId !== null} />
          )}
          <FieldRow>
            <Select name="chairId" label={t('word.minutesRole.chair')} hint={t('sittings.minutes.approve.signs')} options={people} />
            <Select name="minuteTakerId" label={t('word.minutesRole.minuteTaker')} hint={t('sittings.minutes.approve.signs')} options={people} />
          </FieldRow>
        </Form>
      )}
    </Dialog>
  );
}
