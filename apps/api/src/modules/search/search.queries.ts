import { foldedWords, withoutLegalForm } from '@verbund/domain/names/fold.js';
import { searchTerms } from '@verbund/domain/names/search-terms.js';
import anyAscii from 'any-ascii';
import { literal, sql, type Sql } from '../../platform/database/sql.js';

/** Kinds of records that the search finds. */
export type Searchable = 'organisation' | 'person';

/** How sure a term is to be what was typed: the word itself, one that begins with it, is spelled or sounds like it, is its beginning or end. */
const QUALITY = { same: 1, begins: 0.8, spelled: 0.8, sounds: 0.5, part: 0.5 } as const;
const MAX_WORDS = 8;
const SHORTEST_BEGINNING = 2;
const SHORTEST_MISSPELLING = 4;
const SHORTEST_PART = 5;
/** Terms that one typed word may stand for by its beginning, and by its spelling. */
const MAX_BEGINNINGS = 60;
const MAX_SPELLINGS = 6;
/** A term of more records than this says little: it ranks what other words have found. */
const COMMON = 1_000;
/** So many of the records found are ranked by the common words too. */
const RANKED_BY_COMMON = 200;
/** Records that match much less than the best one are no answer. */
const WORTH_SHOWING = 0.4;
/** Above every character that can continue a term. */
const AFTER_ALL = '\u{10ffff}';

type Asked = { word: string; terms: { term: string; quality: number }[] };

/** The words of the text, each with the terms it stands for as it is. */
function askedBy(text: string): Asked[] {
  const words = foldedWords(withoutLegalForm(text)).slice(0, MAX_WORDS);
  return words.map((word) => ({
    word,
    terms: searchTerms(word, anyAscii).map((term) => ({ term, quality: term.startsWith('~') ? QUALITY.sounds : QUALITY.same })),
  }));
}

/** What the last word may be the beginning of; sound terms too when they are long enough to mean something. */
function beginningsOf(last: Asked | undefined): { term: string; quality: number }[] {
  const terms = last?.terms.filter(({ term }) => term.length >= (term.startsWith('~') ? 5 : SHORTEST_BEGINNING)) ?? [];
  return terms.map(({ term, quality }) => ({ term, quality: quality * QUALITY.begins }));
}

/** Ids of the records that a typed text finds. */
export const foundBy = (subject: Searchable, text: string): Sql => sql`SELECT id FROM (${matches(subject, text)}) matches`;

/**
 * The records that a typed text finds, as rows of `id` and `rank` (higher is better). Words → terms of the index (the
 * same, continued, sounding or spelled alike) → records. A rare term weighs more than a common one, a name more than a
 * place; who matches all words comes before who matches some. See README.md.
 */
export function matches(subject: Searchable, text: string): Sql {
  const asked = askedBy(text);
  return sql`
    WITH likely AS (${likelyTerms(subject, asked)}),
    counted AS (
      SELECT likely.*, few.frequency, max(quality) OVER (PARTITION BY nth) AS surest
      FROM likely CROSS JOIN LATERAL (SELECT count(*) AS frequency FROM (
        SELECT FROM search_postings p WHERE p.term = likely.term AND p.subject = ${subject} LIMIT ${literal(COMMON)}) found) few
      WHERE few.frequency > 0),
    weighed AS MATERIALIZED (
      SELECT nth, term, quality / (1 + ln(sum(frequency) FILTER (WHERE quality = surest) OVER (PARTITION BY nth))) AS worth,
        frequency < ${COMMON} OR NOT bool_or(frequency < ${COMMON}) OVER () AS leads
      FROM counted),
    hits AS (
      SELECT p.subject_id AS id, nth, max(worth) AS worth, max(worth * p.weight) AS points
      FROM weighed JOIN search_postings p ON p.term = weighed.term AND p.subject = ${subject} WHERE leads GROUP BY p.subject_id, nth),
    led AS (SELECT id, sum(worth) AS worth, sum(points) AS points, row_number() OVER (ORDER BY sum(points) DESC, id) AS place FROM hits GROUP BY id),
    also AS (
      SELECT id, sum(worth) AS worth, sum(points) AS points FROM (
        SELECT led.id, max(w.worth) AS worth, max(w.worth * p.weight) AS points
        FROM led CROSS JOIN weighed w CROSS JOIN LATERAL (
          SELECT weight FROM search_postings WHERE term = w.term AND subject = ${subject} AND subject_id = led.id LIMIT 1) p
        WHERE led.place <= ${RANKED_BY_COMMON} AND NOT w.leads GROUP BY led.id, w.nth) words
      GROUP BY id),
    ranked AS (
      SELECT id, led.worth + COALESCE(also.worth, 0) AS worth, led.points + COALESCE(also.points, 0) AS points FROM led LEFT JOIN also USING (id))
    SELECT id, points AS rank FROM (SELECT *, max(worth) OVER () AS best FROM ranked) best WHERE worth >= best * ${WORTH_SHOWING}`;
}

