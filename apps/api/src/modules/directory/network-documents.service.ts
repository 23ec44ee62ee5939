import { Inject, Injectable } from '@nestjs/common';
import { problemsWithNetworkDocument } from '@verbund/domain/directory/network-documents.js';
import { rowsOf, sql } from '../../platform/database/sql.js';
import { Files } from '../../platform/files/files.js';
import type { Upload } from '../../platform/files/read-upload.js';
import { refuse, refuseIssues } from '../../platform/http/refusal.js';
import { changesBetween, givenValues } from '../../platform/work/changes.js';
import { NOBODY, type RequestActor } from '../../platform/work/request-actor.js';
import type { Changes } from '../../platform/work/transaction.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import { NetworkDocument } from './network-document.entity.js';
import type { NetworkDocumentCreate, NetworkDocumentPatch } from './network-documents.dto.js';
import { networkDocumentIds, networkDocuments, networkDocumentView } from './network-documents.queries.js';

type Values = Pick<NetworkDocument, 'kind' | 'title' | 'issuedOn' | 'publishedOn'>;

const EMPTY: Values = { kind: 'other', title: {}, issuedOn: null, publishedOn: null };
const NOTHING = { kind: null, title: {}, issuedOn: null, publishedOn: null, fileName: null };

/** The documents that the network shows of itself. */
@Injectable()
export class NetworkDocumentsService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Files) private readonly files: Files,
  ) {}

  /** The last in the order. */
  async add(actor: RequestActor, input: NetworkDocumentCreate, upload: Upload): Promise<string> {
    const accepted = await this.files.accept(upload);
    return this.work.run(actor, async (tx) => {
      const values = { ...EMPTY, ...tidy(givenValues<Values>(input, EMPTY)) };
      refuseIssues(problemsWithNetworkDocument(values, tx.today));
      const { fileName } = accepted;
      const { id: fileId } = await this.files.storeFile(tx, accepted);
      const [{ last }] = (await rowsOf<{ last: number }>(tx.manager, sql`SELECT COALESCE(max(position), 0) AS last FROM network_documents`)) as [{ last: number }];
      const { identifiers } = await tx.manager.insert(NetworkDocument, { ...values, fileId, fileName, position: last + 1, createdAt: tx.now });
      tx.record({ action: 'network.documentAdded', subject: 'network', subjectId: NOBODY, changes: named(changesBetween<object>(NOTHING, { ...values, fileName })) });
      return (identifiers[0] as { id: string }).id;
    });
  }

  update(actor: RequestActor, id: string, { version, ...input }: NetworkDocumentPatch): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const present = await tx.claim(NetworkDocument, id, 'directory.manage');
      if (present.version !== version) refuse('VERSION_CONFLICT', { current: await networkDocumentView(tx.manager, actor, id) });
      const values = tidy(givenValues<Values>(input, EMPTY));
      refuseIssues(problemsWithNetworkDocument({ ...present, ...values }, tx.today));
      const changes = changesBetween<object>(present, values);
      if (Object.keys(changes).length === 0) return tx.nothingChanged();
      await tx.manager.update(NetworkDocument, { id }, { ...values, version: version + 1 });
      tx.record({ action: 'network.documentChanged', subject: 'network', subjectId: NOBODY, changes: named(changes) });
    });
  }

  /** All of them, each once: whoever orders has seen every one. */
  arrange(actor: RequestActor, ids: readonly string[]): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const present = await networkDocumentIds(tx.manager);
      if (present.length !== ids.length || !present.every((id) => ids.includes(id))) refuse('VERSION_CONFLICT', { current: await networkDocuments(tx.manager, actor) });
      if (present.every((id, nth) => ids[nth] === id)) return tx.nothingChanged();
      await rowsOf(tx.manager, sql`UPDATE network_documents d SET position = list.nth FROM unnest(${[...ids]}::uuid[]) WITH ORDINALITY AS list(id, nth) WHERE d.id = list.id`);
      tx.record({ action: 'network.documentsArranged', subject: 'network', subjectId: NOBODY });
    });
  }

  /** With the commit nobody sees it any more; its file is cleared away later. */
  remove(actor: RequestActor, id: string): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const present = await tx.claim(NetworkDocument, id, 'directory.manage');
      await tx.manager.delete(NetworkDocument, { id });
      tx.record({ action: 'network.documentRemoved', subject: 'network', subjectId: NOBODY, changes: named(changesBetween<object>(present, NOTHING)) });
    });
  }
}

/** Titles without blanks around them; a language without text is none. */
const tidy = (values: Partial<Values>): Partial<Values> => ({
  ...values,
  ...(values.title && { title: Object.fromEntries(Object.entries(values.title).map(([language, text]) => [language, text.trim()]).filter(([, text]) => text !== '')) }),
});

/** Names of their own in the trail: kind and title of other records are other words. */
const OWN_NAMES: Record<string, string> = { kind: 'documentKind', title: 'labels' };
const named = (changes: Changes): Changes => Object.fromEntries(Object.entries(changes).map(([field, change]) => [OWN_NAMES[field] ?? field, change]));
