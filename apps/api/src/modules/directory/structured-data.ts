import { webAddressOf } from '@verbund/domain/organisations/web-address.js';
import { logoPath, networkDocumentPath, recordPath, sectionPath } from './addresses.js';
import type { Directory, Entry } from './directory.js';
import type { Frame } from './pages/layout.js';
import { textsOf } from './pages/page-texts.js';

/** The organisation in the words of schema.org, from what the page shows. */
export function structuredData({ frame, entry, topics, districts }: { frame: Frame; entry: Entry; topics: readonly string[]; districts: readonly string[] }): object {
  const { publicUrl, network, language } = frame;
  const address = entry.addresses.find(({ kind }) => kind === 'visit');
  const channel = (...kinds: string[]): string | undefined => entry.channels.find(({ kind }) => kinds.includes(kind))?.value;
  const phone = entry.channels.find(({ kind }) => kind === 'phone' || kind === 'mobile');
  return {
    '@context': 'https://schema.org',
    '@type': 'NGO',
    '@id': publicUrl + recordPath(language, entry),
    name: entry.name,
    alternateName: listed(entry.names.map(({ text }) => text).filter((text) => text !== entry.name)),
    description: textsOf(language).text(entry.purpose)?.text,
    foundingDate: entry.founded ?? undefined,
    logo: entry.logoDigest ? publicUrl + logoPath(entry.logoDigest) : undefined,
    url: entry.links.find(({ kind }) => kind === 'website')?.url,
    sameAs: listed(entry.links.filter(({ kind }) => kind !== 'website').map(({ url }) => url)),
    email: channel('email'),
    telephone: phone && (phone.e164 ?? phone.value),
    address: address && { '@type': 'PostalAddress', streetAddress: address.street, postalCode: address.postcode, addressLocality: address.place, addressCountry: 'DE' },
    knowsLanguage: listed([...new Set([...entry.workingLanguages, ...entry.adviceLanguages])]),
    keywords: listed(topics)?.join(', '),
    areaServed: listed(districts),
    memberOf: { '@type': 'NGO', name: network.name, url: publicUrl + sectionPath(language, 'network') },
  };
}

/** The network in the words of schema.org, with the documents that it publishes. */
export function networkData({ publicUrl, network, language }: Frame, { content }: Directory): object {
  const texts = textsOf(language);
  const documents = content.documents.map(({ id, kind, title, issuedOn, mediaType }) => ({
    '@type': 'DigitalDocument',
    name: texts.text(title)?.text ?? texts.t(`word.documentKind.${kind}`),
    datePublished: issuedOn ?? undefined,
    encodingFormat: mediaType,
    url: publicUrl + networkDocumentPath(id),
  }));
  return {
    '@context': 'https://schema.org',
    '@type': 'NGO',
    '@id': publicUrl + sectionPath(language, 'network'),
    name: network.name,
    alternateName: network.shortName || undefined,
    description: texts.text(network.intro)?.text,
    url: webAddressOf(network.website)?.address,
    email: network.email || undefined,
    subjectOf: listed(documents),
  };
}

const listed = <T>(values: readonly T[]): readonly T[] | undefined => (values.length > 0 ? values : undefined);
