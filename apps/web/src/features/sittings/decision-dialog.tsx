import { useQuery } from '@tanstack/react-query';
import { canDecide } from '@verbund/domain/sittings/agenda.js';
import { isDecided } from '@verbund/domain/sittings/decisions.js';
import type { Majority } from '@verbund/domain/statutes/majorities.js';
import { Check, CircleHelp, X } from 'lucide-react';
import { useState } from 'react';
import { useForm, useWatch, type Control } from 'react-hook-form';
import { useTexts } from '../../shared/texts/use-texts';
import { Badge } from '../../shared/ui/badge';
import { Checkbox } from '../../shared/ui/checkbox';
import { Combobox } from '../../shared/ui/combobox';
import { Dialog } from '../../shared/ui/dialog';
import { FieldRow, Form } from '../../shared/ui/form';
import { RadioCards } from '../../shared/ui/radio-cards';
import { Select } from '../../shared/ui/select';
import { TextField } from '../../shared/ui/text-field';
import { showToast } from '../../shared/ui/toast';
import { useSettled } from '../../shared/use-settled';
import { decide, standingDecisionsQuery, type Sitting } from './api';
import { QuorumLight } from './lights';

const COUNTS = ['yes', 'no', 'abstentions', 'invalid'] as const;
type Counted = Record<(typeof COUNTS)[number], string | number>;
type Values = Counted & { itemId: string | null; wording: string; rule: Sitting['majorities'][number]['rule']; annulsId: string | null; nobodyObjects: boolean };

const whole = (value: string | number): number => (/^\d+$/.test(String(value).trim()) ? Number(value) : NaN);
const votesOf = (values: Counted) => ({ yes: whole(values.yes), no: whole(values.no), abstentions: whole(values.abstentions), invalid: whole(values.invalid) });

type DialogProps = { readonly sitting: Sitting; readonly itemId?: string; onClose(): void };

/** A vote with its figures; whether it passes is shown while they are typed. */
export function DecisionDialog({ sitting, itemId, onClose }: DialogProps) {
  const { t } = useTexts();
  const choices = sitting.items.filter(({ kind }) => canDecide(kind));
  const first = choices.find(({ id }) => id === itemId) ?? choices[0];
  const form = useForm<Values>({ defaultValues: { itemId: first?.id ?? null, wording: '', rule: sitting.majorities[0]!.rule, yes: first?.quorum.voting ?? 0, no: 0, abstentions: 0, invalid: 0, annulsId: null, nobodyObjects: false } });
  const save = async ({ itemId: chosen, wording, rule, annulsId, nobodyObjects, ...counts }: Values) => {
    const made = await decide(sitting.id, { itemId: chosen!, wording, rule, ...votesOf(counts), nobodyObjects, ...(annulsId && { annulsId }) });
    showToast(t('sittings.decided', { number: made.number, result: t(`word.decisionResult.${made.result}`) }));
    onClose();
  };
  const check = (values: Values) => COUNTS.filter((name) => Number.isNaN(whole(values[name]))).map((field) => ({ field, code: 'notNumber' }));
  return (
    <Dialog title={t('sittings.decide')} onClose={onClose} shape="wide" persistent>
      <Form form={form} submitLabel={t('sittings.decide.save')} onSubmit={save} check={check}>
        <Select name="itemId" label={t('sittings.item')} options={choices.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` }))} />
        <TextField name="wording" label={t('sittings.wording')} hint={t('sittings.wording.hint')} rows={3} />
        {sitting.majorities.length > 1 && <RadioCards name="rule" label={t('sittings.majority')} options={sitting.majorities.map(({ rule }) => ({ value: rule, label: t(`word.decisionRule.${rule}`) }))} />}
        <FieldRow>
          {COUNTS.map((name) => (
            <TextField key={name} name={name} label={t(`sittings.count.${name}`)} inputMode="numeric" />
          ))}
        </FieldRow>
        <Outcome control={form.control} sitting={sitting} />
        <AnnulledField bodyId={sitting.body.id} />
      </Form>
    </Dialog>
  );
}

/** An earlier decision of the body that this one annuls, found by number or words. */
function AnnulledField({ bodyId }: { bodyId: string }) {
  const { t, date } = useTexts();
  const [search, setSearch] = useState('');
  const { data } = useQuery(standingDecisionsQuery(bodyId, useSettled(search.trim())));
  if (!data || (data.total === 0 && search === '')) return null;
  const options = data.items.map(({ id, number, wording, on }) => ({ value: id, label: `${number} ${wording}`, description: date(on) }));
  return <Combobox name="annulsId" label={t('sittings.annul')} hint={t('sittings.annul.hint')} options={options} onSearch={setSearch} optional />;
}

/** The result as the figures stand, by word and shape. */
function Outcome({ control, sitting }: { control: Control<Values>; sitting: Sitting }) {
  const { t } = useTexts();
  const values = useWatch({ control }) as Values;
  const item = sitting.items.find(({ id }) => id === values.itemId);
  const majority = sitting.majorities.find(({ rule }) => rule === values.rule)?.majority as Majority | null;
  if (!item) return null;
  const votes = votesOf(values);
  const passed = majority && !Object.values(votes).some(Number.isNaN) ? isDecided(majority, votes, { ...item.quorum, isQuorate: item.quorum.isQuorate ?? false }) : null;
  const Icon = passed === null ? CircleHelp : passed ? Check : X;
  return (
    <>
      {sitting.needsNotice && item.announcedAt === null && <Checkbox name="nobodyObjects" label={t('sittings.nobodyObjects')} optional />}
      <p className="outcome" role="status">
        <QuorumLight quorum={item.quorum} />
        <Badge tone={passed === null ? 'warning' : passed ? 'success' : 'danger'}>
          <Icon size={14} aria-hidden /> {passed === null ? t('sittings.outcome.unknown') : t(`word.decisionResult.${passed ? 'passed' : 'failed'}`)}
        </Badge>
      </p>
    </>
  );
}
