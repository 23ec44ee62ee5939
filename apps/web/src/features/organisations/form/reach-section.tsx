import { ADDRESS_KINDS, CHANNEL_KINDS, LINK_KINDS } from '@verbund/domain/organisations/organisation-values.js';
import { useWatch } from 'react-hook-form';
import { useTexts } from '../../../shared/texts/use-texts';
import { FieldRow, FormSection } from '../../../shared/ui/form';
import { Select } from '../../../shared/ui/select';
import { TextField } from '../../../shared/ui/text-field';
import { NEW_ADDRESS, NEW_CHANNEL, NEW_LINK } from './form-values';
import { RepeatList } from '../../../shared/ui/repeat-list';
import { WithVisibility } from './with-visibility';

/** How and where the organisation is reached. */
export function ReachSection() {
  const { t } = useTexts();
  return (
    <FormSection title={t('organisations.section.reach')} help={t('organisations.form.reach.help')}>
      <WithVisibility field="addresses">
        <RepeatList
          name="addresses"
          label={t('word.field.addresses')}
          addLabel={t('organisations.form.addresses.add')}
          blank={NEW_ADDRESS}
        >
          {(path) => <AddressFields path={path} />}
        </RepeatList>
      </WithVisibility>
      <WithVisibility field="channels">
        <RepeatList
          name="channels"
          label={t('word.field.channels')}
          addLabel={t('organisations.form.channels.add')}
          blank={NEW_CHANNEL}
        >
          {(path) => <ChannelFields path={path} />}
        </RepeatList>
      </WithVisibility>
      <WithVisibility field="links">
        <RepeatList
          name="links"
          label={t('word.field.links')}
          addLabel={t('organisations.form.links.add')}
          blank={NEW_LINK}
        >
          {(path) => <LinkFields path={path} />}
        </RepeatList>
      </WithVisibility>
    </FormSection>
  );
}

function AddressFields({ path }: { path: string }) {
  const { t } = useTexts();
  const kinds = ADDRESS_KINDS.map((value) => ({ value, label: t(`word.addressKind.${value}`) }));
  return (
    <>
      <FieldRow>
        <Select name={`${path}.kind`} label={t('word.field.kind')} options={kinds} />
        <TextField name={`${path}.street`} label={t('organisations.form.street')} maxLength={200} />
      </FieldRow>
      <FieldRow>
        <TextField
          name={`${path}.postcode`}
          label={t('organisations.form.postcode')}
          inputMode="numeric"
          maxLength={5}
          optional
        />
        <TextField name={`${path}.place`} label={t('organisations.form.place')} maxLength={120} />
      </FieldRow>
      <TextField
        name={`${path}.note`}
        label={t('organisations.form.address.note')}
        hint={t('organisations.form.address.note.hint')}
        maxLength={500}
        optional
      />
    </>
  );
}

const INPUT_TYPES: Readonly<Record<string, string>> = { email: 'email', phone: 'tel', mobile: 'tel', fax: 'tel' };

function ChannelFields({ path }: { path: string }) {
  const { t } = useTexts();
  const kind = useWatch({ name: `${path}.kind` }) as string;
  const kinds = CHANNEL_KINDS.map((value) => ({ value, label: t(`word.channelKind.${value}`) }));
  return (
    <FieldRow>
      <Select name={`${path}.kind`} label={t('word.field.kind')} options={kinds} />
      <TextField
        name={`${path}.value`}
        label={t(kind === 'email' ? 'organisations.form.address.mail' : 'organisations.form.number')}
        type={INPUT_TYPES[kind] ?? 'text'}
        dir="ltr"
        maxLength={254}
      />
      <TextField name={`${path}.label`} label={t('organisations.form.remark')} maxLength={120} optional />
    </FieldRow>
  );
}

function LinkFields({ path }: { path: string }) {
  const { t } = useTexts();
  const kinds = LINK_KINDS.map((value) => ({ value, label: t(`word.linkKind.${value}`) }));
  return (
    <FieldRow>
      <Select name={`${path}.kind`} label={t('word.field.kind')} options={kinds} />
      <TextField name={`${path}.url`} label={t('organisations.form.url')} inputMode="url" dir="ltr" maxLength={500} />
    </FieldRow>
  );
}
