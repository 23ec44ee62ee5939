import { REPRESENTATIVE_ROLES, type RepresentativeRole } from '@verbund/domain/access/permissions.js';
import { useForm } from 'react-hook-form';
import { useTexts } from '../../shared/texts/use-texts';
import { Dialog } from '../../shared/ui/dialog';
import { Form } from '../../shared/ui/form';
import { RadioCards } from '../../shared/ui/radio-cards';
import { TextField } from '../../shared/ui/text-field';
import { showToast } from '../../shared/ui/toast';
import { decideClaim, type Claim } from './api';

type DecideDialogProps = { claim: Claim; decision: 'accepted' | 'refused'; onClose(): void };
type Values = { role: RepresentativeRole; reason: string };

/** Accepting invites the claimant; refusing tells them why. Either way the reason stays with the claim. */
export function DecideDialog({ claim: { id, version, name }, decision, onClose }: DecideDialogProps) {
  const { t } = useTexts();
  const form = useForm<Values>({ defaultValues: { role: 'manager', reason: '' } });
  const isAccepting = decision === 'accepted';
  const roles = REPRESENTATIVE_ROLES.map((value) => ({ value, label: t(`word.representativeRole.${value}`) }));
  const decide = async ({ role, reason }: Values) => {
    await decideClaim(id, { version, decision, reason: reason.trim(), ...(isAccepting && { role }) });
    showToast(t(`claims.done.${decision}`, { name }));
    onClose();
  };
  return (
    <Dialog
      title={t(isAccepting ? 'claims.accept.title' : 'claims.refuse.title', { name })}
      onClose={onClose}
      shape="wide"
    >
      <Form form={form} submitLabel={t(isAccepting ? 'claims.accept' : 'claims.refuse')} onSubmit={decide}>
        {isAccepting && <RadioCards name="role" label={t('claims.role')} options={roles} />}
        <TextField
          name="reason"
          label={t('word.field.reason')}
          hint={t(isAccepting ? 'claims.accept.hint' : 'claims.refuse.hint')}
          rows={3}
          maxLength={1000}
        />
      </Form>
    </Dialog>
  );
}
