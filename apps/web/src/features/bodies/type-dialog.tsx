import { BODY_NATURES, JOIN_MODES, PARTICIPANTS, USUAL_RULES, type BodyNature, type GrantedRole, type JoinMode, type Participants } from '@verbund/domain/bodies/body-types.js';
import { useForm, useWatch, type UseFormReturn } from 'react-hook-form';
import type { FieldIssue } from '../../shared/http/api-problem';
import { useTexts } from '../../shared/texts/use-texts';
import { Checkbox } from '../../shared/ui/checkbox';
import { Dialog } from '../../shared/ui/dialog';
import { FieldRow, Form } from '../../shared/ui/form';
import { LanguageField, type LanguageTexts } from '../../shared/ui/language-field';
import { RadioCards } from '../../shared/ui/radio-cards';
import { Select } from '../../shared/ui/select';
import { showToast } from '../../shared/ui/toast';
import { changeBodyType, createBodyType, type BodyType } from './api';

type Rules = { participants: Participants; joinMode: JoinMode; hasSeats: boolean; votes: boolean; grants: GrantedRole | null };
type Values = { labels: LanguageTexts; nature: BodyNature | null; rules: Rules };

/** German is the source of all other words. */
const problemsOf = ({ labels }: Values): FieldIssue[] => (labels.de?.trim() ? [] : [{ field: 'labels', code: 'required' }]);
const valuesOf = ({ labels, nature, rules }: BodyType): Values => ({ labels, nature, rules });
const NEW: Values = { labels: {}, nature: null, rules: { ...USUAL_RULES.other } };

/** Enters a kind of body, or changes the words and rules of one; what it is by nature is said once. */
export function TypeDialog({ type, onClose }: { type: BodyType | undefined; onClose(): void }) {
  const { t } = useTexts();
  const form = useForm<Values>({ defaultValues: type ? valuesOf(type) : NEW });
  const save = async ({ labels, nature, rules }: Values) => {
    const said = { labels: labels as Record<string, string>, rules: { ...rules, grants: rules.grants === USUAL_RULES[nature!].grants ? rules.grants : null } };
    if (type) await changeBodyType(type.id, { ...said, version: type.version });
    else await createBodyType({ ...said, nature: nature! });
    showToast(t('bodies.type.saved'));
    onClose();
  };
  return (
    <Dialog title={t(type ? 'bodies.type.edit' : 'bodies.type.new')} onClose={onClose} shape="wide" persistent>
      <Form form={form} submitLabel={t('ui.save')} onSubmit={save} check={problemsOf} valuesOf={(current) => valuesOf(current as BodyType)}>
        <LanguageField name="labels" label={t('bodies.type.name')} hint={t('bodies.type.name.hint')} rows={1} />
        {!type && <NatureField form={form} />}
        <RuleFields form={form} />
      </Form>
    </Dialog>
  );
}

/** What is usual for its nature is a start; the office may say otherwise. */
function NatureField({ form }: { form: UseFormReturn<Values> }) {
  const { t } = useTexts();
  const nature = useWatch({ control: form.control, name: 'nature' });
  const options = BODY_NATURES.map((value) => ({ value, label: t(`bodies.nature.${value}`) }));
  return (
    <>
      <Select name="nature" label={t('bodies.type.nature')} hint={t('bodies.type.nature.hint')} options={options} />
      {nature && (
        <p>
          <button type="button" className="link" onClick={() => form.setValue('rules', { ...USUAL_RULES[nature] })}>
            {t('bodies.type.usual')}
          </button>
        </p>
      )}
    </>
  );
}

function RuleFields({ form }: { form: UseFormReturn<Values> }) {
  const { t } = useTexts();
  const nature = useWatch({ control: form.control, name: 'nature' });
  const granted = nature && USUAL_RULES[nature].grants;
  return (
    <>
      <RadioCards name="rules.joinMode" label={t('bodies.type.joinMode')} options={JOIN_MODES.map((value) => ({ value, label: t(`bodies.joinMode.${value}`) }))} />
      <RadioCards name="rules.participants" label={t('bodies.type.participants')} options={PARTICIPANTS.map((value) => ({ value, label: t(`bodies.participants.${value}`) }))} />
      <FieldRow>
        <Checkbox name="rules.hasSeats" label={t('bodies.type.seats')} hint={t('bodies.type.seats.hint')} optional />
        <Checkbox name="rules.votes" label={t('bodies.type.votes')} hint={t('bodies.type.votes.hint')} optional />
      </FieldRow>
      {granted && <Select name="rules.grants" label={t('bodies.type.grants')} hint={t('bodies.type.grants.hint')} options={[{ value: granted, label: t(`shell.role.${granted}`) }]} optional />}
    </>
  );
}
