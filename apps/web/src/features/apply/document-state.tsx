import { useTexts } from '../../shared/texts/use-texts';
import { Badge } from '../../shared/ui/badge';
import type { Application } from './api';

export function DocumentState({ document: { state, reason } }: { document: Application['documents'][number] }) {
  const { t } = useTexts();
  if (state === 'refused') return <Badge tone="danger">{t('apply.document.refused', { reason: reason ?? '' })}</Badge>;
  return <Badge tone={state === 'accepted' ? 'success' : 'neutral'}>{t(`apply.document.${state}`)}</Badge>;
}