/**
 * Which terms of the index each word may stand for, and how surely. Only words that the index does not have are asked for
 * their spelling, and for the two words that were written as one.
 */
function likelyTerms(subject: Searchable, asked: readonly Asked[]): Sql {
  const exact = asked.flatMap(({ terms }, nth) => terms.map((term) => ({ nth, ...term })));
  const beginnings = beginningsOf(asked.at(-1));
  const last = asked.length - 1;
  return sql`
    WITH unknown AS MATERIALIZED (${unknownWords(subject, asked)})
    SELECT nth, term, max(quality) AS quality FROM (
      SELECT * FROM unnest(${exact.map(({ nth }) => nth)}::int[], ${exact.map(({ term }) => term)}::text[], ${exact.map(({ quality }) => quality)}::float8[]) AS same(nth, term, quality)
      UNION ALL SELECT ${last}, begun.term, b.quality
        FROM unnest(${beginnings.map(({ term }) => term)}::text[], ${beginnings.map(({ quality }) => quality)}::float8[]) AS b(term, quality)
        CROSS JOIN LATERAL (SELECT term FROM search_terms WHERE ${beginsWith(sql`b.term`)} LIMIT ${literal(MAX_BEGINNINGS)}) begun
      UNION ALL SELECT nth, alike.term, alike.likeness * ${QUALITY.spelled} FROM unknown CROSS JOIN LATERAL (
        SELECT term, similarity(term, word) AS likeness FROM search_terms WHERE term % word AND NOT starts_with(term, '~') ORDER BY likeness DESC, term LIMIT ${literal(MAX_SPELLINGS)}) alike
      UNION ALL SELECT nth, part.term, ${QUALITY.part} FROM unknown CROSS JOIN generate_series(${SHORTEST_PART}::int, length(word) - 1) size
        CROSS JOIN LATERAL (VALUES (left(word, size)), (right(word, size))) AS part(term)
    ) every GROUP BY nth, term`;
}

/** Words in letters that are no term of the index and, for the word being typed, not the beginning of one. */
function unknownWords(subject: Searchable, asked: readonly Asked[]): Sql {
  const words = asked.map(({ word }, nth) => ({ nth, word })).filter(({ word }) => word.length >= SHORTEST_MISSPELLING && /\p{L}/u.test(word));
  return sql`
    SELECT nth, word FROM unnest(${words.map(({ nth }) => nth)}::int[], ${words.map(({ word }) => word)}::text[]) AS typed(nth, word)
    WHERE NOT EXISTS (SELECT FROM search_postings p WHERE p.term = word AND p.subject = ${subject})
      AND NOT (nth = ${asked.length - 1} AND EXISTS (SELECT FROM search_terms WHERE ${beginsWith(sql`word`)}))`;
}

/** As the index by bytes reads it, also when the beginning is a value of the statement. */
const beginsWith = (beginning: Sql): Sql => sql`term ~>=~ ${beginning} AND term ~<~ (${beginning} || ${AFTER_ALL})`;
