import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useSession } from '../../../shared/session';
import { today } from '../../../shared/texts/formats';
import { useTexts } from '../../../shared/texts/use-texts';
import { ButtonLink } from '../../../shared/ui/button';
import { Form } from '../../../shared/ui/form';
import { showToast } from '../../../shared/ui/toast';
import type { Describe } from '../../../shared/ui/version-conflict';
import { changeOrganisation, createOrganisation, type Organisation } from '../api';
import { logoUrlOf, saveLogo } from '../logo-api';
import { useValueWords } from '../../../shared/value-words';
import { fieldWord } from '../../../shared/words';
import { inputOf, NEW_ORGANISATION, patchOf, problemsOf, valuesOf, type OrganisationValues } from './form-values';
import { goesByRules } from '../record/field-standing';
import { InternalSection, LegalSection } from './legal-section';
import type { LogoChange } from './logo-field';
import { NameSection } from './name-section';
import { PlaceSection } from './place-section';
import { ReasonSection } from './reason-section';
import { RecordOfForm } from './ruled';
import { ReachSection } from './reach-section';
import { WorkSection } from './work-section';

/** Enters an organisation, or changes the given one. */
export function OrganisationForm({ organisation }: { organisation?: Organisation }) {
  const { t } = useTexts();
  const { email } = useSession();
  const navigate = useNavigate();
  const describe = useDescribe();
  const byRules = organisation !== undefined && goesByRules(organisation);
  const [logo, setLogo] = useState<LogoChange>(null);
  const form = useForm<OrganisationValues>({ defaultValues: organisation ? valuesOf(organisation) : NEW_ORGANISATION });
  const save = async (values: OrganisationValues) => {
    const before = form.formState.defaultValues as OrganisationValues;
    const saved = organisation
      ? await changeOrganisation(organisation.id, patchOf(values, before))
      : await createOrganisation(inputOf(values));
    const { id } = saved;
    await saveLogo(id, logo);
    const isSent = 'requestId' in saved && saved.requestId !== null;
    showToast(
      t(isSent ? 'organisations.sentToOffice' : organisation ? 'organisations.changed' : 'organisations.created'),
    );
    await navigate({ to: '/organisations/$id', params: { id } });
  };
  return (
    <Form
      form={form}
      submitLabel={t(organisation ? 'ui.save' : 'organisations.form.create')}
      onSubmit={save}
      check={(values) => problemsOf(values, today())}
      draft={{ account: email, key: `organisation:${organisation?.id ?? 'new'}` }}
      valuesOf={(current) => valuesOf(current as Organisation)}
      describe={describe}
      actions={<CancelLink organisation={organisation} />}
    >
      <RecordOfForm value={organisation}>
        <NameSection
          findsDuplicates={!byRules}
          ownId={organisation?.id}
          logo={{ url: organisation ? logoUrlOf(organisation) : null, change: logo, onChange: setLogo }}
        />
        <WorkSection />
        <ReachSection />
        <PlaceSection />
        <LegalSection />
        <InternalSection seesNotes={!byRules} />
        {byRules && <ReasonSection />}
      </RecordOfForm>
    </Form>
  );
}

/** Both sides of a conflict in the words of the record. */
function useDescribe(): Describe {
  const texts = useTexts();
  const words = useValueWords();
  return (field, value) => {
    const input = inputOf({ ...NEW_ORGANISATION, ...(value !== null && { [field]: value }) });
    return { label: fieldWord(texts, field), words: words(field, input[field as keyof typeof input]) };
  };
}

function CancelLink({ organisation }: { organisation?: Organisation }) {
  const { t } = useTexts();
  if (!organisation) return <ButtonLink to="/organisations">{t('ui.cancel')}</ButtonLink>;
  return (
    <ButtonLink to="/organisations/$id" params={{ id: organisation.id }}>
      {t('ui.cancel')}
    </ButtonLink>
  );
}
