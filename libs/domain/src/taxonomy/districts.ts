/** A borough (Stadtbezirk, `borough` null) or a district in it (Stadtteil). Names are proper names, the same in every language. */
export type District = {
  readonly slug: string;
  readonly borough: string | null;
  readonly name: string;
  readonly otherWords: readonly string[];
};

type Borough = {
  readonly slug: string;
  readonly name: string;
  readonly otherWords?: readonly string[];
  readonly districts: Readonly<Record<string, string>>;
};

/** The 13 boroughs and 51 districts of Hannover (Hauptsatzung der Landeshauptstadt Hannover). */
const BOROUGHS: readonly Borough[] = [
  {
    slug: 'bezirk-mitte',
    name: 'Stadtbezirk Mitte',
    districts: { mitte: 'Mitte', 'calenberger-neustadt': 'Calenberger Neustadt', oststadt: 'Oststadt', zoo: 'Zoo' },
  },
  {
    slug: 'bezirk-vahrenwald-list',
    name: 'Stadtbezirk Vahrenwald-List',
    otherWords: ['Vahrenwald-List'],
    districts: { vahrenwald: 'Vahrenwald', list: 'List' },
  },
  {
    slug: 'bezirk-bothfeld-vahrenheide',
    name: 'Stadtbezirk Bothfeld-Vahrenheide',
    otherWords: ['Bothfeld-Vahrenheide'],
    districts: {
      bothfeld: 'Bothfeld',
      vahrenheide: 'Vahrenheide',
      sahlkamp: 'Sahlkamp',
      lahe: 'Lahe',
      'isernhagen-sued': 'Isernhagen-Süd',
    },
  },
  {
    slug: 'bezirk-buchholz-kleefeld',
    name: 'Stadtbezirk Buchholz-Kleefeld',
    otherWords: ['Buchholz-Kleefeld'],
    districts: { 'gross-buchholz': 'Groß-Buchholz', kleefeld: 'Kleefeld', heideviertel: 'Heideviertel' },
  },
  {
    slug: 'bezirk-misburg-anderten',
    name: 'Stadtbezirk Misburg-Anderten',
    otherWords: ['Misburg-Anderten', 'Misburg'],
    districts: { 'misburg-nord': 'Misburg-Nord', 'misburg-sued': 'Misburg-Süd', anderten: 'Anderten' },
  },
  {
    slug: 'bezirk-kirchrode-bemerode-wuelferode',
    name: 'Stadtbezirk Kirchrode-Bemerode-Wülferode',
    otherWords: ['Kirchrode-Bemerode-Wülferode'],
    districts: { kirchrode: 'Kirchrode', bemerode: 'Bemerode', wuelferode: 'Wülferode' },
  },
  {
    slug: 'bezirk-suedstadt-bult',
    name: 'Stadtbezirk Südstadt-Bult',
    otherWords: ['Südstadt-Bult'],
    districts: { suedstadt: 'Südstadt', bult: 'Bult' },
  },
  {
    slug: 'bezirk-doehren-wuelfel',
    name: 'Stadtbezirk Döhren-Wülfel',
    otherWords: ['Döhren-Wülfel'],
    districts: {
      doehren: 'Döhren',
      waldhausen: 'Waldhausen',
      waldheim: 'Waldheim',
      wuelfel: 'Wülfel',
      mittelfeld: 'Mittelfeld',
      seelhorst: 'Seelhorst',
    },
  },
  {
    slug: 'bezirk-ricklingen',
    name: 'Stadtbezirk Ricklingen',
    districts: {
      ricklingen: 'Ricklingen',
      oberricklingen: 'Oberricklingen',
      bornum: 'Bornum',
      muehlenberg: 'Mühlenberg',
      wettbergen: 'Wettbergen',
    },
  },
  {
    slug: 'bezirk-linden-limmer',
    name: 'Stadtbezirk Linden-Limmer',
    otherWords: ['Linden-Limmer', 'Linden'],
    districts: {
      'linden-nord': 'Linden-Nord',
      'linden-mitte': 'Linden-Mitte',
      'linden-sued': 'Linden-Süd',
      limmer: 'Limmer',
    },
  },
  {
    slug: 'bezirk-ahlem-badenstedt-davenstedt',
    name: 'Stadtbezirk Ahlem-Badenstedt-Davenstedt',
    otherWords: ['Ahlem-Badenstedt-Davenstedt'],
    districts: { ahlem: 'Ahlem', badenstedt: 'Badenstedt', davenstedt: 'Davenstedt' },
  },
  {
    slug: 'bezirk-herrenhausen-stoecken',
    name: 'Stadtbezirk Herrenhausen-Stöcken',
    otherWords: ['Herrenhausen-Stöcken'],
    districts: {
      herrenhausen: 'Herrenhausen',
      burg: 'Burg',
      leinhausen: 'Leinhausen',
      ledeburg: 'Ledeburg',
      nordhafen: 'Nordhafen',
      stoecken: 'Stöcken',
      marienwerder: 'Marienwerder',
    },
  },
  {
    slug: 'bezirk-nord',
    name: 'Stadtbezirk Nord',
    districts: { nordstadt: 'Nordstadt', hainholz: 'Hainholz', vinnhorst: 'Vinnhorst', 'brink-hafen': 'Brink-Hafen' },
  },
];

/** The districts that ship with the product: each borough followed by its districts. The office edits them from there. */
export const DISTRICTS: readonly District[] = BOROUGHS.flatMap(({ slug, name, otherWords = [], districts }) => [
  { slug, borough: null, name, otherWords },
  ...Object.entries(districts).map(([district, districtName]) => ({
    slug: district,
    borough: slug,
    name: districtName,
    otherWords: [],
  })),
]);
