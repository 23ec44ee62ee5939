import type { ContactFunction } from '../organisations/contact-functions.js';
import { fold } from '../names/fold.js';
import { assumed, certain, isUnderstood, notUnderstood, tidyLine, type Reading } from './reading.js';

/** A person as two cells of a row name them; `functionInWords` keeps what was written. */
export type NamedPerson = {
  readonly title: string | null;
  readonly givenName: string;
  readonly familyName: string;
  readonly function: ContactFunction | null;
  readonly functionInWords: string | null;
};

/** Folded stems of the words for a function, tried in this order: `2. Vorsitzende` is a deputy before it is a chair. */
const FUNCTION_STEMS: readonly (readonly [ContactFunction, RegExp])[] = [
  ['legalRepresentative', /vertretungsberechtig|gesetzliche vertret|legal rep/],
  ['deputyChair', /^(?:2|3|zweite[rsn]?) vorsitz|stellv|^vize|^vice|^deputy|^co vorsitz/],
  ['chair', /^(?:(?:1|erste[rsn]?) )?vorsitz|^vorstandsvorsitz|^prasident|^president|^chair|^vors$/],
  [
    'treasurer',
    /kass(?:e|en|ier|ierer|iererin)(?:wart|wartin|fuhrung|fuhrer|fuhrerin)?$|schatzmeister|^finanz|^treasurer/,
  ],
  ['secretary', /schriftfuhr|protokollfuhr|^secretary/],
  ['managingDirector', /geschaftsfuhr|geschaftsleit|^managing director|^executive director|^ceo/],
  ['boardMember', /^(?:mitglied (?:des|im) )?vorstand|^vorstandsmitglied|^beisitz|^board/],
  ['office', /^buro|geschaftsstelle|sekretariat|^verwaltung|^office|^koordinat|^projektleit/],
  ['delegate', /^delegiert|^vertret|^delegate/],
  ['youth', /jugend|^youth/],
  ['press', /presse|offentlichkeit|^press|^pr$/],
];

/** The function a word names; a word not known is kept as "other" in its own words, and shown. A blank names none. */
export function readFunction(text: string): Reading<ContactFunction | null> {
  const folded = fold(text);
  if (folded === '') return certain(null, text);
  const found = FUNCTION_STEMS.find(([, stem]) => stem.test(folded));
  return found ? certain(found[0], text) : assumed('other', text, 'functionInWords');
}

/** People are separated by `/` `;` `+` `&`, "und" or a line break; a comma may stand inside a name and separates nothing. */
const BETWEEN_PEOPLE = /[;/+&\r\n]|(?<=\s)(?:und|and|u\.)(?=\s)/u;
/** A slash inside a word is a gender form (`Vorsitzende/r`), one between blanks separates. */
const BETWEEN_FUNCTIONS = /[;+&,\r\n]|(?<=\s)\/|\/(?=\s|\p{Lu}\p{Ll}{2})|(?<=\s)(?:und|and|u\.)(?=\s)/u;

const partsOf = (cell: string, separator: RegExp): string[] =>
  cell
    .split(separator)
    .map(tidyLine)
    .filter((part) => part !== '');

/**
 * The people of a row, each with the function at the same place: `Ada A / Bo B` with `Vorsitz / Kasse`. Fewer or more functions than
 * people cannot be paired and are refused; one person may hold several functions and then appears once for each.
 */
export function readPeople(namesCell: string, functionsCell: string): Reading<NamedPerson>[] {
  const names = partsOf(namesCell, BETWEEN_PEOPLE);
  const functions = partsOf(functionsCell, BETWEEN_FUNCTIONS);
  if (names.length === 0) return [];
  if (names.length === 1)
    return (functions.length ? functions : ['']).map((words) => readPerson(names[0] ?? '', words, namesCell, false));
  if (functions.length !== 0 && functions.length !== names.length)
    return [notUnderstood('IMPORT_FUNCTIONS_DO_NOT_PAIR', `${tidyLine(namesCell)} · ${tidyLine(functionsCell)}`)];
  return names.map((name, index) => readPerson(name, functions[index] ?? '', name, true));
}

function readPerson(
  name: string,
  functionInWords: string,
  original: string,
  isOneOfSeveral: boolean,
): Reading<NamedPerson> {
  const { isCertain, ...parts } = partsOfName(name);
  const role = readFunction(functionInWords);
  const person: NamedPerson = {
    ...parts,
    function: isUnderstood(role) ? role.value : null,
    functionInWords: functionInWords || null,
  };
  if (LETTERS_LOST.test(name)) return assumed(person, original, 'lettersLost');
  if (!isCertain) return assumed(person, original, 'nameSplit');
  if (isUnderstood(role) && role.note) return assumed(person, original, role.note);
  return certain(person, original, isOneOfSeveral ? 'severalValues' : undefined);
}

/** A question mark in a word stands where an older program had no letter (`?im?ekler`). */
const LETTERS_LOST = /\?\p{L}|\p{L}\?/u;

const SALUTATION = /^(?:Frau|Herr|Fr\.|Hr\.|Ms\.?|Mr\.?|Mrs\.?)$/u;
const TITLE =
  /^(?:Dr|Prof|Dipl|Mag|Ing|med|phil|jur|rer|nat|pol|h\.c|B\.A|M\.A)\.(?:-Ing\.)?$|^(?:Dr|Prof|Dipl\.-\p{L}{2,6}\.?)$/u;
const PARTICLE = /^(?:von|van|de|del|der|den|di|da|dos|du|la|le|bin|ibn|al|el|ben|zu|zur|ter)$/iu;

/** `Given Family` with exactly two words, or `Family, Given`, is certain; with more words the last one, with its particles, is taken as family name. */
function partsOfName(name: string): Pick<NamedPerson, 'title' | 'givenName' | 'familyName'> & { isCertain: boolean } {
  const all = name.split(' ').filter((word, index) => index > 0 || !SALUTATION.test(word));
  const titles = all.slice(
    0,
    countOfLeading(all, (word) => TITLE.test(word)),
  );
  const title = titles.join(' ') || null;
  const bare = all.slice(titles.length).join(' ');
  const [family, given, ...rest] = bare.split(',').map((part) => part.trim());
  if (family && given && rest.length === 0) return { title, givenName: given, familyName: family, isCertain: true };
  const words = bare.split(' ');
  const firstOfFamily = startOfFamilyName(words);
  return {
    title,
    givenName: words.slice(0, firstOfFamily).join(' '),
    familyName: words.slice(firstOfFamily).join(' '),
    isCertain: words.length === 2,
  };
}

const countOfLeading = (words: readonly string[], matches: (word: string) => boolean): number => {
  const index = words.findIndex((word) => !matches(word));
  return index === -1 ? words.length : index;
};

/** Where the last word and the particles before it begin; one word alone is a family name. */
function startOfFamilyName(words: readonly string[]): number {
  let index = words.length - 1;
  while (index > 1 && PARTICLE.test(words[index - 1] ?? '')) index -= 1;
  return index;
}
