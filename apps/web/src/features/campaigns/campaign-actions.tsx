import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Download, FileText, Flag, Pencil, Send, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { isAllowed } from '../../shared/allowed-actions';
import { useProblemText } from '../../shared/http/use-problem-text';
import { useCan } from '../../shared/session';
import { useTexts } from '../../shared/texts/use-texts';
import { Button, ButtonLink } from '../../shared/ui/button';
import { Dialog } from '../../shared/ui/dialog';
import { showToast } from '../../shared/ui/toast';
import { closeCampaign, removeCampaign, startCampaign, type Campaign } from './api';

type Step = 'start' | 'close' | 'remove';

/** What can be done with the campaign as it stands; what cannot be undone asks first. */
export function CampaignActions({ campaign }: { campaign: Campaign }) {
  const { t } = useTexts();
  const [step, setStep] = useState<Step | null>(null);
  const mayExport = useCan('export.run') && campaign.state !== 'draft';
  const may = (action: string) => isAllowed(campaign, action);
  return (
    <>
      {mayExport && (
        <a className="btn" href={`/api/v1/confirmation-campaigns/${campaign.id}/export?format=xlsx`} download>
          <Download size={16} aria-hidden />
          {t('campaigns.export')}
        </a>
      )}
      {campaign.state === 'closed' && (
        <ButtonLink to="/campaigns/$id/report" params={{ id: campaign.id }} icon={FileText}>
          {t('campaigns.report')}
        </ButtonLink>
      )}
      {may('remove') && (
        <Button look="quiet" icon={Trash2} onClick={() => setStep('remove')}>
          {t('campaigns.remove')}
        </Button>
      )}
      {may('update') && (
        <ButtonLink to="/campaigns/$id/edit" params={{ id: campaign.id }} icon={Pencil}>
          {t('campaigns.edit')}
        </ButtonLink>
      )}
      {may('start') && (
        <Button look="primary" icon={Send} onClick={() => setStep('start')}>
          {t('campaigns.start')}
        </Button>
      )}
      {may('close') && (
        <Button icon={Flag} onClick={() => setStep('close')}>
          {t('campaigns.close')}
        </Button>
      )}
      {step && <Sure campaign={campaign} step={step} onClose={() => setStep(null)} />}
    </>
  );
}

const DOES: Readonly<Record<Step, (id: string) => Promise<void>>> = {
  start: startCampaign,
  close: closeCampaign,
  remove: removeCampaign,
};

function Sure({ campaign, step, onClose }: { campaign: Campaign; step: Step; onClose(): void }) {
  const { t } = useTexts();
  const sentence = useProblemText();
  const navigate = useNavigate();
  const act = useMutation({
    mutationFn: () => DOES[step](campaign.id),
    onSuccess: async () => {
      if (step === 'remove') await navigate({ to: '/campaigns' });
      else onClose();
    },
    onError: (error) => showToast(sentence(error)),
  });
  return (
    <Dialog title={t(`campaigns.${step}`)} onClose={onClose}>
      <p>{t(`campaigns.${step}.help`)}</p>
      <div className="actions">
        <Button onClick={onClose}>{t('ui.cancel')}</Button>
        <Button look={step === 'remove' ? 'danger' : 'primary'} busy={act.isPending} onClick={() => act.mutate()}>
          {t(`campaigns.${step}`)}
        </Button>
      </div>
    </Dialog>
  );
}
