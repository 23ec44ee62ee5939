import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useTexts } from '../../shared/texts/use-texts';
import { PageHeader } from '../../shared/ui/page-header';
import { circularQuery } from './api';
import { CircularForm } from './circular-form';

const useCrumb = () => [{ to: '/circular-resolutions', label: useTexts().t('circulars.title') }];

export function NewCircularPage() {
  const { t } = useTexts();
  const { bodyId } = useSearch({ strict: false }) as Record<string, string | undefined>;
  return (
    <div className="page narrow">
      <PageHeader title={t('circulars.new')} crumbs={useCrumb()} />
      <CircularForm bodyId={bodyId ?? null} />
    </div>
  );
}

export function EditCircularPage() {
  const { t } = useTexts();
  const { id } = useParams({ strict: false }) as { id: string };
  const { data: circular } = useSuspenseQuery(circularQuery(id));
  const crumbs = [...useCrumb(), { to: '/circular-resolutions/$id', params: { id }, label: circular.title }];
  return (
    <div className="page narrow">
      <PageHeader title={t('circulars.edit')} crumbs={crumbs} />
      <CircularForm key={id} circular={circular} />
    </div>
  );
}
