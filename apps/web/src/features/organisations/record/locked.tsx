import { useRefusal } from '../../../shared/allowed-actions';
import { Locked } from '../../../shared/ui/locked';
import type { Organisation } from '../api';

type LockedActionProps = { organisation: Organisation; action: string; label: string };

/** In place of the button of an action that this record does not allow. */
export function LockedAction({ organisation, action, label }: LockedActionProps) {
  return <Locked label={label}>{useRefusal(organisation)(action)}</Locked>;
}
