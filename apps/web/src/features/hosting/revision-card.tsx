import { useMutation } from '@tanstack/react-query';
import { isAllowed } from '../../shared/allowed-actions';
import { useProblemText } from '../../shared/http/use-problem-text';
import { useTexts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import { Card } from '../../shared/ui/facts';
import { showToast } from '../../shared/ui/toast';
import { acceptRevision, dropRevision, type Plan } from './api';

/** What computing again would change, and why; nothing changes before it is accepted. */
export function RevisionCard({ plan, changes }: { plan: Plan; changes: NonNullable<Plan['changes']> }) {
  const { t, date, list } = useTexts();
  const sentence = useProblemText();
  const act = useMutation({
    mutationFn: (change: (plan: Plan) => Promise<Plan>) => change(plan),
    onError: (error) => showToast(sentence(error)),
  });
  return (
    <div className="host-revision" role="status">
      <Card title={t('hosting.revision')}>
        <p>{t('hosting.revision.count', { count: changes.length })}</p>
        {changes.length > 0 && (
          <table className="host-changes">
            <caption className="vh">{t('hosting.revision')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('hosting.column.day')}</th>
                <th scope="col">{t('hosting.column.old')}</th>
                <th scope="col">{t('hosting.column.new')}</th>
                <th scope="col">{t('hosting.column.reasons')}</th>
              </tr>
            </thead>
            <tbody>
              {changes.map(({ meetingId, day, old, new: next, reasons }) => (
                <tr key={meetingId}>
                  <th scope="row">{date(day)}</th>
                  <td>
                    <del>
                      <bdi>{old?.name ?? t('hosting.ownRooms')}</bdi>
                    </del>
                  </td>
                  <td>
                    <ins>
                      <bdi>{next?.name ?? t('hosting.ownRooms')}</bdi>
                    </ins>
                  </td>
                  <td>
                    {reasons.length > 0
                      ? list(reasons.map((reason) => t(`hosting.reason.${reason}`)))
                      : t('hosting.revision.fairer')}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <div className="actions">
          <Button busy={act.isPending} onClick={() => act.mutate(dropRevision)}>
            {t(changes.length > 0 ? 'hosting.revision.drop' : 'ui.close')}
          </Button>
          {isAllowed(plan, 'accept') && (
            <Button look="primary" busy={act.isPending} onClick={() => act.mutate(acceptRevision)}>
              {t(plan.state === 'published' ? 'hosting.revision.acceptAndAsk' : 'hosting.revision.accept')}
            </Button>
          )}
        </div>
      </Card>
    </div>
  );
}
