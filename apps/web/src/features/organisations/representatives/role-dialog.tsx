import { useForm } from 'react-hook-form';
import type { RepresentativeRole } from '@verbund/domain/access/permissions.js';
import { useTexts } from '../../../shared/texts/use-texts';
import { Dialog } from '../../../shared/ui/dialog';
import { Form } from '../../../shared/ui/form';
import { showToast } from '../../../shared/ui/toast';
import { changeRepresentative, type Representative } from './api';
import { FunctionChoice } from './function-choice';
import { GapConsent } from './gap-consent';
import { RoleField } from './invite-dialog';

type RoleValues = { version: number; role: RepresentativeRole; contactRoleId: string | null; acceptGap: boolean };
type RoleDialogProps = { organisationId: string; representative: Representative; onClose(): void };

const valuesOf = ({ version, role, contactRole }: Representative): RoleValues => ({
  version,
  role,
  contactRoleId: contactRole?.id ?? null,
  acceptGap: false,
});

/** As what somebody acts for the organisation, and on which function that hangs. */
export function RoleDialog({ organisationId, representative, onClose }: RoleDialogProps) {
  const { t } = useTexts();
  const form = useForm<RoleValues>({ defaultValues: valuesOf(representative) });
  const role = form.watch('role');
  const save = async (values: RoleValues) => {
    await changeRepresentative({ organisationId, representativeId: representative.id }, values);
    showToast(t('representatives.saved'));
    onClose();
  };
  return (
    <Dialog title={representative.name} onClose={onClose} shape="wide" persistent>
      <Form
        form={form}
        submitLabel={t('ui.save')}
        onSubmit={save}
        valuesOf={(current) => valuesOf(current as Representative)}
      >
        <RoleField />
        <FunctionChoice organisationId={organisationId} />
        {representative.isLastManager && role === 'editor' && <GapConsent />}
      </Form>
    </Dialog>
  );
}
