import { useTexts } from '../../shared/texts/use-texts';
import './change-requests.css';

type ThreeWayProps = {
  readonly label: string;
  readonly base: string | null;
  readonly current: string | null;
  readonly proposed: string | null;
};

/** When the change was proposed, now, and as proposed: side by side, below each other on a phone. */
export function ThreeWay({ label, ...values }: ThreeWayProps) {
  const { t } = useTexts();
  return (
    <div className="three-way" role="group" aria-label={label}>
      <strong>{label}</strong>
      <dl>
        {(['base', 'current', 'proposed'] as const).map((side) => (
          <div key={side} className={side}>
            <dt>{t(`changeRequests.${side}`)}</dt>
            <dd dir="auto">{values[side] ?? <em>{t('ui.diff.empty')}</em>}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
