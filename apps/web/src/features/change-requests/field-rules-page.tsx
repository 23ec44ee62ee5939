import { queryOptions, useQuery } from '@tanstack/react-query';
import type { components } from '@verbund/contracts/api.js';
import { FIELD_RULES } from '@verbund/domain/profile/profile-fields.js';
import { useId } from 'react';
import { answer, api } from '../../shared/http/api';
import { useProblemText } from '../../shared/http/use-problem-text';
import { queryClient } from '../../shared/query-client';
import { useTexts } from '../../shared/texts/use-texts';
import { LoadError } from '../../shared/ui/empty-state';
import { PageHeader } from '../../shared/ui/page-header';
import { Skeleton } from '../../shared/ui/skeleton';
import { showToast } from '../../shared/ui/toast';
import { fieldWord } from '../../shared/words';
import './change-requests.css';

type FieldRule = components['schemas']['FieldRuleView'];

const rulesQuery = queryOptions({
  queryKey: ['field-rules'],
  queryFn: () => answer<components['schemas']['FieldRuleList']>(api.GET('/field-rules')),
});

/** Who may change which field of a profile; each choice counts from the next saving on. */
export function FieldRulesPage() {
  const { t } = useTexts();
  const { data, error, refetch } = useQuery(rulesQuery);
  return (
    <div className="page narrow">
      <PageHeader
        title={t('changeRequests.rules.title')}
        crumbs={[{ to: '/change-requests', label: t('changeRequests.title') }]}
      >
        {t('changeRequests.rules.intro')}
      </PageHeader>
      {error && <LoadError error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={12} />}
      {data && (
        <ul className="card pad rule-list">
          {data.items.map((rule) => (
            <RuleLine key={rule.field} rule={rule} />
          ))}
        </ul>
      )}
    </div>
  );
}

function RuleLine({ rule }: { rule: FieldRule }) {
  const texts = useTexts();
  const { t } = texts;
  const id = useId();
  const sentence = useProblemText();
  const label = fieldWord(texts, rule.field);
  const set = async (chosen: FieldRule['rule']) => {
    try {
      const request = { params: { path: { field: rule.field } }, body: { rule: chosen, version: rule.version } };
      await answer(api.PUT('/field-rules/{field}', request));
      showToast(t('changeRequests.rules.saved', { field: label }));
    } catch (error) {
      showToast(sentence(error));
    }
    await queryClient.invalidateQueries({ queryKey: rulesQuery.queryKey });
  };
  return (
    <li>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="input"
        value={rule.rule}
        onChange={(event) => void set(event.target.value as FieldRule['rule'])}
      >
        {FIELD_RULES.map((value) => (
          <option key={value} value={value}>
            {t(`word.rule.${value}`)}
            {value === rule.byDefault ? ` (${t('changeRequests.rules.default')})` : ''}
          </option>
        ))}
      </select>
    </li>
  );
}
