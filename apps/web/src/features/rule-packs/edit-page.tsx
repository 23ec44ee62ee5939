import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { RULE_TOPICS, type RuleTopic } from '@verbund/domain/statutes/rules.js';
import { isAllowed } from '../../shared/allowed-actions';
import { useTexts } from '../../shared/texts/use-texts';
import { PageHeader } from '../../shared/ui/page-header';
import { Tabs } from '../../shared/ui/tabs';
import { AboutForm } from './about-form';
import { packQuery, type Pack } from './api';
import { TopicFields } from './topic-form';
import './rule-packs.css';

const ABOUT = 'about';
type Page = RuleTopic | typeof ABOUT;

/** One topic a page, in the order in which one settles them; the topic stands in the address. */
export function EditPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { data } = useSuspenseQuery(packQuery(id));
  return <Guide pack={data} />;
}

function Guide({ pack }: { pack: Pack }) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const { topic } = useSearch({ strict: false }) as { topic?: string };
  const pages: readonly Page[] = isAllowed(pack, 'update') ? [...RULE_TOPICS, ABOUT] : RULE_TOPICS;
  const page = pages.find((known) => known === topic) ?? pages[0]!;
  const next = pages[pages.indexOf(page) + 1];
  const titleOf = (known: Page) => t(known === ABOUT ? 'rulePacks.about' : `rulePacks.topic.${known}`);
  const params = { id: pack.id };
  const onSaved = () => void (next ? navigate({ to: '/rules/$id/edit', params, search: { topic: next } as never }) : navigate({ to: '/rules/$id', params }));
  const submitLabel = t(next ? 'rulePacks.next' : 'rulePacks.done');
  return (
    <div className="page narrow">
      <PageHeader title={titleOf(page)} crumbs={[{ to: '/rules', label: t('rulePacks.title') }, { to: '/rules/$id', params, label: pack.name }]} />
      <Tabs
        label={t('rulePacks.topics')}
        tabs={pages.map((known) => ({ to: '/rules/$id/edit', params, search: { topic: known }, label: titleOf(known), current: known === page }))}
      />
      {page === ABOUT ? (
        <AboutForm key={pack.id} pack={pack} submitLabel={submitLabel} onSaved={onSaved} />
      ) : (
        <TopicFields key={`${pack.id} ${page}`} pack={pack} topic={page} submitLabel={submitLabel} onSaved={onSaved} />
      )}
    </div>
  );
}
