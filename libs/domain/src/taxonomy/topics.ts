import { ADVICE_AND_MEDIA, ARTS_AND_MUSIC, EDUCATION, SOCIAL_AND_SPORT, type TopicRow } from './topic-words.js';

/** A topic of an organisation's work; heads have `head` null. Slugs never change, words may. */
export type Topic = {
  readonly slug: string;
  readonly head: string | null;
  readonly labels: Readonly<Record<'de' | 'en' | 'fr' | 'es' | 'ru' | 'uk' | 'ar', string>>;
  /** What offices write for it in German besides its label. */
  readonly otherWords: readonly string[];
};

/** The eight heads with their topics, as they ship; the office edits them from there. */
export const TOPICS: readonly Topic[] = [...EDUCATION, ...ARTS_AND_MUSIC, ...SOCIAL_AND_SPORT, ...ADVICE_AND_MEDIA].map(topicOf);

function topicOf([path, de, en, fr, es, ru, uk, ar, otherWords = '']: TopicRow): Topic {
  const [head = path, slug] = path.split('/');
  return {
    slug: slug ?? head,
    head: slug === undefined ? null : head,
    labels: { de, en, fr, es, ru, uk, ar },
    otherWords: otherWords.split(', ').filter((word) => word !== ''),
  };
}
