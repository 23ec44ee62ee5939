import { directionOf, LANGUAGES, type Language } from '@verbund/contracts/languages.js';
import { webAddressOf } from '@verbund/domain/organisations/web-address.js';
import { embedded, feedPath, sectionPath } from '../addresses.js';
import type { DirectoryNetwork } from '../directory-snapshot.queries.js';
import { html, type Content, type Markup } from '../markup.js';
import { STYLES, RESIZER } from '../assets.js';
import { textsOf, type PageTexts } from './page-texts.js';

/** What every page needs to know about where it stands. */
export type Frame = {
  readonly language: Language;
  /** Inside another website: no header and footer, links open outside. */
  readonly embed: boolean;
  readonly publicUrl: string;
  readonly network: DirectoryNetwork;
};

export type PageParts = {
  readonly title: string;
  readonly description?: string;
  /** The page's own path in a language; without it the page is not to be found by search engines. */
  readonly path?: (language: Language) => string;
  readonly current?: 'list' | 'map' | 'network';
  readonly head?: Content;
  readonly main: Content;
};

/** A whole page. It holds no script, but for the one that tells an embedding page its height. */
export function page(frame: Frame, parts: PageParts): string {
  const { language, embed, network } = frame;
  const { t } = textsOf(language);
  const title = parts.title === network.name ? network.name : `${parts.title} · ${network.shortName}`;
  return html`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}"${embed && html` class="embedded"`}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="stylesheet" href="${STYLES.path}">
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
${parts.description && html`<meta name="description" content="${parts.description}">`}
${embed && html`<script src="${RESIZER.path}" async></script>`}
${linksInHead(frame, parts)}${parts.head}
</head>
<body>
${embed ? html`<main id="main">${parts.main}</main>` : html`<a class="skip" href="#main">${t('directory.skip')}</a>
${header(frame, parts)}
<main id="main">${parts.main}</main>
${footer(frame)}`}
</body>
</html>
`.text;
}

/** Where search engines find the page in each language, and where the news are. */
function linksInHead({ language, publicUrl, network, embed }: Frame, { path }: PageParts): Content {
  const feeds = (['rss', 'atom'] as const).map((kind) => html`<link rel="alternate" type="application/${kind}+xml" title="${textsOf(language).t(`directory.feed.${kind}`)}" href="${feedPath(language, kind)}">
`);
  if (!path || embed) return html`<meta name="robots" content="noindex">
`;
  const alternates = languagesOf(network).map((other) => html`<link rel="alternate" hreflang="${other}" href="${publicUrl}${path(other)}">
`);
  return html`<link rel="canonical" href="${publicUrl}${path(language)}">
${alternates}<link rel="alternate" hreflang="x-default" href="${publicUrl}${path(languagesOf(network)[0]!)}">
${feeds}`;
}

export const languagesOf = ({ languages }: DirectoryNetwork): Language[] => LANGUAGES.filter((language) => languages.includes(language));

const MARK = html`<svg width="28" height="28" viewBox="0 0 32 32" aria-hidden="true"><rect width="32" height="32" rx="9" fill="var(--accent)"/><path d="M7 9.5 13.4 22a2.9 2.9 0 0 0 5.2 0L21 17.3" fill="none" stroke="var(--on-accent)" stroke-width="3.6" stroke-linecap="round" stroke-linejoin="round"/><circle cx="23.6" cy="10.4" r="3.4" fill="var(--brand)"/></svg>`;

function header({ language, network }: Frame, { path, current }: PageParts): Markup {
  const texts = textsOf(language);
  const sections = (['list', 'map', 'network'] as const).map((section) => html`<li><a href="${sectionPath(language, section)}"${current === section && html` aria-current="page"`}>${texts.t(`directory.${section}`)}</a></li>`);
  return html`<header class="site">
<a class="site-name" href="${sectionPath(language, 'list')}">${MARK}<bdi>${network.shortName}</bdi></a>
<nav aria-label="${texts.t('directory.pages')}"><ul class="site-nav">${sections}</ul></nav>
${languageMenu(network, texts, path)}
</header>`;
}

/** Every language in its own words and letters. */
function languageMenu(network: DirectoryNetwork, texts: PageTexts, path?: (language: Language) => string): Content {
  const links = languagesOf(network).map((language) => {
    const name = textsOf(language).languageName(language);
    const to = (path ?? ((other: Language) => sectionPath(other, 'list')))(language);
    return html`<li><a href="${to}" lang="${language}" hreflang="${language}"${language === texts.language && html` aria-current="true"`}>${name.charAt(0).toLocaleUpperCase(language)}${name.slice(1)}</a></li>`;
  });
  return links.length > 1 && html`<nav class="languages" aria-label="${texts.t('directory.languages')}"><ul>${links}</ul></nav>`;
}

function footer({ language, network }: Frame): Markup {
  const { t } = textsOf(language);
  return html`<footer class="site-foot">
<p><bdi>${network.name}</bdi></p>
<ul>
${mailLink(network.email)}${webLink(network.website)}
<li><a href="${feedPath(language, 'rss')}">${t('directory.feed.rss')}</a></li>
<li><a href="${feedPath(language, 'atom')}">${t('directory.feed.atom')}</a></li>
<li><a href="/apply">${t('directory.join')}</a></li>
<li><a href="/sign-in">${t('directory.signIn')}</a></li>
</ul>
</footer>`;
}

const MAIL_ADDRESS = /^[^\s@<>"'`\\]+@[^\s@<>"'`\\]+\.[^\s@<>"'`\\]+$/u;
/** The address for a mail link, or `null` for a text that is none. */
export const mailTo = (text: string): string | null => (MAIL_ADDRESS.test(text) ? `mailto:${encodeURI(text).replace(/[?&]/g, encodeURIComponent)}` : null);

function mailLink(email: string): Content {
  const to = mailTo(email);
  return to && html`<li><a href="${to}" dir="ltr">${email}</a></li>`;
}

function webLink(website: string): Content {
  const web = webAddressOf(website);
  return web && html`<li><a href="${web.address}" dir="ltr">${hostOf(web.address)}</a></li>`;
}

/** The part of a web address that people read. */
export const hostOf = (address: string): string => address.replace(/^https?:\/\/(www\.)?/, '').replace(/[?#].*$/, '');

/** Links of an embedded page leave the frame, its own list stays in it. */
export const outOfFrame = ({ embed }: Frame): Content => embed && html` target="_top"`;
export const listPath = ({ embed, language }: Frame): string => (embed ? embedded(sectionPath(language, 'list')) : sectionPath(language, 'list'));
