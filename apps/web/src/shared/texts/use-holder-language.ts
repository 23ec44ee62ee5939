import type { Language } from '@verbund/contracts/languages.js';
import { useEffect, useState } from 'react';
import { preferences } from '../preferences';
import { useTexts } from './use-texts';

/** Whoever comes by a link and has not chosen a language on this device reads the page in the one the mail was written in. */
export function useHolderLanguage(wanted: Language | undefined) {
  const { language, setLanguage } = useTexts();
  const [chosen] = useState(() => preferences().language !== undefined);
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    if (!wanted || chosen || asked) return;
    setAsked(true);
    if (wanted !== language) void setLanguage(wanted);
  }, [wanted, chosen, asked, language, setLanguage]);
}
