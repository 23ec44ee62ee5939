import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { MailOpen } from 'lucide-react';
import { useListSearch } from '../../shared/list-search';
import { useCan } from '../../shared/session';
import { useTexts } from '../../shared/texts/use-texts';
import { ButtonLink } from '../../shared/ui/button';
import { EmptyState, LoadError } from '../../shared/ui/empty-state';
import { PageHeader } from '../../shared/ui/page-header';
import { Pager } from '../../shared/ui/pager';
import { Skeleton } from '../../shared/ui/skeleton';
import { demoInboxQuery, SPEC, type DemoMail } from './api';
import './demo-inbox.css';
import { MailView } from './mail-view';

/** What a real network would have sent, read as its recipients would. */
export function DemoInboxPage() {
  const { t } = useTexts();
  const list = useListSearch(SPEC);
  const { mail } = useSearch({ strict: false }) as { mail?: string };
  const { data, error, refetch } = useQuery(demoInboxQuery(list.state));
  const chosen = data?.items.find(({ id }) => id === mail) ?? data?.items[0];
  return (
    <div className="page">
      <PageHeader title={t('demoInbox.title')}>{t('demoInbox.intro')}</PageHeader>
      {error && <LoadError error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={6} />}
      {data && !chosen && <NoMails />}
      {data && chosen && (
        <div className="inbox">
          <nav aria-label={t('demoInbox.list')}>
            <ul className="card mails">
              {data.items.map((item) => (
                <MailLine key={item.id} mail={item} page={list.state.page} isChosen={item === chosen} />
              ))}
            </ul>
            {data.total > data.items.length && (
              <Pager {...list.state} total={data.total} onChange={(part) => list.change(part)} />
            )}
          </nav>
          <MailView key={chosen.id} mail={chosen} />
        </div>
      )}
    </div>
  );
}

type LineProps = { readonly mail: DemoMail; readonly page: number; readonly isChosen: boolean };

function MailLine({ mail, page, isChosen }: LineProps) {
  const { relative, dateTime } = useTexts();
  const { id, subject, recipientName, createdAt, language } = mail;
  const search = { mail: id, ...(page > 1 && { page: String(page) }) };
  return (
    <li>
      <Link
        to="/demo-inbox"
        search={search as never}
        resetScroll={false}
        className="mail-line"
        activeProps={{}}
        aria-current={isChosen ? 'true' : undefined}
      >
        <strong lang={language}>
          <bdi>{subject}</bdi>
        </strong>
        <small>
          <bdi>{recipientName}</bdi> ·{' '}
          <time dateTime={createdAt} title={dateTime(createdAt)}>
            {relative(createdAt)}
          </time>
        </small>
      </Link>
    </li>
  );
}

function NoMails() {
  const { t } = useTexts();
  const mayInvite = useCan('account.invite');
  return (
    <EmptyState
      icon={MailOpen}
      title={t('demoInbox.none')}
      actions={mayInvite && <ButtonLink to="/accounts">{t('demoInbox.none.action')}</ButtonLink>}
    >
      {t('demoInbox.none.text')}
    </EmptyState>
  );
}
