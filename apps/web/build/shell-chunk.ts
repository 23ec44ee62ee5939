/** What Rolldown tells about a module while it decides on the chunks. */
type Graph = { getModuleInfo(id: string): { isEntry: boolean; importers: readonly string[] } | null };

/** Is the module needed before anything else can be shown: reached from the entry without a lazy import? */
function isNeededAtStart(id: string, graph: Graph, seen = new Set<string>()): boolean {
  if (seen.has(id)) return false;
  seen.add(id);
  const module = graph.getModuleInfo(id);
  if (!module) return false;
  return module.isEntry || module.importers.some((importer) => isNeededAtStart(importer, graph, seen));
}

/** Every icon, and every part of the query library, is imported by one list of all: whose page it is on, the bundler knows better. */
const LISTED_WHOLE = /\/(lucide-react\/dist\/esm\/icons|@tanstack\/(react-query|query-core))\//;

/** One file for the code of the shell, and one for the libraries below it, which seldom change. */
export function shellChunkOf(id: string, graph: Graph): string | null {
  if (LISTED_WHOLE.test(id)) return null;
  if (graph.getModuleInfo(id)?.isEntry || !isNeededAtStart(id, graph)) return null;
  return id.includes('/node_modules/') && !id.includes('/lucide-react/') ? 'framework' : 'shell';
}
