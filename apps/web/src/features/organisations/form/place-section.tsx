import { STEP_FREE } from '@verbund/domain/organisations/organisation-values.js';
import { useTexts } from '../../../shared/texts/use-texts';
import { Checkbox } from '../../../shared/ui/checkbox';
import { FieldRow, FormSection } from '../../../shared/ui/form';
import { RadioCards } from '../../../shared/ui/radio-cards';
import { Select } from '../../../shared/ui/select';
import { TextField } from '../../../shared/ui/text-field';
import { NEW_ROOM } from './form-values';
import { RepeatList } from '../../../shared/ui/repeat-list';
import { WithVisibility } from './with-visibility';

/** Getting in, and the rooms that could be offered. */
export function PlaceSection() {
  const { t } = useTexts();
  return (
    <FormSection title={t('organisations.section.place')} help={t('organisations.form.place.help')}>
      <WithVisibility field="accessibility">
        <AccessibilityFields />
      </WithVisibility>
      <WithVisibility field="rooms">
        <RepeatList
          name="rooms"
          label={t('word.field.rooms')}
          addLabel={t('organisations.form.rooms.add')}
          blank={NEW_ROOM}
        >
          {(path) => <RoomFields path={path} />}
        </RepeatList>
      </WithVisibility>
    </FormSection>
  );
}

function AccessibilityFields() {
  const { t } = useTexts();
  const stepFree = STEP_FREE.map((value) => ({ value, label: t(`word.stepFree.${value}`) }));
  const answers = [
    { value: 'yes', label: t('word.value.yes') },
    { value: 'no', label: t('word.value.no') },
  ];
  return (
    <div className="stack">
      <RadioCards name="accessibility.stepFree" label={t('organisations.form.stepFree')} options={stepFree} />
      <FieldRow>
        <Select
          name="accessibility.accessibleToilet"
          label={t('word.field.accessibleToilet')}
          options={answers}
          optional
        />
        <Select name="accessibility.hearingLoop" label={t('word.field.hearingLoop')} options={answers} optional />
      </FieldRow>
      <TextField
        name="accessibility.note"
        label={t('organisations.form.accessibility.note')}
        rows={2}
        maxLength={1000}
        optional
      />
    </div>
  );
}

function RoomFields({ path }: { path: string }) {
  const { t } = useTexts();
  return (
    <>
      <FieldRow>
        <TextField name={`${path}.label`} label={t('organisations.form.room')} maxLength={120} />
        <TextField
          name={`${path}.capacity`}
          label={t('organisations.form.capacity')}
          inputMode="numeric"
          maxLength={5}
          optional
        />
      </FieldRow>
      <Checkbox name={`${path}.approximate`} label={t('organisations.form.approximate')} optional />
    </>
  );
}
