import { useSuspenseQuery } from '@tanstack/react-query';
import { PackageOpen, UserPlus, UserRoundCheck } from 'lucide-react';
import { useState } from 'react';
import { isAllowed, useRefusal } from '../../../shared/allowed-actions';
import { useTexts } from '../../../shared/texts/use-texts';
import { Button, ButtonLink } from '../../../shared/ui/button';
import { EmptyState } from '../../../shared/ui/empty-state';
import { Locked } from '../../../shared/ui/locked';
import type { Organisation } from '../api';
import { representativesQuery, type Representative, type RepresentativeList } from './api';
import { InviteDialog } from './invite-dialog';
import { RepresentativeLine } from './representative-line';
import './representatives.css';

/** Who acts for the organisation: now with what is missing, and before. */
export function RepresentativesTab({ organisation: { id } }: { organisation: Organisation }) {
  const { t } = useTexts();
  const { data } = useSuspenseQuery(representativesQuery(id));
  const present = data.items.filter(({ standing }) => standing !== 'past');
  const past = data.items.filter(({ standing }) => standing === 'past');
  return (
    <section aria-labelledby="representatives-title" className="stack">
      <header className="section-head">
        <h2 id="representatives-title">{t('organisations.tab.representatives')}</h2>
        <ButtonLink to="/organisations/$id/handover" params={{ id }} icon={PackageOpen} look="quiet">
          {t('representatives.package')}
        </ButtonLink>
        <Invite organisationId={id} list={data} />
      </header>
      {data.gap && <Gap gap={data.gap} />}
      {present.length === 0 && (
        <EmptyState icon={UserRoundCheck} title={t('representatives.none')}>
          {t('representatives.none.text')}
        </EmptyState>
      )}
      <Group organisationId={id} representatives={present} label={t('representatives.present')} />
      <Group organisationId={id} representatives={past} label={t('representatives.past')} />
    </section>
  );
}

function Invite({ organisationId, list }: { organisationId: string; list: RepresentativeList }) {
  const { t } = useTexts();
  const refusal = useRefusal(list)('invite');
  const [open, setOpen] = useState(false);
  if (!isAllowed(list, 'invite')) return <Locked label={t('representatives.invite')}>{refusal}</Locked>;
  return (
    <>
      <Button icon={UserPlus} onClick={() => setOpen(true)}>
        {t('representatives.invite')}
      </Button>
      {open && <InviteDialog organisationId={organisationId} onClose={() => setOpen(false)} />}
    </>
  );
}

function Gap({ gap }: { gap: NonNullable<RepresentativeList['gap']> }) {
  const { t } = useTexts();
  return (
    <p className="note warning" role="note">
      {t(`representatives.gap.${gap}`)}
    </p>
  );
}

type GroupProps = { organisationId: string; representatives: readonly Representative[]; label: string };

function Group({ organisationId, representatives, label }: GroupProps) {
  if (representatives.length === 0) return null;
  return (
    <section aria-label={label}>
      <h3 className="representatives-group">{label}</h3>
      <ul className="card representatives">
        {representatives.map((representative) => (
          <RepresentativeLine key={representative.id} organisationId={organisationId} representative={representative} />
        ))}
      </ul>
    </section>
  );
}
