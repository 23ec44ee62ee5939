import type { Messages } from '@lingui/core';
import type { Language } from '@verbund/contracts/languages.js';
import type { CatalogueName } from './keys';

/** One feature's texts in one language. The build replaces this by an address (see build/catalogues.ts). */
export const importCatalogue = (language: Language, name: CatalogueName): Promise<{ default: Messages }> =>
  import(`../../../../../libs/contracts/src/texts/${language}/${name}.json`);
