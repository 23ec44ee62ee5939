import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTexts } from '../../../shared/texts/use-texts';
import { PageHeader } from '../../../shared/ui/page-header';
import { organisationQuery } from '../api';
import { OrganisationForm } from './organisation-form';

export function NewOrganisationPage() {
  const { t } = useTexts();
  const crumbs = [{ to: '/organisations', label: t('organisations.title') }];
  return (
    <div className="page narrow">
      <PageHeader title={t('organisations.new')} crumbs={crumbs}>
        {t('organisations.form.intro')}
      </PageHeader>
      <OrganisationForm />
    </div>
  );
}

export function EditOrganisationPage() {
  const { t } = useTexts();
  const { id } = useParams({ strict: false }) as { id: string };
  const { data: organisation } = useSuspenseQuery(organisationQuery(id));
  const crumbs = [
    { to: '/organisations', label: t('organisations.title') },
    { to: '/organisations/$id', params: { id }, label: organisation.name },
  ];
  return (
    <div className="page narrow">
      <PageHeader title={t('organisations.editOne', { name: organisation.name })} crumbs={crumbs}>
        {t('organisations.form.intro')}
      </PageHeader>
      <OrganisationForm key={id} organisation={organisation} />
    </div>
  );
}
