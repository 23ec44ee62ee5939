/** The letter triples of a text, its ends padded: the same measure that the database's trigram search uses. */
export function triplesOf(text: string): ReadonlySet<string> {
  const padded = `  ${text} `;
  return new Set(Array.from({ length: padded.length - 2 }, (_, index) => padded.slice(index, index + 3)));
}

/** Dice coefficient of two sets of triples: 1 for the same, 0 without a common one. */
export function likenessOfTriples(first: ReadonlySet<string>, second: ReadonlySet<string>): number {
  const [fewer, more] = first.size < second.size ? [first, second] : [second, first];
  let common = 0;
  for (const triple of fewer) if (more.has(triple)) common += 1;
  return (2 * common) / (first.size + second.size);
}

/** How alike two texts are, from 0 to 1. Fold them first when case and accents do not matter. */
export const likenessOfTexts = (first: string, second: string): number =>
  likenessOfTriples(triplesOf(first), triplesOf(second));
