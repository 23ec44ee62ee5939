import { LockKeyhole } from 'lucide-react';
import { Popover } from '../../../shared/ui/popover';
import type { Organisation } from '../api';
import './record.css';
import { useRefusal } from './use-refusal';

/** In place of a button that is locked: one click says why, and whom to ask. */
export function Locked({ organisation, action, label }: { organisation: Organisation; action: string; label: string }) {
  const refusal = useRefusal(organisation);
  const trigger = (
    <>
      <LockKeyhole size={16} aria-hidden />
      {label}
    </>
  );
  return (
    <Popover label={label} trigger={trigger} align="end">
      <p className="locked-why">{refusal(action)}</p>
    </Popover>
  );
}
