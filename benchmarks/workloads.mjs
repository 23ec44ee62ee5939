// What the benchmark asks for: one function per workload that makes the next request.
import { idOf, organisationOf } from './data.mjs';
import { damaged, randomFrom } from './names.mjs';

const API = '/api/v1';
const LANGUAGES = ['ar', 'ru', 'uk', 'tr', 'el'];
/** Records that are read and updated: spread over the register, the same number at every size. */
const RECORDS = 500;

const recordIds = (size) => Array.from({ length: Math.min(RECORDS, size) }, (_, nth) => idOf('organisation', Math.floor((nth * size) / Math.min(RECORDS, size))));

/** Filtered by state and, in turn, by district, topic, language or nothing else. */
function list(random) {
  const filters = [`district=${idOf('district', random.below(13))}`, `topic=${idOf('head', random.below(8))}`, `language=${random.pick(LANGUAGES)}`, ''];
  return { method: 'GET', path: `${API}/organisations?status=active&${random.pick(filters)}&sort=${random.pick(['name', '-updatedAt'])}&pageSize=25` };
}

const search = (random, { size }) => ({ method: 'GET', path: `${API}/organisations?search=${encodeURIComponent(damaged(organisationOf(random.below(size)), random))}&pageSize=20` });

const record = (random, { ids }) => ({ method: 'GET', path: `${API}/organisations/${random.pick(ids)}` });

/** Each connection changes records of its own, so that nobody meets a version conflict. */
function update(random, { ids, versions, connection, connections }) {
  const own = ids.filter((_, nth) => nth % connections === connection);
  const id = random.pick(own.length > 0 ? own : ids);
  const version = versions.get(id) ?? 1;
  return { method: 'PATCH', path: `${API}/organisations/${id}`, body: JSON.stringify({ version, founded: String(1900 + (version % 100)) }), learn: (answer) => versions.set(id, Number(/"version":(\d+)/.exec(answer)?.[1] ?? version)) };
}

function mix(random, context) {
  const share = random.below(100);
  if (share < 45) return list(random, context);
  if (share < 60) return search(random, context);
  return share < 90 ? record(random, context) : update(random, context);
}

/** Records and updates only, because they are the cheapest way through all layers. */
const warmUp = (random, context) => (random.next() < 0.8 ? record : update)(random, context);

const WORKLOADS = { list, search, record, update, mix, warmUp };

/** A source of requests for one connection. */
export function requestsOf({ workload, size, connection, connections, versions, seed }) {
  const random = randomFrom(seed + connection * 101);
  const context = { size, ids: recordIds(size), versions, connection, connections };
  return () => WORKLOADS[workload](random, context);
}

/** Sixty damaged names and the organisation that each should find. */
export function damagedNames(size) {
  const random = randomFrom(60);
  return Array.from({ length: 60 }, () => {
    const organisation = organisationOf(random.below(size));
    return { typed: damaged(organisation, random), name: organisation.text, id: organisation.id };
  });
}
