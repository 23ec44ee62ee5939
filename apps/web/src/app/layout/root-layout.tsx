import { Outlet, useRouter } from '@tanstack/react-router';
import { WifiOff } from 'lucide-react';
import { lazy, Suspense, useEffect, useSyncExternalStore } from 'react';
import { useInterruption } from '../../shared/http/interruption';
import { useTexts } from '../../shared/texts/use-texts';
import { focusHeading } from '../../shared/ui/page-header';
import { Toasts } from '../../shared/ui/toast';

const InterruptionDialog = lazy(() => import('../../features/session/interruption-dialog'));

/** Around every page: focus after a change of page, the dialog of an expired session, toasts, and the offline line. */
export function RootLayout() {
  const router = useRouter();
  const interruption = useInterruption();
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
        if (fromLocation && pathChanged) focusHeading();
      }),
    [router],
  );
  return (
    <>
      <OfflineLine />
      <Outlet />
      {interruption && (
        <Suspense>
          <InterruptionDialog kind={interruption} />
        </Suspense>
      )}
      <Toasts />
    </>
  );
}

function onConnectionChange(listener: () => void): () => void {
  addEventListener('online', listener);
  addEventListener('offline', listener);
  return () => {
    removeEventListener('online', listener);
    removeEventListener('offline', listener);
  };
}

function OfflineLine() {
  const { t } = useTexts();
  const online = useSyncExternalStore(onConnectionChange, () => navigator.onLine);
  if (online) return null;
  return (
    <p className="offline" role="status">
      <WifiOff size={18} aria-hidden />
      {t('shell.offline')}
    </p>
  );
}
