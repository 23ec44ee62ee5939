import { photoPath, recordPath, sectionPath } from '../addresses.js';
import type { Directory, Entry } from '../directory.js';
import { html, jsonInMarkup, type Content, type Markup } from '../markup.js';
import { structuredData } from '../structured-data.js';
import { recordDocuments } from './documents.js';
import { hostOf, mailTo, page, type Frame } from './layout.js';
import { logo } from './list-page.js';
import { paragraphs, textsOf, type PageTexts } from './page-texts.js';

export type RecordView = { readonly frame: Frame; readonly directory: Directory; readonly entry: Entry };

/** One organisation: who it is, what it does, how it is reached. */
export function recordPage({ frame, directory, entry }: RecordView): string {
  const texts = textsOf(frame.language);
  const topics = entry.topicIds.flatMap((id) => texts.text(directory.topics.get(id)?.labels ?? {})?.text ?? []);
  const districts = entry.districtIds.flatMap((id) => directory.districts.get(id)?.name ?? []);
  const data = structuredData({ frame, entry, topics, districts });
  return page(frame, {
    title: entry.name,
    description: texts.text(entry.purpose)?.text.slice(0, 160) ?? texts.t('directory.description', { network: frame.network.name }),
    path: (language) => recordPath(language, entry),
    head: html`<script type="application/ld+json">${jsonInMarkup(data)}</script>`,
    main: html`<p class="back"><a href="${sectionPath(frame.language, 'list')}">${texts.t('directory.back')}</a></p>
<div class="record-head">${logo(entry, 96)}<div><h1><bdi>${entry.name}</bdi></h1>${otherNames(texts, entry)}</div></div>
<div class="record">
<div>
${Object.keys(entry.purpose).length > 0 && html`<section><h2>${texts.t('directory.about')}</h2>${paragraphs(texts, entry.purpose)}</section>`}
${facts(texts, entry, { topics, districts })}
</div>
<div>${contact(frame, texts, entry)}${rooms(texts, entry)}${recordDocuments(texts, entry.documents)}<p class="claim"><a href="/claim">${texts.t('directory.claim')}</a></p></div>
</div>`,
  });
}

function otherNames({ t }: PageTexts, { name, names }: Entry): Content {
  const others = [...new Set(names.map(({ text }) => text))].filter((text) => text !== name);
  return others.length > 0 && html`<p class="own-script"><span class="vh">${t('directory.alsoKnown')}: </span>${others.map((text, nth) => html`${nth > 0 && ' · '}<bdi>${text}</bdi>`)}</p>`;
}

const fact = (term: string, value: Content): Content => value !== '' && value !== null && value !== false && html`<div><dt>${term}</dt><dd>${value}</dd></div>`;

function facts(texts: PageTexts, entry: Entry, { topics, districts }: { topics: readonly string[]; districts: readonly string[] }): Markup {
  const { t } = texts;
  const named = (tags: readonly string[]): string => texts.list(tags.map((tag) => texts.languageName(tag)));
  const register = [entry.registerCourt, entry.registerNumber].filter(Boolean).join(', ');
  return html`<section><h2>${t('directory.facts')}</h2><dl class="facts">
${fact(t('word.field.topicIds'), texts.list(topics))}
${fact(t('word.field.targetGroups'), texts.list(entry.targetGroups.map((group) => t(`word.targetGroup.${group}`))))}
${fact(t('directory.filter.district'), districts.length > 0 && texts.list(districts))}
${fact(t('word.field.workingLanguages'), named(entry.workingLanguages))}
${fact(t('word.field.adviceLanguages'), named(entry.adviceLanguages))}
${fact(t('word.field.accessibility'), accessibility(texts, entry))}
${fact(t('word.field.founded'), entry.founded !== null && texts.partialDay(entry.founded))}
${fact(t('word.field.legalForm'), entry.legalForm !== null && t(`word.legalForm.${entry.legalForm}`))}
${fact(t('word.field.registerNumber'), register !== '' && html`<bdi>${register}</bdi>`)}
${fact(t('directory.memberSince'), entry.memberSince !== null && texts.time(entry.memberSince))}
${fact(t('directory.confirmed'), entry.confirmedOn !== null && texts.time(entry.confirmedOn))}
</dl></section>`;
}

function accessibility({ t }: PageTexts, { accessibility: given }: Entry): Content {
  if (!given) return null;
  const parts = [t(`word.stepFree.${given.stepFree}`), given.accessibleToilet && t('word.field.accessibleToilet'), given.hearingLoop && t('word.field.hearingLoop')].filter(Boolean);
  if (given.stepFree === 'unknown' && parts.length === 1 && !given.note) return null;
  return html`${parts.join(', ')}${given.note && html`<br><bdi>${given.note}</bdi>`}`;
}

/** Ways to reach the organisation, never a person; where none is public, the network's own. */
function contact({ network }: Frame, texts: PageTexts, entry: Entry): Markup {
  const { t } = texts;
  const lines = [
    ...entry.addresses.filter(({ kind }) => kind !== 'register').map((address) => html`<dt>${t(`word.addressKind.${address.kind}`)}</dt><dd><bdi>${address.street}<br>${address.postcode} ${address.place}</bdi>${address.note && html`<br><bdi>${address.note}</bdi>`}</dd>`),
    ...entry.channels.map((channel) => html`<dt>${t(`word.channelKind.${channel.kind}`)}${channel.label && html` (<bdi>${channel.label}</bdi>)`}</dt><dd>${reachable(channel)}</dd>`),
    ...entry.links.map(({ kind, url }) => html`<dt>${t(`word.linkKind.${kind}`)}</dt><dd><a href="${url}" rel="noopener" dir="ltr">${hostOf(url)}</a></dd>`),
  ];
  const way = mailTo(network.email);
  const instead = html`<p>${t('directory.contact.none')} ${way && html`${t('directory.contact.viaNetwork')} <a href="${way}" dir="ltr">${network.email}</a>`}</p>`;
  return html`<section class="card pad"><h2>${t('directory.contact')}</h2>${lines.length > 0 ? html`<dl class="ways">${lines}</dl>` : instead}</section>`;
}

function reachable({ kind, value, e164 }: Entry['channels'][number]): Markup {
  const to = kind === 'email' ? mailTo(value) : (kind === 'phone' || kind === 'mobile') && e164 && /^\+\d+$/.test(e164) ? `tel:${e164}` : null;
  return to ? html`<a href="${to}" dir="ltr">${value}</a>` : html`<bdi>${value}</bdi>`;
}

function rooms({ t }: PageTexts, { rooms: given }: Entry): Content {
  if (given.length === 0) return null;
  const items = given.map(({ name, capacity, capacityApproximate, photo }) => {
    const seats = capacity ? t('directory.seats', { count: capacity }) : '';
    const picture = photo && html`<img class="photo" src="${photoPath(photo.digest)}" alt="${photo.alt}" width="240" height="180" loading="lazy" decoding="async">`;
    return html`<li>${picture}<bdi>${name}</bdi>${seats && html` <span class="quiet">${capacityApproximate ? t('directory.about.count', { seats }) : seats}</span>`}</li>`;
  });
  return html`<section class="card pad"><h2>${t('word.field.rooms')}</h2><ul class="rooms">${items}</ul></section>`;
}
