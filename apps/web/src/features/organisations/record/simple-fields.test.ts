import { ApiProblem } from '../../../shared/http/api-problem';
import type { Organisation } from '../api';
import { SIMPLE_FIELDS } from './simple-fields';

const organisation = {
  channels: [
    { kind: 'email', value: 'info@verein.example', label: null },
    { kind: 'phone', value: '0511 1', label: 'Büro' },
    { kind: 'phone', value: '0511 2', label: null },
  ],
  links: [{ kind: 'facebook', url: 'https://facebook.example/verein' }],
  founded: '2012-05-03',
  registerNumber: 'VR 1',
} as unknown as Organisation;

const fieldOf = (label: string) => SIMPLE_FIELDS.find((simple) => simple.label === label)!;

test('the first telephone number changes and keeps its remark; the others stay', () => {
  const phone = fieldOf('word.channelKind.phone');
  expect(phone.read(organisation)).toBe('0511 1');
  expect(phone.write(organisation, '0511 9')).toEqual([
    organisation.channels[0],
    { kind: 'phone', value: '0511 9', label: 'Büro' },
    organisation.channels[2],
  ]);
});

test('clearing takes the line away, entering adds one', () => {
  expect(fieldOf('word.channelKind.email').write(organisation, null)).toEqual(organisation.channels.slice(1));
  expect(fieldOf('word.linkKind.website').write(organisation, 'Verein.example')).toEqual([
    ...organisation.links,
    { kind: 'website', url: 'https://verein.example' },
  ]);
});

test.each([
  ['2012', '2012'],
  ['5.2012', '2012-05'],
  ['3.5.2012', '2012-05-03'],
  [null, null],
])('founded %s is kept as %s', (written, kept) => {
  expect(fieldOf('word.field.founded').write(organisation, written)).toBe(kept);
});

test('a founding date reads as people write it', () => {
  expect(fieldOf('word.field.founded').read(organisation)).toBe('03.05.2012');
});

test.each([
  ['word.linkKind.website', 'javascript:alert(1)', 'notWebAddress'],
  ['word.field.founded', 'irgendwann', 'notPartialDate'],
])('%s refuses %s by name', (label, written, code) => {
  const write = () => fieldOf(label).write(organisation, written);
  expect(write).toThrow(ApiProblem);
  try {
    write();
  } catch (problem) {
    expect((problem as ApiProblem).details.issues?.[0]?.code).toBe(code);
  }
});
