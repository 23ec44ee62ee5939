import { setImmediate as otherWork } from 'node:timers/promises';
import type { Db } from '../../platform/database/sql.js';
import { knownOrganisations, type KnownOrganisation } from './known-organisations.queries.js';
import { evaluate, readSource, type EvaluatedRow, type Neighbourhood, type ReadRow, type SourceRow, type Surroundings } from './row-evaluation.js';
import type { Intent } from './row-intent.js';
import { searchKeysOf } from './row-keys.js';
import { registerIndex, remember, type SeenRows } from './row-matching.js';

/** Rows that are judged with one look through the register. */
export const CHUNK_ROWS = 100;

/** Judges rows in the order of the file, chunk by chunk; other requests are answered in between. */
export class FileEvaluation {
  private readonly seen: SeenRows = new Map();
  private readonly claimed = new Map<string, number>();
  private readonly targets = new Map<number, KnownOrganisation>();
  private readonly wanted = new Set<number>();

  constructor(private readonly surroundings: Surroundings) {}

  /** Rows that others are merged into must be named before they are judged. */
  expectTargets(rows: readonly Pick<SourceRow, 'targetRow'>[]): void {
    for (const { targetRow } of rows) if (targetRow !== null) this.wanted.add(targetRow);
  }

  /** In a run the target is in the register by the time the row is merged into it. */
  setTarget(row: number, organisation: KnownOrganisation): void {
    this.targets.set(row, organisation);
  }

  /** The target stayed out, so whatever is merged into it stays out too. */
  forgetTarget(row: number): void {
    this.targets.delete(row);
  }

  async judge(db: Db, sources: readonly SourceRow[]): Promise<EvaluatedRow[]> {
    await otherWork();
    const rows = sources.map((source) => readSource(source, this.surroundings));
    const known = await knownOrganisations(db, searchKeysOf(rows.map(({ comparable }) => comparable), sources.flatMap(({ targetOrganisationId }) => targetOrganisationId ?? [])));
    const around: Neighbourhood = { index: registerIndex(known), byId: new Map(known.map((organisation) => [organisation.id, organisation])), seen: this.seen, targets: this.targets, claimed: this.claimed };
    return rows.map((row) => this.judgeOne(row, around));
  }

  private judgeOne(row: ReadRow, around: Neighbourhood): EvaluatedRow {
    const judged = evaluate(row, around, this.surroundings);
    const { number, state, organisationId, intent } = judged;
    if (state !== 'skipped' && state !== 'duplicate' && row.source.targetRow === null) remember(this.seen, number, row);
    if (organisationId && state !== 'skipped' && !this.claimed.has(organisationId)) this.claimed.set(organisationId, number);
    if (intent && this.wanted.has(number)) this.targets.set(number, intent.known ?? futureRecord(intent));
    return judged;
  }
}

/** A record that will exist once the row before it is entered; its id is blank until then. */
function futureRecord({ input, events, contacts, notes, rooms }: Intent): KnownOrganisation {
  const record = {
    id: '', version: 0, name: input.names?.[0]?.text ?? '', names: [], kinds: [], legalForm: null, registerCourt: null, registerNumber: null, founded: null, purpose: {}, targetGroups: [], workingLanguages: [],
    adviceLanguages: [], addresses: [], channels: [], links: [], accessibility: {}, exemptionNoticeUntil: null, foundingMember: false, internalNotes: '', visibility: {}, topicIds: [], districtIds: [],
    ...input,
    events, notes, rooms,
    contacts: contacts.map(({ person, function: held, isPrimary }) => ({ personId: '', givenName: person?.givenName ?? '', familyName: person?.familyName ?? '', function: held, isPrimary })),
  };
  return record as KnownOrganisation;
}
