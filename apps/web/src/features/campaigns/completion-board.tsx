import { useQuery } from '@tanstack/react-query';
import { RECIPIENT_STATES } from '@verbund/domain/confirmations/recipient-states.js';
import { useTexts } from '../../shared/texts/use-texts';
import { StatusDot } from '../../shared/ui/badge';
import { LoadError } from '../../shared/ui/empty-state';
import { Card } from '../../shared/ui/facts';
import { Skeleton } from '../../shared/ui/skeleton';
import { boardQuery, type Board } from './api';
import { RECIPIENT_TONE } from './tones';

const EVERY_TEN_SECONDS = 10_000;

/** How far the campaign is: every recipient stands in exactly one row, so the rows add up to the total. */
export function CompletionBoard({ id }: { id: string }) {
  const { t, number } = useTexts();
  const { data, error } = useQuery({ ...boardQuery(id), refetchInterval: EVERY_TEN_SECONDS });
  return (
    <Card title={t('campaigns.board')}>
      {error && <LoadError error={error} />}
      {!data && !error && <Skeleton rows={5} />}
      {data && (
        <>
          <p>{t('campaigns.answered.of', { answered: data.answered, all: data.total })}</p>
          <progress max={data.total || 1} value={data.answered} aria-label={t('campaigns.answered')} />
          <table className="board-table">
            <caption className="vh">{t('campaigns.board')}</caption>
            <tbody>
              {RECIPIENT_STATES.filter((state) => data.states[state]).map((state) => (
                <tr key={state}>
                  <th scope="row">
                    <StatusDot tone={RECIPIENT_TONE[state]}>{t(`campaigns.recipient.${state}`)}</StatusDot>
                  </th>
                  <td>{number(data.states[state] ?? 0)}</td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{t('campaigns.total')}</th>
                <td>{number(data.total)}</td>
              </tr>
            </tfoot>
          </table>
          {data.mails.waiting > 0 && <p role="status">{t('campaigns.mails.waiting', { count: data.mails.waiting })}</p>}
          <Groups label={t('campaigns.column.district')} groups={data.byDistrict} nameOf={({ name }) => name} />
          <Groups
            label={t('campaigns.column.class')}
            groups={data.byClass}
            nameOf={({ key }) => key && t(`campaigns.class.${key as 'full'}`)}
          />
        </>
      )}
    </Card>
  );
}

type Group = Board['byDistrict'][number];
type GroupsProps = { label: string; groups: readonly Group[]; nameOf(group: Group): string | null };

/** Answered of all, for each district or class. */
function Groups({ label, groups, nameOf }: GroupsProps) {
  const { t, number } = useTexts();
  const answered = ({ states }: Group) =>
    (states['confirmed'] ?? 0) + (states['changed'] ?? 0) + (states['dissolved'] ?? 0);
  return (
    <details>
      <summary>{label}</summary>
      <table className="board-table">
        <caption className="vh">{label}</caption>
        <thead>
          <tr>
            <th scope="col">{label}</th>
            <th scope="col">{t('campaigns.answered')}</th>
            <th scope="col">{t('campaigns.total')}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={group.key ?? ''}>
              <th scope="row">
                <bdi>{nameOf(group) ?? t('campaigns.group.none')}</bdi>
              </th>
              <td>{number(answered(group))}</td>
              <td>{number(group.total)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
