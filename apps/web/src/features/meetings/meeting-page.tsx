import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { CalendarCheck, CalendarX, LockOpen, MailCheck, type LucideIcon } from 'lucide-react';
import { MeetingFrame } from '../../shared/meeting-frame';
import { meetingQuery, type Meeting } from '../../shared/meetings';
import { useCan } from '../../shared/session';
import { useTexts } from '../../shared/texts/use-texts';
import { Card, Fact, Facts } from '../../shared/ui/facts';
import { Timeline } from '../../shared/ui/timeline';
import { actorName, wordOf } from '../../shared/words';
import { Warnings } from './calendar-words';
import { Invited } from './invited/invited';
import { MeetingActions } from './meeting-actions';
import './meetings.css';

/** One meeting: when, where and how, what speaks against it, and what happened. */
export function MeetingPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { data: meeting } = useSuspenseQuery(meetingQuery(id));
  return (
    <MeetingFrame meeting={meeting} actions={<MeetingActions meeting={meeting} />}>
      <div className="meeting">
        <div className="stack">
          <Place meeting={meeting} />
          <Invited meetingId={id} />
          <Mode meeting={meeting} />
          <Needs meeting={meeting} />
        </div>
        <div className="stack">
          <Attention meeting={meeting} />
          <History meeting={meeting} />
        </div>
      </div>
    </MeetingFrame>
  );
}

function Place({ meeting }: { meeting: Meeting }) {
  const texts = useTexts();
  const { t, date } = texts;
  const { room, organisation, place, address, rotates, hostPlanId, body, series, kind, occurrenceOn, on } = meeting;
  const maySeeHosts = useCan('hosting.read');
  return (
    <Card title={t('meetings.section.place')}>
      <Facts>
        <Fact label={t('meetings.place.host')}>
          {organisation && (
            <Link to="/organisations/$id" params={{ id: organisation.id }}>
              <bdi>{organisation.name}</bdi>
            </Link>
          )}
        </Fact>
        <Fact label={t('meetings.place.room')}>
          {room ? (
            <>
              <Link to="/rooms/$roomId" params={{ roomId: room.id }}>
                <bdi>{room.name}</bdi>
              </Link>
              {room.capacity !== null && <> · {t('meetings.rooms.seats', { count: room.capacity })}</>} · {wordOf(texts, 'stepFree', room.stepFree)}
            </>
          ) : place ? (
            <bdi>{place}</bdi>
          ) : undefined}
        </Fact>
        <Fact label={t('meetings.place.address')}>
          {address && (
            <bdi>
              {address.street}, {address.postcode} {address.place}
            </bdi>
          )}
        </Fact>
        <Fact label={t('meetings.column.kind')}>{t(`meetings.kind.${kind}`)}</Fact>
        {series && (
          <Fact label={t('meetings.series.one')}>
            <Link to="/meetings" search={{ view: 'list', series: series.id } as never}>
              <bdi>{series.title}</bdi>
            </Link>
            {occurrenceOn !== null && occurrenceOn !== on && <> · {t('meetings.insteadOf', { day: date(occurrenceOn, 'long') })}</>}
          </Fact>
        )}
        {rotates && (
          <Fact label={t('meetings.rotates')}>
            {maySeeHosts ? (
              <Link to={hostPlanId ? '/hosting/plans/$id' : '/hosting/bodies/$id'} params={{ id: hostPlanId ?? body.id }}>
                {t(hostPlanId ? 'meetings.rotates.plan' : 'meetings.rotates.turn')}
              </Link>
            ) : (
              t('meetings.rotates.yes')
            )}
          </Fact>
        )}
      </Facts>
    </Card>
  );
}

function Mode({ meeting: { mode, onlineAddress, electronicRights } }: { meeting: Meeting }) {
  const { t } = useTexts();
  return (
    <Card title={t('meetings.section.mode')}>
      <div className="stack">
        <p>
          <strong>{t(`meetings.mode.${mode}`)}</strong> {t(`meetings.mode.${mode}.text`)}
        </p>
        {mode !== 'inPerson' && (
          <Facts>
            <Fact label={t('meetings.online')}>{onlineAddress ? <OnlineAddress address={onlineAddress} /> : undefined}</Fact>
            <Fact label={t('meetings.rights')}>{electronicRights ? <bdi className="meeting-text">{electronicRights}</bdi> : undefined}</Fact>
          </Facts>
        )}
      </div>
    </Card>
  );
}

const OnlineAddress = ({ address }: { address: string }) =>
  /^https:\/\//.test(address) ? (
    <a href={address} rel="noreferrer">
      <bdi dir="ltr">{address}</bdi>
    </a>
  ) : (
    <bdi>{address}</bdi>
  );

function Needs({ meeting: { guests, needsStepFree, note, timeZone } }: { meeting: Meeting }) {
  const { t, number } = useTexts();
  return (
    <Card title={t('meetings.section.needs')}>
      <Facts>
        <Fact label={t('meetings.guests')}>{number(guests)}</Fact>
        <Fact label={t('meetings.stepFree')}>{t(needsStepFree ? 'meetings.stepFree.yes' : 'meetings.stepFree.no')}</Fact>
        <Fact label={t('meetings.note')}>{note ? <bdi className="meeting-text">{note}</bdi> : undefined}</Fact>
        <Fact label={t('word.field.timeZone')}>
          <bdi dir="ltr">{timeZone}</bdi>
        </Fact>
      </Facts>
    </Card>
  );
}

/** What speaks against the date, what the notice still lacks, and what the statutes say of the mode. */
function Attention({ meeting: { warnings, noticeGaps, modeProblem, state } }: { meeting: Meeting }) {
  const { t, tOr } = useTexts();
  const gaps = state === 'cancelled' || state === 'closed' ? [] : noticeGaps;
  if (warnings.length + gaps.length === 0 && !modeProblem) return null;
  return (
    <Card title={t('meetings.section.attention')}>
      <div className="stack">
        {modeProblem && <p className="note">{tOr(`problem.${modeProblem}`, 'problem.MEETING_VIRTUAL_UNKNOWN')}</p>}
        <Warnings warnings={warnings} />
        {gaps.length > 0 && (
          <>
            <p>{t('meetings.gaps')}</p>
            <ul className="meeting-gaps">
              {gaps.map((gap) => (
                <li key={gap}>{t(`meetings.gap.${gap}`)}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Card>
  );
}

const ICONS: Record<Meeting['steps'][number]['step'], LucideIcon> = { invited: MailCheck, opened: LockOpen, closed: CalendarCheck, cancelled: CalendarX };

function History({ meeting: { steps } }: { meeting: Meeting }) {
  const texts = useTexts();
  const { t } = texts;
  if (steps.length === 0) return null;
  const entries = steps.toReversed().map(({ step, at, by, reason }) => ({
    id: step, icon: ICONS[step], by: actorName(texts, by), what: t(`meetings.step.${step}`), at, body: reason && <bdi>{reason}</bdi>,
  }));
  return (
    <Card title={t('meetings.section.history')}>
      <Timeline entries={entries} />
    </Card>
  );
}
