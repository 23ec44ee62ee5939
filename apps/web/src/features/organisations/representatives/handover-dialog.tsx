import type { Language } from '@verbund/contracts/languages.js';
import { addDays } from '@verbund/domain/calendar/days.js';
import { useNavigate } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { useSession } from '../../../shared/session';
import { today } from '../../../shared/texts/formats';
import { useTexts } from '../../../shared/texts/use-texts';
import { DateField } from '../../../shared/ui/date-field';
import { Dialog } from '../../../shared/ui/dialog';
import { Form, FormSection } from '../../../shared/ui/form';
import { TextField } from '../../../shared/ui/text-field';
import { showToast } from '../../../shared/ui/toast';
import { handOver, type Representative } from './api';
import { PersonFields } from './invite-dialog';

type HandoverValues = {
  successor: { name: string; email: string; language: Language };
  lastDay: string;
  notes: string;
};
type HandoverDialogProps = { organisationId: string; representative: Representative; onClose(): void };

/** One person leaves and another takes the place: who, until when both act, and what the successor should know. */
export function HandoverDialog({ organisationId, representative, onClose }: HandoverDialogProps) {
  const { t, language } = useTexts();
  const { email } = useSession();
  const navigate = useNavigate();
  const defaultValues: HandoverValues = {
    successor: { name: '', email: '', language },
    lastDay: addDays(today(), 14),
    notes: '',
  };
  const form = useForm<HandoverValues>({ defaultValues });
  const send = async ({ successor, lastDay, notes }: HandoverValues) => {
    const validTo = addDays(lastDay, 1);
    await handOver(organisationId, { representativeId: representative.id, validTo, notes, successor });
    showToast(t('representatives.handedOver', { name: successor.name }));
    onClose();
    await navigate({ to: '/organisations/$id/handover', params: { id: organisationId } });
  };
  return (
    <Dialog
      title={t('representatives.handOver.title', { name: representative.name })}
      onClose={onClose}
      shape="wide"
      persistent
    >
      <Form
        form={form}
        submitLabel={t('representatives.handOver')}
        onSubmit={send}
        draft={{ account: email, key: `handover:${representative.id}` }}
      >
        <FormSection title={t('representatives.successor')} help={t('representatives.successor.help')}>
          <PersonFields within="successor." />
        </FormSection>
        <FormSection title={t('representatives.handOver.what')}>
          <DateField name="lastDay" label={t('representatives.lastDay')} hint={t('representatives.both.hint')} />
          <TextField
            name="notes"
            label={t('representatives.notes')}
            hint={t('representatives.notes.hint')}
            rows={6}
            maxLength={5000}
            optional
          />
        </FormSection>
      </Form>
    </Dialog>
  );
}
