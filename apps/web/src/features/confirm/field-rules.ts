import { useTexts } from '../../shared/texts/use-texts';
import type { Organisation } from './api';

/** What happens with a change of a field: nothing to say, or that the office looks at it first. */
export function useRules({ fieldRules }: Organisation) {
  const { t } = useTexts();
  return {
    isOpen: (field: string) => fieldRules[field] !== 'office',
    hint: (field: string) => (fieldRules[field] === 'approval' ? t('confirm.approval') : undefined),
  };
}
