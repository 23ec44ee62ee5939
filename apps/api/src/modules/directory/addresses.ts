import { LANGUAGES, type Language } from '@verbund/contracts/languages.js';

/** The parts of the directory that have a page of their own, in the words of each language and in letters that can be read out. */
const SECTIONS = {
  de: { list: 'mitglieder', map: 'karte', network: 'netzwerk' },
  en: { list: 'members', map: 'map', network: 'network' },
  fr: { list: 'membres', map: 'carte', network: 'reseau' },
  es: { list: 'miembros', map: 'mapa', network: 'red' },
  ru: { list: 'uchastniki', map: 'karta', network: 'set' },
  uk: { list: 'uchasnyky', map: 'karta', network: 'merezha' },
  ar: { list: 'aadaa', map: 'kharita', network: 'shabaka' },
} as const satisfies Record<Language, Record<string, string>>;

export type Section = keyof (typeof SECTIONS)['de'];
export const FEED_KINDS = ['rss', 'atom'] as const;
export type FeedKind = (typeof FEED_KINDS)[number];

/** Enough of an id to name one organisation among millions; the readable part before it may change. */
const SHORT_ID = 12;
export const shortIdOf = (id: string): string => id.replaceAll('-', '').slice(0, SHORT_ID);

export const sectionPath = (language: Language, section: Section): string => `/${language}/${SECTIONS[language][section]}`;
export const recordPath = (language: Language, { slug, shortId }: { slug: string; shortId: string }): string => `${sectionPath(language, 'list')}/${slug === '-' ? '' : `${slug}-`}${shortId}`;
export const feedPath = (language: Language, kind: FeedKind): string => `${sectionPath(language, 'list')}/feed.${kind}`;
export const embedded = (path: string): string => `/embed${path}`;
/** A photo of a room, by the digest of its content. */
export const photoPath = (digest: string): string => `/directory/photos/${digest}`;
/** The file of a document of the network itself. */
export const networkDocumentPath = (id: string): string => `/api/v1/directory/network/documents/${id}/content`;
export const logoPath = (digest: string): string => `/directory/logos/${digest}.webp`;

/** What an address of the directory asks for. */
export type Place = { language: Language; embed: boolean } & (
  | { page: Section }
  | { page: 'home' }
  | { page: 'record'; slug: string; shortId: string }
  | { page: 'feed'; kind: FeedKind }
  | { page: 'nowhere' }
);

const OWN = new RegExp(`^/(?:${LANGUAGES.join('|')}|directory|embed)(?:[/?]|$)|^/(?:sitemap\\.xml|robots\\.txt)(?:\\?|$)`);

/** Is it an address of the directory, right or wrong? Everything else belongs to the application. */
export const isOfDirectory = (address: string): boolean => OWN.test(address);

/** Reads `/de/mitglieder/haus-der-sprachen-1f3a9c2e4b7d` and its kind; `null` when the address names no language. */
export function placeOf(path: string): Place | null {
  const embed = path.startsWith('/embed/');
  const [, language, section, item, ...rest] = (embed ? path.slice('/embed'.length) : path).split('/');
  if (!isLanguage(language)) return null;
  const place = { language, embed };
  if (!section) return { ...place, page: item === undefined && !embed ? 'home' : 'nowhere' };
  const page = (Object.keys(SECTIONS.de) as Section[]).find((name) => SECTIONS[language][name] === section);
  if (!page || rest.length > 0) return { ...place, page: 'nowhere' };
  if (item === undefined) return { ...place, page };
  return { ...place, ...(page === 'list' && !embed ? itemOf(item) : { page: 'nowhere' }) };
}

type Item = { page: 'record'; slug: string; shortId: string } | { page: 'feed'; kind: FeedKind } | { page: 'nowhere' };

function itemOf(item: string): Item {
  const kind = FEED_KINDS.find((name) => item === `feed.${name}`);
  if (kind) return { page: 'feed', kind };
  const [, slug, shortId] = /^(?:(.*)-)?([0-9a-f]{12})$/.exec(item) ?? [];
  return shortId ? { page: 'record', slug: slug ?? '-', shortId } : { page: 'nowhere' };
}

const isLanguage = (text: string | undefined): text is Language => (LANGUAGES as readonly (string | undefined)[]).includes(text);
