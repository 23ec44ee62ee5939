// Names of fictitious organisations and people in four scripts, the same at every run, and the ways in which people
// mistype them.
import anyAscii from 'any-ascii';

/** A repeatable source of randomness (mulberry32). */
export function randomFrom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit) => Math.floor(next() * limit);
  return { next, below, pick: (list) => list[below(list.length)] };
}

const words = (text) => text.trim().split(/\s+/);

const SCRIPTS = {
  latin: {
    share: 0.55,
    kinds: words(`Verein Kulturverein Netzwerk Frauenkreis Elternverein Ärztenetz Jugendbund Bildungswerk Begegnungsstätte Chor Freundeskreis
      Gesellschaft Initiative Treffpunkt Sprachschule Flüchtlingshilfe Mädchenhaus Theatergruppe Sportverein Seniorenbüro Nachbarschaftshilfe Kulturbrücke`),
    peoples: words(`Syrischer Türkischer Vietnamesischer Polnischer Griechischer Kurdischer Êzîdischer Iranischer Afghanischer Ghanaischer Eritreischer
      Brasilianischer Spanischer Italienischer Kroatischer Albanischer Ungarischer Tschechischer Russischsprachiger Französischer Kamerunischer Arabischer`),
    syllables: words('ba be bö da de dü fa fe ga go ha he hü ja ka ki ko la le li lo ma me mi mo na ne ni no pa pe ra re ri ro sa se sö ta te ti to va ve wa zi zo'),
  },
  cyrillic: {
    share: 0.2,
    kinds: words('Общество Союз Хор Клуб Школа Центр Объединение Товариство Спілка Громада Театр Мастерская'),
    peoples: words('Українська Русская Белорусская Болгарская Сербская Казахская Молодёжная Женская Родительская Культурная'),
    syllables: words('ка ли на ро ди ве со ня бе ре зо ло та ми ра ду бо ла да сне жа на кры ни ця ве сел ка мо ре лю бо ва сон'),
  },
  arabic: {
    share: 0.15,
    kinds: words('جمعية شبكة حلقة اتحاد مركز نادي مدرسة بيت رابطة مؤسسة'),
    peoples: words('السورية العراقية اللبنانية الفلسطينية الأطباء النساء الشباب الثقافية المغربية السودانية'),
    syllables: words('نور سلام حياة أمل بيت وطن جسر شمس قمر زهر ورد نجم بحر نهر سما ريم جود فجر ضيا كرم'),
  },
  greek: {
    share: 0.1,
    kinds: words('Κοινότητα Σύλλογος Ένωση Αδελφότητα Σχολείο Λέσχη Χορωδία'),
    peoples: words('Ελληνική Κυπριακή Ποντιακή Μακεδονική Κρητική Θρακική Νέων Γυναικών'),
    syllables: words('αλ φα βη τα γα μα δε λτα ε λπι δα ζω η λι ος θε α κα λι μνη μη νη σι ο ρα πη γη'),
  },
};

export const PLACES = words('Hannover Laatzen Garbsen Langenhagen Seelze Lehrte Burgdorf Barsinghausen Hameln Celle Hildesheim Peine Nienburg Göttingen Lüneburg');
const GIVEN = words(`Anna Oksana Mehmet Fatma Nguyen Maria José Amina Yusuf Leïla Olga Ivan Petra Jürgen Zoë Thi Hevîn Rojda Samir Nadia Elena Dmitri Ayşe Kofi Abena
  Sofia Giorgos Ioanna Ali Hassan Mina Reza Farid Layla Ana João Lucía Piotr Agnieszka Zsófia`);
const FAMILY_PARTS = words('al ber chen der el far gan haus in jan kov lan man nov öz pol rad sal tan ung var wal yil zad stein berg dorf mann oğlu enko wicz idis poulos');

const capital = (word) => word.charAt(0).toUpperCase() + word.slice(1);
const joined = (random, parts, count) => capital(Array.from({ length: count }, () => random.pick(parts)).join(''));

function scriptFor(random) {
  let left = random.next();
  return Object.values(SCRIPTS).find(({ share }) => (left -= share) < 0) ?? SCRIPTS.latin;
}

/** `{ text, latin }`; `latin` is null for a name that is Latin already. */
export function organisationName(random) {
  const script = scriptFor(random);
  const own = joined(random, script.syllables, script === SCRIPTS.arabic ? 2 : 3 + random.below(2));
  const people = random.next() < 0.6 ? [random.pick(script.peoples)] : [];
  const place = script === SCRIPTS.latin && random.next() < 0.3 ? [random.pick(PLACES)] : [];
  const text = [...people, random.pick(script.kinds), own, ...place].join(' ');
  if (script === SCRIPTS.latin) return { text: `${text} e.V.`, latin: null };
  return { text, latin: anyAscii(text) };
}

export const personName = (random) => ({ given: random.pick(GIVEN), family: joined(random, FAMILY_PARTS, 2 + random.below(2)) });

/** One wrong, missing, doubled or swapped letter somewhere inside a word. */
function mistyped(text, random) {
  const at = 1 + random.below(text.length - 2);
  const [before, letter, after] = [text.slice(0, at), text[at], text.slice(at + 1)];
  const ways = [
    () => before + after,
    () => before + letter + letter + after,
    () => before + (after[0] ?? '') + letter + after.slice(1),
    () => before + random.pick([...'aeinrst']) + after,
  ];
  return random.pick(ways)();
}

/** The name as somebody might type it: without umlauts, in Latin letters, or with one or two slips. */
export function damaged({ text, latin }, random) {
  const typed = (latin ?? text.replace(/ e\.V\.$/, '')).replaceAll("'", '');
  const way = random.below(4);
  if (way === 0) return mistyped(typed, random);
  if (way === 1) return mistyped(mistyped(typed, random), random);
  if (way === 2) return anyAscii(typed);
  return mistyped(anyAscii(typed).toLowerCase(), random);
}
