import { TOPIC_WORDS } from './topic-words.js';

/** A topic of an organisation's work; heads have `head` null. Slugs never change, words may. */
export type Topic = {
  readonly slug: string;
  readonly head: string | null;
  readonly labels: Readonly<Record<'de' | 'en' | 'fr' | 'es' | 'ru' | 'uk' | 'ar', string>>;
  /** What offices write for it in German besides its label. */
  readonly otherWords: readonly string[];
};

/** The eight heads with their topics, as they ship; the office edits them from there. */
export const TOPICS: readonly Topic[] = TOPIC_WORDS.trim().split('\n').map(topicOf);

function topicOf(line: string): Topic {
  const [path = '', de = '', en = '', fr = '', es = '', ru = '', uk = '', ar = '', otherWords = ''] = line.split(' | ');
  const [head = path, slug] = path.split('/');
  return {
    slug: slug ?? head,
    head: slug === undefined ? null : head,
    labels: { de, en, fr, es, ru, uk, ar },
    otherWords: otherWords === '' ? [] : otherWords.split(', '),
  };
}
