import { useQuery } from '@tanstack/react-query';
import { addDays } from '@verbund/domain/calendar/days.js';
import { Copy, Download } from 'lucide-react';
import { isAllowed } from '../../shared/allowed-actions';
import { TermProgress } from '../../shared/term-progress';
import { useTexts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import { Card, Fact, Facts } from '../../shared/ui/facts';
import { showToast } from '../../shared/ui/toast';
import { addressesFile, addressesQuery, type Body, type Term } from './api';
import { useDay } from './as-of-day';
import { TermMenu } from './frame-menus';

/** At the side: what the body is for, its terms, what the statutes say, and how to write to everybody in it. */
export function BodyFacts({ body }: { body: Body }) {
  const { t, date, language } = useTexts();
  const { purpose, begunOn, visibility, rules } = body;
  return (
    <aside>
      <Card title={t('bodies.purpose')}>
        {(purpose[language] ?? purpose['de']) && <p dir="auto">{purpose[language] ?? purpose['de']}</p>}
        <Facts>
          <Fact label={t('bodies.begunOn')}>{begunOn && date(begunOn)}</Fact>
          <Fact label={t('bodies.visibility')}>{t(`word.visibility.${visibility}`)}</Fact>
        </Facts>
      </Card>
      {body.seats.length + body.terms.length > 0 && <Terms body={body} />}
      {rules && (
        <Card title={t('bodies.rules')}>
          <Facts>
            <Fact label={t('bodies.rules.minSeats')}>{rules.minSeats ?? t('bodies.rules.unknown')}</Fact>
            <Fact label={t('bodies.rules.holdOver')}>{t(`bodies.rules.${rules.holdOver}`)}</Fact>
          </Facts>
        </Card>
      )}
      {isAllowed(body, 'readAddresses') && body.people > 0 && <MailingList body={body} />}
    </aside>
  );
}

function Terms({ body }: { body: Body }) {
  const { t, date } = useTexts();
  const { terms, referenceDate } = body;
  const mayChange = isAllowed(body, 'update');
  const nameOf = ({ from, to }: Term) => t('bodies.fromTo', { from: date(from), until: date(addDays(to, -1)) });
  return (
    <Card title={t('bodies.terms')}>
      {terms.length === 0 && <p className="hint">{t('bodies.terms.none')}</p>}
      <ul className="body-terms">
        {terms.map((term) => (
          <li key={term.id}>
            <span className="grow">
              {term.from <= referenceDate && referenceDate < term.to ? (
                <TermProgress from={term.from} to={term.to} on={referenceDate} label={t('bodies.since', { day: date(term.from) })} />
              ) : (
                nameOf(term)
              )}
              {term.note && (
                <small>
                  <bdi>{term.note}</bdi>
                </small>
              )}
            </span>
            {mayChange && <TermMenu body={body} term={term} name={nameOf(term)} />}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function MailingList({ body }: { body: Body }) {
  const { t } = useTexts();
  const { on } = useDay();
  const { data } = useQuery(addressesQuery(body.id, on));
  const items = data?.items ?? [];
  const mails = items.flatMap(({ email }) => email ?? []);
  const without = items.filter(({ email }) => !email);
  const copy = async () => {
    await navigator.clipboard.writeText(mails.join(', '));
    showToast(t('bodies.mail.copied'));
  };
  return (
    <Card title={t('bodies.mail')}>
      {without.length > 0 && (
        <p className="hint">
          {t('bodies.mail.without')}: <bdi>{without.map(({ name }) => name).join(', ')}</bdi>
        </p>
      )}
      <div className="actions">
        <Button icon={Copy} disabled={mails.length === 0} onClick={() => void copy()}>
          {t('bodies.mail.copy')}
        </Button>
        {isAllowed(body, 'exportAddresses') && (
          <a className="btn" href={addressesFile(body.id, on)} download>
            <Download size={16} aria-hidden />
            {t('bodies.mail.export')}
          </a>
        )}
      </div>
    </Card>
  );
}
