import type { DirectorySettingsService } from '../modules/directory/directory-settings.service.js';
import type { NetworkDocumentsService } from '../modules/directory/network-documents.service.js';
import type { PublishedPeopleService } from '../modules/directory/published-people.service.js';
import { rowsOf, sql, type Db } from '../platform/database/sql.js';
import { sample } from './demo-documents.js';
import type { Diary } from './diary.js';

const INTRO = {
  de: 'Wir sind Vereine und Initiativen von Menschen, die zugewandert sind, und von ihren Nachbarinnen und Nachbarn. Hier finden Sie, wer was anbietet, in welcher Sprache und in welchem Stadtteil.',
  en: 'We are associations and initiatives of people who came here from elsewhere, and of their neighbours. Here you find who offers what, in which language and in which district.',
  fr: 'Nous sommes des associations et des initiatives de personnes venues d’ailleurs et de leurs voisins. Vous trouverez ici qui propose quoi, dans quelle langue et dans quel quartier.',
  uk: 'Ми — об’єднання та ініціативи людей, які приїхали сюди, та їхніх сусідів. Тут ви знайдете, хто що пропонує, якою мовою і в якому районі.',
  ar: 'نحن جمعيات ومبادرات لأناس قدموا إلى هنا ولجيرانهم. هنا تجدون من يقدّم ماذا وبأي لغة وفي أي حي.',
};
const ABOUT = {
  de: 'Das Netzwerk vertritt seine Mitglieder gegenüber Stadt und Land, verleiht Räume und Geräte und hilft beim Beantragen von Geld.\n\nEs ist unabhängig von Parteien und Religionen. Jede Organisation hat eine Stimme.',
  en: 'The network speaks for its members to the city and the state, lends rooms and equipment, and helps to apply for funding.\n\nIt is independent of parties and religions. Each organisation has one vote.',
};
const CONSENT_DAY = '2026-05-20';
const BOARD_MEMBERS = 5;

const DOCUMENTS = [
  { kind: 'statutes', issuedOn: '2016-01-22', fileName: 'Satzung.pdf' },
  { kind: 'annualReport', issuedOn: '2026-02-20', fileName: 'Jahresbericht-2025.pdf' },
] as const;

type Services = { settings: DirectorySettingsService; people: PublishedPeopleService; documents: NetworkDocumentsService };

/** What the network says of itself in public, its documents, and the people who agreed to be named; one of them takes it back. */
export function writeDirectory(diary: Diary, db: Db, services: Services): void {
  diary.onItsOwn('2026-03-02', () => services.settings.update(diary.office, { version: 1, intro: INTRO, about: ABOUT }));
  diary.onItsOwn('2026-03-03', async () => {
    for (const { fileName, ...input } of DOCUMENTS) await services.documents.add(diary.office, { ...input, publishedOn: '2026-03-03' }, { fileName, content: sample(fileName) });
  });
  diary.onItsOwn(CONSENT_DAY, async () => {
    const publish = (personId: string, position: number) =>
      services.people.publish(diary.office, { personId, position, function: 'boardMember', validFrom: CONSENT_DAY, consentOn: CONSENT_DAY, consentProof: 'Brief im Ordner Öffentlichkeit' });
    const board = await rowsOf<{ id: string }>(db, sql`SELECT m.person_id AS id FROM mandates m JOIN bodies b ON b.id = m.body_id JOIN seats s ON s.id = m.seat_id
      WHERE b.visibility = 'public' AND m.during @> ${CONSENT_DAY}::date ORDER BY s.position LIMIT ${BOARD_MEMBERS}`);
    for (const [position, { id }] of board.entries()) {
      const publication = await publish(id, position);
      if (position === BOARD_MEMBERS - 1) await services.people.withdraw(diary.office, publication);
    }
  });
}
