import { Inject, Injectable } from '@nestjs/common';
import { can } from '@verbund/domain/access/can.js';
import { refuse } from '../../platform/http/refusal.js';
import { changesBetween } from '../../platform/work/changes.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import type { Transaction } from '../../platform/work/transaction.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import { SavedView } from './saved-view.entity.js';
import type { SavedViewCreate, SavedViewPatch } from './saved-views.dto.js';
import { savedView } from './saved-views.queries.js';

/** Keeping filters under a name: personal, unless the office shares them. */
@Injectable()
export class SavedViewsService {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  create(actor: RequestActor, { list, name, query, shared = false }: SavedViewCreate): Promise<string> {
    return this.work.run(actor, async (tx) => {
      refuseSharing(actor, shared);
      const values = { list, name: name.trim(), query, shared };
      const { identifiers } = await tx.manager.insert(SavedView, { ...values, accountId: actor.accountId });
      const { id } = identifiers[0] as { id: string };
      tx.record({ action: 'savedView.created', subject: 'savedView', subjectId: id, changes: changesBetween({}, values) });
      return id;
    });
  }

  update(actor: RequestActor, id: string, { version, ...patch }: SavedViewPatch): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const view = await claimOwn(tx, id);
      if (view.version !== version) refuse('VERSION_CONFLICT', { current: await savedView(tx.manager, actor, id) });
      const changes = changesBetween<Partial<SavedView>>(view, patch);
      if (Object.keys(changes).length === 0) return tx.nothingChanged();
      refuseSharing(actor, patch.shared === true && 'shared' in changes);
      await tx.manager.update(SavedView, { id }, { ...patch, version: version + 1 });
      tx.record({ action: 'savedView.changed', subject: 'savedView', subjectId: id, changes });
    });
  }

  remove(actor: RequestActor, id: string): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { name } = await claimOwn(tx, id);
      await tx.manager.delete(SavedView, { id });
      tx.record({ action: 'savedView.removed', subject: 'savedView', subjectId: id, changes: { name: { old: name, new: null } } });
    });
  }
}

/** A view of somebody else is not there for changing, shared or not. */
async function claimOwn(tx: Transaction, id: string): Promise<SavedView> {
  const view = await tx.claim(SavedView, id, 'view.save');
  return view.accountId === tx.actor.accountId ? view : refuse('NOT_FOUND');
}

function refuseSharing(actor: RequestActor, shared: boolean): void {
  if (shared && !can(actor, 'view.share')) refuse('FORBIDDEN');
}
