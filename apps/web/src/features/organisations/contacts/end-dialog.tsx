import { addDays } from '@verbund/domain/calendar/days.js';
import { useForm } from 'react-hook-form';
import { today } from '../../../shared/texts/formats';
import { useTexts } from '../../../shared/texts/use-texts';
import { DateField } from '../../../shared/ui/date-field';
import { Dialog } from '../../../shared/ui/dialog';
import { Form } from '../../../shared/ui/form';
import { endContact, type Contact } from './api';

type EndDialogProps = { organisationId: string; contact: Contact; onClose(): void };

/** On which day somebody last holds a function. */
export function EndDialog({ organisationId, contact, onClose }: EndDialogProps) {
  const { t } = useTexts();
  const form = useForm({ defaultValues: { lastDay: contact.validTo ? addDays(contact.validTo, -1) : today() } });
  const end = async ({ lastDay }: { lastDay: string }) => {
    await endContact({ organisationId, contactId: contact.id }, addDays(lastDay, 1));
    onClose();
  };
  return (
    <Dialog title={t('organisations.contacts.end')} onClose={onClose}>
      <p>
        <bdi>{contact.name}</bdi>
      </p>
      <Form form={form} submitLabel={t('organisations.contacts.end')} onSubmit={end}>
        <DateField name="lastDay" label={t('organisations.contacts.lastDay')} min={contact.validFrom ?? undefined} />
      </Form>
    </Dialog>
  );
}
