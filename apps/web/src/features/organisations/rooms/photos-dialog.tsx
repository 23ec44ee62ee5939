import { MAX_PHOTOS } from '@verbund/domain/rooms/room-values.js';
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useProblemText } from '../../../shared/http/use-problem-text';
import { useTexts } from '../../../shared/texts/use-texts';
import { IconButton } from '../../../shared/ui/button';
import { Dialog } from '../../../shared/ui/dialog';
import { EditableFact, Facts } from '../../../shared/ui/facts';
import { FileDrop } from '../../../shared/ui/file-drop';
import { Form } from '../../../shared/ui/form';
import { TextField } from '../../../shared/ui/text-field';
import { showToast } from '../../../shared/ui/toast';
import { addPhoto, changePhoto, photoUrl, placeOf, removePhoto, type Room } from './api';

/** The photos of a room: words for each, their order, new ones. */
export function PhotosDialog({ room, onClose }: { room: Room; onClose(): void }) {
  const { t } = useTexts();
  const { photos } = room;
  return (
    <Dialog title={t('rooms.photos.of', { name: room.name })} onClose={onClose} shape="wide">
      <div className="stack">
        {photos.length > 0 && (
          <ol className="room-photo-list">
            {photos.map((photo, index) => (
              <PhotoLine key={photo.id} room={room} index={index} />
            ))}
          </ol>
        )}
        {photos.length < MAX_PHOTOS ? (
          <NewPhoto key={photos.length} room={room} />
        ) : (
          <p className="hint">{t('rooms.photos.full')}</p>
        )}
      </div>
    </Dialog>
  );
}

function PhotoLine({ room, index }: { room: Room; index: number }) {
  const { t } = useTexts();
  const sentence = useProblemText();
  const photo = room.photos[index]!;
  const place = { ...placeOf(room), photoId: photo.id };
  const act = (work: Promise<unknown>) => void work.catch((error: unknown) => showToast(sentence(error)));
  const number = index + 1;
  return (
    <li>
      <img src={photoUrl(room.id, photo.id, 'small')} alt={photo.alt} loading="lazy" />
      <Facts>
        <EditableFact
          label={t('word.field.alt')}
          value={photo.alt}
          onSave={async (alt) => alt && changePhoto(place, { alt })}
        />
      </Facts>
      <div className="actions">
        {index > 0 && (
          <IconButton
            label={t('rooms.photo.forward', { number })}
            icon={ArrowUp}
            onClick={() => act(changePhoto(place, { position: index }))}
          />
        )}
        {number < room.photos.length && (
          <IconButton
            label={t('rooms.photo.back', { number })}
            icon={ArrowDown}
            onClick={() => act(changePhoto(place, { position: index + 2 }))}
          />
        )}
        <IconButton label={t('rooms.photo.remove', { number })} icon={Trash2} onClick={() => act(removePhoto(place))} />
      </div>
    </li>
  );
}

function NewPhoto({ room }: { room: Room }) {
  const { t } = useTexts();
  const [file, setFile] = useState<File | null>(null);
  const [missing, setMissing] = useState(false);
  const form = useForm({ defaultValues: { alt: '' } });
  const add = async ({ alt }: { alt: string }) => {
    setMissing(file === null);
    if (!file) return;
    await addPhoto(placeOf(room), file, alt);
    showToast(t('rooms.photo.added'));
  };
  return (
    <Form form={form} submitLabel={t('rooms.photo.add')} onSubmit={add}>
      <FileDrop
        label={file ? file.name : t('rooms.photo.choose')}
        hint={t('rooms.photo.hint')}
        accept="image/png,image/jpeg,image/webp"
        error={missing && !file ? t('issue.required') : undefined}
        onFile={setFile}
      />
      <TextField name="alt" label={t('word.field.alt')} hint={t('rooms.photo.alt.hint')} maxLength={300} />
    </Form>
  );
}
