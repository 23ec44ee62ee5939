/**
 * Checks the text catalogues: every key in every language, the same placeholders, every plural category a language has,
 * every key that the code uses defined, every key used. Prints what is wrong and exits with 1.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { compileMessage } from '@lingui/message-utils/compileMessage';

const ROOT = path.join(import.meta.dirname, '..');
const TEXTS = path.join(ROOT, 'libs/contracts/src/texts');
const SOURCE = 'de';
/** Where texts are used. Catalogues of the server (mails) are used there. */
const CODE = ['apps/web/src', 'apps/api/src', 'libs/contracts/src'];
/** A compact-number category of French and Spanish that no text of ours needs. */
const NEEDLESS = { fr: ['many'], es: ['many'] };

/** Names of organisations often end with a full stop of their own. */
const NAME_BEFORE_STOP = /\{(network|organisation|person|sender|predecessor|name)\}\./u;

const read = (language, file) => JSON.parse(readFileSync(path.join(TEXTS, language, file), 'utf8'));

function filesBelow(folder, ending) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** Placeholders and the plural categories of a compiled message, nested ones too. */
function partsOf(message, parts = { placeholders: new Set(), plurals: [] }) {
  for (const token of message) {
    if (!Array.isArray(token)) continue;
    const [name, type, choices] = token;
    parts.placeholders.add(name);
    if (typeof choices !== 'object' || choices === null) continue;
    const { offset: _offset, ...cases } = choices;
    if (type !== 'select') parts.plurals.push(Object.keys(cases));
    for (const choice of Object.values(cases)) partsOf([choice].flat(), parts);
  }
  return parts;
}

function sentenceFaults(language, key, sentence, original) {
  const [own, source] = [sentence, original].map((text) => partsOf(compileMessage(text)));
  const missing = [...source.placeholders].filter((name) => !own.placeholders.has(name));
  const extra = [...own.placeholders].filter((name) => !source.placeholders.has(name));
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  const needed = pluralCategories.filter((category) => !NEEDLESS[language]?.includes(category));
  const lacking = own.plurals.flatMap((cases) => needed.filter((category) => !cases.includes(category)));
  const stopped = NAME_BEFORE_STOP.exec(sentence)?.[0];
  return [
    ...(stopped ? [`${language} ${key}: ${stopped} doubles the full stop of a name such as “e.V.”`] : []),
    ...missing.map((name) => `${language} ${key}: placeholder {${name}} is missing`),
    ...extra.map((name) => `${language} ${key}: placeholder {${name}} is not in the German text`),
    ...lacking.map((category) => `${language} ${key}: plural category ${category} is missing`),
  ];
}

function catalogueFaults(language, file) {
  const [own, source] = [read(language, file), read(SOURCE, file)];
  const missing = Object.keys(source).filter((key) => !own[key]?.trim());
  const extra = Object.keys(own).filter((key) => !(key in source));
  const shared = Object.keys(source).filter((key) => own[key]?.trim());
  return [
    ...missing.map((key) => `${language} ${file}: ${key} is missing`),
    ...extra.map((key) => `${language} ${file}: ${key} is not in the German catalogue`),
    ...shared.flatMap((key) => sentenceFaults(language, key, own[key], source[key])),
  ];
}

function usageFaults(files) {
  const defined = new Set(files.flatMap((file) => Object.keys(read(SOURCE, file))));
  const features = new Set([...defined].map((key) => key.split('.')[0]));
  const sources = CODE.flatMap((folder) => filesBelow(path.join(ROOT, folder), /\.tsx?$/)).map((file) =>
    readFileSync(file, 'utf8'),
  );
  const code = sources.join('\n');
  const literals = [...code.matchAll(/\bt(?:Or)?\(\s*'([a-z]\w*(?:\.\w+)+)'|label: '([a-z]\w*(?:\.\w+)+)'/g)].map(
    (match) => match[1] ?? match[2],
  );
  const undefinedKeys = new Set(literals.filter((key) => features.has(key.split('.')[0]) && !defined.has(key)));
  // A key built from parts (`shell.role.${role}`) is used when its beginning is.
  const beginnings = [...code.matchAll(/`([a-z]\w*(?:\.\w+)*\.)\$\{/g)].map((match) => match[1]);
  const isUsed = (key) => code.includes(`'${key}'`) || beginnings.some((beginning) => key.startsWith(beginning));
  return [
    ...[...undefinedKeys].map((key) => `${key} is used but not defined`),
    ...[...defined].filter((key) => !isUsed(key)).map((key) => `${key} is not used`),
  ];
}

const languages = readdirSync(TEXTS);
const files = [...new Set(languages.flatMap((language) => readdirSync(path.join(TEXTS, language))))].sort();
const homeless = languages.flatMap((language) =>
  files
    .filter((file) => !readdirSync(path.join(TEXTS, language)).includes(file))
    .map((file) => `${language} ${file} is missing`),
);
const complete =
  homeless.length > 0 ? [] : files.flatMap((file) => languages.flatMap((language) => catalogueFaults(language, file)));
const faults = [...homeless, ...complete, ...(homeless.length > 0 ? [] : usageFaults(files))];
faults.forEach((fault) => console.error(fault));
console.log(`${files.length} catalogues in ${languages.length} languages, ${faults.length} faults`);
process.exit(faults.length > 0 ? 1 : 0);
