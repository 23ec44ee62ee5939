import { LANGUAGES } from '@verbund/contracts/languages.js';
import { useState } from 'react';
import { useTexts } from '../../shared/texts/use-texts';
import { Checkbox } from '../../shared/ui/checkbox';
import { PlainForm, usePlainForm } from '../../shared/ui/plain-form';
import { Select } from '../../shared/ui/select';
import { TextField } from '../../shared/ui/text-field';
import { passOn, reportDissolution, type Confirmation, type Passing } from './api';

/** A colleague gets a link of their own. */
export function PassOn({ confirmation: { passedOnTo } }: { confirmation: Confirmation }) {
  const { t, language, languageName } = useTexts();
  const [sentTo, setSentTo] = useState(passedOnTo);
  const form = usePlainForm<Passing>({ name: '', email: '', language, keepMine: false });
  const options = LANGUAGES.map((value) => ({ value, label: languageName(value) }));
  const send = async (passing: Passing) => {
    await passOn(passing);
    setSentTo(passing.name);
  };
  if (sentTo) return <p role="status">{t('confirm.pass.done', { name: `\u2068${sentTo}\u2069` })}</p>;
  return (
    <PlainForm form={form} submitLabel={t('confirm.pass.send')} onSubmit={send}>
      <p>{t('confirm.pass.help')}</p>
      <TextField name="name" label={t('confirm.pass.name')} autoComplete="off" maxLength={120} />
      <TextField
        name="email"
        label={t('confirm.pass.email')}
        type="email"
        dir="ltr"
        autoComplete="off"
        maxLength={254}
      />
      <Select name="language" label={t('confirm.pass.language')} options={options} />
      <Checkbox name="keepMine" label={t('confirm.pass.keep')} optional />
    </PlainForm>
  );
}

/** Told to the office; nothing in the record changes by it. */
export function Dissolve() {
  const { t } = useTexts();
  const form = usePlainForm({ sure: false, note: '' });
  return (
    <PlainForm form={form} submitLabel={t('confirm.dissolve.send')} onSubmit={({ note }) => reportDissolution(note)}>
      <p>{t('confirm.dissolve.help')}</p>
      <TextField name="note" label={t('confirm.dissolve.note')} rows={3} maxLength={2000} optional />
      <Checkbox name="sure" label={t('confirm.dissolve.sure')} />
    </PlainForm>
  );
}
