import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { RECIPIENT_STATES } from '@verbund/domain/confirmations/recipient-states.js';
import { useTexts } from '../../shared/texts/use-texts';
import { EmptyState, LoadError } from '../../shared/ui/empty-state';
import { Pager } from '../../shared/ui/pager';
import '../../shared/ui/table.css';
import { Skeleton } from '../../shared/ui/skeleton';
import { UsersRound } from 'lucide-react';
import { recipientsQuery, type Campaign, type Recipient, type RecipientsSearch } from './api';
import { RecipientCard } from './recipient-card';

const PAGE_SIZE = 25;

/** Who was asked, by state and name; the filters are the address. */
export function RecipientsSection({ campaign }: { campaign: Campaign }) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const { state, search, page } = useSearch({ strict: false }) as {
    state?: Recipient['state'];
    search?: string;
    page?: string;
  };
  const query: RecipientsSearch = { ...(state && { state: [state] }), ...(search && { search }), page: Number(page ?? 1) };
  const { data, error } = useQuery(recipientsQuery(campaign.id, query));
  const change = (part: Record<string, string | undefined>) =>
    void navigate({
      to: '/campaigns/$id',
      params: { id: campaign.id },
      search: { state, search, page: undefined, ...part } as never,
      resetScroll: false,
    });
  return (
    <section aria-labelledby="recipients">
      <h2 id="recipients">{t('word.field.recipients')}</h2>
      <div className="field-row">
        <label className="field">
          <span className="label">{t('campaigns.column.state')}</span>
          <select
            className="input"
            value={state ?? ''}
            onChange={(event) => change({ state: event.target.value || undefined })}
          >
            <option value="">{t('campaigns.all')}</option>
            {RECIPIENT_STATES.map((value) => (
              <option key={value} value={value}>
                {t(`campaigns.recipient.${value}`)}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span className="label">{t('campaigns.form.search')}</span>
          <input
            className="input"
            type="search"
            defaultValue={search}
            onChange={(event) => change({ search: event.target.value || undefined })}
          />
        </label>
      </div>
      {error && <LoadError error={error} />}
      {!data && !error && <Skeleton rows={5} />}
      {data?.items.length === 0 && <EmptyState icon={UsersRound} title={t('campaigns.noRecipients')} />}
      <ul className="recipients">
        {data?.items.map((recipient) => (
          <RecipientCard key={recipient.id} campaign={campaign} recipient={recipient} />
        ))}
      </ul>
      {data && data.total > PAGE_SIZE && (
        <Pager
          page={query.page ?? 1}
          pageSize={PAGE_SIZE}
          total={data.total}
          onChange={(part) => change({ page: String(part.page ?? 1) })}
        />
      )}
    </section>
  );
}
