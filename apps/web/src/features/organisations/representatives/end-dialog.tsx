import { addDays } from '@verbund/domain/calendar/days.js';
import { useForm } from 'react-hook-form';
import { today } from '../../../shared/texts/formats';
import { useTexts } from '../../../shared/texts/use-texts';
import { DateField } from '../../../shared/ui/date-field';
import { Dialog } from '../../../shared/ui/dialog';
import { Form } from '../../../shared/ui/form';
import { showToast } from '../../../shared/ui/toast';
import { changeRepresentative, type Representative } from './api';
import { GapConsent } from './gap-consent';

type EndValues = { lastDay: string; acceptGap: boolean };
type EndDialogProps = { organisationId: string; representative: Representative; onClose(): void };

/** On which day somebody last acts for the organisation; yesterday means from now on not any more. */
export function EndDialog({ organisationId, representative, onClose }: EndDialogProps) {
  const { t } = useTexts();
  const { id, version, name, isLastManager } = representative;
  const form = useForm<EndValues>({ defaultValues: { lastDay: today(), acceptGap: false } });
  const end = async ({ lastDay, acceptGap }: EndValues) => {
    const which = { organisationId, representativeId: id };
    await changeRepresentative(which, { version, validTo: addDays(lastDay, 1), acceptGap });
    showToast(t('representatives.ended', { name }));
    onClose();
  };
  return (
    <Dialog title={t('representatives.end')} onClose={onClose}>
      <p>
        <bdi>{name}</bdi>
      </p>
      <Form form={form} submitLabel={t('representatives.end')} onSubmit={end}>
        <DateField
          name="lastDay"
          label={t('representatives.lastDay')}
          hint={t('representatives.lastDay.hint')}
          min={addDays(today(), -1)}
        />
        {isLastManager && <GapConsent />}
      </Form>
    </Dialog>
  );
}
