import {
  isMemberState,
  MEMBERSHIP_CLASSES,
  type MembershipEvent,
  type MembershipState,
} from '@verbund/domain/membership/membership-rules.js';
import { useForm } from 'react-hook-form';
import { today } from '../../../shared/texts/formats';
import { useTexts } from '../../../shared/texts/use-texts';
import { DateField } from '../../../shared/ui/date-field';
import { Dialog } from '../../../shared/ui/dialog';
import { FieldRow, Form } from '../../../shared/ui/form';
import { RadioCards } from '../../../shared/ui/radio-cards';
import { Select } from '../../../shared/ui/select';
import { TextField } from '../../../shared/ui/text-field';
import { showToast } from '../../../shared/ui/toast';
import { annulEvent, recordEvent, type RecordedEvent } from './api';
import { DECIDERS, issuesWith, stepLabel, type EventValues } from './steps';

type EventDialogProps = {
  readonly organisationId: string;
  readonly state: MembershipState;
  /** Where the organisation stands today. */
  readonly present: MembershipState | null;
  /** The other events in force. */
  readonly others: readonly MembershipEvent[];
  /** The event this one takes the place of; it is annulled and stays in the history. */
  readonly corrected?: RecordedEvent;
  onClose(): void;
};

/** A class belongs to what makes a member, and to a change of class. */
const asksForClass = ({ state, present, corrected }: EventDialogProps): boolean =>
  corrected
    ? corrected.membershipClass !== null
    : isMemberState(state) && (!isMemberState(present) || present === state);

/** A step of the membership with its day, and what was decided about it. */
export function EventDialog(props: EventDialogProps) {
  const { organisationId, state, present, others, corrected, onClose } = props;
  const { t } = useTexts();
  const form = useForm<EventValues>({ defaultValues: startOf(state, corrected) });
  const classes = MEMBERSHIP_CLASSES.map((value) => ({
    value,
    label: t(`word.membershipClass.${value}`),
    description: t(`organisations.class.${value}`),
  }));
  const mustBeReasoned = state === 'expelled';
  const save = async (values: EventValues) => {
    if (corrected) await annulEvent(organisationId, corrected.id, t('organisations.membership.correction'));
    await recordEvent(organisationId, {
      ...values,
      reason: values.reason.trim(),
    });
    showToast(t('organisations.membership.saved'));
    onClose();
  };
  return (
    <Dialog
      title={t(corrected ? 'organisations.membership.correct' : stepLabel(state, present))}
      onClose={onClose}
      shape="wide"
    >
      <Form
        form={form}
        submitLabel={t('ui.save')}
        onSubmit={save}
        check={(values) => issuesWith(values, others, today())}
      >
        {asksForClass(props) && (
          <RadioCards name="membershipClass" label={t('word.field.membershipClass')} options={classes} />
        )}
        <DateField name="effectiveOn" label={t(`organisations.effectiveOn.${dayMeaning(state)}`)} />
        <FieldRow>
          <Select
            name="decidedBy"
            label={t('word.field.decidedBy')}
            options={DECIDERS.map((value) => ({ value, label: t(`word.decidedBy.${value}`) }))}
            optional={!mustBeReasoned}
          />
          <DateField name="decidedOn" label={t('word.field.decidedOn')} max={today()} optional />
        </FieldRow>
        <TextField name="reason" label={t('word.field.reason')} rows={3} maxLength={2000} optional={!mustBeReasoned} />
      </Form>
    </Dialog>
  );
}

const startOf = (state: MembershipState, corrected?: RecordedEvent): EventValues => ({
  state,
  membershipClass: corrected?.membershipClass ?? null,
  effectiveOn: corrected?.effectiveOn ?? today(),
  reason: corrected?.reason ?? '',
  decidedBy: corrected?.decidedBy ?? null,
  decidedOn: corrected?.decidedOn ?? null,
});

/** Something was done on the day, begins with it, or is over from it. */
function dayMeaning(state: MembershipState): 'done' | 'begins' | 'over' {
  if (state === 'former' || state === 'expelled') return 'over';
  return isMemberState(state) && state !== 'exitPending' ? 'begins' : 'done';
}
