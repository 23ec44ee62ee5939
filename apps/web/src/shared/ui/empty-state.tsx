import { CircleAlert, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useProblemText } from '../http/use-problem-text';
import { useTexts } from '../texts/use-texts';
import { Button } from './button';

type EmptyStateProps = {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
};

/** Nothing here (yet): says why and names the next action. */
export function EmptyState({ icon: Icon, title, children, actions }: EmptyStateProps) {
  return (
    <div className="empty">
      <Icon size={40} strokeWidth={1.4} aria-hidden />
      <h2>{title}</h2>
      {children && <p>{children}</p>}
      {actions && <div className="actions">{actions}</div>}
    </div>
  );
}

/** Part of a page could not be loaded. */
export function LoadError({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTexts();
  const sentence = useProblemText();
  return (
    <div role="alert">
      <EmptyState
        icon={CircleAlert}
        title={t('ui.loadError')}
        actions={onRetry && <Button onClick={onRetry}>{t('ui.retry')}</Button>}
      >
        {sentence(error)}
      </EmptyState>
    </div>
  );
}
