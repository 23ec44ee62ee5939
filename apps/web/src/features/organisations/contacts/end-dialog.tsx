import { addDays } from '@verbund/domain/calendar/days.js';
import { useForm } from 'react-hook-form';
import { today } from '../../../shared/texts/formats';
import { useTexts } from '../../../shared/texts/use-texts';
import { DateField } from '../../../shared/ui/date-field';
import { Dialog } from '../../../shared/ui/dialog';
import { Form } from '../../../shared/ui/form';
import { showToast } from '../../../shared/ui/toast';
import { endContact, proposeContactChange, type Contact } from './api';

type EndDialogProps = { organisationId: string; contact: Contact; byRules: boolean; onClose(): void };

/** On which day somebody last holds a function. */
export function EndDialog({ organisationId, contact, byRules, onClose }: EndDialogProps) {
  const { t } = useTexts();
  const form = useForm({ defaultValues: { lastDay: contact.validTo ? addDays(contact.validTo, -1) : today() } });
  const end = async ({ lastDay }: { lastDay: string }) => {
    const [which, validTo] = [{ organisationId, contactId: contact.id }, addDays(lastDay, 1)];
    const isSent = byRules && (await proposeContactChange(which, { version: contact.version, validTo }));
    if (!byRules) await endContact(which, validTo);
    if (isSent) showToast(t('organisations.sentToOffice'));
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
