import { foldedWords, withoutLegalForm } from '../names/fold.js';
import { likenessOfTriples, triplesOf } from '../names/likeness.js';
import { searchTerms, type Transliterate } from '../names/search-terms.js';

/** A text by which an entry is found, and how much a match in it counts. */
export type WeightedText = { readonly text: string; readonly weight: number };

/** How sure a term is to be what was typed: the word itself, one that begins with it, sounds like it, is spelled like it. */
const QUALITY = { same: 1, begins: 0.8, sounds: 0.5, spelled: 0.5 } as const;
const MAX_WORDS = 8;
const SHORTEST_BEGINNING = 2;
const SHORTEST_SOUND_BEGINNING = 5;
const SHORTEST_MISSPELLING = 4;
const ALIKE = 0.5;

type Ranks = Map<number, number>;
type Term = { readonly term: string; readonly weights: ReadonlyMap<number, number> };

/** Finds entries by their texts and by nothing else; entries are named by their place in the list. See README.md. */
export class DirectorySearch {
  private readonly terms: readonly Term[];
  private triples: readonly ReadonlySet<string>[] | null = null;

  constructor(
    entries: readonly (readonly WeightedText[])[],
    private readonly transliterate: Transliterate,
  ) {
    const weights = new Map<string, Map<number, number>>();
    entries.forEach((texts, entry) => {
      for (const { text, weight } of texts) for (const term of searchTerms(text, transliterate)) enter(weights, term, entry, weight);
    });
    this.terms = [...weights].map(([term, own]) => ({ term, weights: own })).sort((a, b) => (a.term < b.term ? -1 : 1));
  }

  /** The entries that match every word of the text, each with its rank (higher is better); `null` for a text without words. */
  find(text: string): Ranks | null {
    const words = foldedWords(withoutLegalForm(text)).slice(0, MAX_WORDS);
    if (words.length === 0) return null;
    const found = words.map((word, nth) => this.matches(word, nth === words.length - 1));
    const [first, ...others] = found;
    const common = [...first!].filter(([entry]) => others.every((ranks) => ranks.has(entry)));
    return new Map(common.map(([entry]) => [entry, found.reduce((sum, ranks) => sum + ranks.get(entry)!, 0)]));
  }

  /** Entries that hold one word; the last one may still be being typed. Another spelling counts only when the word itself is nowhere. */
  private matches(word: string, isLast: boolean): Ranks {
    const ranks: Ranks = new Map();
    for (const term of searchTerms(word, this.transliterate)) {
      const isSound = term.startsWith('~');
      const isBeginning = isLast && term.length >= (isSound ? SHORTEST_SOUND_BEGINNING : SHORTEST_BEGINNING);
      for (let at = this.placeOf(term); at < this.terms.length && this.terms[at]!.term.startsWith(term); at += 1) {
        const isSame = this.terms[at]!.term === term;
        if (isSame || isBeginning) raise(ranks, this.terms[at]!, (isSound ? QUALITY.sounds : QUALITY.same) * (isSame ? 1 : QUALITY.begins));
        if (!isBeginning) break;
      }
    }
    if (ranks.size === 0 && word.length >= SHORTEST_MISSPELLING) this.addAlike(ranks, word);
    return ranks;
  }

  private addAlike(ranks: Ranks, word: string): void {
    this.triples ??= this.terms.map(({ term }) => triplesOf(term));
    const triples = triplesOf(word);
    this.terms.forEach((term, at) => {
      if (term.term.startsWith('~')) return;
      const likeness = likenessOfTriples(triples, this.triples![at]!);
      if (likeness >= ALIKE) raise(ranks, term, likeness * QUALITY.spelled);
    });
  }

  /** Where the term stands or would stand, by halving. */
  private placeOf(term: string): number {
    let low = 0;
    let high = this.terms.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.terms[middle]!.term < term) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function enter(weights: Map<string, Map<number, number>>, term: string, entry: number, weight: number): void {
  let own = weights.get(term);
  if (!own) weights.set(term, (own = new Map()));
  own.set(entry, Math.max(weight, own.get(entry) ?? 0));
}

function raise(ranks: Ranks, { weights }: Term, quality: number): void {
  for (const [entry, weight] of weights) ranks.set(entry, Math.max(weight * quality, ranks.get(entry) ?? 0));
}
