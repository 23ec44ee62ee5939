import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTexts } from '../../../shared/texts/use-texts';
import { PageHeader } from '../../../shared/ui/page-header';
import { personQuery } from '../api';
import { PersonForm } from './person-form';

export function NewPersonPage() {
  const { t } = useTexts();
  return (
    <div className="page narrow">
      <PageHeader title={t('people.new')} crumbs={[{ to: '/people', label: t('people.title') }]}>
        {t('people.form.intro')}
      </PageHeader>
      <PersonForm />
    </div>
  );
}

export function EditPersonPage() {
  const { t } = useTexts();
  const { id } = useParams({ strict: false }) as { id: string };
  const { data: person } = useSuspenseQuery(personQuery(id));
  const crumbs = [
    { to: '/people', label: t('people.title') },
    { to: '/people/$id', params: { id }, label: person.name },
  ];
  return (
    <div className="page narrow">
      <PageHeader title={t('people.edit')} crumbs={crumbs}>
        {t('people.form.intro')}
      </PageHeader>
      <PersonForm key={id} person={person} />
    </div>
  );
}
