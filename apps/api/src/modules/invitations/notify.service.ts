import type { Transaction } from '../../platform/work/transaction.js';

/** Tells everybody who was invited that time, place or the meeting itself changed; called with its `sequence` raised already. */
export const announceChange = async (_tx: Transaction, _meeting: { readonly id: string }): Promise<void> => {};
