import type { OrganisationKind, TargetGroup } from '../organisations/organisation-values.js';
import { labelIndexOf, type LabelIndex } from './label-cells.js';

/** Words of an office for what an organisation is to the network; the first is shown as suggestion. */
const KIND_WORDS: Readonly<Record<OrganisationKind, string>> = {
  funder: 'Fördermittelgeber, Geldgeber, Zuwendungsgeber, funder, donor',
  authority: 'Behörde, Amt, Verwaltung, Stadt, authority',
  partner: 'Partner, Kooperationspartner, Partnerorganisation, partner',
  umbrella: 'Dachverband, Verband, umbrella, umbrella organisation',
};

const TARGET_GROUP_WORDS: Readonly<Record<TargetGroup, string>> = {
  children: 'Kinder, children',
  youth: 'Jugendliche, Jugend, junge Menschen, youth, young people',
  women: 'Frauen, Mädchen, women',
  men: 'Männer, men',
  families: 'Familien, Eltern, families, parents',
  seniors: 'Senior*innen, Senioren, ältere Menschen, seniors, older people',
  refugees: 'Geflüchtete, Flüchtlinge, refugees',
  students: 'Studierende, Schüler*innen, students',
  workers: 'Beschäftigte, Arbeitnehmer*innen, workers',
  lgbtiq: 'LSBTIQ, LGBTIQ, queere Menschen, queer',
  disabledPeople: 'Menschen mit Behinderung, Behinderte, disabled people',
  everyone: 'alle, alle Menschen, Nachbarschaft, everyone',
};

const indexOf = (words: Readonly<Record<string, string>>): LabelIndex =>
  labelIndexOf(Object.entries(words).map(([id, labels]) => ({ id, labels: [...labels.split(', '), id] })));

export const KIND_INDEX = indexOf(KIND_WORDS);
export const TARGET_GROUP_INDEX = indexOf(TARGET_GROUP_WORDS);
