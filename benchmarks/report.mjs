// From rounds to figures, on the screen and in a file.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';

const sorted = (values) => [...values].sort((a, b) => a - b);
const quantile = (values, share) => sorted(values)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
const median = (values) => quantile(values, 0.5);
const rounded = (value, digits = 2) => Number(value.toFixed(digits));

/** Medians over the rounds of one server; the spread is (largest - smallest) / median of the throughput. */
function figuresOf(rounds) {
  const throughput = rounds.map(({ latencies, seconds }) => latencies.length / seconds);
  const perThousand = (part) => median(rounds.map((round) => (round[part] * 1_000) / round.latencies.length));
  const latencies = rounds.flatMap((round) => round.latencies);
  return {
    perSecond: Math.round(median(throughput)),
    spread: rounded((Math.max(...throughput) - Math.min(...throughput)) / median(throughput)),
    p50: rounded(median(latencies)),
    p99: rounded(quantile(latencies, 0.99)),
    cpuPerThousand: { app: rounded(perThousand('app'), 3), database: rounded(perThousand('database'), 3) },
    failures: Object.assign({}, ...rounds.map(({ failures }) => failures)),
  };
}

const cpu = ({ cpuPerThousand: { app, database } }) => app + database;

/** Both servers' figures and their ratios; the ratio of each pair of rounds is taken first, then the median. */
export function summaryOf({ api, limit }) {
  const figures = { api: figuresOf(api), limit: figuresOf(limit) };
  const cost = ({ app, database, latencies }) => (app + database) / latencies.length;
  return {
    ...figures,
    ratio: {
      cpu: rounded(median(api.map((round, nth) => cost(round) / cost(limit[nth])))),
      throughput: rounded(median(api.map((round, nth) => round.latencies.length / round.seconds / (limit[nth].latencies.length / limit[nth].seconds)))),
    },
  };
}

const COLUMNS = [['workload', 9], ['orgs', 7], ['conn', 5], ['req/s', 7], ['limit', 7], ['share', 6], ['p50', 8], ['p99', 8], ['limit p50', 10], ['app s/k', 8], ['db s/k', 8], ['limit s/k', 10], ['CPU ×', 7], ['MB', 5], ['spread', 7]];
let printed = false;

export function printRow({ workload, size, connections, api, limit, ratio, memory }) {
  if (!printed) console.log(COLUMNS.map(([title, width]) => title.padStart(width)).join(''));
  printed = true;
  const cells = [workload, size, connections, api.perSecond, limit.perSecond, `${Math.round(ratio.throughput * 100)}%`, api.p50, api.p99, limit.p50, api.cpuPerThousand.app, api.cpuPerThousand.database, rounded(cpu(limit), 3), ratio.cpu, memory.api, api.spread];
  const failures = Object.keys({ ...api.failures, ...limit.failures }).length > 0 ? `  failures: api ${JSON.stringify(api.failures)} limit ${JSON.stringify(limit.failures)}` : '';
  console.log(cells.map((cell, nth) => String(cell).padStart(COLUMNS[nth][1])).join('') + failures);
}

export function printRecall(size, found) {
  if (!found) return;
  console.log(`damaged names among the first 20 at ${size}: ${found.api} of 60 (limit ${found.limit})`);
  for (const { typed, name } of found.missed) console.log(`  not found: "${typed}" for "${name}"`);
}

/** Writes the run with the machine and the versions that it was made with. */
export function save(settings, sizes) {
  const folder = new URL('results/', import.meta.url);
  fs.mkdirSync(folder, { recursive: true });
  const at = new Date().toISOString().slice(0, 16).replace(':', '');
  const machine = { cpu: os.cpus()[0].model, cores: os.cpus().length, memoryGb: Math.round(os.totalmem() / 2 ** 30), system: `${os.type()} ${os.release()}`, node: process.version };
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  const file = new URL(`${at}.json`, folder);
  fs.writeFileSync(file, `${JSON.stringify({ at, commit, machine, settings, sizes }, null, 1)}\n`);
  console.log(`written: benchmarks/results/${at}.json`);
}
