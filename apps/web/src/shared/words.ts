import type { Texts } from './texts/use-texts';

type Sentences = Pick<Texts, 'tOr'>;

/** A closed list's word (`function`, `treasurer`); an unknown value is shown as it is. */
export const wordOf = ({ tOr }: Sentences, list: string, value: string): string =>
  tOr(`word.${list}.${value}`, 'word.value.asIs', { value });

/** The name of a field of a record. */
export const fieldWord = (texts: Sentences, field: string): string => wordOf(texts, 'field', field);

const camelCase = (words: string): string => words.replace(/ ([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** Who acted: a person's name as it is; a job or the holder of a link ("claim form") in the reader's language. */
export const actorName = ({ tOr }: Sentences, name: string): string =>
  tOr(`word.actor.${camelCase(name)}`, 'word.value.asIs', { value: name });
