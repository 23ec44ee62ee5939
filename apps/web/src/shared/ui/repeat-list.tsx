import { Plus, X } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import { useFieldArray } from 'react-hook-form';
import { useTexts } from '../texts/use-texts';
import { Button, IconButton } from './button';
import './repeat-list.css';

type RepeatListProps = {
  /** Path of the list in the form. */
  readonly name: string;
  readonly label: string;
  readonly addLabel: string;
  readonly blank: object;
  /** So many lines stay. */
  readonly least?: number;
  readonly children: (path: string) => ReactNode;
};

/** Lines of fields that can be added and removed, such as telephone numbers. */
export function RepeatList({ name, label, addLabel, blank, least = 0, children }: RepeatListProps) {
  const { t } = useTexts();
  const { fields, append, remove } = useFieldArray({ name });
  const addButton = useRef<HTMLButtonElement>(null);
  const removeAt = (index: number) => {
    remove(index);
    addButton.current?.focus();
  };
  return (
    <fieldset className="repeat">
      <legend className="label">{label}</legend>
      {fields.length > 0 && (
        <ol>
          {fields.map(({ id }, index) => (
            <li key={id}>
              <div className="repeat-fields">{children(`${name}.${index}`)}</div>
              {fields.length > least && (
                <IconButton
                  label={t('word.value.removeLine', { label, number: index + 1 })}
                  icon={X}
                  onClick={() => removeAt(index)}
                />
              )}
            </li>
          ))}
        </ol>
      )}
      <Button ref={addButton} size="small" icon={Plus} onClick={() => append({ ...blank })}>
        {addLabel}
      </Button>
    </fieldset>
  );
}
