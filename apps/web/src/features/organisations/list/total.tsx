import { useQuery } from '@tanstack/react-query';
import { useTexts } from '../../../shared/texts/use-texts';
import { Button } from '../../../shared/ui/button';
import { exactTotalOf, type OrganisationList } from './api';
import type { Question } from './question';

/** How many organisations the question finds, in words; beyond a thousand only after somebody had them counted. */
export function useTotal(question: Question, list: OrganisationList | undefined) {
  const { t } = useTexts();
  const exact = useQuery(exactTotalOf(question));
  const total = exact.data ?? list?.total;
  const isLowerBound = list?.totalIsLowerBound === true && exact.data === undefined;
  const key = isLowerBound ? 'organisations.list.countMore' : 'organisations.list.count';
  return {
    total,
    isLowerBound,
    words: total === undefined ? '' : t(key, { count: total }),
    count: () => void exact.refetch(),
    isCounting: exact.isFetching,
  };
}

export type Total = ReturnType<typeof useTotal>;

export function TotalLine({ total }: { total: Total }) {
  const { t } = useTexts();
  return (
    <>
      <span aria-live="polite">{total.words}</span>
      {total.isLowerBound && (
        <Button look="quiet" size="small" busy={total.isCounting} onClick={total.count}>
          {t('organisations.list.countExactly')}
        </Button>
      )}
    </>
  );
}
