import { useForm } from 'react-hook-form';
import { useTexts } from '../../shared/texts/use-texts';
import { Dialog } from '../../shared/ui/dialog';
import { Form } from '../../shared/ui/form';
import { TextField } from '../../shared/ui/text-field';

type MessageDialogProps = {
  readonly kind: 'refuse' | 'ask' | 'answer';
  onSend(text: string): Promise<void>;
  onClose(): void;
};

/** A reason, a question or an answer: what the other side reads. */
export function MessageDialog({ kind, onSend, onClose }: MessageDialogProps) {
  const { t } = useTexts();
  const name = kind === 'refuse' ? 'reason' : 'text';
  const form = useForm({ defaultValues: { [name]: '' } });
  const send = async (values: Record<string, string>) => {
    await onSend(values[name]!.trim());
    onClose();
  };
  return (
    <Dialog title={t(`changeRequests.${kind}.title`)} onClose={onClose}>
      <Form form={form} submitLabel={t(`changeRequests.${kind}.send`)} onSubmit={send}>
        <TextField
          name={name}
          label={t(`changeRequests.${kind}.label`)}
          hint={t(`changeRequests.${kind}.hint`)}
          rows={4}
          maxLength={2000}
        />
      </Form>
    </Dialog>
  );
}
