import { Platform1795597200000 } from './20261125-090000-platform.js';
import { Register1795597800000 } from './20261125-091000-register.js';

/** In the order they run. A migration is never edited after it landed. */
export const migrations = [Platform1795597200000, Register1795597800000];
