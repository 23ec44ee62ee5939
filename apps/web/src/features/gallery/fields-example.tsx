import { useForm } from 'react-hook-form';
import { ApiProblem } from '../../shared/http/api-problem';
import { Checkbox } from '../../shared/ui/checkbox';
import { Combobox } from '../../shared/ui/combobox';
import { DateField, PartialDateField } from '../../shared/ui/date-field';
import { FieldRow, Form, FormSection } from '../../shared/ui/form';
import { LanguageField } from '../../shared/ui/language-field';
import { RadioCards } from '../../shared/ui/radio-cards';
import { Select } from '../../shared/ui/select';
import { TextField } from '../../shared/ui/text-field';

const DISTRICTS = ['Mitte', 'Nord', 'Süd', 'Hafen'].map((name) => ({ value: name.toLowerCase(), label: name }));
const CLASSES = [
  { value: 'full', label: 'Ordentliches Mitglied', description: 'Stimmrecht in der Versammlung' },
  { value: 'associate', label: 'Assoziiertes Mitglied', description: 'Rederecht, ohne Stimme' },
  { value: 'supporting', label: 'Fördermitglied', description: 'Unterstützt, ohne Rechte' },
];
const VALUES = {
  name: '',
  email: '',
  legalForm: null,
  founded: '2012-05',
  decidedOn: null,
  kind: 'full',
  districts: ['mitte'],
  topic: null,
  purpose: { de: 'Begegnung und Beratung.', ar: 'لقاء واستشارة' },
  consent: false,
};

/** Send it empty to see the error summary; the server then refuses the e-mail address. */
export function FieldsExample() {
  const form = useForm({ defaultValues: VALUES });
  const refuse = () =>
    Promise.reject(
      new ApiProblem({ status: 400, code: 'VALIDATION_FAILED', issues: [{ field: 'email', code: 'notEmail' }] }),
    );
  return (
    <Form
      form={form}
      submitLabel="Organisation anlegen"
      onSubmit={refuse}
      draft={{ account: 'gallery', key: 'example' }}
    >
      <FormSection title="Organisation" help="So erscheint sie in Listen und Einladungen.">
        <TextField name="name" label="Name der Organisation" hint="Vollständig, wie im Register" />
        <FieldRow>
          <Select name="legalForm" label="Rechtsform" options={[{ value: 'ev', label: 'Eingetragener Verein' }]} />
          <DateField name="decidedOn" label="Beschlossen am" optional />
        </FieldRow>
        <PartialDateField name="founded" label="Gegründet" optional />
        <RadioCards name="kind" label="Art der Mitgliedschaft" options={CLASSES} />
      </FormSection>
      <FormSection title="Kontakt und Inhalt">
        <TextField name="email" label="E-Mail" type="email" dir="ltr" />
        <FieldRow>
          <Combobox name="districts" label="Bezirke" options={DISTRICTS} multiple optional />
          <Combobox name="topic" label="Schwerpunkt" options={DISTRICTS} />
        </FieldRow>
        <LanguageField name="purpose" label="Zweck" />
        <Checkbox name="consent" label="Die Organisation hat der Veröffentlichung zugestimmt." />
      </FormSection>
    </Form>
  );
}
