/** What a plan must avoid, the most important first: a little of an earlier level outweighs everything of the later ones. */
export const HOST_LEVELS = ['fallbacks', 'unfairness', 'gaps', 'calendar', 'districts', 'changes', 'tie'] as const;
export type HostLevel = (typeof HOST_LEVELS)[number];

/** One whole number per level. Costs are compared lexicographically and added level by level. */
export type Cost = readonly number[];

export const NO_COST: Cost = HOST_LEVELS.map(() => 0);

/** In the order of the levels. */
export const costOf = ({ fallbacks = 0, unfairness = 0, gaps = 0, calendar = 0, districts = 0, changes = 0, tie = 0 }: Partial<Record<HostLevel, number>>): Cost => [
  fallbacks, unfairness, gaps, calendar, districts, changes, tie,
];

/** The sum of two or three costs. */
export function plus(a: Cost, b: Cost, c: Cost = NO_COST): Cost {
  const sum = a.slice() as number[];
  for (let level = 0; level < sum.length; level += 1) sum[level]! += b[level]! + c[level]!;
  return sum;
}

/** The sum of any number of costs. */
export function sumOf(costs: Iterable<Cost>): Cost {
  const sum = NO_COST.slice() as number[];
  for (const cost of costs) for (let level = 0; level < sum.length; level += 1) sum[level]! += cost[level]!;
  return sum;
}

export function minus(a: Cost, b: Cost): Cost {
  const difference = a.slice() as number[];
  for (let level = 0; level < difference.length; level += 1) difference[level]! -= b[level]!;
  return difference;
}

/** `compareCosts(plus(a, b, c), other)` without making the sum. */
export function compareSum(a: Cost, b: Cost, c: Cost, other: Cost): number {
  for (let level = 0; level < other.length; level += 1) {
    const difference = a[level]! + b[level]! + c[level]! - other[level]!;
    if (difference !== 0) return difference;
  }
  return 0;
}

/** `compareCosts(minus(plus(a, b), c), other)` without making the sums. */
export function compareDetour(a: Cost, b: Cost, c: Cost, other: Cost): number {
  for (let level = 0; level < other.length; level += 1) {
    const difference = a[level]! + b[level]! - c[level]! - other[level]!;
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Negative when the first is cheaper. */
export function compareCosts(a: Cost, b: Cost): number {
  for (let level = 0; level < a.length; level += 1) if (a[level] !== b[level]) return a[level]! - b[level]!;
  return 0;
}

/** A number of 30 bits that looks random and is always the same for the same text (FNV-1a, then mixed). */
export function tieHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let nth = 0; nth < text.length; nth += 1) hash = Math.imul(hash ^ text.charCodeAt(nth), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return (hash ^ (hash >>> 15)) >>> 2;
}
