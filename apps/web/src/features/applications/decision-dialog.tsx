import { MEMBERSHIP_CLASSES, type MembershipClass } from '@verbund/domain/membership/membership-rules.js';
import { useForm, useWatch } from 'react-hook-form';
import { useTexts } from '../../shared/texts/use-texts';
import { DateField } from '../../shared/ui/date-field';
import { Dialog } from '../../shared/ui/dialog';
import { Form } from '../../shared/ui/form';
import { RadioCards } from '../../shared/ui/radio-cards';
import { TextField } from '../../shared/ui/text-field';
import { showToast } from '../../shared/ui/toast';
import { wordOf } from '../../shared/words';
import { decide, decideAppeal, type Application, type Decision } from './api';

type Values = { outcome: 'admitted' | 'refused' | null; decidedOn: string | null; wording: string; reason: string; membershipClass: MembershipClass | null; beginsOn: string | null; probationUntil: string | null };
type DecisionDialogProps = { application: Application; kind: 'admit' | 'refuse' | 'decideAppeal'; onClose(): void };

/** What the minutes say: outcome, day and wording; for an admission class and first day, for a refusal the reason. */
export function DecisionDialog({ application, kind, onClose }: DecisionDialogProps) {
  const { t } = useTexts();
  const isAppeal = kind === 'decideAppeal';
  const outcome = kind === 'admit' ? 'admitted' : kind === 'refuse' ? 'refused' : null;
  const form = useForm<Values>({ defaultValues: { outcome, decidedOn: null, wording: '', reason: '', membershipClass: application.answers.membershipClass, beginsOn: null, probationUntil: null } });
  const chosen = useWatch({ control: form.control, name: 'outcome' });
  const save = async (values: Values) => {
    const admission = values.outcome === 'admitted' ? { membershipClass: values.membershipClass, beginsOn: values.beginsOn, probationUntil: values.probationUntil } : { reason: values.reason };
    const body = { outcome: values.outcome, decidedOn: values.decidedOn, wording: values.wording, ...admission } as Decision;
    await (isAppeal ? decideAppeal(application.id, body) : decide(application.id, body));
    showToast(t('applications.decided'));
    onClose();
  };
  return (
    <Dialog title={t(isAppeal ? 'applications.decideAppeal' : kind === 'admit' ? 'applications.admit' : 'applications.refuse')} shape="wide" onClose={onClose}>
      <Form form={form} submitLabel={t('applications.decision.save')} onSubmit={save}>
        <p>{t(isAppeal ? 'applications.decision.assembly' : 'applications.decision.board')}</p>
        {isAppeal && <RadioCards name="outcome" label={t('applications.decision.outcome')} options={(['admitted', 'refused'] as const).map((value) => ({ value, label: t(`applications.outcome.${value}`) }))} />}
        <DateField name="decidedOn" label={t('applications.decision.on')} />
        <TextField name="wording" label={t('applications.decision.wording')} rows={3} />
        {chosen === 'admitted' && <AdmissionFields />}
        {chosen === 'refused' && <TextField name="reason" label={t('applications.decision.reason')} hint={t('applications.decision.reasonHint')} rows={3} />}
      </Form>
    </Dialog>
  );
}

function AdmissionFields() {
  const texts = useTexts();
  const { t } = texts;
  return (
    <>
      <RadioCards name="membershipClass" label={t('applications.decision.class')} options={MEMBERSHIP_CLASSES.map((value) => ({ value, label: wordOf(texts, 'membershipClass', value) }))} />
      <DateField name="beginsOn" label={t('applications.decision.begins')} />
      <DateField name="probationUntil" label={t('applications.decision.probation')} hint={t('applications.decision.probationHint')} optional />
    </>
  );
}
