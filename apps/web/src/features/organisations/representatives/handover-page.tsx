import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { addDays } from '@verbund/domain/calendar/days.js';
import { useTexts } from '../../../shared/texts/use-texts';
import { Card, Fact, Facts } from '../../../shared/ui/facts';
import { PageHeader } from '../../../shared/ui/page-header';
import { wordOf } from '../../../shared/words';
import { handoverPackageQuery, type HandoverPackage } from './api';
import './representatives.css';

/** What somebody needs who begins to act for an organisation: notes of the predecessor, what is open, whom to ask. */
export function HandoverPage() {
  const { t } = useTexts();
  const { id } = useParams({ strict: false }) as { id: string };
  const { data } = useSuspenseQuery(handoverPackageQuery(id));
  const crumbs = [
    { to: '/organisations', label: t('organisations.title') },
    { to: '/organisations/$id', params: { id }, search: { tab: 'representatives' }, label: data.organisationName },
  ];
  return (
    <div className="page">
      <PageHeader title={t('representatives.package')} crumbs={crumbs}>
        <bdi>{data.organisationName}</bdi>
      </PageHeader>
      <div className="stack">
        <Notes handovers={data.handovers} />
        <Open open={data.open} />
        <Ask ask={data.ask} />
      </div>
    </div>
  );
}

function Notes({ handovers }: Pick<HandoverPackage, 'handovers'>) {
  const { t, date } = useTexts();
  return (
    <Card title={t('representatives.package.notes')}>
      {handovers.length === 0 && <p className="hint">{t('representatives.package.notes.none')}</p>}
      <ul className="handover-notes">
        {handovers.map(({ id, from, to, validTo, notes }) => (
          <li key={id}>
            <p>
              <strong>{t('representatives.package.fromTo', { from, to })}</strong>
            </p>
            {validTo && <p className="hint">{t('word.value.until', { day: date(addDays(validTo, -1), 'long') })}</p>}
            {notes && (
              <p className="prose" dir="auto">
                {notes}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Open({ open }: Pick<HandoverPackage, 'open'>) {
  const texts = useTexts();
  const { t, date, list, number } = texts;
  const { unfilledFunctions, primaryContactMissing, confirmedAt, exemptionNoticeUntil } = open;
  const { changeRequests, missingDocuments, confirmationClosesOn } = open;
  return (
    <Card title={t('representatives.package.open')}>
      <Facts>
        <Fact label={t('representatives.package.unfilled')}>
          {unfilledFunctions.length > 0
            ? list(unfilledFunctions.map((name) => wordOf(texts, 'function', name)))
            : t('representatives.package.allFilled')}
        </Fact>
        <Fact label={t('representatives.package.documents')}>
          {missingDocuments.length > 0
            ? list(missingDocuments.map((kind) => wordOf(texts, 'documentKind', kind)))
            : t('representatives.package.there')}
        </Fact>
        <Fact label={t('representatives.package.requests')}>{number(changeRequests)}</Fact>
        {confirmationClosesOn && (
          <Fact label={t('representatives.package.confirmation')}>
            {t('word.value.until', { day: date(addDays(confirmationClosesOn, -1), 'long') })}
          </Fact>
        )}
        <Fact label={t('word.field.isPrimary')}>
          {t(primaryContactMissing ? 'representatives.package.missing' : 'representatives.package.there')}
        </Fact>
        <Fact label={t('word.field.confirmedAt')}>
          {confirmedAt ? date(confirmedAt.slice(0, 10), 'long') : t('representatives.package.never')}
        </Fact>
        <Fact label={t('word.field.exemptionNoticeUntil')}>
          {exemptionNoticeUntil ? date(exemptionNoticeUntil, 'long') : undefined}
        </Fact>
      </Facts>
    </Card>
  );
}

function Ask({ ask }: Pick<HandoverPackage, 'ask'>) {
  const texts = useTexts();
  const { t } = texts;
  const { networkName, networkEmail, networkWebsite, representatives, contacts } = ask;
  return (
    <Card title={t('representatives.package.ask')}>
      <Facts>
        <Fact label={t('representatives.package.office')}>
          <span className="handover-lines">
            <bdi>{networkName}</bdi>
            {networkEmail && <Mail address={networkEmail} />}
            {networkWebsite && (
              <a className="link" href={networkWebsite} target="_blank" rel="noreferrer">
                <bdi dir="ltr">{networkWebsite.replace(/^https?:\/\//, '')}</bdi>
              </a>
            )}
          </span>
        </Fact>
        {representatives.map(({ name, email, role }) => (
          <Fact key={email} label={t(`word.representativeRole.${role}`)}>
            <span className="handover-lines">
              <bdi>{name}</bdi>
              <Mail address={email} />
            </span>
          </Fact>
        ))}
        {contacts.map(({ name, function: what, label }) => (
          <Fact key={`${what}${name}`} label={[wordOf(texts, 'function', what), label].filter(Boolean).join(' · ')}>
            <bdi>{name}</bdi>
          </Fact>
        ))}
      </Facts>
    </Card>
  );
}

const Mail = ({ address }: { address: string }) => (
  <a className="link" href={`mailto:${address}`}>
    <bdi dir="ltr">{address}</bdi>
  </a>
);
