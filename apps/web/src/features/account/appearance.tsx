import { LANGUAGES, type Language } from '@verbund/contracts/languages.js';
import { useId } from 'react';
import { setPreferences, usePreferences } from '../../shared/preferences';
import { useTexts } from '../../shared/texts/use-texts';

/** Every language in its own name, so that people find theirs. */
const OWN_NAMES: Record<Language, string> = {
  de: 'Deutsch',
  en: 'English',
  fr: 'Français',
  es: 'Español',
  ru: 'Русский',
  uk: 'Українська',
  ar: 'العربية',
};

/** The language of this device, at once. */
export function LanguageChoice({ compact }: { compact?: boolean }) {
  const { t, language, setLanguage } = useTexts();
  const id = useId();
  return (
    <div className={compact ? 'choice-compact' : 'field'}>
      <label htmlFor={id} className={compact ? 'vh' : 'label'}>
        {t('shell.language')}
      </label>
      <select
        id={id}
        className={compact ? 'input input-s' : 'input'}
        value={language}
        onChange={(event) => void setLanguage(event.target.value as Language)}
      >
        {LANGUAGES.map((code) => (
          <option key={code} value={code} lang={code}>
            {OWN_NAMES[code]}
          </option>
        ))}
      </select>
    </div>
  );
}

const THEMES = ['system', 'light', 'dark'] as const;

/** Light, dark, or as the system. */
export function ThemeChoice() {
  const { t } = useTexts();
  const { theme = 'system' } = usePreferences();
  const name = useId();
  return (
    <fieldset className="field">
      <legend className="label">{t('shell.theme')}</legend>
      <div className="segments">
        {THEMES.map((choice) => (
          <label key={choice}>
            <input
              type="radio"
              name={name}
              checked={theme === choice}
              onChange={() => setPreferences({ theme: choice === 'system' ? undefined : choice })}
            />
            <span>{t(`shell.theme.${choice}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
