import type { ReactNode } from 'react';
import { useTexts } from '../../shared/texts/use-texts';
import type { Invitation } from './api';

/** When and where, and how to get there. */
export function MeetingFacts({ invitation }: { invitation: Invitation }) {
  const { t } = useTexts();
  const { place, howToFind, onlineAddress, electronicRights, note, mode } = invitation;
  return (
    <dl className="meeting-facts">
      <Fact label={t('answer.when')}>
        <strong>{useTime(invitation)}</strong>
      </Fact>
      {mode !== 'virtual' && (
        <Fact label={t('answer.where')}>{place ? <bdi>{place}</bdi> : t('answer.where.open')}</Fact>
      )}
      {howToFind && (
        <Fact label={t('answer.way')}>
          <bdi>{howToFind}</bdi>
        </Fact>
      )}
      {onlineAddress && (
        <Fact label={t('answer.online')}>
          <Online address={onlineAddress} />
        </Fact>
      )}
      {electronicRights && (
        <Fact label={t('answer.rights')}>
          <bdi>{electronicRights}</bdi>
        </Fact>
      )}
      {note && (
        <Fact label={t('answer.note')}>
          <bdi>{note}</bdi>
        </Fact>
      )}
    </dl>
  );
}

/** Only web addresses become links: what was entered may be a telephone number. */
function Online({ address }: { address: string }) {
  const isWeb = /^https:\/\/\S+$/.test(address);
  const words = <bdi dir={isWeb ? 'ltr' : 'auto'}>{address}</bdi>;
  return isWeb ? (
    <a className="link" href={address} target="_blank" rel="noopener noreferrer">
      {words}
    </a>
  ) : (
    words
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Begin and end on the clock of the network, with its zone: the reader may be elsewhere. */
function useTime({ startsAt, endsAt, network }: Invitation): string {
  const { tag } = useTexts();
  const parts = {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  } as const;
  const format = new Intl.DateTimeFormat(tag, { ...parts, timeZone: network.timeZone, timeZoneName: 'short' });
  return format.formatRange(new Date(startsAt), new Date(endsAt));
}
