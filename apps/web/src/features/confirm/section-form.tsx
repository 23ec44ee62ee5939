import { useTexts } from '../../shared/texts/use-texts';
import { PlainForm, usePlainForm } from '../../shared/ui/plain-form';
import { TextField } from '../../shared/ui/text-field';
import { correct, remark, type Confirmation, type Section } from './api';
import { Cancel } from './cancel';
import { IdentityFields, ReachFields, WorkFields } from './correction-fields';
import { RemarkField } from './remark-field';
import { correctionOf, valuesOf, type Editable, type Values } from './correction-values';

type Props = { readonly confirmation: Confirmation; readonly section: Section; onDone(): void };

const FIELDS: Readonly<Record<Editable, typeof IdentityFields>> = {
  identity: IdentityFields,
  work: WorkFields,
  reach: ReachFields,
};

/** Corrects a section in place; for what has no field here there is a line to the office. */
export function SectionForm(props: Props) {
  const { section } = props;
  return section in FIELDS ? <CorrectionForm {...props} section={section as Editable} /> : <RemarkForm {...props} />;
}

function CorrectionForm({ confirmation, section, onDone }: Props & { section: Editable }) {
  const { t, language } = useTexts();
  const before = { ...valuesOf(section, confirmation.organisation, language), remark: '' };
  const form = usePlainForm<Values>(before);
  const Fields = FIELDS[section];
  const save = async (values: Values) => {
    const words = values['remark'];
    if (typeof words === 'string' && words.trim()) await remark(section, words);
    await correct(confirmation.organisation, correctionOf(section, confirmation.organisation, values, language));
    onDone();
  };
  return (
    <PlainForm form={form} submitLabel={t('confirm.save')} onSubmit={save} actions={<Cancel onClick={onDone} />}>
      <Fields organisation={confirmation.organisation} />
      <RemarkField organisation={confirmation.organisation} section={section} />
    </PlainForm>
  );
}

function RemarkForm({ section, onDone }: Props) {
  const { t } = useTexts();
  const form = usePlainForm({ text: '' });
  const send = async ({ text }: { text: string }) => {
    await remark(section, text);
    onDone();
  };
  return (
    <PlainForm form={form} submitLabel={t('confirm.remark.send')} onSubmit={send} actions={<Cancel onClick={onDone} />}>
      <TextField name="text" label={t('confirm.remark')} hint={t('confirm.remark.hint')} rows={4} maxLength={2000} />
    </PlainForm>
  );
}
