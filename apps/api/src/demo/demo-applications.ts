import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Language } from '@verbund/contracts/languages.js';
import type { ApplicationAnswersDto } from '../modules/applications/applications.dto.js';
import { ApplicantsService } from '../modules/applications/applicants.service.js';
import { applicantActor } from '../modules/applications/application-links.js';
import { ApplicationDocumentsService } from '../modules/applications/application-documents.service.js';
import { ApplicationSettingsService } from '../modules/applications/application-settings.service.js';
import { PipelineService } from '../modules/applications/pipeline.service.js';
import { applicantView } from '../modules/applications/applications.queries.js';
import { systemActor } from '../platform/work/request-actor.js';
import type { Ids } from './demo-record.js';
import type { Diary } from './diary.js';

const PRINCIPLES: Record<Language, string> = {
  de: 'Wir treten für eine Stadt ein, in der alle mitreden, gleich woher sie kommen.\n\nWir achten die Würde jedes Menschen und dulden keine Abwertung.\n\nWir arbeiten offen: Wer Geld bekommt, legt es dar; wer entscheidet, begründet es.',
  en: 'We stand for a city in which everybody has a say, wherever they come from.\n\nWe respect the dignity of every person and tolerate no contempt.\n\nWe work openly: whoever receives money accounts for it; whoever decides says why.',
  fr: 'Nous défendons une ville où chacune et chacun a voix au chapitre, d’où qu’il vienne.\n\nNous respectons la dignité de toute personne et ne tolérons aucun mépris.\n\nNous travaillons ouvertement : qui reçoit de l’argent en rend compte ; qui décide explique pourquoi.',
  es: 'Defendemos una ciudad en la que todas las personas tengan voz, vengan de donde vengan.\n\nRespetamos la dignidad de cada persona y no toleramos el desprecio.\n\nTrabajamos con transparencia: quien recibe dinero rinde cuentas; quien decide lo explica.',
  ru: 'Мы за город, в котором каждый имеет голос, откуда бы он ни был.\n\nМы уважаем достоинство каждого человека и не терпим унижения.\n\nМы работаем открыто: кто получает деньги, отчитывается; кто решает, объясняет почему.',
  uk: 'Ми за місто, у якому кожен має голос, звідки б він не був.\n\nМи поважаємо гідність кожної людини й не терпимо зневаги.\n\nМи працюємо відкрито: хто отримує гроші, звітує; хто вирішує, пояснює чому.',
  ar: 'ندافع عن مدينة يُسمع فيها صوت الجميع، من أينما أتوا.\n\nنحترم كرامة كل إنسان ولا نقبل الاستعلاء على أحد.\n\nنعمل بشفافية: من يتلقى مالًا يبيّنه، ومن يقرّر يعلّل قراره.',
};

type DemoApplication = { began: string; sent: string; complete?: string; email: string; language: Language; signs: string; topic: string; answers: ApplicationAnswersDto };

const APPLICATIONS: readonly DemoApplication[] = [
  {
    began: '2026-10-12', sent: '2026-10-14', complete: '2026-11-02', email: 'vorstand@klangbruecke.example', language: 'de', signs: 'Mirela Stojanović', topic: 'concerts',
    answers: {
      name: 'Klangbrücke Linden e.V.', legalForm: 'registeredAssociation', registerCourt: 'Hannover', registerNumber: 'VR 204881', founded: '2021',
      purpose: 'Wir machen Musik mit Kindern und Jugendlichen, die neu in der Stadt sind, und geben kostenlose Konzerte im Stadtteil.', workingLanguages: ['de', 'sr', 'ar'],
      street: 'Fössestraße 12', postcode: '30451', place: 'Hannover', email: 'kontakt@klangbruecke.example', phone: '0511 4455661', website: 'https://klangbruecke.example',
      givenName: 'Mirela', familyName: 'Stojanović', function: 'chair', contactPhone: '0511 4455662', membershipClass: 'full', motivation: 'Wir möchten unsere Erfahrungen teilen und im Netzwerk mitstimmen.',
    },
  },
  {
    began: '2026-11-16', sent: '2026-11-18', email: 'info@sonyashnyk.example', language: 'uk', signs: 'Тетяна Гончар', topic: 'language-courses',
    answers: {
      name: 'Сонячник', latinName: 'Sonyashnyk', legalForm: 'initiative', founded: '2023', purpose: 'Українські родини вчать одна одну: мова, школа, робота.', workingLanguages: ['uk', 'de'],
      street: 'Lister Meile 40', postcode: '30161', place: 'Hannover', phone: '0511 7788990', givenName: 'Тетяна', familyName: 'Гончар', function: 'office', contactPhone: '0511 7788991', membershipClass: 'associate',
    },
  },
];

/** A page that says it is one. */
const STATUTES = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

/** A lead from a meeting point, an application that has just come, and one the board can decide. */
export function writeApplications(diary: Diary, app: INestApplicationContext, ids: Ids): void {
  const { office } = diary;
  const pipeline = app.get(PipelineService);
  diary.onItsOwn('2025-01-20', () => app.get(ApplicationSettingsService).publishPrinciples(office, { texts: PRINCIPLES, after: 0 }));
  diary.onItsOwn('2026-11-09', () =>
    pipeline.recordLead(office, {
      name: 'Nähwerkstatt Vahrenheide', givenName: 'Amina', familyName: 'Haddad', email: 'amina.haddad@naehwerkstatt.example', phone: '0511 3344556', language: 'ar',
      source: 'Treffpunkt Vahrenheide', note: 'Zwölf Frauen, trifft sich dienstags. Fragt nach Räumen und möchte wissen, was eine Mitgliedschaft kostet.',
    }),
  );
  for (const application of APPLICATIONS) writeApplication(diary, app, application, ids);
}

function writeApplication(diary: Diary, app: INestApplicationContext, { began, sent, complete, email, language, signs, topic, answers }: DemoApplication, ids: Ids): void {
  const [applicants, documents, pipeline] = [app.get(ApplicantsService), app.get(ApplicationDocumentsService), app.get(PipelineService)];
  let id = '';
  diary.onItsOwn(began, async () => {
    ({ id } = await applicants.start(systemActor('applicant'), { email, language }, true));
    await applicants.save(applicantActor({ applicationId: id, language }), id, { version: 1, answers: { ...answers, topicIds: [ids.topics.get(topic)!] } });
  });
  diary.onItsOwn(sent, async () => {
    const actor = applicantActor({ applicationId: id, language });
    await documents.add(actor, id, 'statutes', { fileName: 'Satzung.pdf', content: STATUTES });
    await applicants.accept(actor, id, { principlesVersion: 1, accepted: true, name: signs, function: 'Vorstand' });
    await applicants.submit(actor, id);
  });
  if (!complete) return;
  diary.onItsOwn(complete, async () => {
    const { documents: [brought] } = await applicantView(app.get(DataSource), id);
    await documents.review(diary.office, { id, documentId: brought!.id }, { outcome: 'accepted' });
    await pipeline.complete(diary.office, id);
  });
}
