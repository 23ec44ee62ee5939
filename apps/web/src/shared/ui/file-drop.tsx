import { FileUp } from 'lucide-react';
import { useId, useState, type DragEvent } from 'react';
import { useTexts } from '../texts/use-texts';
import './file-drop.css';
import './form.css';

type FileDropProps = {
  readonly label: string;
  readonly hint?: string;
  /** As in `<input accept>`: `.csv,.xlsx`. */
  readonly accept?: string;
  readonly error?: string;
  onFile(file: File): void;
};

/** Choose a file or drop it here. */
export function FileDrop({ label, hint, accept, error, onFile }: FileDropProps) {
  const { t } = useTexts();
  const id = useId();
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => files?.[0] && onFile(files[0]);
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  const onDrag = (isOver: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(isOver);
  };
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <div className="field" data-invalid={error ? true : undefined}>
      <label
        className={over ? 'file-drop over' : 'file-drop'}
        onDragOver={onDrag(true)}
        onDragLeave={onDrag(false)}
        onDrop={onDrop}
      >
        <FileUp size={28} strokeWidth={1.5} aria-hidden />
        <strong>{label}</strong>
        <span>{t('ui.file.dropOrChoose')}</span>
        {hint && <small id={`${id}-hint`}>{hint}</small>}
        <input
          type="file"
          accept={accept}
          aria-describedby={describedBy}
          aria-invalid={error ? true : undefined}
          onChange={(event) => take(event.target.files)}
        />
      </label>
      {error && (
        <p className="error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}
