import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { GitCompareArrows, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { isAllowed } from '../../shared/allowed-actions';
import { useTexts } from '../../shared/texts/use-texts';
import { Button, ButtonLink } from '../../shared/ui/button';
import { Dialog } from '../../shared/ui/dialog';
import { Card } from '../../shared/ui/facts';
import { Form } from '../../shared/ui/form';
import { PageHeader } from '../../shared/ui/page-header';
import { showToast } from '../../shared/ui/toast';
import { packQuery, removePack, type Pack } from './api';
import { RuleList } from './rule-list';
import { PackState } from './versions-card';
import { WayCard } from './way-card';
import './rule-packs.css';

/** One version: its rules in words, and how far it is on its way. */
export function VersionPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { data } = useSuspenseQuery(packQuery(id));
  return <Version pack={data} />;
}

function Version({ pack }: { pack: Pack }) {
  const { t } = useTexts();
  return (
    <div className="page">
      <PageHeader title={pack.name} crumbs={[{ to: '/rules', label: t('rulePacks.title') }]} actions={<Actions pack={pack} />}>
        <PackState pack={pack} />
        <span>{t('rulePacks.open', { count: pack.unknown })}</span>
      </PageHeader>
      <div className="record">
        <section>
          <RuleList pack={pack} />
        </section>
        <aside>
          <WayCard pack={pack} />
          {pack.note && (
            <Card title={t('rulePacks.about.note')}>
              <p dir="auto">{pack.note}</p>
            </Card>
          )}
        </aside>
      </div>
    </div>
  );
}

function Actions({ pack }: { pack: Pack }) {
  const { t } = useTexts();
  const [removing, setRemoving] = useState(false);
  const mayEdit = isAllowed(pack, 'update') || isAllowed(pack, 'correct');
  return (
    <>
      <ButtonLink icon={GitCompareArrows} to="/rules/$id/compare" params={{ id: pack.id }}>
        {t('rulePacks.compare')}
      </ButtonLink>
      {isAllowed(pack, 'remove') && (
        <Button icon={Trash2} onClick={() => setRemoving(true)}>
          {t('rulePacks.remove')}
        </Button>
      )}
      {mayEdit && (
        <ButtonLink look="primary" icon={Pencil} to="/rules/$id/edit" params={{ id: pack.id }}>
          {t('rulePacks.edit')}
        </ButtonLink>
      )}
      {removing && <RemoveDialog pack={pack} onClose={() => setRemoving(false)} />}
    </>
  );
}

function RemoveDialog({ pack: { id, name }, onClose }: { pack: Pack; onClose(): void }) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const form = useForm();
  const remove = async () => {
    await removePack(id);
    await navigate({ to: '/rules' });
    showToast(t('rulePacks.removed'));
  };
  return (
    <Dialog title={t('rulePacks.remove')} onClose={onClose}>
      <Form form={form} submitLabel={t('rulePacks.remove')} onSubmit={remove}>
        <p>{t('rulePacks.remove.text', { name })}</p>
      </Form>
    </Dialog>
  );
}
