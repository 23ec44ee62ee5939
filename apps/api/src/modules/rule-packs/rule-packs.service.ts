import { Inject, Injectable } from '@nestjs/common';
import { problemsWithRulePack, problemsWithRules, problemsWithSettling } from '@verbund/domain/statutes/rule-facts.js';
import { dayOfStep, nextStep, problemsWithSteps } from '@verbund/domain/statutes/rule-steps.js';
import { EMPTY_RULE_PACK, ruleOf, withRules, type Citations, type RuleValues } from '@verbund/domain/statutes/rules.js';
import type { RuleKey, RulePack } from '@verbund/domain/statutes/rule-pack.js';
import { refuse, refuseIssues } from '../../platform/http/refusal.js';
import { changesBetween, givenValues } from '../../platform/work/changes.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import type { Changes, Transaction } from '../../platform/work/transaction.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import { RulePackVersion } from './rule-pack.entity.js';
import type { RulePackCorrection, RulePackCreate, RulePackPatch, RulePackStep } from './rule-packs.dto.js';
import { rulePackView } from './rule-packs.queries.js';

type Days = Pick<RulePackVersion, 'adoptedOn' | 'filedOn' | 'registeredOn' | 'validFrom'>;

/** Versions of the statutes: written as drafts, on their way through the register, and then unchangeable. */
@Injectable()
export class RulePacksService {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  create(actor: RequestActor, { name, copyOf }: RulePackCreate): Promise<string> {
    return this.work.run(actor, async (tx) => {
      const source = copyOf ? await rulePackView(tx.manager, actor, copyOf) : { rules: EMPTY_RULE_PACK, citations: {} };
      const values = { name: filled('name', name), rules: source.rules, citations: source.citations, createdAt: tx.now, updatedAt: tx.now };
      const { identifiers } = await tx.manager.insert(RulePackVersion, values);
      const { id } = identifiers[0] as { id: string };
      tx.record({ action: 'rulePack.created', subject: 'rulePack', subjectId: id, reference: copyOf ?? null, changes: { name: { old: null, new: values.name } } });
      return id;
    });
  }

  update(actor: RequestActor, id: string, { version, rules = {}, citations = {}, ...input }: RulePackPatch): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const present = await claimVersion(tx, id, version);
      if (present.registeredOn !== null) refuse('RULE_PACK_REGISTERED');
      refuseIssues(problemsWithRules({ rules, citations }));
      const next = withRules(present.rules, rules as RuleValues);
      refuseIssues(problemsWithRulePack(next, Object.keys(rules)));
      const plain = givenValues<{ name: string; note: string; validFrom: string | null }>(trimmed(input), { name: '', note: '', validFrom: null });
      const cited = withCitations(present.citations, citations as Citations);
      const changes = { ...changesBetween<object>(present, plain), ...ruleChanges(present.rules, next, rules), ...citationChanges(present.citations, cited) };
      if (Object.keys(changes).length === 0) return tx.nothingChanged();
      await tx.manager.update(RulePackVersion, { id }, { ...plain, rules: next, citations: cited, version: version + 1, updatedAt: tx.now });
      tx.record({ action: 'rulePack.changed', subject: 'rulePack', subjectId: id, changes });
    });
  }

  /** Enters the day of the next step; with registration the version rules, and its values stay as they are. */
  take(actor: RequestActor, id: string, { version, step, on }: RulePackStep): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const present = await claimVersion(tx, id, version);
      if (dayOfStep(present, step) !== null || nextStep(present) !== step) refuse('RULE_PACK_STEP_TAKEN');
      const day = { [`${step}On`]: on };
      refuseIssues(problemsWithSteps({ ...present, ...day }, tx.today).map((issue) => ({ ...issue, field: 'on' })));
      await tx.manager.update(RulePackVersion, { id }, { ...day, version: version + 1, updatedAt: tx.now });
      tx.record({ action: `rulePack.${step}`, subject: 'rulePack', subjectId: id, changes: { [`${step}On`]: { old: null, new: on } } });
    });
  }

  /** Of a registered version only its days, where rules are written, and what nobody knew yet: what was decided under it stays right. */
  correct(actor: RequestActor, id: string, { version, rules = {}, citations = {}, reason, ...input }: RulePackCorrection): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const present = await claimVersion(tx, id, version);
      if (present.registeredOn === null) refuse('RULE_PACK_NOT_REGISTERED');
      refuseIssues([...problemsWithRules({ rules, citations }), ...problemsWithSettling(withRules(present.rules), rules)]);
      const next = withRules(present.rules, rules as RuleValues);
      refuseIssues(problemsWithRulePack(next, Object.keys(rules)));
      const days = givenValues<Days>(input, { ...present, validFrom: null });
      refuseIssues(problemsWithSteps({ ...present, ...days }, tx.today));
      const cited = withCitations(present.citations, citations as Citations);
      const why = filled('reason', reason);
      const changes = { ...changesBetween<object>(present, days), ...ruleChanges(present.rules, next, rules), ...citationChanges(present.citations, cited) };
      if (Object.keys(changes).length === 0) return tx.nothingChanged();
      await tx.manager.update(RulePackVersion, { id }, { ...days, rules: next, citations: cited, version: version + 1, updatedAt: tx.now });
      tx.record({ action: 'rulePack.corrected', subject: 'rulePack', subjectId: id, changes: { ...changes, reason: { old: null, new: why } } });
    });
  }

  /** Only what was never adopted. */
  remove(actor: RequestActor, id: string): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const present = await tx.claim(RulePackVersion, id, 'rulePack.manage');
      if (present.adoptedOn !== null) refuse('RULE_PACK_ADOPTED');
      await tx.manager.delete(RulePackVersion, { id });
      tx.record({ action: 'rulePack.removed', subject: 'rulePack', subjectId: id, changes: { name: { old: present.name, new: null } } });
    });
  }
}

async function claimVersion(tx: Transaction, id: string, version: number): Promise<RulePackVersion> {
  const present = await tx.claim(RulePackVersion, id, 'rulePack.manage');
  if (present.version !== version) refuse('VERSION_CONFLICT', { current: await rulePackView(tx.manager, tx.actor, id) });
  return present;
}

function filled(field: string, text: string): string {
  refuseIssues(text.trim() === '' ? [{ field, code: 'required' }] : []);
  return text.trim();
}

const trimmed = <Input extends { name?: string }>(input: Input): Input => ({ ...input, ...(input.name !== undefined && { name: filled('name', input.name) }) });

/** Citations with some set anew; an empty one is none. */
const withCitations = (present: Citations, given: Citations): Citations =>
  Object.fromEntries(Object.entries({ ...present, ...given }).map(([key, text]) => [key, text.trim()]).filter(([, text]) => text !== ''));

const ruleChanges = (before: Partial<RulePack>, after: RulePack, given: object): Changes => {
  const keys = Object.keys(given) as RuleKey[];
  const valuesOf = (pack: RulePack) => Object.fromEntries(keys.map((key) => [key, ruleOf(pack, key)]));
  return changesBetween<object>(valuesOf(withRules(before)), valuesOf(after));
};

/** A citation stands in the trail beside its rule: `board.seats §`. */
const citationChanges = (before: Citations, after: Citations): Changes => {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])] as RuleKey[];
  const textsOf = (citations: Citations) => Object.fromEntries(keys.map((key) => [`${key} §`, citations[key] ?? null]));
  return changesBetween<object>(textsOf(before), textsOf(after));
};
