import { ruleFacts } from '@verbund/domain/statutes/rule-facts.js';
import type { RuleKey, RulePack } from '@verbund/domain/statutes/rule-pack.js';
import { rulesOfTopic, type RuleTopic } from '@verbund/domain/statutes/rules.js';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useSession } from '../../shared/session';
import { useTexts } from '../../shared/texts/use-texts';
import { Form } from '../../shared/ui/form';
import { TextField } from '../../shared/ui/text-field';
import { showToast } from '../../shared/ui/toast';
import { changePack, correctPack, type Pack } from './api';
import { RuleField } from './rule-field';
import { changesOf, formOf, isSettled, problemsOf, typedPack, type TopicForm } from './rule-inputs';
import { useRuleWords } from './rule-words';

type TopicFieldsProps = { readonly pack: Pack; readonly topic: RuleTopic; readonly submitLabel: string; onSaved(): void };

/** The rules of a topic, each with its citation. Of a registered version only what is unknown can be settled, with the reason. */
export function TopicFields({ pack, topic, submitLabel, onSaved }: TopicFieldsProps) {
  const { t } = useTexts();
  const session = useSession();
  const describe = useDescribe(pack, topic);
  const isRegistered = pack.registeredOn !== null;
  const [initial] = useState(() => formOf(pack, topic));
  const form = useForm<TopicForm>({ defaultValues: initial });
  const typed = typedPack(pack.rules, topic, useWatch({ control: form.control, name: 'rules' }));
  const save = async (values: TopicForm) => {
    const { version, reason } = values;
    const changes = changesOf(pack, topic, values);
    const isChanged = Object.keys(changes.rules).length + Object.keys(changes.citations).length > 0;
    if (isChanged) await (isRegistered ? correctPack(pack.id, { version, reason, ...changes }) : changePack(pack.id, { version, ...changes }));
    if (isChanged) showToast(t('rulePacks.saved'));
    onSaved();
  };
  return (
    <Form
      form={form}
      submitLabel={submitLabel}
      onSubmit={save}
      check={(values) => problemsOf(pack, topic, values)}
      draft={{ account: session.email, key: `rules:${pack.id}:${topic}` }}
      valuesOf={(current) => formOf(current as Pack, topic)}
      describe={describe}
    >
      <div className="stack">
        {isRegistered && <p className="note">{t('rulePacks.fixed')}</p>}
        {rulesOfTopic(topic).map((key) => (
          <RuleCard key={key} pack={pack} rule={key} typed={typed} />
        ))}
        {isRegistered && <TextField name="reason" label={t('rulePacks.reason')} hint={t('rulePacks.reason.hint')} maxLength={500} />}
      </div>
    </Form>
  );
}

function RuleCard({ pack, rule, typed }: { pack: Pack; rule: RuleKey; typed: RulePack }) {
  const { t } = useTexts();
  const { nameOf, says } = useRuleWords();
  const name = nameOf(rule);
  return (
    <div className="card pad rule-card">
      {isSettled(pack, rule) ? (
        <div>
          <h2>{name}</h2>
          <p>{says(rule, ruleFacts(pack.rules, rule))}</p>
        </div>
      ) : (
        <RuleField rule={rule} typed={typed} />
      )}
      <TextField name={`citations.${rule}`} label={t('rulePacks.citation.of', { rule: name })} hint={t('rulePacks.citation.hint')} maxLength={300} optional />
    </div>
  );
}

/** The two sides of a conflict in words: all rules of the page, or all citations. */
function useDescribe(pack: Pack, topic: RuleTopic) {
  const { t, list } = useTexts();
  const { nameOf, says } = useRuleWords();
  return (field: string, value: unknown) => {
    if (field === 'rules') {
      const typed = typedPack(pack.rules, topic, value as TopicForm['rules']);
      return { label: t('rulePacks.title'), words: rulesOfTopic(topic).map((key) => `${nameOf(key)}: ${says(key, ruleFacts(typed, key))}`).join(' · ') };
    }
    if (field === 'citations') return { label: t('rulePacks.citation'), words: list(Object.values(value as TopicForm['citations']).flatMap((group) => Object.values(group)).filter(Boolean)) || null };
    return { label: t('rulePacks.reason'), words: String(value) || null };
  };
}
