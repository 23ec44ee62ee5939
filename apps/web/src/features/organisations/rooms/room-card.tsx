import { useNavigate } from '@tanstack/react-router';
import { Archive, ArchiveRestore, DoorOpen, Images, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { isAllowed } from '../../../shared/allowed-actions';
import { useProblemText } from '../../../shared/http/use-problem-text';
import { useTexts } from '../../../shared/texts/use-texts';
import { Badge } from '../../../shared/ui/badge';
import { Menu, type MenuItem } from '../../../shared/ui/menu';
import { showToast } from '../../../shared/ui/toast';
import { wordOf } from '../../../shared/words';
import { photoUrl, placeOf, removeRoom, restoreRoom, retireRoom, type Room } from './api';
import { PhotosDialog } from './photos-dialog';
import { RoomFacts } from './room-facts';
import { Seats } from './seats';
import './rooms.css';

/** One room with its photos, what it offers, and what may be done with it; `alone` on a page that has its name as heading. */
export function RoomCard({ room, alone }: { room: Room; alone?: boolean }) {
  const texts = useTexts();
  const { t } = texts;
  const [showsPhotos, setShowsPhotos] = useState(false);
  return (
    <article className={room.retiredAt ? 'card room-card retired' : 'card room-card'} aria-label={room.name}>
      <Photos room={room} size={alone ? 'full' : 'small'} />
      <header className="card-head">
        <div className="grow">
          {!alone && (
            <h3>
              <bdi>{room.name}</bdi>
            </h3>
          )}
          <p className="room-line">
            <Seats room={room} />
            {room.retiredAt && <Badge tone="warning">{t('rooms.retired')}</Badge>}
            <Badge>{wordOf(texts, 'visibility', room.visibility)}</Badge>
          </p>
        </div>
        {isAllowed(room, 'update') && <RoomMenu room={room} onPhotos={() => setShowsPhotos(true)} />}
      </header>
      <RoomFacts room={room} />
      {showsPhotos && <PhotosDialog room={room} onClose={() => setShowsPhotos(false)} />}
    </article>
  );
}

/** The first photo large, the others in a row below. */
function Photos({ room: { id, photos }, size }: { room: Room; size: 'full' | 'small' }) {
  const { t } = useTexts();
  const [first, ...others] = photos;
  if (!first)
    return (
      <div className="room-photo none" aria-hidden>
        <DoorOpen size={36} strokeWidth={1.2} />
      </div>
    );
  const link = (photo: Room['photos'][number], shown: 'full' | 'small') => (
    <a key={photo.id} href={photoUrl(id, photo.id, 'full')} target="_blank" rel="noreferrer">
      <img src={photoUrl(id, photo.id, shown)} alt={photo.alt} loading="lazy" />
      <span className="vh">{t('rooms.photo.open')}</span>
    </a>
  );
  return (
    <div className="room-photos">
      <div className="room-photo">{link(first, size)}</div>
      {others.length > 0 && <div className="room-strip">{others.map((photo) => link(photo, 'small'))}</div>}
    </div>
  );
}

function RoomMenu({ room, onPhotos }: { room: Room; onPhotos(): void }) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const sentence = useProblemText();
  const place = placeOf(room);
  const act = (work: Promise<unknown>, done: string) =>
    void work.then(() => showToast(done)).catch((error: unknown) => showToast(sentence(error)));
  const retiring: MenuItem = room.retiredAt
    ? { label: t('rooms.restore'), icon: ArchiveRestore, onSelect: () => act(restoreRoom(place), t('rooms.restored')) }
    : { label: t('rooms.retire'), icon: Archive, onSelect: () => act(retireRoom(place), t('rooms.retiredNow')) };
  const items: MenuItem[] = [
    {
      label: t('rooms.edit'),
      icon: Pencil,
      onSelect: () =>
        void navigate({
          to: '/organisations/$id/rooms/$roomId/edit',
          params: { id: place.organisationId, roomId: place.roomId },
        }),
    },
    { label: t('rooms.photos'), icon: Images, onSelect: onPhotos },
    retiring,
    {
      label: t('rooms.remove'),
      icon: Trash2,
      tone: 'danger',
      onSelect: () => act(removeRoom(place), t('rooms.removed')),
    },
  ];
  return <Menu label={t('rooms.actions', { name: room.name })} items={items} />;
}
