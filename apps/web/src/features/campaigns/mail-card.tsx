import { useQuery } from '@tanstack/react-query';
import { directionOf, LANGUAGES, type Language } from '@verbund/contracts/languages.js';
import { useId, useState } from 'react';
import { useTexts } from '../../shared/texts/use-texts';
import { Card } from '../../shared/ui/facts';
import { Skeleton } from '../../shared/ui/skeleton';
import { mailQuery, type MailKind } from './api';

const MAILS: readonly MailKind[] = ['first', 'reminder', 'passedOn'];

/** The mails as recipients would read them, in each language. */
export function MailCard({ id }: { id: string }) {
  const { t, language: own, languageName } = useTexts();
  const [language, setLanguage] = useState<Language>(own);
  const [mail, setMail] = useState<MailKind>('first');
  const { data } = useQuery(mailQuery(id, language, mail));
  return (
    <Card title={t('campaigns.mailPreview')}>
      <div className="field-row">
        <Choice
          label={t('campaigns.mailPreview.language')}
          value={language}
          onChange={(value: Language) => setLanguage(value)}
          options={LANGUAGES.map((value) => [value, languageName(value)] as const)}
        />
        <Choice
          label={t('campaigns.mailPreview.mail')}
          value={mail}
          onChange={(value: MailKind) => setMail(value)}
          options={MAILS.map((value) => [value, t(`campaigns.mailPreview.${value}`)] as const)}
        />
      </div>
      {data ? (
        <article className="mail-preview" lang={language} dir={directionOf(language)}>
          <h3>{data.subject}</h3>
          <p>{data.text}</p>
        </article>
      ) : (
        <Skeleton rows={4} />
      )}
    </Card>
  );
}

type ChoiceProps<Value extends string> = {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly (readonly [Value, string])[];
  onChange(value: Value): void;
};

function Choice<const Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) {
  const id = useId();
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <select id={id} className="input" value={value} onChange={(event) => onChange(event.target.value as Value)}>
        {options.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
