import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useTexts } from '../../shared/texts/use-texts';
import { Skeleton } from '../../shared/ui/skeleton';
import type { Confirmation } from './api';

const PassOn = lazy(() => import('./other-forms').then((module) => ({ default: module.PassOn })));
const Dissolve = lazy(() => import('./other-forms').then((module) => ({ default: module.Dissolve })));

/** Somebody else should answer, or there is nobody left to ask. */
export function OtherWays({ confirmation }: { confirmation: Confirmation }) {
  const { t } = useTexts();
  return (
    <section className="card pad other-ways" aria-label={t('confirm.other')}>
      <Way title={t('confirm.pass')}>
        <PassOn confirmation={confirmation} />
      </Way>
      <Way title={t('confirm.dissolve')}>
        <Dissolve />
      </Way>
    </section>
  );
}

/** The form comes when it is opened. */
function Way({ title, children }: { title: string; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {open && <Suspense fallback={<Skeleton rows={3} />}>{children}</Suspense>}
    </details>
  );
}
