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

/** One file for the code of the shell, and one for the libraries below it, which seldom change. */
export function shellChunkOf(id: string, graph: Graph): string | null {
  // Every icon is imported by the one list of all icons: whose page it is on, the bundler knows better.
  if (id.includes('/lucide-react/dist/esm/icons/')) return null;
  if (graph.getModuleInfo(id)?.isEntry || !isNeededAtStart(id, graph)) return null;
  return id.includes('/node_modules/') && !id.includes('/lucide-react/') ? 'framework' : 'shell';
}
