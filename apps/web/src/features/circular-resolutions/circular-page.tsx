import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTexts } from '../../shared/texts/use-texts';
import { Card, Fact, Facts } from '../../shared/ui/facts';
import { PageHeader } from '../../shared/ui/page-header';
import { actorName } from '../../shared/words';
import { circularQuery, type Circular } from './api';
import { Candidates } from './candidates';
import { CircularActions } from './circular-actions';
import './circular-resolutions.css';
import { StateBadge } from './state-badge';
import { Voters } from './voters';

/** One resolution without a meeting: what is asked, how it stands, who answered what and who is missing. */
export function CircularPage() {
  const { t } = useTexts();
  const { id } = useParams({ strict: false }) as { id: string };
  const { data: circular } = useSuspenseQuery(circularQuery(id));
  return (
    <div className="page">
      <PageHeader title={circular.title} crumbs={[{ to: '/circular-resolutions', label: t('circulars.title') }]} actions={<CircularActions circular={circular} />}>
        <StateBadge state={circular.state} /> <bdi>{circular.body.name}</bdi>
      </PageHeader>
      <div className="circular-record">
        <div className="stack">
          <Words circular={circular} />
          {circular.state === 'draft' ? <Candidates circular={circular} /> : <Voters circular={circular} />}
        </div>
        <div className="stack">
          <Standing circular={circular} />
        </div>
      </div>
    </div>
  );
}

function Words({ circular: { wording, reasons } }: { circular: Circular }) {
  const { t } = useTexts();
  return (
    <Card title={t('circular.wording')}>
      <div className="stack">
        <p className="circular-words" dir="auto">
          {wording}
        </p>
        {reasons && (
          <Facts>
            <Fact label={t('circular.reasons')}>
              <span className="circular-words" dir="auto">
                {reasons}
              </span>
            </Fact>
          </Facts>
        )}
      </div>
    </Card>
  );
}

function Standing({ circular }: { circular: Circular }) {
  const texts = useTexts();
  const { t, date, dateTime } = texts;
  const { lastDay, rulePack, by, started, withdrawn, remindedAt, decision, counts, state } = circular;
  return (
    <Card title={t('circulars.facts')}>
      <Facts>
        {decision && (
          <Fact label={t('circulars.number')}>
            <Link to="/decisions" search={{ search: decision.number } as never}>
              <bdi dir="ltr">{decision.number}</bdi>
            </Link>{' '}
            · {date(decision.on)}
          </Fact>
        )}
        {state !== 'draft' && <Fact label={t('circulars.answers')}>{t('circulars.counts', counts)}</Fact>}
        <Fact label={t('circulars.lastDay')}>{date(lastDay, 'full')}</Fact>
        <Fact label={t('circular.how')}>{useRule(circular)}</Fact>
        {rulePack && (
          <Fact label={t('circulars.rulePack')}>
            <bdi>{rulePack}</bdi>
          </Fact>
        )}
        <Fact label={t('circulars.by')}>
          <bdi>{actorName(texts, by)}</bdi>
        </Fact>
        {started && (
          <Fact label={t('circulars.startedAt')}>
            {dateTime(started.at)} · <bdi>{actorName(texts, started.by)}</bdi>
          </Fact>
        )}
        {remindedAt && <Fact label={t('circulars.remindedAt')}>{dateTime(remindedAt)}</Fact>}
        {withdrawn && (
          <Fact label={t('circulars.withdrawnAt')}>
            {dateTime(withdrawn.at)} · <bdi>{actorName(texts, withdrawn.by)}</bdi>: <bdi>{withdrawn.reason}</bdi>
          </Fact>
        )}
      </Facts>
    </Card>
  );
}

/** What it takes, in plain words; of a draft what it would take today. */
function useRule({ rule }: Circular): string {
  const { t } = useTexts();
  if (rule === null) return t('circular.rule.unknown');
  const { consent, of, p, q, isStrict } = rule;
  if (consent === 'none') return t('circular.rule.none');
  if (consent === 'all' || of === 'allMembers') return t('circular.rule.all');
  return of === 'simple' ? t('circular.rule.simple') : t('circular.rule.share', { p: p ?? 0, q: q ?? 0, strict: isStrict ? 'yes' : 'no' });
}
