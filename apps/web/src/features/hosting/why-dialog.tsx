import { useMutation, useQuery } from '@tanstack/react-query';
import { isAllowed } from '../../shared/allowed-actions';
import { useProblemText } from '../../shared/http/use-problem-text';
import { useTexts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import { Dialog } from '../../shared/ui/dialog';
import { LoadError } from '../../shared/ui/empty-state';
import { Skeleton } from '../../shared/ui/skeleton';
import { showToast } from '../../shared/ui/toast';
import { pinHost, reasonsQuery, type Alternative, type Plan, type PlannedMeeting, type Reasons } from './api';
import { AnswerByPhone } from './answer-by-phone';

type Props = { plan: Plan; meetingId: string; onClose(): void };
type Choice = { pinned: boolean; organisationId?: string | null };

/** Why a date has its host, who else could have it at what cost, and what to do about it. */
export function WhyDialog({ plan, meetingId, onClose }: Props) {
  const { t, date } = useTexts();
  const { data, error } = useQuery(reasonsQuery(plan.id, meetingId));
  const sentence = useProblemText();
  const act = useMutation({
    mutationFn: (choice: Choice) => pinHost(plan, meetingId, choice),
    onSuccess: onClose,
    onError: (problem) => showToast(sentence(problem)),
  });
  const meeting = plan.plannedMeetings.find((one) => one.meetingId === meetingId)!;
  const choose = isAllowed(plan, 'pin') && !isHeldBy(meeting) ? (choice: Choice) => act.mutate(choice) : undefined;
  return (
    <Dialog title={t('hosting.why.title', { day: date(meeting.day, 'long') })} onClose={onClose} shape="wide">
      <div className="why">
        {error && <LoadError error={error} />}
        {!data && !error && <Skeleton rows={5} />}
        {data && <Chosen meeting={meeting} reasons={data} onChoose={choose} />}
        <AnswerByPhone meeting={meeting} />
        {data && <Possible reasons={data} onChoose={choose} />}
        {data && <Impossible reasons={data} />}
      </div>
    </Dialog>
  );
}

const isHeldBy = ({ fixed, pinned }: PlannedMeeting) => fixed && !pinned;

type PartProps = { reasons: Reasons; onChoose?: (choice: Choice) => void };

function Chosen({ meeting, reasons: { chosen }, onChoose }: PartProps & { meeting: PlannedMeeting }) {
  const { t, number, date } = useTexts();
  const { organisation, pinned } = meeting;
  const isAsComputed = (organisation?.id ?? null) === (chosen?.organisationId ?? null);
  const credit = chosen && number(chosen.credit, { maximumFractionDigits: 2, signDisplay: 'exceptZero' });
  return (
    <section>
      <h3>
        <bdi>{organisation?.name ?? t('hosting.ownRooms')}</bdi>
      </h3>
      {!isAsComputed ? (
        <p>{t(pinned ? 'hosting.why.byHand' : 'hosting.why.sinceThen', { name: chosen?.name ?? t('hosting.ownRooms') })}</p>
      ) : chosen ? (
        <p>
          {chosen.lastHosted
            ? t('hosting.why.chosen', { credit: credit!, last: date(chosen.lastHosted, 'long') })
            : t('hosting.why.chosenNever', { credit: credit! })}
        </p>
      ) : (
        <p>{t('hosting.why.nobody')}</p>
      )}
      {onChoose && (
        <Button size="small" onClick={() => onChoose({ pinned: !pinned })}>
          {t(pinned ? 'hosting.unpin' : 'hosting.pin')}
        </Button>
      )}
    </section>
  );
}

function Possible({ reasons: { possible, relaxations }, onChoose }: PartProps) {
  const { t } = useTexts();
  return (
    <section>
      <h3>{t('hosting.why.possible', { count: possible.length })}</h3>
      {possible.length === 0 && <p>{t('hosting.why.noneElse')}</p>}
      <ul className="alternatives">
        {possible.map((alternative) => (
          <li key={alternative.organisationId}>
            <span className="two-lines">
              <bdi>{alternative.name}</bdi>
              <small>
                <Cost alternative={alternative} />
              </small>
            </span>
            {onChoose && (
              <Button
                size="small"
                aria-label={t('hosting.choose.of', { name: alternative.name })}
                onClick={() => onChoose({ pinned: true, organisationId: alternative.organisationId })}
              >
                {t('hosting.choose')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {relaxations.length > 0 && (
        <ul className="plain-lines">
          {relaxations.map(({ relaxation, more }) => (
            <li key={relaxation}>{t(`hosting.relax.${relaxation}`, { count: more })}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** What choosing it would cost, in words. */
function Cost({ alternative: { worse } }: { alternative: Alternative }) {
  const { t, number } = useTexts();
  if (!worse) return t('hosting.cost.none');
  return t(`hosting.cost.${worse.level}`, { by: number(worse.by, { maximumFractionDigits: 2 }) });
}

function Impossible({ reasons: { impossible } }: { reasons: Reasons }) {
  const { t, list } = useTexts();
  if (impossible.length === 0) return null;
  return (
    <details>
      <summary>{t('hosting.why.impossible', { count: impossible.length })}</summary>
      <ul className="plain-lines">
        {impossible.map(({ organisationId, name, reasons }) => (
          <li key={organisationId}>
            <bdi>{name}</bdi>
            <span className="hint">{list(reasons.map((reason) => t(`hosting.reason.${reason}`)))}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
