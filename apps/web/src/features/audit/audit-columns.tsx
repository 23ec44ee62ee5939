import { Link } from '@tanstack/react-router';
import { useChangeWords, type AuditItem } from '../../shared/changes';
import type { ListState } from '../../shared/list-search';
import type { LinkTarget } from '../../shared/routing';
import { useTexts } from '../../shared/texts/use-texts';
import { HistoryDiff } from '../../shared/ui/history-diff';
import type { Column } from '../../shared/ui/table';
import { actorName } from '../../shared/words';
import type { SPEC } from './api';

export function useAuditColumns(list: ListState<typeof SPEC>): readonly Column<AuditItem>[] {
  const { t } = useTexts();
  return [
    { key: 'when', header: t('audit.column.when'), onCard: 'line', cell: (entry) => <When at={entry.occurredAt} /> },
    {
      key: 'what',
      header: t('audit.column.what'),
      onCard: 'main',
      cell: (entry) => <What entry={entry} onlyAccount={() => list.toggle('account', entry.accountId)} />,
    },
    { key: 'record', header: t('audit.column.record'), onCard: 'line', cell: (entry) => <Record entry={entry} /> },
    { key: 'changes', header: t('audit.column.changes'), onCard: 'line', cell: (entry) => <Changes entry={entry} /> },
  ];
}

function When({ at }: { at: string }) {
  const { dateTime, relative } = useTexts();
  return (
    <time dateTime={at} title={relative(at)} className="audit-when">
      {dateTime(at)}
    </time>
  );
}

/** Who did what; a click on the name shows only what that account did. */
function What({ entry, onlyAccount }: { entry: AuditItem; onlyAccount(): void }) {
  const texts = useTexts();
  const { t, tOr } = texts;
  const name = actorName(texts, entry.accountName);
  return (
    <div className="audit-what">
      <button
        type="button"
        className="link"
        title={t('audit.onlyAccount', { name })}
        onClick={onlyAccount}
      >
        <bdi>{name}</bdi>
      </button>{' '}
      {tOr(`word.action.${entry.action}`, 'word.value.changed')}
    </div>
  );
}

/** Where the record of an entry is shown, when it has a page. */
function pageOf({ subject, subjectId, organisationId }: AuditItem): LinkTarget | null {
  if (subject === 'account') return { to: '/accounts/$id', params: { id: subjectId } };
  if (subject === 'rulePack') return { to: '/rules/$id', params: { id: subjectId } };
  if (subject === 'person') return { to: '/people/$id', params: { id: subjectId } };
  if (subject === 'organisation') return { to: '/organisations/$id', params: { id: subjectId } };
  if (subject === 'contactRole' && organisationId)
    return { to: '/organisations/$id', params: { id: organisationId }, search: { tab: 'contacts' } };
  if (subject === 'membershipEvent' && organisationId)
    return { to: '/organisations/$id', params: { id: organisationId }, search: { tab: 'membership' } };
  if (subject === 'note' && organisationId)
    return { to: '/organisations/$id', params: { id: organisationId }, search: { tab: 'timeline' } };
  return null;
}

/** Subjects of which there is one, or that never have a name of their own. */
const NAMELESS: readonly string[] = ['network', 'membershipEvent', 'note', 'import'];

function Record({ entry }: { entry: AuditItem }) {
  const { t } = useTexts();
  const { subject, subjectName, organisationName } = entry;
  const page = pageOf(entry);
  const isGone = subjectName === null && !NAMELESS.includes(subject);
  const name = subjectName ?? organisationName ?? '';
  const isOfOrganisation = subjectName !== null && organisationName !== null && organisationName !== subjectName;
  return (
    <div className="audit-record">
      <small>{t(`word.subject.${subject}`)}</small>
      {page && name ? (
        <Link {...page} className="link">
          <bdi>{name}</bdi>
        </Link>
      ) : (
        name && <bdi>{name}</bdi>
      )}
      {isOfOrganisation && (
        <small>
          <bdi>{organisationName}</bdi>
        </small>
      )}
      {isGone && <small>{t('audit.gone')}</small>}
    </div>
  );
}

function Changes({ entry }: { entry: AuditItem }) {
  const changes = useChangeWords()(entry);
  return changes.length > 0 && <HistoryDiff changes={changes} />;
}
