import { addDays, addMonths, type Day } from '@verbund/domain/calendar/days.js';
import type { DocumentKind, DocumentVisibility } from '@verbund/domain/documents/document-kinds.js';
import type { DocumentsService } from '../modules/documents/documents.service.js';
import type { Life } from './demo-lives.js';
import type { Diary } from './diary.js';

const TODAY = '2026-11-24';
const MONTHS_OF_A_NOTICE = 60;
/** How many organisations have handed in their papers; of the others the office sees what is missing. */
const DILIGENT = 24;

type Paper = { kind: DocumentKind; issuedOn: Day; issuer: string; name: string; fate?: 'accepted' | 'waits' | 'refused'; visibility?: DocumentVisibility };

/** What the n-th organisation has handed in: most of it in order, some about to end, some waiting, one refused; some show their statutes to everybody. */
function papersOf({ organisation: { joined }, n }: Life): Paper[] {
  const noticeUntil = addDays('2026-10-01', (n * 97) % 1400);
  const papers: (Paper | false)[] = [
    { kind: 'statutes', issuedOn: addDays(joined, -200), issuer: 'Mitgliederversammlung', name: 'Satzung', visibility: n % 3 === 0 ? 'public' : 'members' },
    n % 6 !== 5 && { kind: 'exemptionNotice', issuedOn: addMonths(noticeUntil, -MONTHS_OF_A_NOTICE), issuer: 'Finanzamt Hannover-Nord', name: 'Freistellungsbescheid' },
    n % 6 === 5 && { kind: 'notice60a', issuedOn: '2024-12-10', issuer: 'Finanzamt Hannover-Nord', name: 'Bescheid § 60a' },
    n % 3 !== 1 && { kind: 'registerExtract', issuedOn: addDays('2025-11-01', (n * 41) % 300), issuer: 'Amtsgericht Hannover', name: 'Registerauszug' },
    n % 4 !== 2 && { kind: 'valueDeclaration', issuedOn: addDays(joined, -30), issuer: '', name: 'Werteerklärung' },
    n % 8 === 0 && { kind: 'boardList', issuedOn: addDays(TODAY, -12 - n), issuer: 'Vorstand', name: 'Vorstandsliste', fate: 'waits' },
    n % 8 === 1 && { kind: 'boardList', issuedOn: addDays(TODAY, -30 - n), issuer: 'Vorstand', name: 'Vorstandsliste', fate: 'refused' },
  ];
  return papers.filter((paper) => paper !== false);
}

/** Hands in the papers of an organisation and reviews them, as the office does it. */
export function writeDocuments(diary: Diary, life: Life, documents: DocumentsService): void {
  if (life.n >= DILIGENT) return;
  for (const paper of papersOf(life)) {
    const { kind, issuedOn, issuer, name, fate = 'accepted', visibility } = paper;
    const day = [addDays(issuedOn, 9), addDays(life.organisation.joined, 3)].sort().at(-1)!;
    if (day > TODAY) continue;
    diary.onItsOwn(day, async () => {
      const upload = { fileName: `${name}.pdf`, content: sample(`${name} – ${life.organisation.name}`) };
      const id = await documents.upload(diary.office, life.id, { kind, issuedOn, issuer, visibility }, upload);
      const place = { organisationId: life.id, id };
      if (fate === 'accepted') await documents.review(diary.office, place, { step: 'accepted' });
      if (fate === 'refused') await documents.review(diary.office, place, { step: 'refused', reason: 'Auf der Liste fehlt, wer den Verein allein oder gemeinsam vertreten darf.' });
    });
  }
}

/** One page with one line of text. */
export function sample(text: string): Buffer {
  const line = `BT /F 16 Tf 60 760 Td <${Buffer.from(text.replaceAll('–', '-'), 'latin1').toString('hex')}> Tj ET`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>',
    `<</Length ${line.length}>>\nstream\n${line}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
  ];
  const body = objects.map((object, n) => `${n + 1} 0 obj\n${object}\nendobj\n`);
  const offsets = body.map((_, n) => '%PDF-1.4\n'.length + body.slice(0, n).join('').length);
  const start = '%PDF-1.4\n'.length + body.join('').length;
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  return Buffer.from(`%PDF-1.4\n${body.join('')}xref\n0 6\n0000000000 65535 f \n${table}trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`, 'latin1');
}
