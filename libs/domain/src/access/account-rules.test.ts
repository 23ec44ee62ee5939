import { isPrivileged, problemWithGranting, problemWithLosingAdministrator, problemWithOwnAccount, problemWithRights } from './account-rules.js';
import { ROLES } from './permissions.js';

describe('rights of an account', () => {
  it('bind a representative to an organisation, and nobody else', () => {
    expect(problemWithRights({ roles: ['representative'], organisationIds: [] })).toEqual({ code: 'REPRESENTATIVE_WITHOUT_ORGANISATION' });
    expect(problemWithRights({ roles: ['staff'], organisationIds: ['a'] })).toEqual({ code: 'ORGANISATION_WITHOUT_REPRESENTATIVE' });
    expect(problemWithRights({ roles: ['board', 'representative'], organisationIds: ['a'] })).toBeNull();
    expect(problemWithRights({ roles: ['office'], organisationIds: [] })).toBeNull();
  });

  it('are granted up to the own role, never above', () => {
    expect(problemWithGranting(['office'], [], ['representative', 'board', 'office'])).toBeNull();
    expect(problemWithGranting(['office'], [], ['administrator'])).toEqual({ code: 'ROLE_ABOVE_OWN', params: { role: 'administrator' } });
    for (const role of ROLES) expect(problemWithGranting(['administrator'], [], [role])).toBeNull();
    for (const role of ROLES) expect(problemWithGranting([], [], [role])).not.toBeNull();
  });

  it('are taken away only by those who may grant them; what stays is not touched', () => {
    expect(problemWithGranting(['office'], ['administrator', 'staff'], ['staff'])).toEqual({ code: 'ROLE_ABOVE_OWN', params: { role: 'administrator' } });
    expect(problemWithGranting(['office'], ['administrator', 'staff'], ['administrator'])).toBeNull();
  });

  it('cannot be lost by oneself or by the last administrator', () => {
    expect(problemWithOwnAccount('a', 'a')).toEqual({ code: 'OWN_ACCOUNT_PROTECTED' });
    expect(problemWithOwnAccount('a', 'b')).toBeNull();
    expect(problemWithLosingAdministrator(0)).toEqual({ code: 'LAST_ADMINISTRATOR' });
    expect(problemWithLosingAdministrator(1)).toBeNull();
  });

  it('say which sessions end early', () => {
    expect(ROLES.filter((role) => isPrivileged([role]))).toEqual(['administrator', 'office', 'board', 'auditor']);
    expect(isPrivileged(['staff', 'representative'])).toBe(false);
  });
});
