import { readEmails, readPhones, readPostcode, readWebAddresses } from './contact-cells.js';

/** Enough of E.164 for examples: at least six digits, German when national. */
const toE164 = (text: string): string | null => {
  const digits = text
    .replace(/[^\d+]/g, '')
    .replace(/^00/, '+')
    .replace(/^0/, '+49');
  return /^\+\d{6,15}$/.test(digits) ? digits : null;
};

describe('e-mails', () => {
  it.each([
    ['info@afl.example', [['info@afl.example', undefined]]],
    ['info(at)bbh.example', [['info@bbh.example', 'signReplaced']]],
    ['info [at] bbh [dot] example', [['info@bbh.example', 'signReplaced']]],
    [
      'info@gus.example; vorstand@gus.example',
      [
        ['info@gus.example', 'severalValues'],
        ['vorstand@gus.example', 'severalValues'],
      ],
    ],
    [
      'info@gus.example oder vorstand@GUS.example',
      [
        ['info@gus.example', 'severalValues'],
        ['vorstand@gus.example', 'severalValues'],
      ],
    ],
    ['mailto:info@afl.example', [['info@afl.example', undefined]]],
    ['  ', []],
  ])('%s', (cell, expected) =>
    expect(readEmails(cell).map((reading) => 'value' in reading && [reading.value, reading.note])).toEqual(expected),
  );
  it.each([
    'info',
    'info@',
    '@afl.example',
    'info@afl',
    'a@b@c.example',
    'info..x@afl.example',
    'a@-.',
    `${'a'.repeat(260)}@afl.example`,
  ])('refuses %s', (cell) => {
    expect(readEmails(cell)).toEqual([
      { problem: { code: 'IMPORT_EMAIL_INVALID', params: { value: cell } }, original: cell },
    ]);
  });
  it('takes no second address through a line break', () => {
    expect(readEmails('a@x.example\r\nBcc: evil@y.example').map((reading) => 'value' in reading)).toEqual([
      true,
      false,
      true,
    ]);
  });
});

describe('phones', () => {
  it.each([
    ['0511-48708', ['+4951148708']],
    ['0511 / 4112102', ['+495114112102']],
    ['0176 30852400', ['+4917630852400']],
    ['+49 511 842725', ['+49511842725']],
    ['+49 (0)511 842725', ['+49511842725']],
    ['0511 123456 oder 0157/5550000', ['+49511123456', '+491575550000']],
    ['0511 123456 / 0157 5550000', ['+49511123456', '+491575550000']],
    ['0511 123456; 0511 123457', ['+49511123456', '+49511123457']],
    ['', []],
  ])('%s', (cell, numbers) =>
    expect(readPhones(cell, toE164).map((reading) => 'value' in reading && reading.value.number)).toEqual(numbers),
  );
  it('keeps what was written', () => {
    expect(readPhones('0511 123456 oder 0157/5550000', toE164)[1]).toEqual({
      value: { number: '+491575550000', written: '0157/5550000' },
      original: '0157/5550000',
      certainty: 'certain',
      note: 'severalValues',
    });
  });
  it('refuses what is none', () =>
    expect(readPhones('bitte mailen', toE164)).toMatchObject([{ problem: { code: 'IMPORT_PHONE_INVALID' } }]));
});

describe('web addresses', () => {
  it('adds the scheme and shows it', () => {
    expect(readWebAddresses('www.afl.example')).toEqual([
      { value: 'https://www.afl.example', original: 'www.afl.example', certainty: 'assumed', note: 'schemeAdded' },
    ]);
    expect(readWebAddresses('https://cdg.example')).toEqual([
      { value: 'https://cdg.example', original: 'https://cdg.example', certainty: 'certain' },
    ]);
  });
  it('refuses a script', () =>
    expect(readWebAddresses('javascript:alert(1)')).toMatchObject([
      { problem: { code: 'IMPORT_WEB_ADDRESS_INVALID' } },
    ]));
});

describe('postcodes', () => {
  it.each([
    ['30159', '30159', undefined],
    ['D-30159', '30159', 'countryPrefixRemoved'],
    [' 30159 ', '30159', 'countryPrefixRemoved'],
    ['', null, undefined],
  ])('%s', (cell, value, note) => {
    const reading = readPostcode(cell);
    expect(reading).toMatchObject({ value, certainty: 'certain' });
    if (cell.startsWith('D')) expect(reading).toMatchObject({ note });
  });
  it.each([
    ['3O179', '30179'],
    ['1067', '01067'],
    ['30l59', '30159'],
    ['301 59', '30159'],
    ['Hannover', undefined],
    ['123456', undefined],
  ])('%s is refused, perhaps %s', (cell, suggestion) => {
    expect(readPostcode(cell)).toEqual({
      problem: { code: 'IMPORT_POSTCODE_INVALID', params: { value: cell } },
      original: cell,
      ...(suggestion && { suggestion }),
    });
  });
});
