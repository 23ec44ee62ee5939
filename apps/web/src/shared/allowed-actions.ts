import type { components } from '@verbund/contracts/api.js';
import { useTexts } from './texts/use-texts';

export type AllowedAction = components['schemas']['AllowedAction'];
/** A record that says what the person who reads it may do. */
export type Governed = { readonly allowedActions: readonly AllowedAction[] };

const actionOf = ({ allowedActions }: Governed, action: string) =>
  allowedActions.find((known) => known.action === action);

/** What the server says about an action on this record; unknown actions are refused. */
export const isAllowed = (record: Governed, action: string): boolean => actionOf(record, action)?.allowed === true;

/** Why an action is locked and whom to ask, as a sentence; `undefined` when it is not. */
export function useRefusal(record: Governed): (action: string) => string | undefined {
  const { t, tOr } = useTexts();
  return (action) => {
    const known = actionOf(record, action);
    if (known?.allowed) return undefined;
    const reason = tOr(`problem.${known?.reason ?? 'FORBIDDEN'}`, 'problem.FORBIDDEN');
    if (!known?.ask) return reason;
    return `${reason} ${t('word.value.ask', { who: tOr(`shell.role.${known.ask}`, 'shell.role.office') })}`;
  };
}
