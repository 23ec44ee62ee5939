import { LockKeyhole } from 'lucide-react';
import { Popover } from './popover';
import './locked.css';

/** In place of a button that is locked: one click says why, and whom to ask. */
export function Locked({ label, children }: { label: string; children: string | undefined }) {
  const trigger = (
    <>
      <LockKeyhole size={16} aria-hidden />
      {label}
    </>
  );
  return (
    <Popover label={label} trigger={trigger} align="end">
      <p className="locked-why">{children}</p>
    </Popover>
  );
}
