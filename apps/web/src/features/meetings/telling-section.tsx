import { MEETING_KINDS, MEETING_MODES } from '@verbund/domain/meetings/meeting-state.js';
import type { ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { useTexts } from '../../shared/texts/use-texts';
import { Checkbox } from '../../shared/ui/checkbox';
import { FormSection } from '../../shared/ui/form';
import { RadioCards } from '../../shared/ui/radio-cards';
import { TextField } from '../../shared/ui/text-field';

/** What kind of meeting it is. */
export function KindField({ optional }: { optional?: boolean }) {
  const { t } = useTexts();
  return <RadioCards name="kind" label={t('meetings.column.kind')} hint={optional && t('meetings.kind.hint')} options={MEETING_KINDS.map((value) => ({ value, label: t(`meetings.kind.${value}`) }))} optional={optional} />;
}

/** In person, hybrid or virtual, with what the law wants for each (§ 32 (2) BGB). */
export function ModeSection() {
  const { t } = useTexts();
  const mode = useWatch({ name: 'mode' }) as (typeof MEETING_MODES)[number];
  return (
    <FormSection title={t('meetings.section.mode')} help={t('meetings.section.mode.help')}>
      <ModeField name="mode" />
      {mode !== 'inPerson' && (
        <>
          <TextField name="onlineAddress" label={t('meetings.online')} hint={t('meetings.online.hint')} dir="ltr" maxLength={500} optional />
          <TextField name="electronicRights" label={t('meetings.rights')} hint={t('meetings.rights.hint')} rows={4} maxLength={2000} optional />
        </>
      )}
    </FormSection>
  );
}

export function ModeField({ name }: { name: string }) {
  const { t } = useTexts();
  return <RadioCards name={name} label={t('meetings.mode')} options={MEETING_MODES.map((value) => ({ value, label: t(`meetings.mode.${value}`), description: t(`meetings.mode.${value}.text`) }))} />;
}

/** Who comes besides the members of the body, and what they need: never with a name. */
export function NeedsSection({ children }: { children?: ReactNode }) {
  const { t } = useTexts();
  return (
    <FormSection title={t('meetings.section.needs')} help={t('meetings.section.needs.help')}>
      <TextField name="guests" label={t('meetings.guests')} hint={t('meetings.guests.hint')} inputMode="numeric" maxLength={5} rules={{ pattern: /^\d+$/ }} />
      <Checkbox name="needsStepFree" label={t('meetings.stepFree.needed')} optional />
      <Checkbox name="rotates" label={t('meetings.rotates.label')} hint={t('meetings.rotates.hint')} optional />
      {children}
    </FormSection>
  );
}
