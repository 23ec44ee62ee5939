/** BCP 47 code, then the names an office writes, German first; languages spoken by members of such networks. */
const LANGUAGE_LINES = `
aii: Assyrisch, Aramäisch, Assyrian, Aramaic
am: Amharisch, Amharic
ar: Arabisch, Arabic, العربية
az: Aserbaidschanisch, Aserisch, Azerbaijani
be: Belarussisch, Weißrussisch, Belarusian
ber: Berberisch, Tamazight, Berber
bg: Bulgarisch, Bulgarian
bm: Bambara
bn: Bengali, Bengalisch, Bangla
bs: Bosnisch, Bosnian
ckb: Sorani, Zentralkurdisch, Kurdisch (Sorani)
cs: Tschechisch, Czech
da: Dänisch, Danish
de: Deutsch, German
diq: Zazaki, Zaza, Dimli
ee: Ewe
el: Griechisch, Greek, Neugriechisch
en: Englisch, English
es: Spanisch, Spanish, Español, Castellano
et: Estnisch, Estonian
fa: Persisch, Farsi, Persian
ff: Fulfulde, Fulani, Fula, Pulaar
fi: Finnisch, Finnish
fr: Französisch, French, Français
gsg: Deutsche Gebärdensprache, Gebärdensprache, DGS, German Sign Language
ha: Hausa, Haussa
he: Hebräisch, Iwrit, Hebrew
hi: Hindi
hr: Kroatisch, Croatian
hu: Ungarisch, Hungarian
hy: Armenisch, Armenian
id: Indonesisch, Indonesian
ig: Igbo
it: Italienisch, Italian
ja: Japanisch, Japanese
ka: Georgisch, Georgian
kk: Kasachisch, Kazakh
kmr: Kurmandschi, Kurmancî, Kurmanji, Kurdisch (Kurmandschi)
ko: Koreanisch, Korean
ku: Kurdisch, Kurdish
ky: Kirgisisch, Kyrgyz
ln: Lingala
lt: Litauisch, Lithuanian
lv: Lettisch, Latvian
mk: Mazedonisch, Macedonian
ml: Malayalam
mn: Mongolisch, Mongolian
ms: Malaiisch, Malay
ne: Nepalesisch, Nepali
nl: Niederländisch, Holländisch, Dutch
no: Norwegisch, Norwegian
om: Oromo, Oromisch
pa: Pandschabi, Punjabi, Panjabi
pl: Polnisch, Polish
prs: Dari
ps: Paschtu, Paschto, Pashto
pt: Portugiesisch, Portuguese, Português
qu: Quechua
ro: Rumänisch, Romanian, Moldauisch
rom: Romanes, Romani
ru: Russisch, Russian, Русский
rw: Kinyarwanda
si: Singhalesisch, Sinhala
sk: Slowakisch, Slovak
sl: Slowenisch, Slovenian
so: Somali, Somalisch
sq: Albanisch, Albanian, Shqip
sr: Serbisch, Serbian
sv: Schwedisch, Swedish
sw: Suaheli, Swahili, Kiswahili
ta: Tamil, Tamilisch
te: Telugu
th: Thailändisch, Thai
ti: Tigrinya, Tigrinisch
tl: Tagalog, Filipino
tr: Türkisch, Turkish, Türkçe
tw: Twi, Akan
uk: Ukrainisch, Ukrainian, Українська
ur: Urdu
uz: Usbekisch, Uzbek
vi: Vietnamesisch, Vietnamese
wo: Wolof
yo: Yoruba
zh: Chinesisch, Mandarin, Chinese
`;

/** The names of each language by its code. */
export const LANGUAGE_NAMES: ReadonlyMap<string, readonly string[]> = new Map(
  LANGUAGE_LINES.trim()
    .split('\n')
    .map((line) => line.split(': ') as [string, string])
    .map(([code, names]) => [code, names.split(', ')]),
);
