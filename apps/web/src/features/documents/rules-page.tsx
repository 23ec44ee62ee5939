import { useSuspenseQuery } from '@tanstack/react-query';
import { DOCUMENT_KINDS } from '@verbund/domain/documents/document-kinds.js';
import { MEMBERSHIP_CLASSES, type MembershipClass } from '@verbund/domain/membership/membership-rules.js';
import { useForm } from 'react-hook-form';
import type { FieldIssue } from '../../shared/http/api-problem';
import { useTexts } from '../../shared/texts/use-texts';
import { CheckGroup } from '../../shared/ui/check-group';
import { Form, FormSection } from '../../shared/ui/form';
import { PageHeader } from '../../shared/ui/page-header';
import { TextField } from '../../shared/ui/text-field';
import { showToast } from '../../shared/ui/toast';
import { changeRules, rulesQuery, type DocumentRules } from './api';

type Kinds = DocumentRules['required'][number]['kinds'];
type RulesValues = { version: number; required: Record<MembershipClass, Kinds>; reminders: string };

/** A notice under § 60a serves as exemption notice and is not asked for by itself; neither are other papers. */
const DEMANDED = DOCUMENT_KINDS.filter((kind) => kind !== 'notice60a' && kind !== 'other');

const valuesOf = ({ version, required, reminderDays }: DocumentRules): RulesValues => ({
  version,
  required: Object.fromEntries(required.map(({ membershipClass, kinds }) => [membershipClass, kinds])) as RulesValues['required'],
  reminders: reminderDays.join(', '),
});

const daysOf = (text: string): number[] => text.split(/[\s,;،]+/).filter(Boolean).map(Number);
const isDays = (days: readonly number[]): boolean => days.every((day) => Number.isInteger(day) && day >= 0 && day <= 365) && new Set(days).size === days.length && days.length <= 6;
const problemsOf = ({ reminders }: RulesValues): FieldIssue[] => (isDays(daysOf(reminders)) ? [] : [{ field: 'reminders', code: 'invalid' }]);

/** Which documents each class of membership needs, and when organisations are reminded. */
export function RulesPage() {
  const { t } = useTexts();
  const { data: rules } = useSuspenseQuery(rulesQuery);
  const form = useForm<RulesValues>({ defaultValues: valuesOf(rules) });
  const save = async ({ version, required, reminders }: RulesValues) => {
    const sets = MEMBERSHIP_CLASSES.map((membershipClass) => ({ membershipClass, kinds: required[membershipClass] }));
    form.reset(valuesOf(await changeRules({ version, required: sets, reminderDays: daysOf(reminders) })));
    showToast(t('documents.saved'));
  };
  const options = DEMANDED.map((value) => ({ value, label: t(`word.documentKind.${value}`) }));
  return (
    <div className="page narrow">
      <PageHeader title={t('documents.rules.title')}>{t('documents.rules.intro')}</PageHeader>
      <Form form={form} submitLabel={t('ui.save')} onSubmit={save} check={problemsOf} valuesOf={(current) => valuesOf(current as DocumentRules)}>
        <FormSection title={t('documents.needs')} help={t('documents.rules.needs.help')}>
          {MEMBERSHIP_CLASSES.map((membershipClass) => (
            <CheckGroup key={membershipClass} name={`required.${membershipClass}`} label={t(`word.membershipClass.${membershipClass}`)} options={options} mayBeEmpty />
          ))}
        </FormSection>
        <FormSection title={t('documents.rules.reminding')} help={t('documents.rules.reminding.help')}>
          <TextField name="reminders" label={t('documents.rules.reminders')} hint={t('documents.rules.reminders.hint')} maxLength={60} optional />
        </FormSection>
      </Form>
    </div>
  );
}
