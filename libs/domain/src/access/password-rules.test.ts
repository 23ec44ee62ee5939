import fc from 'fast-check';
import { DEMO_PASSWORD } from './demo-accounts.js';
import { faultOfPassword } from './password-rules.js';

const unknown = { names: [], isKnown: () => false };

describe('new passwords', () => {
  it('have 12 to 128 characters, counted as people count them', () => {
    expect(faultOfPassword('elf zeichen', unknown)).toEqual({ code: 'tooShort', params: { limit: 12 } });
    expect(faultOfPassword('zwölfzeichen', unknown)).toBeNull();
    expect(faultOfPassword('🔑'.repeat(11), unknown)).toMatchObject({ code: 'tooShort' });
    expect(faultOfPassword('ü'.repeat(128), unknown)).toBeNull();
    expect(faultOfPassword('x'.repeat(129), unknown)).toMatchObject({ code: 'tooLong', params: { limit: 128 } });
  });

  it('may be made of anything', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), minLength: 20, maxLength: 20 });
    fc.assert(fc.property(letters, (password) => faultOfPassword(password, unknown) === null));
  });

  it('are not among the leaked ones, nor the published one of the demo', () => {
    expect(faultOfPassword('passwordpassword', { names: [], isKnown: (password) => password === 'passwordpassword' })).toEqual({ code: 'commonPassword' });
    expect(faultOfPassword(DEMO_PASSWORD, unknown)).toEqual({ code: 'commonPassword' });
  });

  it.each([
    ['nordlicht!2027xyz', 'Nord-Licht e.V.'],
    ['GARTENSTRASSE-zwei', 'Gartenstraße'],
    ['meine Änderung 2027', 'Anderung'],
    ['sommer mit olena', 'Olena Kowalenko'],
    ['калина навсегда', 'Хор «Калина»'],
  ])('do not contain a name: %s', (password, name) => {
    expect(faultOfPassword(password, { ...unknown, names: [name] })).toEqual({ code: 'containsName' });
  });

  it('may contain short words such as "und" or "e.V."', () => {
    expect(faultOfPassword('hund und katze', { ...unknown, names: ['Rat und Tat e.V.'] })).toBeNull();
  });
});
