import { useQuery } from '@tanstack/react-query';
import { useWatch } from 'react-hook-form';
import { useTexts } from '../../../shared/texts/use-texts';
import { FieldRow, FormSection } from '../../../shared/ui/form';
import { RadioCards } from '../../../shared/ui/radio-cards';
import { Select } from '../../../shared/ui/select';
import { TextField } from '../../../shared/ui/text-field';
import { wordOf } from '../../../shared/words';
import { contactsQuery } from '../contacts/api';
import type { RoomValues } from './form-values';

/** Whom to call on the day: somebody with a function, or anybody with a telephone. */
export function ContactSection({ organisationId }: { organisationId: string }) {
  const { t } = useTexts();
  const kind = useWatch({ name: 'contactKind' }) as RoomValues['contactKind'];
  const options = (['none', 'known', 'other'] as const).map((value) => ({ value, label: t(`rooms.contact.${value}`) }));
  return (
    <FormSection title={t('rooms.contact')} help={t('rooms.contact.help')}>
      <RadioCards name="contactKind" label={t('rooms.contact.who')} options={options} />
      {kind === 'known' && <KnownContact organisationId={organisationId} />}
      {kind === 'other' && (
        <FieldRow>
          <TextField name="contactOnTheDay.name" label={t('rooms.contact.name')} maxLength={120} autoComplete="off" />
          <TextField
            name="contactOnTheDay.phone"
            label={t('rooms.contact.phone')}
            type="tel"
            dir="ltr"
            maxLength={60}
            autoComplete="off"
          />
        </FieldRow>
      )}
    </FormSection>
  );
}

function KnownContact({ organisationId }: { organisationId: string }) {
  const texts = useTexts();
  const { data } = useQuery(contactsQuery(organisationId));
  const options = (data?.items ?? [])
    .filter(({ standing }) => standing !== 'past')
    .map((contact) => ({
      value: contact.id,
      label: `${contact.name} · ${wordOf(texts, 'function', contact.function)}`,
    }));
  return <Select name="contactOnTheDay.contactRoleId" label={texts.t('rooms.contact.person')} options={options} />;
}
