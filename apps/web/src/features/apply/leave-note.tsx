import { useTexts } from '../../shared/texts/use-texts';
import { showToast } from '../../shared/ui/toast';
import { endOtherLinks, type Application } from './api';

/** Where the link to continue went, and how to end one that was passed on. */
export function LeaveNote({ application: { email, deletionDueOn } }: { application: Application }) {
  const { t, date } = useTexts();
  const end = async () => {
    await endOtherLinks();
    showToast(t('apply.links.ended'));
  };
  return (
    <div className="apply-foot">
      <p>{t('apply.link.mailed', { email })}</p>
      {deletionDueOn && <p>{t('apply.deletion', { day: date(deletionDueOn, 'long') })}</p>}
      <p>
        <button type="button" className="link" onClick={() => void end()}>
          {t('apply.links.end')}
        </button>
      </p>
    </div>
  );
}
