import { webAddressOf } from '@verbund/domain/organisations/web-address.js';
import { recordPath, sectionPath } from '../addresses.js';
import type { Directory } from '../directory.js';
import type { DirectoryBody } from '../directory-snapshot.queries.js';
import { newestFirst } from '../feeds.js';
import { html, jsonInMarkup, type Content, type Markup } from '../markup.js';
import { networkData } from '../structured-data.js';
import { networkDocuments } from './documents.js';
import { hostOf, mailTo, page, type Frame } from './layout.js';
import { paragraphs, textsOf } from './page-texts.js';

const NEWEST = 5;

/** Who the network is, how many belong to it and on which day, who speaks for it, what it publishes. */
export function networkPage(frame: Frame, directory: Directory): string {
  const texts = textsOf(frame.language);
  const { network } = frame;
  const count = texts.t('directory.count', { count: directory.entries.length });
  return page(frame, {
    title: network.name,
    description: texts.text(network.intro)?.text.slice(0, 160) ?? `${network.name}: ${count}`,
    path: (language) => sectionPath(language, 'network'),
    current: 'network',
    head: html`<script type="application/ld+json">${jsonInMarkup(networkData(frame, directory))}</script>`,
    main: html`<h1><bdi>${network.name}</bdi></h1>
<p class="count-line"><strong><a href="${sectionPath(frame.language, 'list')}">${count}</a></strong> <span>${texts.t('directory.asOf', { day: texts.day(directory.content.day) })}</span></p>
<div class="record">
<div>${paragraphs(texts, network.intro)}${paragraphs(texts, network.about)}${bodies(frame, directory)}${people(frame, directory)}${networkDocuments(texts, directory.content.documents)}</div>
<div>${contact(frame)}${newest(frame, directory)}<p class="claim"><a class="btn btn-primary" href="/apply">${texts.t('directory.join')}</a></p></div>
</div>`,
  });
}

/** The bodies that everybody may see, from the mandates that run. */
function bodies({ language }: Frame, { content }: Directory): Content {
  const texts = textsOf(language);
  const person = ({ name, taskArea, since }: DirectoryBody['people'][number]): Markup =>
    html`<li><strong><bdi>${name}</bdi></strong>${taskArea && html`<span><bdi>${taskArea}</bdi></span>`}<span class="quiet">${texts.t('directory.people.since', { day: texts.day(since) })}</span></li>`;
  return content.bodies.map(({ name, names, people: members }) => html`<section><h2><bdi>${names[language] ?? name}</bdi></h2><ul class="people">${members.map(person)}</ul></section>`);
}

function people({ language }: Frame, { content }: Directory): Content {
  const texts = textsOf(language);
  const items = content.people.map(({ name, function: held, label, since }) => html`<li><strong><bdi>${name}</bdi></strong><span>${label ? html`<bdi>${label}</bdi>` : texts.t(`word.function.${held}`)}</span>${since && html`<span class="quiet">${texts.t('directory.people.since', { day: texts.day(since) })}</span>`}</li>`);
  return items.length > 0 && html`<section><h2>${texts.t('directory.people')}</h2><ul class="people">${items}</ul></section>`;
}

function contact({ language, network }: Frame): Markup {
  const { t } = textsOf(language);
  const web = webAddressOf(network.website);
  const mail = mailTo(network.email);
  return html`<section class="card pad"><h2>${t('directory.contact')}</h2><dl class="ways">
${network.seat && html`<dt>${t('word.field.seat')}</dt><dd><bdi>${network.seat}</bdi></dd>`}
${network.registerNumber && html`<dt>${t('word.field.registerNumber')}</dt><dd><bdi>${network.registerNumber}</bdi></dd>`}
${mail && html`<dt>${t('word.field.email')}</dt><dd><a href="${mail}" dir="ltr">${network.email}</a></dd>`}
${web && html`<dt>${t('word.field.website')}</dt><dd><a href="${web.address}" dir="ltr">${hostOf(web.address)}</a></dd>`}
</dl></section>`;
}

function newest({ language }: Frame, directory: Directory): Content {
  const texts = textsOf(language);
  const items = newestFirst(directory).slice(0, NEWEST).map((entry) => html`<li><a href="${recordPath(language, entry)}"><bdi>${entry.name}</bdi></a> <span class="quiet">${texts.time(entry.memberSince!)}</span></li>`);
  return items.length > 0 && html`<section class="card pad"><h2>${texts.t('directory.newest')}</h2><ul class="rooms">${items}</ul></section>`;
}
