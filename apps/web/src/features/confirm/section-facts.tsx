import type { ReactNode } from 'react';
import { useTexts, type Texts } from '../../shared/texts/use-texts';
import '../../shared/ui/record.css';
import { fieldWord, wordOf } from '../../shared/words';
import type { Confirmation, Organisation, Section } from './api';

type Shown = readonly (readonly [label: string, value: ReactNode])[];
type Ltr = { readonly children: string };
const Ltr = ({ children }: Ltr) => <bdi dir="ltr">{children}</bdi>;
const lines = (values: readonly ReactNode[]): ReactNode =>
  values.length > 0 ? (
    <ul className="lines">
      {values.map((value, nth) => (
        <li key={nth}>{value}</li>
      ))}
    </ul>
  ) : null;

/** What the record says in a section, in words. */
export function SectionFacts({ confirmation, section }: { confirmation: Confirmation; section: Section }) {
  const texts = useTexts();
  return (
    <dl className="facts">
      {SHOWN[section](texts, confirmation).map(([label, value]) => (
        <div key={label} className="fact">
          <dt>{label}</dt>
          <dd>{value || <span className="nothing">{texts.t('ui.fact.none')}</span>}</dd>
        </div>
      ))}
    </dl>
  );
}

const SHOWN: Readonly<Record<Section, (texts: Texts, confirmation: Confirmation) => Shown>> = {
  identity: (texts, { organisation }) => [
    [fieldWord(texts, 'names'), lines(organisation.names.map(({ text }) => <bdi key={text}>{text}</bdi>))],
    [fieldWord(texts, 'legalForm'), organisation.legalForm && wordOf(texts, 'legalForm', organisation.legalForm)],
    [fieldWord(texts, 'registerNumber'), registerOf(organisation)],
    [fieldWord(texts, 'founded'), organisation.founded && texts.partialDate(organisation.founded)],
  ],
  work: (texts, { organisation }) => [
    [fieldWord(texts, 'purpose'), purposeIn(texts, organisation)],
    [fieldWord(texts, 'topicIds'), texts.list(organisation.topics.map(({ name }) => name))],
    [
      fieldWord(texts, 'targetGroups'),
      texts.list((organisation.targetGroups ?? []).map((group) => wordOf(texts, 'targetGroup', group))),
    ],
    [fieldWord(texts, 'workingLanguages'), texts.list((organisation.workingLanguages ?? []).map(texts.languageName))],
    [fieldWord(texts, 'adviceLanguages'), texts.list((organisation.adviceLanguages ?? []).map(texts.languageName))],
    [fieldWord(texts, 'districtIds'), texts.list(organisation.districts.map(({ name }) => name))],
  ],
  reach: (texts, { organisation: { channels = [], addresses = [], links = [] } }) => [
    [
      fieldWord(texts, 'channels'),
      lines(
        channels.map(({ kind, value }) => [wordOf(texts, 'channelKind', kind), ': ', <Ltr key={value}>{value}</Ltr>]),
      ),
    ],
    [
      fieldWord(texts, 'addresses'),
      lines(
        addresses.map(({ street, postcode, place }) => (
          <bdi key={street}>{[street, [postcode, place].join(' ').trim()].filter(Boolean).join(', ')}</bdi>
        )),
      ),
    ],
    [fieldWord(texts, 'links'), lines(links.map(({ url }) => <Ltr key={url}>{url}</Ltr>))],
  ],
  people: (texts, { contacts }) => [
    [
      texts.t('word.section.people'),
      lines(
        contacts.map(({ name, function: role, label, channels }) => [
          <bdi key="name">{name}</bdi>,
          ' – ',
          label || wordOf(texts, 'function', role),
          ...channels.map(({ value }) => [', ', <Ltr key={value}>{value}</Ltr>]),
        ]),
      ),
    ],
  ],
  documents: (texts, { documents, organisation: { exemptionNoticeUntil } }) => [
    [fieldWord(texts, 'exemptionNoticeUntil'), exemptionNoticeUntil && texts.date(exemptionNoticeUntil, 'long')],
    [
      texts.t('word.section.documents'),
      lines(
        documents.map(({ kind, title, state, validUntil }) => [
          title || wordOf(texts, 'documentKind', kind),
          ' – ',
          validUntil && state === 'accepted'
            ? texts.t('confirm.document.until', { until: texts.date(validUntil, 'long') })
            : texts.t(
                state === 'accepted'
                  ? 'confirm.document.accepted'
                  : state === 'refused'
                    ? 'confirm.document.refused'
                    : 'confirm.document.received',
              ),
        ]),
      ),
    ],
  ],
  rooms: (texts, { rooms }) => [
    [
      texts.t('word.section.rooms'),
      lines(
        rooms.map(({ name, capacity }) =>
          capacity === null ? (
            <bdi key={name}>{name}</bdi>
          ) : (
            texts.t('confirm.room', { name: `\u2068${name}\u2069`, count: capacity })
          ),
        ),
      ),
    ],
  ],
};

const registerOf = ({ registerNumber, registerCourt }: Organisation): ReactNode =>
  registerNumber && <bdi>{[registerNumber, registerCourt].filter(Boolean).join(', ')}</bdi>;

/** In the language of the reader, else the German source. */
const purposeIn = ({ language }: Texts, { purpose = {} }: Organisation): ReactNode => {
  const text = purpose[language] || purpose['de'] || Object.values(purpose)[0];
  return text && <bdi>{text}</bdi>;
};
