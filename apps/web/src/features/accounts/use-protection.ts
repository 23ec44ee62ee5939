import { useQuery } from '@tanstack/react-query';
import { useSession } from '../../shared/session';
import { useTexts } from '../../shared/texts/use-texts';
import { administratorsQuery, type Account } from './api';

/** Why this account's access cannot be taken away by this person now; `undefined` when it can. */
export function useProtection(account: Account): string | undefined {
  const { t } = useTexts();
  const { email } = useSession();
  const administrators = useQuery(administratorsQuery).data;
  if (account.email === email) return t('problem.OWN_ACCOUNT_PROTECTED');
  const isOnlyOne = administrators?.total === 1 && administrators.items[0]?.id === account.id;
  return isOnlyOne ? t('problem.LAST_ADMINISTRATOR') : undefined;
}
