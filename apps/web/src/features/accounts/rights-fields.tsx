import { mayGrant, ROLES, type Role } from '@verbund/domain/access/permissions.js';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useFoundOrganisations, useOrganisationNames } from '../../shared/organisation-choice';
import { useSession } from '../../shared/session';
import { useTexts } from '../../shared/texts/use-texts';
import { CheckGroup } from '../../shared/ui/check-group';
import { Combobox } from '../../shared/ui/combobox';
import { useSettled } from '../../shared/use-settled';

export type RightsValues = { roles: Role[]; organisationIds: string[]; managedIds: string[] };

/** Organisations belong to representatives only; what was chosen before another role was, is left out. */
export const rightsOf = ({ roles, organisationIds, managedIds }: RightsValues) => {
  const represented = roles.includes('representative') ? organisationIds : [];
  return { roles, organisationIds: represented, managedIds: managedIds.filter((id) => represented.includes(id)) };
};

/** Why a role cannot be given or taken here; `undefined` when it can. */
export type RoleRefusal = (role: Role) => string | undefined;

/** What somebody may do, and for whom; roles above one's own say that they are. */
export function RightsFields({ refusal }: { refusal?: RoleRefusal }) {
  const { t } = useTexts();
  const { roles: own } = useSession();
  const roles = useWatch({ name: 'roles' }) as readonly Role[];
  const personId = useWatch({ name: 'personId' }) as string | null | undefined;
  const options = ROLES.map((role) => ({
    value: role,
    label: t(`shell.role.${role}`),
    description: t(`accounts.role.${role}.about`),
    refusal: refusal?.(role) ?? (mayGrant(own, role) ? undefined : t('problem.ROLE_ABOVE_OWN')),
  }));
  return (
    <>
      <CheckGroup name="roles" label={t('word.field.roles')} options={options} optional={Boolean(personId)} />
      {roles.includes('representative') && <OrganisationsField />}
    </>
  );
}

function OrganisationsField() {
  const { t } = useTexts();
  const chosen = useWatch({ name: 'organisationIds' }) as readonly string[];
  const [search, setSearch] = useState('');
  const names = useOrganisationNames(chosen);
  const found = useFoundOrganisations(useSettled(search.trim())) ?? [];
  const options = [
    ...chosen.map((id, index) => ({ value: id, label: names[index] ?? '…' })),
    ...found.filter(({ id }) => !chosen.includes(id)).map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <>
      <Combobox
        name="organisationIds"
        label={t('word.field.organisationIds')}
        hint={t('accounts.organisations.hint')}
        options={options}
        onSearch={setSearch}
        multiple
      />
      {chosen.length > 0 && (
        <CheckGroup
          name="managedIds"
          label={t('word.field.managedIds')}
          hint={t('accounts.managed.hint')}
          options={options.slice(0, chosen.length)}
          optional
        />
      )}
    </>
  );
}
