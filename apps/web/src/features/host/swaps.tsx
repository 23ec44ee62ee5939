import { useTexts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import { Card } from '../../shared/ui/facts';
import { showToast } from '../../shared/ui/toast';
import { answerSwap, proposeSwap, withdrawSwap, type Hosting } from './api';
import { useActing } from './use-acting';

/** What another host asks for. */
export const OfferedSwaps = ({ hosting: { offeredSwaps } }: { hosting: Hosting }) =>
  offeredSwaps.map((swap) => <Offered key={swap.id} swap={swap} />);

/** The swap that waits for another's answer, or with whom one could swap. */
export const OwnSwap = ({ hosting }: { hosting: Hosting }) =>
  hosting.proposedSwap ? <Proposed swap={hosting.proposedSwap} /> : <Options hosting={hosting} />;

type Swap = Hosting['offeredSwaps'][number];

function Offered({ swap: { id, organisation, day } }: { swap: Swap }) {
  const { t, date } = useTexts();
  const { act, isPending } = useActing();
  const agree = async () => {
    await answerSwap(id, true);
    showToast(t('host.swap.agreed', { day: date(day, 'full') }));
  };
  return (
    <Card title={t('host.swap.offered')}>
      <p>{t('host.swap.offered.help', { organisation, day: date(day, 'full') })}</p>
      <div className="host-answers">
        <Button look="primary" busy={isPending} onClick={() => act(agree)}>
          {t('host.swap.agree')}
        </Button>
        <Button busy={isPending} onClick={() => act(() => answerSwap(id, false))}>
          {t('host.swap.refuse')}
        </Button>
      </div>
    </Card>
  );
}

function Proposed({ swap: { id, organisation, day } }: { swap: Swap }) {
  const { t, date } = useTexts();
  const { act, isPending } = useActing();
  return (
    <Card title={t('host.swap.proposed')}>
      <p role="status">{t('host.swap.proposed.help', { organisation, day: date(day, 'full') })}</p>
      <Button busy={isPending} onClick={() => act(() => withdrawSwap(id))}>
        {t('host.swap.withdraw')}
      </Button>
    </Card>
  );
}

function Options({ hosting: { swapOptions } }: { hosting: Hosting }) {
  const { t, date } = useTexts();
  const { act, isPending } = useActing();
  if (swapOptions.length === 0) return null;
  return (
    <details className="card pad">
      <summary>{t('host.swap')}</summary>
      <p>{t('host.swap.help')}</p>
      <ul className="host-options">
        {swapOptions.map(({ assignmentId, organisation, day }) => (
          <li key={assignmentId}>
            <span>
              <bdi>{date(day, 'full')}</bdi>
              <small>
                <bdi>{organisation}</bdi>
              </small>
            </span>
            <Button
              busy={isPending}
              aria-label={t('host.swap.propose.to', { organisation, day: date(day) })}
              onClick={() => act(() => proposeSwap(assignmentId))}
            >
              {t('host.swap.propose')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
