import { dayOfStep, problemsWithSteps, RULE_STEPS, type RuleStep } from '@verbund/domain/statutes/rule-steps.js';
import { useForm } from 'react-hook-form';
import { today } from '../../shared/texts/formats';
import { useTexts } from '../../shared/texts/use-texts';
import { DateField } from '../../shared/ui/date-field';
import { Dialog } from '../../shared/ui/dialog';
import { Form } from '../../shared/ui/form';
import { TextField } from '../../shared/ui/text-field';
import { showToast } from '../../shared/ui/toast';
import { correctPack, takeStep, type Pack } from './api';

type StepDialogProps = { readonly pack: Pack; readonly step: RuleStep; onClose(): void };

/** The day of the next step. */
export function StepDialog({ pack, step, onClose }: StepDialogProps) {
  const { t } = useTexts();
  const form = useForm<{ on: string | null }>({ defaultValues: { on: today() } });
  const check = ({ on }: { on: string | null }) => problemsWithSteps({ ...pack, [`${step}On`]: on }, today()).map((problem) => ({ ...problem, field: 'on' }));
  const save = async ({ on }: { on: string | null }) => {
    await takeStep(pack.id, { version: pack.version, step, on: on! });
    showToast(t('rulePacks.saved'));
    onClose();
  };
  return (
    <Dialog title={t(`rulePacks.step.take.${step}`)} onClose={onClose}>
      <Form form={form} submitLabel={t('ui.save')} onSubmit={save} check={check}>
        {step === 'registered' && <p className="note warning">{t('rulePacks.step.registered.warning')}</p>}
        <DateField name="on" label={t('rulePacks.step.on')} max={today()} />
      </Form>
    </Dialog>
  );
}

type Days = { adoptedOn: string | null; filedOn: string | null; registeredOn: string | null; reason: string };

/** Days of a registered version that were entered wrong, with the reason. */
export function DaysDialog({ pack, onClose }: Omit<StepDialogProps, 'step'>) {
  const { t } = useTexts();
  const { adoptedOn, filedOn, registeredOn } = pack;
  const form = useForm<Days>({ defaultValues: { adoptedOn, filedOn, registeredOn, reason: '' } });
  const save = async ({ reason, ...days }: Days) => {
    const changed = RULE_STEPS.filter((step) => dayOfStep(days, step) !== dayOfStep(pack, step)).map((step) => [`${step}On`, dayOfStep(days, step)]);
    await correctPack(pack.id, { version: pack.version, reason, ...(Object.fromEntries(changed) as Partial<Record<keyof Days, string>>) });
    showToast(t('rulePacks.saved'));
    onClose();
  };
  return (
    <Dialog title={t('rulePacks.correct')} onClose={onClose}>
      <Form form={form} submitLabel={t('ui.save')} onSubmit={save} check={(days) => problemsWithSteps(days, today())}>
        {RULE_STEPS.map((step) => (
          <DateField key={step} name={`${step}On`} label={t(`rulePacks.step.${step}`)} max={today()} />
        ))}
        <TextField name="reason" label={t('rulePacks.reason')} hint={t('rulePacks.reason.hint')} maxLength={500} />
      </Form>
    </Dialog>
  );
}
