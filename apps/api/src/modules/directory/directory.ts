import { scriptOf } from '@verbund/domain/names/fold.js';
import { DirectorySearch, type WeightedText } from '@verbund/domain/directory/directory-search.js';
import { select, type DirectoryCounts, type DirectorySelection } from '@verbund/domain/directory/directory-selection.js';
import { slugOf } from '@verbund/domain/directory/slug.js';
import { webAddressOf } from '@verbund/domain/organisations/web-address.js';
import anyAscii from 'any-ascii';
import { shortIdOf } from './addresses.js';
import type { DirectoryContent, DirectoryDistrict, DirectoryTopic } from './directory-snapshot.queries.js';
import type { ShownOrganisation } from './public-organisation.queries.js';

/** An organisation of the directory with what its address is made of; its links are web addresses and nothing else. */
export type Entry = ShownOrganisation & { slug: string; shortId: string; shortName: string | null; ownScriptName: string | null };

/** What a list shows: the entries in their order, and the numbers behind each filter. */
export type Selected = { entries: readonly Entry[]; counts: DirectoryCounts };

/** The content of one version, arranged so that each page is found without looking through it. */
export class Directory {
  readonly entries: readonly Entry[];
  readonly topics: ReadonlyMap<string, DirectoryTopic>;
  readonly districts: ReadonlyMap<string, DirectoryDistrict & { slug: string }>;
  private readonly byShortId: ReadonlyMap<string, Entry>;
  private readonly parents: Parameters<typeof select>[2];
  private search: DirectorySearch | null = null;

  constructor(readonly content: DirectoryContent) {
    this.entries = content.organisations.map(entryOf);
    this.topics = new Map(content.topics.map((topic) => [topic.id, topic]));
    this.districts = new Map(content.districts.map((district) => [district.id, { ...district, slug: slugOf(district.name, anyAscii) }]));
    this.byShortId = new Map(this.entries.map((entry) => [entry.shortId, entry]));
    this.parents = { topics: parentsOf(content.topics), districts: parentsOf(content.districts) };
  }

  entry(shortId: string): Entry | undefined {
    return this.byShortId.get(shortId);
  }

  /** The entries that the text finds, best first, or all by name; then filtered. */
  select(text: string, selection: DirectorySelection): Selected {
    const ranks = text ? this.searchable.find(text) : null;
    if (!ranks) return select(this.entries, selection, this.parents);
    const found = [...ranks].sort(([one, rank], [other, otherRank]) => otherRank - rank || one - other);
    return select(found.map(([nth]) => this.entries[nth]!), selection, this.parents);
  }

  private get searchable(): DirectorySearch {
    return (this.search ??= new DirectorySearch(this.entries.map((entry) => this.textsOf(entry)), anyAscii));
  }

  /** By what an organisation is found: what it shows of its names, topics, districts and places. */
  private textsOf({ names, topicIds, districtIds, addresses }: Entry): WeightedText[] {
    const labels = topicIds.flatMap((id) => Object.values(this.topics.get(id)?.labels ?? {}));
    const places = [...districtIds.flatMap((id) => this.districts.get(id)?.name ?? []), ...addresses.map(({ street, postcode, place }) => `${street} ${postcode} ${place}`)];
    return [
      ...names.flatMap(({ text, latin }) => [{ text, weight: 10 }, ...(latin ? [{ text: latin, weight: 8 }] : [])]),
      ...places.map((text) => ({ text, weight: 3 })),
      ...labels.map((text) => ({ text, weight: 2 })),
    ];
  }
}

const parentsOf = (terms: readonly { id: string; parentId: string | null }[]): ReadonlyMap<string, string | null> => new Map(terms.map(({ id, parentId }) => [id, parentId]));

function entryOf(organisation: ShownOrganisation): Entry {
  const { id, name, names, links } = organisation;
  const other = names.find(({ text }) => text !== name && scriptOf(text) !== 'latin');
  return {
    ...organisation,
    links: links.map(({ kind, url }) => ({ kind, url: webAddressOf(url)?.address ?? '' })).filter(({ url }) => url !== ''),
    slug: slugOf(name, anyAscii),
    shortId: shortIdOf(id),
    shortName: names.find(({ kind }) => kind === 'short')?.text ?? null,
    ownScriptName: other?.text ?? null,
  };
}
