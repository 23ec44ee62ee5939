import { useSuspenseQuery } from '@tanstack/react-query';
import { DoorOpen, Plus } from 'lucide-react';
import { isAllowed, useRefusal } from '../../../shared/allowed-actions';
import { useTexts } from '../../../shared/texts/use-texts';
import { ButtonLink } from '../../../shared/ui/button';
import { EmptyState } from '../../../shared/ui/empty-state';
import { Locked } from '../../../shared/ui/locked';
import type { Organisation } from '../api';
import { organisationRoomsQuery } from './api';
import { RoomCard } from './room-card';
import './rooms.css';

/** The rooms that the organisation offers, and those it offered. */
export function RoomsTab({ organisation: { id } }: { organisation: Organisation }) {
  const { t } = useTexts();
  const { data } = useSuspenseQuery(organisationRoomsQuery(id));
  const refusal = useRefusal(data)('create');
  return (
    <section aria-labelledby="rooms-title" className="stack">
      <header className="section-head">
        <h2 id="rooms-title">{t('word.field.rooms')}</h2>
        {isAllowed(data, 'create') ? (
          <ButtonLink to="/organisations/$id/rooms/new" params={{ id }} icon={Plus}>
            {t('rooms.new')}
          </ButtonLink>
        ) : (
          <Locked label={t('rooms.new')}>{refusal}</Locked>
        )}
      </header>
      {data.total === 0 && (
        <EmptyState icon={DoorOpen} title={t('rooms.none')}>
          {t('rooms.none.text')}
        </EmptyState>
      )}
      <div className="room-cards">
        {data.items.map((room) => (
          <RoomCard key={room.id} room={room} />
        ))}
      </div>
    </section>
  );
}
