import { Inject, Injectable } from '@nestjs/common';
import { can } from '@verbund/domain/access/can.js';
import { isOneOfItsKind } from '@verbund/domain/documents/document-kinds.js';
import { isDecided, problemWithStep, type ReviewStep } from '@verbund/domain/documents/review-steps.js';
import { endOf, problemWithAcceptance, problemWithDates } from '@verbund/domain/documents/validity-rules.js';
import { Config } from '../../platform/config/config.js';
import { Files } from '../../platform/files/files.js';
import type { Upload } from '../../platform/files/read-upload.js';
import { rowOf, rowsOf, sql } from '../../platform/database/sql.js';
import { refuse, refuseIf, refuseIssues } from '../../platform/http/refusal.js';
import { changesBetween } from '../../platform/work/changes.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import type { Changes, Transaction } from '../../platform/work/transaction.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import { claimOrganisation } from '../organisations/organisations.service.js';
import { Document } from './document.entity.js';
import { tellGiver } from './document-refusal.js';
import { renewPeriods, type ClaimedOrganisation } from './document-periods.service.js';
import type { DocumentCreate, DocumentPatch, DocumentReview } from './documents.dto.js';
import { documentView } from './documents.queries.js';

/** Where a document is: the organisation in the path and the document below it. */
type Place = { organisationId: string; id: string };
type Claimed = { organisation: ClaimedOrganisation; document: Document; state: ReviewStep };

/** Uploading, describing, reviewing and withdrawing documents of organisations. */
@Injectable()
export class DocumentsService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Files) private readonly files: Files,
    @Inject(Config) private readonly config: Config,
  ) {}

  async upload(actor: RequestActor, organisationId: string, input: DocumentCreate, upload: Upload): Promise<string> {
    const accepted = await this.files.accept(upload);
    return this.work.run(actor, async (tx) => {
      await claimOrganisation(tx, organisationId, 'document.add');
      const { id: fileId } = await this.files.storeFile(tx, accepted);
      return addDocument(tx, organisationId, { ...input, fileId, fileName: accepted.fileName });
    });
  }

  update(actor: RequestActor, place: Place, { version, ...input }: DocumentPatch): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { organisation, document, state } = await claimDocument(tx, place, 'document.add');
      if (isDecided(state) && !can(actor, 'document.review')) refuse('DOCUMENT_DECIDED');
      if (document.version !== version) refuse('VERSION_CONFLICT', { current: await documentView(tx.manager, actor, place.organisationId, place.id) });
      const values = completed(tx, document, input);
      const changes = changesBetween(document, values);
      if (Object.keys(changes).length === 0) return tx.nothingChanged();
      await tx.manager.update(Document, { id: document.id }, { ...values, version: version + 1 });
      tx.record({ action: 'document.changed', subject: 'document', subjectId: document.id, organisationId: organisation.id, changes: named(changes) });
      if (state === 'accepted') await renewPeriods(tx, organisation);
    });
  }

  review(actor: RequestActor, place: Place, { step, reason }: DocumentReview): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { organisation, document, state } = await claimDocument(tx, place, 'document.review');
      refuseIf(problemWithStep(state, step, reason ?? null));
      if (step === 'accepted') refuseIf(problemWithAcceptance(document, tx.today));
      await takeStep(tx, document, step, reason);
      if (step === 'accepted') await renewPeriods(tx, organisation);
      if (step === 'refused') await tellGiver(tx, this.config, document, organisation.name, reason!);
    });
  }

  /** By whoever gave it as long as nobody decided; by the office at any time. */
  withdraw(actor: RequestActor, place: Place, reason: string | null): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { organisation, document, state } = await claimDocument(tx, place, 'document.add');
      if (isDecided(state) && !can(actor, 'document.review')) refuse('DOCUMENT_DECIDED');
      refuseIf(problemWithStep(state, 'withdrawn', reason));
      await takeStep(tx, document, 'withdrawn', reason);
      if (state === 'accepted') await renewPeriods(tx, organisation);
    });
  }
}

type NewDocument = DocumentCreate & { fileId: string; fileName: string };

/** Adds a document to an organisation that was claimed before, as received; also for confirmations and applications. */
export async function addDocument(tx: Transaction, organisationId: string, { fileId, fileName, supersedesId, ...input }: NewDocument): Promise<string> {
  const values = completed(tx, { kind: input.kind, issuedOn: null, validUntil: null, title: '' }, { visibility: 'network', ...input });
  await refuseTwice(tx, organisationId, fileId, input.kind);
  const earlier = await earlierVersion(tx, organisationId, input.kind, supersedesId);
  const { identifiers } = await tx.manager.insert(Document, {
    ...values, organisationId, fileId, fileName, supersedesId: earlier, addedBy: tx.actor.accountId, addedByName: tx.actor.name, createdAt: tx.now,
  });
  const id = (identifiers[0] as { id: string }).id;
  await takeStep(tx, { id, organisationId }, 'received', null, named(changesBetween<object>(EMPTY, { ...values, fileName })));
  return id;
}

const EMPTY = { kind: null, title: '', issuer: '', issuedOn: null, validUntil: null, visibility: null, fileName: null };

