import type { MembershipClass } from '@verbund/domain/membership/membership-rules.js';

/** One invented organisation of the demo network; everything else about it follows from its place in the list. */
export type DemoOrganisation = {
  readonly name: string;
  readonly short: string;
  readonly ownScript?: string;
  /** Names of its people are drawn from here. */
  readonly people: 'arabic' | 'cyrillic' | 'greek' | 'kurdish' | 'latin' | 'persian' | 'tamil' | 'turkish' | 'vietnamese' | 'westAfrican' | 'german' | 'iberian' | 'polish' | 'eastAfrican';
  readonly district: string;
  readonly founded: string;
  /** First day as a member. */
  readonly joined: string;
  readonly membershipClass?: MembershipClass;
  readonly topics: readonly string[];
  readonly languages: readonly string[];
  readonly purpose: string;
};

const FOUNDING_DAY = '2012-05-03';

type Row = [name: string, short: string, people: DemoOrganisation['people'], district: string, founded: string, joined: string, topics: string, languages: string, purpose: string, ownScript?: string];

/** The twenty founding members of 3 May 2012, then who came since, in the order of joining. */
const ROWS: readonly Row[] = [
  ['Brückenhaus Linden e.V.', 'Brückenhaus', 'turkish', 'Linden-Nord', '1986', FOUNDING_DAY, 'neighbourhood seniors language-courses', 'tr de', 'Ein offenes Haus für die Nachbarschaft, mit Frühstück, Sprachcafé und Beratung.'],
  ['Haus der arabischen Kultur e.V.', 'HaK', 'arabic', 'Linden-Mitte', '1994-03', FOUNDING_DAY, 'literature mother-tongue concerts', 'ar de', 'Lesungen, Arabischunterricht für Kinder und Konzerte.', 'بيت الثقافة العربية'],
  ['Ukrainische Gemeinschaft Leine e.V.', 'UGL', 'cyrillic', 'List', '1998-09-12', FOUNDING_DAY, 'refugees mother-tongue choir', 'uk de', 'Ankommen, Samstagsschule und ein Chor, der gern auftritt.', 'Українська громада на Ляйне'],
  ['Verein der vietnamesischen Familien e.V.', 'VVF', 'vietnamese', 'Hainholz', '1991', FOUNDING_DAY, 'families mother-tongue cooking', 'vi de', 'Familiennachmittage, Neujahrsfest und Hausaufgabenhilfe.'],
  ['Kurdischer Elternkreis Rojava e.V.', 'KER', 'kurdish', 'Linden-Süd', '2001-05', FOUNDING_DAY, 'families homework-help theatre', 'kmr de', 'Eltern helfen Eltern: Schule, Kita, Ausbildung.'],
  ['Griechisches Seniorenforum e.V.', 'GSF', 'greek', 'Vahrenwald', '1979', FOUNDING_DAY, 'seniors health cafe', 'el de', 'Wer als junger Mensch kam, trifft sich hier beim Kaffee.', 'Ελληνικό Φόρουμ Ηλικιωμένων'],
  ['Iranische Frauenwerkstatt e.V.', 'IFW', 'persian', 'Südstadt', '1989-03-08', FOUNDING_DAY, 'women crafts violence-protection', 'fa de', 'Werkstatt, Schutzraum und Beratung für Frauen.', 'کارگاه زنان ایرانی'],
  ['Westafrikanischer Bund Hannover e.V.', 'WBH', 'westAfrican', 'Mitte', '1995', FOUNDING_DAY, 'anti-racism concerts founding', 'fr wo en de', 'Stimme der westafrikanischen Familien der Stadt.'],
  ['Polnischer Schulverein Oświata e.V.', 'Oświata', 'polish', 'Kleefeld', '1984-11', FOUNDING_DAY, 'mother-tongue early-years literature', 'pl de', 'Polnisch lernen, lesen und spielen, jeden Samstag.'],
  ['Spanischer Kulturkreis Cervantes e.V.', 'Cervantes', 'iberian', 'Oststadt', '1973', FOUNDING_DAY, 'literature dance film', 'es de', 'Lesekreis, Tanz und spanisches Kino im Original.'],
  ['Tamilischer Familientreff e.V.', 'TFT', 'tamil', 'Sahlkamp', '1997-06-01', FOUNDING_DAY, 'families mother-tongue dance', 'ta de', 'Tamil-Unterricht, Tanz und ein Fest im Januar.', 'தமிழ் குடும்ப மையம்'],
  ['Russischsprachiges Jugendtheater Maske e.V.', 'Maske', 'cyrillic', 'Mühlenberg', '2003', FOUNDING_DAY, 'theatre youth', 'ru de', 'Zwei Stücke im Jahr, gespielt von Jugendlichen.', 'Молодёжный театр «Маска»'],
  ['Alevitische Jugend Hannover e.V.', 'AJH', 'turkish', 'Linden-Nord', '2005-10', FOUNDING_DAY, 'youth interfaith lessons', 'tr de', 'Saz spielen, Fahrten, Gespräche zwischen den Religionen.'],
  ['Ezidische Begegnung Niedersachsen e.V.', 'EBN', 'kurdish', 'Misburg-Nord', '2007-04-15', FOUNDING_DAY, 'refugees heritage mental-health', 'kmr de', 'Begegnung, Erinnerung und Hilfe beim Neuanfang.'],
  ['Eritreisches Zentrum Asmara e.V.', 'Asmara', 'eastAfrican', 'Nordstadt', '1988', FOUNDING_DAY, 'refugees asylum-residence festivals', 'ti ar de', 'Beratung auf Tigrinya und Arabisch, mitten in der Nordstadt.'],
  ['Bosnisches Kaffeehaus Sevdah e.V.', 'Sevdah', 'latin', 'Ricklingen', '1996-02', FOUNDING_DAY, 'cafe ensembles seniors', 'bs de', 'Musik, Kaffee und ein offenes Ohr.'],
  ['Chilenisches Haus der Poesie e.V.', 'CHP', 'iberian', 'Linden-Mitte', '1976-09-11', FOUNDING_DAY, 'literature civic-education', 'es de', 'Gegründet von Menschen im Exil, heute offen für alle.'],
  ['Eltern mit vielen Sprachen e.V.', 'EmvS', 'german', 'Bothfeld', '2009', FOUNDING_DAY, 'early-years mother-tongue interpreting', 'de en fr ar', 'Mehrsprachig aufwachsen: Vorlesen, Fortbildung, Beratung.'],
  ['Radio Weltwelle e.V.', 'Weltwelle', 'german', 'Linden-Nord', '2006-07', FOUNDING_DAY, 'radio literacy', 'de en tr fa', 'Sendungen in zwölf Sprachen, gemacht von Ehrenamtlichen.'],
  ['Togoisch-Deutsche Nachbarn e.V.', 'TDN', 'westAfrican', 'Stöcken', '2000', FOUNDING_DAY, 'neighbourhood humanitarian-aid football', 'ee fr de', 'Fußball, Feste und Hilfe für eine Schule in Kpalimé.'],
  ['Afghanischer Bildungsverein Pamir e.V.', 'Pamir', 'persian', 'Vahrenheide', '2010-10', '2012-11-20', 'homework-help women refugees', 'fa ps de', 'Lernhilfe, Frauenkreis und Begleitung zu Ämtern.', 'انجمن آموزشی پامیر'],
  ['Somalische Mütter Hannover e.V.', 'SoMü', 'eastAfrican', 'Sahlkamp', '2011-03-08', '2013-04-16', 'women early-years health', 'so ar de', 'Mütter lernen voneinander, mit Kinderbetreuung.'],
  ['Kameruner Ingenieurkreis e.V.', 'KIK', 'westAfrican', 'Nordstadt', '2008', '2013-10-08', 'vocational founding digital-skills', 'fr en de', 'Wer Technik studiert hat, hilft denen, die anfangen.'],
  ['Syrisches Gesundheitsnetz e.V.', 'SGN', 'arabic', 'Kleefeld', '2013-06', '2014-03-04', 'health interpreting refugees', 'ar de en', 'Ärztinnen und Pfleger erklären das Gesundheitssystem.', 'الشبكة الصحية السورية'],
  ['Roma-Bildungsforum Leine e.V.', 'RBL', 'latin', 'Linden-Süd', '2012', '2014-09-23', 'education anti-racism youth', 'rom de ro', 'Bildung, Rechte und Geschichte, von Roma für alle.'],
  ['Nachbarinnen im Gespräch e.V.', 'NiG', 'german', 'Mittelfeld', '2007', '2015-02-10', 'women neighbourhood language-courses', 'de ar tr', 'Zweimal in der Woche: reden, lernen, lachen.'],
  ['Philippinischer Pflegekreis e.V.', 'PPK', 'iberian', 'Groß-Buchholz', '2014-01', '2015-06-09', 'care work', 'tl en de', 'Für Pflegekräfte, die neu in der Stadt sind.'],
  ['Brasilianische Capoeira-Schule Onda e.V.', 'Onda', 'iberian', 'Limmer', '2004', '2015-11-17', 'martial-arts youth lessons', 'pt-BR de', 'Bewegung, Musik und Respekt ab sechs Jahren.'],
  ['Irakische Künstlergruppe Zweistrom e.V.', 'Zweistrom', 'arabic', 'Calenberger Neustadt', '2012-12', '2016-03-15', 'visual-arts literature', 'ar de', 'Ateliers, Ausstellungen und Schreibwerkstatt.', 'مجموعة الرافدين للفنون'],
  ['Ghanaisch-Deutscher Sportclub Hannover e.V.', 'GDSC', 'westAfrican', 'Mühlenberg', '2015-05', '2016-09-20', 'football youth fitness', 'en tw de', 'Training ohne Beitrag für Kinder und Jugendliche.'],
  ['Serbisches Tanzensemble Kolo e.V.', 'Kolo', 'cyrillic', 'Döhren', '1992', '2016-12-06', 'dance heritage', 'sr de', 'Tänze und Trachten, drei Generationen auf einer Bühne.', 'Коло'],
  ['Nepalesische Gemeinschaft Himal e.V.', 'Himal', 'tamil', 'Hainholz', '2013', '2017-05-16', 'festivals cooking', 'ne en de', 'Feste, gemeinsames Kochen und Hilfe beim Start.', 'हिमाल'],
  ['Türkische Rentnerinnen und Rentner e.V.', 'TRR', 'turkish', 'Linden-Süd', '1999-10-01', '2017-10-10', 'seniors social-benefits', 'tr de', 'Rente, Pflege, Gesundheit: verständlich erklärt.'],
  ['Queer und Zuhause Hannover e.V.', 'QuZ', 'german', 'Oststadt', '2016', '2018-02-13', 'queer refugees mental-health', 'de en ar ru', 'Ein sicherer Ort für Menschen auf der Flucht.'],
  ['Marokkanischer Frauenchor Andalus e.V.', 'Andalus', 'arabic', 'Vahrenwald', '2015-09', '2018-06-12', 'choir women', 'ar zgh fr de', 'Lieder aus Fès, Tanger und Hannover.', 'جوقة الأندلس النسائية'],
  ['Sudanesische Unterstützungsgruppe e.V.', 'SUG', 'arabic', 'Ahlem', '2017', '2018-11-20', 'refugees humanitarian-aid', 'ar en de', 'Ankommen und helfen, auch von hier aus.', 'مجموعة الدعم السودانية'],
  ['Chinesische Sprachbrücke e.V.', 'CSB', 'vietnamese', 'Südstadt', '2002-08', '2019-03-19', 'mother-tongue chess-games', 'zh de', 'Chinesisch für Kinder, Schach für alle.', '汉诺威中文桥'],
  ['Albanischer Kulturbund Shqiponja e.V.', 'Shqiponja', 'latin', 'Badenstedt', '1990', '2019-09-17', 'heritage football', 'sq de', 'Kultur, Sport und ein großes Fest im November.'],
  ['Bulgarisches Lesehaus e.V.', 'BLH', 'cyrillic', 'Stöcken', '2018-05-24', '2020-02-11', 'literature mother-tongue work', 'bg tr de', 'Lesen, Schreiben, Bewerben.', 'Българска читалня'],
  ['Lernwerkstatt Vielfalt e.V.', 'LWV', 'german', 'Vahrenheide', '2011', '2020-09-22', 'homework-help digital-skills', 'de tr ar ru', 'Nachhilfe von Studierenden, kostenlos und jeden Tag.'],
  ['Kasachisch-Deutsche Brücke e.V.', 'KDB', 'cyrillic', 'Mühlenberg', '2005', '2021-03-16', 'seniors choir interpreting', 'ru kk de', 'Für Menschen, die zwischen zwei Ländern leben.', 'Казахско-немецкий мост'],
  ['Äthiopisches Kulturcafé Buna e.V.', 'Buna', 'eastAfrican', 'List', '2019-01', '2021-06-15', 'cafe festivals', 'am de', 'Die Kaffeezeremonie als Einladung ins Gespräch.', 'ቡና'],
  ['Interkulturelle Gärten Ricklingen e.V.', 'IGR', 'german', 'Oberricklingen', '2014-04', '2021-11-09', 'environment neighbourhood', 'de en fa kmr', 'Vierzig Beete, sechzehn Herkunftsländer, ein Kompost.'],
  ['Kolumbianische Kooperative Café Solidario', 'Solidario', 'iberian', 'Limmer', '2019', '2022-02-08', 'founding catering', 'es de', 'Fairer Kaffee und ein Ort zum Gründen.'],
  ['Pakistanische Studierende Hannover', 'PSH', 'persian', 'Nordstadt', '2020-10', '2022-04-26', 'vocational housing', 'ur en de', 'Wohnung, Prüfung, Bewerbung: Wir haben es hinter uns und helfen gern.', 'پاکستانی طلبہ'],
  ['Ukrainische Kunstschule Sonne e.V.', 'Sonne', 'cyrillic', 'Bemerode', '2022-03', '2022-05-17', 'visual-arts children', 'uk ru de', 'Malen und Töpfern für Kinder, die viel erlebt haben.', 'Художня школа «Сонце»'],
];

export const DEMO_MEMBERS: readonly DemoOrganisation[] = ROWS.map(([name, short, people, district, founded, joined, topics, languages, purpose, ownScript]) => ({
  name, short, people, district, founded, joined, purpose,
  topics: topics.split(' '), languages: languages.split(' '),
  ...(ownScript && { ownScript }),
}));

export const isFoundingMember = ({ joined }: DemoOrganisation): boolean => joined === FOUNDING_DAY;
