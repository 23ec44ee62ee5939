import { Building2, Moon, Search, Sun, UserRound, type LucideIcon } from 'lucide-react';
import { setPreferences } from '../../shared/preferences';
import type { TextKey } from '../../shared/texts/keys';
import type { Texts } from '../../shared/texts/use-texts';
import type { Found, FoundType } from './api';

/** One line of the palette. */
export type Entry = {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
  readonly icon: LucideIcon;
  run(): void;
};
export type EntryGroup = { readonly label: string; readonly entries: readonly Entry[] };

/** Goes to an address of this site. */
type Go = (to: string) => void;

export type PalettePage = { readonly to: string; readonly label: TextKey; readonly icon: LucideIcon };

const PLACE: Record<FoundType, { icon: LucideIcon; path: string }> = {
  organisation: { icon: Building2, path: '/organisations' },
  person: { icon: UserRound, path: '/people' },
};

export const recordEntries = (found: readonly Found[], go: Go): Entry[] =>
  found.map(({ type, id, name, detail }) => ({
    id: `${type}:${id}`,
    label: name,
    detail: detail ?? undefined,
    icon: PLACE[type].icon,
    run: () => go(`${PLACE[type].path}/${id}`),
  }));

/** The list of organisations with the words typed so far. */
export const listEntry = ({ t }: Texts, search: string, go: Go): Entry => ({
  id: 'list',
  label: t('shell.palette.list', { search }),
  icon: Search,
  run: () => go(`/organisations?search=${encodeURIComponent(search)}`),
});

export const commandEntries = ({ t }: Texts): Entry[] => [
  { id: 'dark', label: t('shell.palette.dark'), icon: Moon, run: () => setPreferences({ theme: 'dark' }) },
  { id: 'light', label: t('shell.palette.light'), icon: Sun, run: () => setPreferences({ theme: 'light' }) },
];

export const pageEntries = ({ t }: Texts, pages: readonly PalettePage[], go: Go): Entry[] =>
  pages.map(({ to, label, icon }) => ({ id: to, label: t(label), icon, run: () => go(to) }));
