import { refuse } from '../../platform/http/refusal.js';
import { DEFAULT_PAGE_SIZE } from '../../platform/http/list-query.dto.js';
import { publicDocumentPath } from '../documents/shown-documents.queries.js';
import { logoPath, networkDocumentPath, photoPath, recordPath, shortIdOf } from './addresses.js';
import type { Directory, Entry } from './directory.js';
import type { DirectoryEntry, DirectoryList, DirectoryNetworkView, DirectoryQuery, DirectoryTerm, DirectoryTerms } from './directory.dto.js';
import { listRequestOf, wordInAddress } from './list-address.js';
import { languagesOf } from './pages/layout.js';

/** One page of the list, with the same search, filters and counts as the page for people. */
export function directoryList(directory: Directory, query: DirectoryQuery, publicUrl: string): DirectoryList {
  const { page = 1, pageSize = DEFAULT_PAGE_SIZE, ...chosen } = query;
  const { search, selection } = listRequestOf(new URLSearchParams(chosen as Record<string, string>), directory);
  const isUnknown = (['topic', 'district', 'language'] as const).find((filter) => chosen[filter] !== undefined && selection[filter] === undefined);
  const { entries, counts } = isUnknown ? { entries: [], counts: directory.select(search, selection).counts } : directory.select(search, selection);
  const inWords = (filter: keyof typeof counts): Record<string, number> => Object.fromEntries([...counts[filter]].map(([value, count]) => [wordInAddress(filter, value, directory), count]));
  return {
    items: entries.slice((page - 1) * pageSize, page * pageSize).map((entry) => entryView(directory, entry, publicUrl)),
    total: entries.length,
    referenceDate: directory.content.day,
    counts: { topic: inWords('topic'), district: inWords('district'), language: inWords('language'), group: inWords('group'), stepFree: inWords('stepFree') },
  };
}

export function directoryEntry(directory: Directory, id: string, publicUrl: string): DirectoryEntry {
  const entry = directory.entry(shortIdOf(id));
  return entry?.id === id ? entryView(directory, entry, publicUrl) : refuse('NOT_FOUND');
}

function entryView(directory: Directory, entry: Entry, publicUrl: string): DirectoryEntry {
  const { topicIds, districtIds, logoDigest, memberSince, slug: _, shortId: __, ownScriptName: ___, sortName: ____, updatedAt: _____, ...shown } = entry;
  return {
    ...shown,
    rooms: shown.rooms.map(({ photo, ...room }) => ({ ...room, photo: photo && { address: publicUrl + photoPath(photo.digest), alt: photo.alt } })),
    documents: shown.documents.map((document) => ({ ...document, address: publicUrl + publicDocumentPath(document.id) })),
    topics: topicIds.map((topic) => wordInAddress('topic', topic, directory)),
    districts: districtIds.map((district) => wordInAddress('district', district, directory)),
    memberSince: memberSince!,
    logo: logoDigest && publicUrl + logoPath(logoDigest),
    pages: Object.fromEntries(languagesOf(directory.content.network).map((language) => [language, publicUrl + recordPath(language, entry)])),
  };
}

/** The words of topics and districts, for those who show the list themselves. */
export function directoryTerms({ topics, districts }: Directory): DirectoryTerms {
  const term = ({ slug, parentId }: { slug: string; parentId: string | null }, labels: Record<string, string>, parents: ReadonlyMap<string, { slug: string }>): DirectoryTerm => ({
    slug,
    parent: (parentId && parents.get(parentId)?.slug) ?? null,
    labels,
  });
  return {
    topics: [...topics.values()].map((topic) => term(topic, topic.labels, topics)),
    districts: [...districts.values()].map((district) => term(district, { und: district.name }, districts)),
  };
}

export function directoryNetwork({ content, entries }: Directory, publicUrl: string): DirectoryNetworkView {
  const { isOpen: _, ...network } = content.network;
  const documents = content.documents.map((document) => ({ ...document, address: publicUrl + networkDocumentPath(document.id) }));
  return { ...network, members: entries.length, referenceDate: content.day, people: content.people, bodies: content.bodies, documents };
}
