import type { ReactNode } from 'react';
import { isAllowed } from '../../../shared/allowed-actions';
import { useTexts } from '../../../shared/texts/use-texts';
import { Card, EditableFact, Fact, Facts } from '../../../shared/ui/facts';
import { wordOf } from '../../../shared/words';
import type { Channel, Person } from '../api';
import { useChannelSaver } from './use-channel-saver';

/** How to reach and address the person; numbers and addresses are edited where they stand. */
export function FactsColumn({ person }: { person: Person }) {
  const texts = useTexts();
  const { t, list, languageName } = texts;
  const { salutation, languages } = person;
  return (
    <aside className="person-facts">
      <Card title={t('people.facts')}>
        <Facts>
          {linesOf(person).map((line) => (
            <ChannelFact key={`${line.kind}${line.index}`} person={person} line={line} />
          ))}
          <Fact label={t('word.field.languages')}>
            {languages.length > 0 ? list(languages.map(languageName)) : undefined}
          </Fact>
          <Fact label={t('word.field.salutation')}>
            {salutation ? wordOf(texts, 'salutation', salutation) : undefined}
          </Fact>
        </Facts>
      </Card>
    </aside>
  );
}

/** A channel with its place in the list; one that is missing has none yet. */
export type ChannelLine = { readonly kind: Channel['kind']; readonly index: number; readonly channel?: Channel };

/** Every channel, and an empty line for telephone and e-mail when there is none, so that it can be filled in place. */
function linesOf({ channels }: Person): ChannelLine[] {
  const lines = channels.map((channel, index) => ({ kind: channel.kind, index, channel }));
  const missing = (['phone', 'email'] as const).filter((kind) => !channels.some((channel) => channel.kind === kind));
  return [...lines, ...missing.map((kind) => ({ kind, index: channels.length }))];
}

const TYPES = { email: 'email', phone: 'tel', mobile: 'tel', fax: 'tel', messenger: 'text' } as const;

function ChannelFact({ person, line }: { person: Person; line: ChannelLine }) {
  const texts = useTexts();
  const save = useChannelSaver(person);
  const label = wordOf(texts, 'channelKind', line.kind);
  const shown = line.channel && <Reachable channel={line.channel} />;
  if (!isAllowed(person, 'update')) return <Fact label={label}>{shown}</Fact>;
  return (
    <EditableFact
      label={label}
      type={TYPES[line.kind]}
      value={line.channel?.value ?? null}
      shown={shown}
      onSave={(value) => save(line, value, label)}
    />
  );
}

/** One click writes or calls. */
function Reachable({ channel: { kind, value, e164, label } }: { channel: Channel }): ReactNode {
  const href = kind === 'email' ? `mailto:${value}` : e164 && kind !== 'fax' ? `tel:${e164}` : undefined;
  const text = <bdi dir="ltr">{value}</bdi>;
  return (
    <>
      {href ? (
        <a className="link" href={href}>
          {text}
        </a>
      ) : (
        text
      )}
      {label && <small> {label}</small>}
    </>
  );
}
