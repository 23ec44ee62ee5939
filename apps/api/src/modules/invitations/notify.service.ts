import type { Transaction } from '../../platform/work/transaction.js';

export const ANNOUNCE_CHANGE = 'meeting-change-mails';

/**
 * Tells everybody who was invited that time, place or the meeting itself changed; called with its `sequence` raised already. The mails are written
 * after the change is saved, so that several changes at once become one mail.
 */
export const announceChange = (tx: Transaction, { id }: { readonly id: string }): Promise<void> => tx.enqueue({ name: ANNOUNCE_CHANGE, payload: { meetingId: id }, key: `${ANNOUNCE_CHANGE}:${id}` });
