import { Inject, Injectable } from '@nestjs/common';
import { problemsWithBodyType, USUAL_RULES, type BodyRules } from '@verbund/domain/bodies/body-types.js';
import { refuse, refuseIssues } from '../../platform/http/refusal.js';
import { changesBetween } from '../../platform/work/changes.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import type { Transaction } from '../../platform/work/transaction.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import { bodyTypeView } from './bodies.queries.js';
import type { BodyRulesDto, BodyTypeCreate, BodyTypePatch } from './body-types.dto.js';
import { BodyType } from './body-type.entity.js';

/** The kinds of bodies and their rules are data of the office. */
@Injectable()
export class BodyTypesService {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  create(actor: RequestActor, input: BodyTypeCreate): Promise<string> {
    return this.work.run(actor, (tx) => createBodyType(tx, input));
  }

  change(actor: RequestActor, id: string, { version, labels, rules, position }: BodyTypePatch): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const type = await tx.claim(BodyType, id, 'body.configure');
      if (type.version !== version) refuse('VERSION_CONFLICT', { current: await bodyTypeView(tx.manager, actor, id) });
      const values = { labels: labels ? tidy(labels) : type.labels, rules: rules ? plainRules(rules) : type.rules, position: position ?? type.position };
      refuseIssues(problemsWithBodyType({ ...values, nature: type.nature }));
      const changes = changesBetween<Partial<BodyType>>(type, values);
      if (Object.keys(changes).length === 0) return tx.nothingChanged();
      await tx.manager.update(BodyType, { id }, { ...values, version: version + 1 });
      tx.record({ action: 'bodyType.changed', subject: 'bodyType', subjectId: id, changes });
    });
  }
}

export async function createBodyType(tx: Transaction, { labels, nature, rules, position = 0 }: BodyTypeCreate): Promise<string> {
  const values = { labels: tidy(labels), nature, rules: rules ? plainRules(rules) : USUAL_RULES[nature], position };
  refuseIssues(problemsWithBodyType(values));
  const { identifiers } = await tx.manager.insert(BodyType, values);
  const id = (identifiers[0] as { id: string }).id;
  tx.record({ action: 'bodyType.created', subject: 'bodyType', subjectId: id, changes: changesBetween<object>({}, values) });
  return id;
}

/** Texts without blanks around them; an empty one is none. */
export const tidy = (texts: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).map(([language, text]) => [language, text.trim()]).filter(([, text]) => text !== ''));

const plainRules = ({ grants = null, participants, joinMode, hasSeats, votes }: BodyRulesDto): BodyRules => ({ grants, participants, joinMode, hasSeats, votes });
