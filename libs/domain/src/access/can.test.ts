import fc from 'fast-check';
import { can, permissionsOf, scopeOf, type Actor } from './can.js';
import { GRANTS, LINK_ROLES, PERMISSIONS, ROLES } from './permissions.js';

const actor = (rest: Partial<Actor>): Actor => ({ accountId: 'x', roles: ['representative'], organisationIds: [], managedIds: [], ...rest });

describe('what a representative may do', () => {
  const both = actor({ organisationIds: ['choir', 'club'], managedIds: ['choir'] });

  it('reaches to every organisation they represent, managing only to those they manage', () => {
    expect(can(both, 'representation.read', 'club')).toBe(true);
    expect(can(both, 'representation.read', 'stranger')).toBe(false);
    expect(can(both, 'representation.manage', 'choir')).toBe(true);
    expect(can(both, 'representation.manage', 'club')).toBe(false);
  });

  it('includes managing at all only when there is an organisation to manage', () => {
    expect(can(both, 'representation.manage')).toBe(true);
    expect(permissionsOf(actor({ organisationIds: ['club'] }))).not.toContain('representation.manage');
    expect(permissionsOf(actor({ organisationIds: ['club'] }))).toContain('representation.read');
  });

  it('does not shrink by a further role', () => {
    expect(can(actor({ roles: ['representative', 'office'] }), 'representation.manage', 'stranger')).toBe(true);
  });
});

describe('for any actor', () => {
  const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'));
  const anybody = fc.record({ roles: fc.uniqueArray(fc.constantFrom(...ROLES, ...LINK_ROLES)), organisationIds: ids, managed: ids }).map(({ managed, ...rest }) =>
    actor({ ...rest, managedIds: managed.filter((id) => rest.organisationIds.includes(id)) }));
  const anything = fc.constantFrom(...PERMISSIONS);

  it('what holds for one organisation holds at all, and outside the own ones only with the whole network', () => {
    fc.assert(fc.property(anybody, anything, fc.constantFrom('a', 'b', 'stranger'), (who, permission, organisation) => {
      const allowed = can(who, permission, organisation);
      if (allowed) expect(can(who, permission)).toBe(true);
      if (allowed && !who.organisationIds.includes(organisation)) expect(scopeOf(who, permission)).toBe('network');
    }));
  });

  it('without a role nothing holds', () => {
    fc.assert(fc.property(anything, ids, (permission, organisations) => !can(actor({ roles: [], organisationIds: organisations, managedIds: organisations }), permission, 'a')));
  });
});

test('the table names only scopes that exist', () => {
  const scopes = new Set(Object.values(GRANTS).flatMap((grants) => Object.values(grants)));
  expect([...scopes].sort()).toEqual(['managed', 'network', 'own']);
});
