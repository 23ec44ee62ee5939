import { useTexts } from '../../../shared/texts/use-texts';
import type { Organisation } from '../api';
import { actionOf } from './actions';

/** Why an action is locked and whom to ask, as a sentence; `undefined` when it is not. */
export function useRefusal(organisation: Pick<Organisation, 'allowedActions'>): (action: string) => string | undefined {
  const { t, tOr } = useTexts();
  return (action) => {
    const known = actionOf(organisation, action);
    if (known?.allowed) return undefined;
    const reason = tOr(`problem.${known?.reason ?? 'FORBIDDEN'}`, 'problem.FORBIDDEN');
    if (!known?.ask) return reason;
    return `${reason} ${t('organisations.ask', { who: tOr(`shell.role.${known.ask}`, 'shell.role.office') })}`;
  };
}
