import type { Organisation } from '../api';

/** What the server says about an action on this record; unknown actions are refused. */
export const actionOf = ({ allowedActions }: Pick<Organisation, 'allowedActions'>, action: string) =>
  allowedActions.find((known) => known.action === action);

export const isAllowed = (organisation: Pick<Organisation, 'allowedActions'>, action: string): boolean =>
  actionOf(organisation, action)?.allowed === true;
