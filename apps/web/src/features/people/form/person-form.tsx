import { useNavigate } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { useSession } from '../../../shared/session';
import { useTexts } from '../../../shared/texts/use-texts';
import { ButtonLink } from '../../../shared/ui/button';
import { Form } from '../../../shared/ui/form';
import { showToast } from '../../../shared/ui/toast';
import { useValueWords } from '../../../shared/value-words';
import { fieldWord } from '../../../shared/words';
import { changePerson, createPerson, type Person } from '../api';
import { inputOf, NEW_PERSON, patchOf, problemsOf, valuesOf, type PersonValues } from './form-values';
import { NameSection } from './name-section';
import { ReachSection, TalkSection } from './reach-section';

/** Enters a person, or changes the given one. */
export function PersonForm({ person }: { person?: Person }) {
  const texts = useTexts();
  const { t } = texts;
  const { email } = useSession();
  const navigate = useNavigate();
  const words = useValueWords();
  const form = useForm<PersonValues>({ defaultValues: person ? valuesOf(person) : NEW_PERSON });
  const save = async (values: PersonValues) => {
    const before = form.formState.defaultValues as PersonValues;
    const { id } = person
      ? await changePerson(person.id, patchOf(values, before))
      : await createPerson(inputOf(values));
    showToast(t(person ? 'people.changed' : 'people.created'));
    await navigate({ to: '/people/$id', params: { id } });
  };
  return (
    <Form
      form={form}
      submitLabel={t(person ? 'ui.save' : 'people.form.create')}
      onSubmit={save}
      check={problemsOf}
      draft={{ account: email, key: `person:${person?.id ?? 'new'}` }}
      valuesOf={(current) => valuesOf(current as Person)}
      describe={(field, value) => ({ label: fieldWord(texts, field), words: words(field, value) })}
      actions={
        <ButtonLink to={person ? '/people/$id' : '/people'} params={person && { id: person.id }}>
          {t('ui.cancel')}
        </ButtonLink>
      }
    >
      <NameSection ownId={person?.id} />
      <ReachSection />
      <TalkSection />
    </Form>
  );
}
