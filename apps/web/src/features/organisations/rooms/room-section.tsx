import { STEP_FREE } from '@verbund/domain/organisations/organisation-values.js';
import { EQUIPMENT } from '@verbund/domain/rooms/room-values.js';
import { useWatch } from 'react-hook-form';
import { useTexts } from '../../../shared/texts/use-texts';
import { CheckGroup } from '../../../shared/ui/check-group';
import { Checkbox } from '../../../shared/ui/checkbox';
import { FieldRow, FormSection } from '../../../shared/ui/form';
import { RadioCards } from '../../../shared/ui/radio-cards';
import { TextField } from '../../../shared/ui/text-field';

/** What the room is and has. */
export function RoomSection() {
  const { t } = useTexts();
  return (
    <FormSection title={t('rooms.section.room')} help={t('rooms.section.room.help')}>
      <FieldRow>
        <TextField name="name" label={t('rooms.name')} maxLength={120} />
        <TextField name="capacity" label={t('word.field.capacity')} inputMode="numeric" maxLength={5} optional />
      </FieldRow>
      <Checkbox name="capacityApproximate" label={t('rooms.approximate')} optional />
      <RadioCards
        name="stepFree"
        label={t('word.field.stepFree')}
        options={STEP_FREE.map((value) => ({ value, label: t(`word.stepFree.${value}`) }))}
      />
      <CheckGroup
        name="equipment"
        label={t('word.field.equipment')}
        options={EQUIPMENT.map((value) => ({ value, label: t(`word.equipment.${value}`) }))}
        optional
      />
      <TextField name="equipmentNote" label={t('word.field.equipmentNote')} maxLength={500} rows={2} optional />
    </FormSection>
  );
}

/** Where it is. */
export function PlaceSection() {
  const { t } = useTexts();
  const hasOwnAddress = useWatch({ name: 'hasOwnAddress' }) as boolean;
  return (
    <FormSection title={t('rooms.section.place')}>
      <Checkbox name="hasOwnAddress" label={t('rooms.ownAddress')} hint={t('rooms.ownAddress.hint')} optional />
      {hasOwnAddress && (
        <>
          <TextField name="address.street" label={t('rooms.street')} maxLength={200} autoComplete="off" />
          <FieldRow>
            <TextField name="address.postcode" label={t('rooms.postcode')} inputMode="numeric" maxLength={5} optional />
            <TextField name="address.place" label={t('rooms.place')} maxLength={120} optional />
          </FieldRow>
        </>
      )}
      <TextField
        name="howToFind"
        label={t('word.field.howToFind')}
        hint={t('rooms.howToFind.hint')}
        maxLength={1000}
        rows={3}
        optional
      />
    </FormSection>
  );
}