/** Names of their own in the trail: kind, title and visibility of other records are other words. */
const OWN_NAMES: Record<string, string> = { kind: 'documentKind', title: 'documentTitle', visibility: 'documentVisibility' };
const named = (changes: Changes): Changes => Object.fromEntries(Object.entries(changes).map(([field, change]) => [OWN_NAMES[field] ?? field, change]));

/** The same file of the same kind once, as long as it waits or holds: a form that was sent twice. */
async function refuseTwice(tx: Transaction, organisationId: string, fileId: string, kind: string): Promise<void> {
  const there = await rowOf(
    tx.manager,
    sql`SELECT 1 FROM documents d WHERE d.organisation_id = ${organisationId} AND d.file_id = ${fileId} AND d.kind = ${kind}
          AND NOT EXISTS (SELECT FROM document_steps s WHERE s.document_id = d.id AND s.step IN ('refused', 'withdrawn'))`,
  );
  if (there) refuse('ALREADY_EXISTS');
}

/** The version a document follows: the one that was named, which must be of the organisation, or the newest of its kind. */
async function earlierVersion(tx: Transaction, organisationId: string, kind: DocumentCreate['kind'], named: string | null | undefined): Promise<string | null> {
  if (named === null || (named === undefined && !isOneOfItsKind(kind))) return null;
  const condition = named === undefined ? sql`true` : sql`d.id = ${named}`;
  const earlier = await rowOf<{ id: string }>(
    tx.manager,
    sql`SELECT d.id FROM documents d WHERE d.organisation_id = ${organisationId} AND d.kind = ${kind} AND ${condition}
          AND NOT EXISTS (SELECT FROM document_steps s WHERE s.document_id = d.id AND s.step IN ('refused', 'withdrawn'))
        ORDER BY COALESCE(d.issued_on, d.created_at::date) DESC, d.created_at DESC, d.id LIMIT 1`,
  );
  if (!earlier && named !== undefined) refuseIssues([{ field: 'supersedesId', code: 'notFound' }]);
  return earlier?.id ?? null;
}

type Described = Pick<Document, 'kind' | 'issuedOn' | 'validUntil' | 'title'>;
type Description = Partial<Omit<DocumentCreate, 'supersedesId'>>;

/** What was given, with the last day that follows from it; a new kind or day of issue computes the last day anew unless it is given too. */
function completed(tx: Transaction, present: Described, input: Description): Description {
  const given = withTexts(input);
  refuseIssues((['kind', 'visibility'] as const).filter((field) => given[field] === null).map((field) => ({ field, code: 'required' })));
  const { kind, issuedOn, title } = { ...present, ...given };
  const isNewRule = 'kind' in given || 'issuedOn' in given;
  const validUntil = 'validUntil' in given ? given.validUntil! : isNewRule ? null : present.validUntil;
  const dates = { kind, issuedOn: issuedOn ?? null, validUntil };
  refuseIf(problemWithDates(dates, tx.today));
  if (kind === 'other' && !title) refuse('DOCUMENT_TITLE_MISSING');
  if (given.visibility === 'public' && !can(tx.actor, 'document.review')) refuse('DOCUMENT_PUBLIC_BY_OFFICE');
  return { ...given, validUntil: endOf(dates) };
}

/** What was given; a cleared text is empty. */
const withTexts = (input: Description): Description =>
  Object.fromEntries(
    Object.entries(input).filter(([, value]) => value !== undefined).map(([field, value]) => [field, field === 'title' || field === 'issuer' ? String(value ?? '').trim() : value]),
  );

const ACTIONS = { received: 'document.received', checked: 'document.checked', accepted: 'document.accepted', refused: 'document.refused', withdrawn: 'document.withdrawn' } as const;

async function takeStep(tx: Transaction, { id, organisationId }: Pick<Document, 'id' | 'organisationId'>, step: ReviewStep, reason: string | null | undefined, changes = {}): Promise<void> {
  const { accountId, name } = tx.actor;
  await rowsOf(
    tx.manager,
    sql`INSERT INTO document_steps (document_id, step, reason, account_id, account_name, taken_at) VALUES (${id}, ${step}, ${reason?.trim() ?? ''}, ${accountId}, ${name}, ${tx.now})`,
  );
  if (isDecided(step)) await rowsOf(tx.manager, sql`UPDATE documents SET decided_at = ${tx.now} WHERE id = ${id} AND decided_at IS NULL`);
  tx.record({ action: ACTIONS[step], subject: 'document', subjectId: id, organisationId, changes });
}

async function claimDocument(tx: Transaction, { organisationId, id }: Place, permission: 'document.add' | 'document.review'): Promise<Claimed> {
  const organisation = await claimOrganisation(tx, organisationId, permission);
  const document = await tx.claim(Document, id, permission);
  if (document.organisationId !== organisationId) refuse('NOT_FOUND');
  const last = await rowOf<{ step: ReviewStep }>(
    tx.manager,
    sql`SELECT step FROM document_steps WHERE document_id = ${id} ORDER BY array_position('{received,checked,accepted,refused,withdrawn}'::text[], step) DESC LIMIT 1`,
  );
  return { organisation, document, state: last!.step };
}
