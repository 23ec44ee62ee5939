import { DEFAULT_LANGUAGE, LANGUAGES, directionOf, type Language } from '@verbund/contracts/languages.js';
import { useState } from 'react';
import { useTexts } from '../texts/use-texts';
import { FieldFrame, useField, type FieldProps } from './text-field';
import './language-field.css';

/** The same text in several languages; it is required in one only. */
export type LanguageTexts = Partial<Record<Language, string>>;

const sourceOf = (texts: LanguageTexts): Language =>
  LANGUAGES.find((language) => texts[language]?.trim()) ?? DEFAULT_LANGUAGE;

/** A text in seven languages: a switch with a dot for each filled one, and the source text below while translating. */
export function LanguageField({ rows = 4, ...props }: FieldProps & { rows?: number }) {
  const { t } = useTexts();
  const filled = (value: unknown) =>
    props.optional === true || Object.values((value ?? {}) as LanguageTexts).some((text) => text.trim() !== '');
  const { field, frame, control } = useField({
    ...props,
    rules: { ...props.rules, validate: { someLanguage: filled } },
  });
  const texts = (field.value ?? {}) as LanguageTexts;
  const [language, setLanguage] = useState<Language>(() => sourceOf(texts));
  const source = sourceOf(texts);
  return (
    <FieldFrame {...frame}>
      <LanguageSwitch name={field.name} texts={texts} chosen={language} onChoose={setLanguage} />
      <textarea
        {...control}
        ref={field.ref}
        className="input"
        rows={rows}
        lang={language}
        dir={directionOf(language)}
        value={texts[language] ?? ''}
        onChange={(event) => field.onChange({ ...texts, [language]: event.target.value })}
        onBlur={field.onBlur}
      />
      {language !== source && texts[source] && (
        <p className="source-text">
          <small>{t('ui.language.source')}</small>
          <span lang={source} dir={directionOf(source)}>
            {texts[source]}
          </span>
        </p>
      )}
    </FieldFrame>
  );
}

type SwitchProps = { name: string; texts: LanguageTexts; chosen: Language; onChoose(language: Language): void };

function LanguageSwitch({ name, texts, chosen, onChoose }: SwitchProps) {
  const { t, languageName } = useTexts();
  return (
    <div className="segments" role="group" aria-label={t('ui.language.switch')}>
      {LANGUAGES.map((language) => {
        const isFilled = Boolean(texts[language]?.trim());
        return (
          <label key={language} title={languageName(language)}>
            <input
              type="radio"
              name={`${name}-language`}
              checked={chosen === language}
              onChange={() => onChoose(language)}
            />
            <span>
              <i className={isFilled ? 'filled on' : 'filled'} aria-hidden />
              <span aria-hidden>{language.toUpperCase()}</span>
              <span className="vh">{`${languageName(language)}, ${t(isFilled ? 'ui.language.filled' : 'ui.language.empty')}`}</span>
            </span>
          </label>
        );
      })}
    </div>
  );
}
