import type { ItemKind } from '@verbund/domain/sittings/agenda.js';

/** What a meeting was about besides its usual items, what was decided, and who was asked to do what. */
export type Topic = {
  readonly title: string;
  readonly kind: ItemKind;
  readonly minutes: number;
  readonly text: string;
  /** Whoever is there and neither against it nor undecided is for it. `annuls`: the title of the earlier topic. */
  readonly decision?: { readonly wording: string; readonly no?: number; readonly abstentions?: number; readonly annuls?: string };
  /** Days until it is due; done on that day or still open. */
  readonly task?: { readonly title: string; readonly dueIn: number; readonly isOpen?: boolean };
};

/** The board's meetings of the first year of the demo, by month. */
export const TOPICS: Readonly<Record<string, readonly Topic[]>> = {
  '2026-01': [{
    title: 'Jahresplan 2026', kind: 'resolution', minutes: 30, text: 'Der Entwurf liegt vor. Zwei Fachtage werden auf das zweite Halbjahr gelegt.',
    decision: { wording: 'Der Jahresplan 2026 wird in der vorliegenden Fassung beschlossen.' }, task: { title: 'Jahresplan an alle Mitglieder schicken', dueIn: 14 },
  }],
  '2026-02': [{
    title: 'Haushalt 2026', kind: 'resolution', minutes: 30, text: 'Die Einnahmen sind vorsichtig geschätzt; die Zusage der Stadt steht noch aus.',
    decision: { wording: 'Der Haushalt 2026 wird mit Ausgaben von 84.300 Euro beschlossen.', abstentions: 1 }, task: { title: 'Mittelabruf bei der Stadt vorbereiten', dueIn: 21 },
  }],
  '2026-03': [{
    title: 'Sommerfest', kind: 'resolution', minutes: 25, text: 'Drei Orte wurden verglichen. Das Freizeitheim ist stufenlos erreichbar.',
    decision: { wording: 'Das Sommerfest findet am 4. Juli 2026 statt; das Budget beträgt 3.500 Euro.' }, task: { title: 'Saal und Bühne anfragen', dueIn: 20 },
  }],
  '2026-04': [{
    title: 'Anträge auf Mitgliedschaft', kind: 'resolution', minutes: 20, text: 'Beide Vereine haben sich vorgestellt. Fragen zur Satzung wurden beantwortet.',
    decision: { wording: 'Der Vorstand befürwortet beide Aufnahmen und legt sie der Mitgliederversammlung vor.' },
  }],
  '2026-05': [{
    title: 'Technik für die Geschäftsstelle', kind: 'resolution', minutes: 20, text: 'Es lag nur ein Angebot vor.',
    decision: { wording: 'Für die Geschäftsstelle wird ein Projektor für 1.900 Euro angeschafft.', no: 3, abstentions: 1 }, task: { title: 'Zwei weitere Angebote einholen', dueIn: 30 },
  }],
  '2026-06': [{
    title: 'Budget des Sommerfestes', kind: 'resolution', minutes: 20, text: 'Für die Bühne und die Dolmetschenden wird mehr gebraucht als im März gedacht.',
    decision: { wording: 'Das Budget des Sommerfestes beträgt 4.200 Euro. Der Beschluss vom März ist damit aufgehoben.', no: 1, annuls: 'Sommerfest' },
  }],
  '2026-07': [{
    title: 'Rückblick auf das Sommerfest', kind: 'discussion', minutes: 20, text: 'Rund 400 Menschen waren da. Beim nächsten Mal braucht es mehr Schatten und Trinkwasser.', task: { title: 'Abrechnung des Sommerfestes', dueIn: 45 },
  }],
  '2026-09': [{
    title: 'Klausurtagung 2027', kind: 'resolution', minutes: 25, text: 'Das Tagungshaus hat im September noch ein Wochenende frei.',
    decision: { wording: 'Die Klausurtagung findet vom 24. bis 26. September 2027 statt.' }, task: { title: 'Tagungshaus verbindlich buchen', dueIn: 28, isOpen: true },
  }],
  '2026-10': [{
    title: 'Mikroprojekte', kind: 'resolution', minutes: 30, text: 'Sieben Anträge wurden anhand der Kriterien besprochen. Wer zum eigenen Verein gehört, hat nicht mitgestimmt.',
    decision: { wording: 'Fünf Mikroprojekte werden mit je 800 Euro gefördert.', abstentions: 1 }, task: { title: 'Zusagen und Absagen verschicken', dueIn: 10 },
  }],
  '2026-11': [
    {
      title: 'Gastgebende im Jahr 2027', kind: 'resolution', minutes: 15, text: 'Der Plan verteilt die Sitzungen auf zwölf Häuser; niemand ist zweimal an der Reihe.',
      decision: { wording: 'Die Geschäftsstelle veröffentlicht den Plan der Gastgebenden für 2027.' }, task: { title: 'Gastgebende um Bestätigung bitten', dueIn: 35, isOpen: true },
    },
    { title: 'Öffentlichkeitsarbeit', kind: 'discussion', minutes: 20, text: 'Aus Zeitgründen auf die nächste Sitzung vertagt.' },
  ],
};

/** What waits to be talked about at the next meeting. */
export const NEXT_TOPICS: readonly Pick<Topic, 'title' | 'kind' | 'minutes'>[] = [
  { title: 'Haushalt 2027', kind: 'resolution', minutes: 30 },
  { title: 'Bericht aus dem Beirat für Teilhabe', kind: 'information', minutes: 10 },
];
