import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useTexts } from '../../../shared/texts/use-texts';
import { LoadError } from '../../../shared/ui/empty-state';
import { Card, Fact, Facts } from '../../../shared/ui/facts';
import { PageHeader } from '../../../shared/ui/page-header';
import { Skeleton } from '../../../shared/ui/skeleton';
import { Tabs } from '../../../shared/ui/tabs';
import { useValueWords } from '../../../shared/value-words';
import { fieldWord, wordOf } from '../../../shared/words';
import { AUDIENCES, previewQuery, type Audience, type Preview } from './api';

/** The profile exactly as members or the public see it: what is not shown to them does not reach this page. */
export function PreviewPage() {
  const { t } = useTexts();
  const { id } = useParams({ strict: false }) as { id: string };
  const { as } = useSearch({ strict: false }) as { as?: string };
  const audience: Audience = AUDIENCES.find((known) => known === as) ?? 'public';
  const { data, error, refetch } = useQuery(previewQuery(id, audience));
  const tabs = AUDIENCES.map((name) => ({
    to: '/organisations/$id/preview',
    params: { id },
    search: { as: name },
    label: t(`organisations.preview.${name}`),
    current: name === audience,
  }));
  return (
    <div className="page narrow">
      <PageHeader
        title={t('organisations.preview')}
        crumbs={[
          { to: '/organisations', label: t('organisations.title') },
          { to: '/organisations/$id', params: { id }, label: data?.name ?? '' },
        ]}
      >
        {t('organisations.preview.intro')}
      </PageHeader>
      <Tabs label={t('organisations.preview')} tabs={tabs} />
      {error && <LoadError error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={8} />}
      {data && <Shown preview={data} />}
    </div>
  );
}

/** In the order of the record. */
const SHOWN = [
  'names',
  'purpose',
  'topicIds',
  'targetGroups',
  'workingLanguages',
  'adviceLanguages',
  'districtIds',
  'addresses',
  'channels',
  'links',
  'accessibility',
  'legalForm',
  'founded',
  'registerNumber',
  'registerCourt',
] as const satisfies readonly (keyof Preview)[];

function Shown({ preview }: { preview: Preview }) {
  const texts = useTexts();
  const words = useValueWords();
  const { name, documents = [] } = preview;
  const fields = SHOWN.filter((field) => preview[field] !== undefined);
  return (
    <Card title={name}>
      <Facts>
        {fields.map((field) => (
          <Fact key={field} label={fieldWord(texts, field)}>
            <span className="prose" dir="auto">
              {words(field, preview[field])}
            </span>
          </Fact>
        ))}
        {documents.length > 0 && (
          <Fact label={texts.t('organisations.tab.documents')}>
            <span className="prose" dir="auto">
              {texts.list(documents.map(({ kind, title }) => title || wordOf(texts, 'documentKind', kind)))}
            </span>
          </Fact>
        )}
      </Facts>
    </Card>
  );
}
