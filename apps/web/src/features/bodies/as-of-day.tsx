import { useNavigate, useSearch } from '@tanstack/react-router';
import { isDay } from '@verbund/domain/calendar/days.js';
import { useTexts } from '../../shared/texts/use-texts';
import { ReferenceDay } from '../../shared/ui/reference-day';

/** The day that the page speaks of stands in the address, so that it can be mailed; `undefined`: today. */
export function useDay() {
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as { on?: string };
  return {
    on: search.on && isDay(search.on) ? search.on : undefined,
    choose: (on: string | undefined) => void navigate({ to: '.', search: { ...search, on } as never, resetScroll: false }),
  };
}

export function AsOfDay({ on, choose }: ReturnType<typeof useDay>) {
  const { t, date } = useTexts();
  return (
    <ReferenceDay
      day={on}
      shown={on ? t('bodies.on.day', { day: date(on, 'long') }) : t('bodies.on.today')}
      label={t('bodies.on.label')}
      todayLabel={t('bodies.on.back')}
      onChange={choose}
    />
  );
}
