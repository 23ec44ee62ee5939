import { logoPath, recordPath, sectionPath } from './addresses.js';
import type { Entry } from './directory.js';
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

const listed = (values: readonly string[]): readonly string[] | undefined => (values.length > 0 ? values : undefined);
