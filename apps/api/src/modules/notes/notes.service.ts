import { Inject, Injectable } from '@nestjs/common';
import { can } from '@verbund/domain/access/can.js';
import { refuse, refuseIssues } from '../../platform/http/refusal.js';
import { changesBetween } from '../../platform/work/changes.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import type { Changes, Transaction } from '../../platform/work/transaction.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import { claimOrganisation } from '../organisations/organisations.service.js';
import { Note } from './note.entity.js';
import type { NoteCreate, NotePatch } from './notes.dto.js';
import { mayChangeNote, noteView } from './notes.queries.js';

/** Where a note is: the organisation in the path and the note below it. */
type Place = { organisationId: string; id: string };

/** Writing, changing and removing notes about organisations. */
@Injectable()
export class NotesService {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  write(actor: RequestActor, organisationId: string, input: NoteCreate): Promise<string> {
    return this.work.run(actor, async (tx) => {
      await claimOrganisation(tx, organisationId, 'note.write');
      refuseHidingFromOneself(actor, input);
      return writeNote(tx, organisationId, input);
    });
  }

  update(actor: RequestActor, place: Place, { version, ...input }: NotePatch): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const note = await claimNote(tx, place);
      if (note.version !== version)
        refuse('VERSION_CONFLICT', { current: await noteView(tx.manager, actor, place.organisationId, place.id) });
      refuseHidingFromOneself(actor, input);
      const values = completedNote(input);
      const changes = changesBetween(note, values);
      if (Object.keys(changes).length === 0) return tx.nothingChanged();
      await tx.manager.update(Note, { id: note.id }, { ...values, version: version + 1 });
      tx.record({
        action: 'note.changed',
        subject: 'note',
        subjectId: note.id,
        organisationId: note.organisationId,
        changes: withoutText(changes),
      });
    });
  }

  remove(actor: RequestActor, place: Place): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { id, organisationId, kind, occurredOn } = await claimNote(tx, place);
      await tx.manager.delete(Note, { id });
      const changes = { kind: { old: kind, new: null }, occurredOn: { old: occurredOn, new: null } };
      tx.record({ action: 'note.removed', subject: 'note', subjectId: id, organisationId, changes });
    });
  }
}

/** Writes a note about an organisation that was claimed before; also for imports. */
export async function writeNote(tx: Transaction, organisationId: string, input: NoteCreate): Promise<string> {
  const { accountId: authorId, name: authorName } = tx.actor;
  const values = completedNote(input);
  const { identifiers } = await tx.manager.insert(Note, {
    ...values,
    organisationId,
    authorId,
    authorName,
    createdAt: tx.now,
  });
  const id = (identifiers[0] as { id: string }).id;
  tx.record({
    action: 'note.written',
    subject: 'note',
    subjectId: id,
    organisationId,
    changes: withoutText(changesBetween<object>(EMPTY, values)),
  });
  return id;
}

const EMPTY = { kind: null, occurredOn: null, text: null, visibility: null };

/** The audit trail keeps everything for good, and a note must be erasable: its text is not kept there. */
const withoutText = (changes: Changes): Changes =>
  changes['text'] ? { ...changes, text: { old: null, new: null } } : changes;

/** A note without one of its values says nothing, so none of them can be cleared. */
function completedNote(input: Partial<NoteCreate>): Partial<NoteCreate> {
  const values = { ...input, ...(input.text && { text: input.text.trim() }) };
  const missing = Object.entries(values).filter(([, value]) => value === null || value === '');
  refuseIssues(missing.map(([field]) => ({ field, code: 'required' })));
  return values;
}

/** Who may not read notes of the office cannot write one either. */
const refuseHidingFromOneself = (actor: RequestActor, { visibility }: Partial<NoteCreate>): void =>
  refuseIssues(
    visibility === 'office' && !can(actor, 'note.readOffice') ? [{ field: 'visibility', code: 'notOneOf' }] : [],
  );

async function claimNote(tx: Transaction, { organisationId, id }: Place): Promise<Note> {
  await claimOrganisation(tx, organisationId, 'note.write');
  const note = await tx.claim(Note, id, 'note.write');
  const isHidden = note.visibility === 'office' && !can(tx.actor, 'note.readOffice');
  if (note.organisationId !== organisationId || isHidden) refuse('NOT_FOUND');
  return mayChangeNote(tx.actor, { id: note.authorId }) ? note : refuse('FORBIDDEN');
}
