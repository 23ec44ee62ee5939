import { Link } from '@tanstack/react-router';
import { isAllowed } from '../../shared/allowed-actions';
import { useTexts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import { Card } from '../../shared/ui/facts';
import { chooseOrganisation, type Application } from './api';
import { useAct } from './use-act';

/** Organisations of the register that may be the same: one click and the application is theirs. */
export function SimilarCard({ application }: { application: Application }) {
  const { t } = useTexts();
  const { act, error, busy } = useAct();
  if (application.similar.length === 0) return null;
  return (
    <Card title={t('applications.similar')}>
      {error && <p className="error" role="alert">{error}</p>}
      <ul className="application-documents">
        {application.similar.map(({ id, name, place, reasons }) => (
          <li key={id}>
            <div>
              <Link to="/organisations/$id" params={{ id }}><bdi>{name}</bdi></Link>
              <small>{[place, ...reasons.map((reason) => t(`applications.reason.${reason}` as 'applications.reason.sameName'))].filter(Boolean).join(' · ')}</small>
            </div>
            {isAllowed(application, 'choose') && <Button size="small" busy={busy} onClick={() => act(() => chooseOrganisation(application.id, id), t('applications.chosen'))}>{t('applications.choose')}</Button>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
