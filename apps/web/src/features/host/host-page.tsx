import { useQuery } from '@tanstack/react-query';
import { useHolderLanguage } from '../../shared/texts/use-holder-language';
import { useTexts } from '../../shared/texts/use-texts';
import { Badge } from '../../shared/ui/badge';
import { LinkProblem } from '../../shared/ui/link-problem';
import { Card, Fact, Facts } from '../../shared/ui/facts';
import { PageHeader } from '../../shared/ui/page-header';
import { Skeleton } from '../../shared/ui/skeleton';
import { Answers } from './answers';
import { hostingQuery, type Hosting } from './api';
import { Pause } from './pause';
import { OfferedSwaps, OwnSwap } from './swaps';
import './host.css';

/** One page, without a password: which meeting, what is expected, and yes, no or a swap. */
export function HostPage() {
  const { t } = useTexts();
  const { data, error } = useQuery(hostingQuery);
  useHolderLanguage(data?.holder.language);
  if (error) return <LinkProblem error={error} heading={t('host.problem')}>{t('host.problem.help')}</LinkProblem>;
  if (!data) return <Skeleton rows={6} />;
  const isOpen = data.state === 'asked' || data.state === 'confirmed';
  return (
    <div className="host">
      <PageHeader title={data.organisation} />
      <Meeting hosting={data} />
      {isOpen && <OfferedSwaps hosting={data} />}
      {isOpen && <Answers hosting={data} />}
      {isOpen && <OwnSwap hosting={data} />}
      {data.state === 'declined' && <p>{t('host.declined.thanks')}</p>}
      {data.state === 'released' && <p>{t('host.released.help')}</p>}
      {(data.askedToPause || data.pausedUntil) && <Pause hosting={data} />}
    </div>
  );
}

const TONE = { asked: 'info', confirmed: 'success', declined: 'neutral', released: 'neutral' } as const;

function Meeting({ hosting }: { hosting: Hosting }) {
  const { t, date, time } = useTexts();
  const { title, startsAt, endsAt, people, stepFree, state, answerBy, room, network } = hosting;
  return (
    <Card title={t(`host.question.${state}`)} actions={<Badge tone={TONE[state]}>{t(`host.state.${state}`)}</Badge>}>
      <p className="host-when">
        <strong>
          <bdi>{date(startsAt, 'full')}</bdi>
        </strong>
        <bdi>{t('host.time', { from: time(startsAt), to: time(endsAt) })}</bdi>
      </p>
      <Facts>
        <Fact label={t('host.what')}>
          <bdi>{title}</bdi> · <bdi>{network.name}</bdi>
        </Fact>
        {room && <Room room={room} isSure={state === 'confirmed'} />}
        {room && (
          <Fact label={t('host.expected')}>
            {t('host.people', { count: people })} {t(stepFree ? 'host.stepFree' : 'host.stepFree.no')} {t('host.expected.rest')}
          </Fact>
        )}
      </Facts>
      {state === 'asked' && <p>{t('host.answerBy', { day: date(answerBy, 'full') })}</p>}
    </Card>
  );
}

function Room({ room, isSure }: { room: NonNullable<Hosting['room']>; isSure: boolean }) {
  const { t } = useTexts();
  const { name, address, howToFind, contactName, contactPhone } = room;
  return (
    <>
      <Fact label={t('host.room')}>
        <bdi>{[name, address && `${address.street}, ${address.postcode} ${address.place}`].filter(Boolean).join(', ')}</bdi>
      </Fact>
      {isSure && (
        <Fact label={t('host.howToFind')}>{howToFind ? <bdi>{howToFind}</bdi> : t('host.howToFind.none')}</Fact>
      )}
      {contactName && (
        <Fact label={t('host.contact')}>
          <bdi>{contactName}</bdi> <bdi dir="ltr">{contactPhone}</bdi>
        </Fact>
      )}
    </>
  );
}
