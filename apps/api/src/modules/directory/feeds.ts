import { directionOf, LANGUAGES, type Language } from '@verbund/contracts/languages.js';
import { feedPath, recordPath, sectionPath, type FeedKind } from './addresses.js';
import type { Directory, Entry } from './directory.js';
import { html } from './markup.js';
import { languagesOf, type Frame } from './pages/layout.js';
import { textsOf } from './pages/page-texts.js';

const IN_FEED = 30;
const DECLARATION = html`<?xml version="1.0" encoding="utf-8"?>
`;

/** Members by the day they joined, the newest first. */
export const newestFirst = ({ entries }: Directory): Entry[] =>
  entries.filter(({ memberSince }) => memberSince !== null).sort((one, other) => other.memberSince!.localeCompare(one.memberSince!) || one.sortName.localeCompare(other.sortName));

/** A membership begins with its day; feeds want an instant. */
const instantOf = (day: string): string => `${day}T00:00:00Z`;

export const FEED_TYPES: Record<FeedKind, string> = { rss: 'application/rss+xml; charset=utf-8', atom: 'application/atom+xml; charset=utf-8' };

export const feed = (kind: FeedKind, frame: Frame, directory: Directory): string => (kind === 'rss' ? rss(frame, directory) : atom(frame, directory));

function rss(frame: Frame, directory: Directory): string {
  const { language, publicUrl, network } = frame;
  const { t } = textsOf(language);
  const items = newestFirst(directory).slice(0, IN_FEED).map((entry) => {
    const address = publicUrl + recordPath(language, entry);
    return html`<item><title>${entry.name}</title><link>${address}</link><guid isPermaLink="false">urn:uuid:${entry.id}</guid><pubDate>${new Date(instantOf(entry.memberSince!)).toUTCString()}</pubDate><description>${summaryOf(language, entry)}</description></item>
`;
  });
  return html`${DECLARATION}<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
<title>${t('directory.feed.title', { network: network.name })}</title>
<link>${publicUrl}${sectionPath(language, 'list')}</link>
<description>${t('directory.description', { network: network.name })}</description>
<language>${language}</language>
<atom:link href="${publicUrl}${feedPath(language, 'rss')}" rel="self" type="application/rss+xml"/>
${items}</channel></rss>
`.text;
}

function atom(frame: Frame, directory: Directory): string {
  const { language, publicUrl, network } = frame;
  const newest = newestFirst(directory).slice(0, IN_FEED);
  const self = publicUrl + feedPath(language, 'atom');
  const entries = newest.map((entry) => html`<entry><id>urn:uuid:${entry.id}</id><title>${entry.name}</title><link rel="alternate" href="${publicUrl}${recordPath(language, entry)}"/><published>${instantOf(entry.memberSince!)}</published><updated>${instantOf(entry.memberSince!)}</updated><summary>${summaryOf(language, entry)}</summary></entry>
`);
  return html`${DECLARATION}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<id>${self}</id>
<title>${textsOf(language).t('directory.feed.title', { network: network.name })}</title>
<updated>${instantOf(newest[0]?.memberSince ?? directory.content.day)}</updated>
<author><name>${network.name}</name></author>
<link rel="self" href="${self}"/>
<link rel="alternate" href="${publicUrl}${sectionPath(language, 'list')}"/>
${entries}</feed>
`.text;
}

/** A text in another direction is set apart with signs, because a feed has no markup for it. */
function summaryOf(language: Language, { purpose }: Entry): string {
  const found = textsOf(language).text(purpose);
  if (!found) return '';
  return directionOf(found.language) === directionOf(language) ? found.text : `\u2068${found.text}\u2069`;
}

export const sitemapPath = (language: Language): string => `/directory/sitemap-${language}.xml`;

/** One map for each language: a single one may not hold more than 50,000 addresses. */
export function sitemapIndex({ publicUrl, network }: Site): string {
  const maps = languagesOf(network).map((language) => html`<sitemap><loc>${publicUrl}${sitemapPath(language)}</loc></sitemap>
`);
  return html`${DECLARATION}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${maps}</sitemapindex>
`.text;
}

type Site = Pick<Frame, 'publicUrl' | 'network'>;

/** Every page in one language, with the same page in the others beside it. */
export function sitemap(own: Language, { publicUrl, network }: Site, { entries }: Directory): string {
  const pages: { path: (language: Language) => string; changedOn?: string }[] = [
    ...(['list', 'map', 'network'] as const).map((section) => ({ path: (language: Language) => sectionPath(language, section) })),
    ...entries.map((entry) => ({ path: (language: Language) => recordPath(language, entry), changedOn: entry.updatedAt.slice(0, 10) })),
  ];
  const addresses = pages.map(({ path, changedOn }) => {
    const alternates = languagesOf(network).map((other) => html`<xhtml:link rel="alternate" hreflang="${other}" href="${publicUrl}${path(other)}"/>`);
    return html`<url><loc>${publicUrl}${path(own)}</loc>${changedOn && html`<lastmod>${changedOn}</lastmod>`}${alternates}</url>
`;
  });
  return html`${DECLARATION}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${addresses}</urlset>
`.text;
}

/** Search engines may read the directory, and find nothing in the application. */
export const robots = (publicUrl: string): string =>
  `User-agent: *
${LANGUAGES.map((language) => `Allow: /${language}/`).join('\n')}
Allow: /directory/
Disallow: /embed/
Disallow: /api/
Disallow: /
Sitemap: ${publicUrl}/sitemap.xml
`;
