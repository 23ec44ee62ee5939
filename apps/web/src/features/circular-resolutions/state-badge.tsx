import { Check, CircleDashed, FilePen, Undo2, X } from 'lucide-react';
import { useTexts } from '../../shared/texts/use-texts';
import { Badge } from '../../shared/ui/badge';
import type { CircularItem } from './api';

const LOOK = {
  draft: { tone: 'neutral', icon: FilePen },
  open: { tone: 'info', icon: CircleDashed },
  passed: { tone: 'success', icon: Check },
  failed: { tone: 'danger', icon: X },
  withdrawn: { tone: 'warning', icon: Undo2 },
} as const;

export function StateBadge({ state }: { state: CircularItem['state'] }) {
  const { t } = useTexts();
  const { tone, icon: Icon } = LOOK[state];
  return (
    <Badge tone={tone}>
      <Icon size={14} aria-hidden /> {t(`circulars.state.${state}`)}
    </Badge>
  );
}
