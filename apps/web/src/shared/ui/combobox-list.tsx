import { ChevronDown } from 'lucide-react';
import { useState, type Ref } from 'react';
import { Button, ComboBox, I18nProvider, Input, ListBox, ListBoxItem, Popover, type Key } from 'react-aria-components';
import { useTexts } from '../texts/use-texts';
import type { Option } from './select';

export type ComboboxListProps = {
  readonly options: readonly Option[];
  readonly chosen: readonly string[];
  readonly multiple: boolean;
  readonly label: string;
  readonly control: { id: string; 'aria-invalid'?: true; 'aria-describedby'?: string };
  readonly inputRef: Ref<HTMLInputElement>;
  onChange(values: readonly string[]): void;
  onSearch?(text: string): void;
  onBlur(): void;
};

const asValues = (keys: Key | null | readonly Key[]) =>
  [keys]
    .flat()
    .filter((key) => key !== null)
    .map(String);

export default function ComboboxList({
  options,
  chosen,
  multiple,
  label,
  control,
  inputRef,
  onChange,
  onSearch,
  onBlur,
}: ComboboxListProps) {
  const { t, tag } = useTexts();
  // A modal dialog lies above everything outside it, and everything belongs into a landmark: the list opens in either.
  const [around, setAround] = useState<Element | null>(null);
  const selection = multiple
    ? { selectionMode: 'multiple' as const, value: [...chosen] }
    : { selectionMode: 'single' as const, value: chosen[0] ?? null };
  return (
    <I18nProvider locale={tag}>
      <ComboBox<Option, 'single' | 'multiple'>
        {...(selection as object)}
        aria-label={label}
        isInvalid={control['aria-invalid']}
        validationBehavior="aria"
        menuTrigger="focus"
        defaultItems={onSearch ? undefined : options}
        items={onSearch ? options : undefined}
        onChange={(keys) => onChange(asValues(keys as Key | null | readonly Key[]))}
        onInputChange={onSearch}
        allowsEmptyCollection
      >
        <div className="combobox" ref={(element) => setAround(element?.closest('dialog, main') ?? null)}>
          <Input
            ref={inputRef}
            id={control.id}
            className="input"
            aria-describedby={control['aria-describedby']}
            onBlur={onBlur}
          />
          <Button className="combobox-toggle" aria-label={t('ui.combobox.open')}>
            <ChevronDown size={16} aria-hidden />
          </Button>
        </div>
        <Popover className="listbox-popover" offset={4} UNSTABLE_portalContainer={around ?? undefined}>
          <ListBox<Option>
            className="listbox"
            renderEmptyState={() => <div className="listbox-empty">{t('ui.combobox.none')}</div>}
          >
            {(option) => (
              <ListBoxItem
                className="listbox-item"
                id={option.value}
                textValue={multiple && option.description ? `${option.label} ${option.description}` : option.label}
              >
                {option.label}
                {option.description && <small>{option.description}</small>}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
    </I18nProvider>
  );
}
