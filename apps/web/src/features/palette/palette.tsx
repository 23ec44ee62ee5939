import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import {
  Autocomplete,
  Dialog,
  Header,
  I18nProvider,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
  useFilter,
} from 'react-aria-components';
import { useTexts } from '../../shared/texts/use-texts';
import { Key } from '../../shared/ui/badge';
import { foundQuery, SHORTEST_SEARCH } from './api';
import {
  commandEntries,
  listEntry,
  pageEntries,
  recordEntries,
  type Entry,
  type EntryGroup,
  type PalettePage,
} from './commands';
import './palette.css';

type PaletteProps = { readonly pages: readonly PalettePage[]; onClose(): void };

/** Ctrl K: records first, then commands, then pages. */
export default function Palette({ pages, onClose }: PaletteProps) {
  const { t, tag } = useTexts();
  const [text, setText] = useState('');
  const groups = useEntries(text, pages);
  const run = (id: string) => {
    onClose();
    groups
      .flatMap(({ entries }) => entries)
      .find((entry) => entry.id === id)
      ?.run();
  };
  return (
    <I18nProvider locale={tag}>
      <ModalOverlay isOpen isDismissable onOpenChange={(open) => !open && onClose()} className="palette-veil">
        <Modal className="palette">
          <Dialog aria-label={t('shell.search')}>
            <Autocomplete inputValue={text} onInputChange={setText}>
              <SearchField aria-label={t('shell.search')} autoFocus className="palette-search">
                <Search size={18} aria-hidden />
                <Input placeholder={t('shell.palette.placeholder')} dir="auto" />
                <Key>Esc</Key>
              </SearchField>
              <Menu
                aria-label={t('shell.palette.results')}
                className="palette-list"
                onAction={(id) => run(String(id))}
                renderEmptyState={() => <p className="listbox-empty">{t('shell.palette.none')}</p>}
              >
                {groups.map((group) => (
                  <MenuSection key={group.label} aria-label={group.label}>
                    <Header>{group.label}</Header>
                    {group.entries.map((entry) => (
                      <PaletteItem key={entry.id} {...entry} />
                    ))}
                  </MenuSection>
                ))}
              </Menu>
            </Autocomplete>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </I18nProvider>
  );
}

function PaletteItem({ id, label, detail, icon: Icon }: Entry) {
  return (
    <MenuItem id={id} textValue={label} className="palette-item">
      <Icon size={17} aria-hidden />
      <span className="grow">
        <bdi>{label}</bdi>
      </span>
      {detail && (
        <small>
          <bdi>{detail}</bdi>
        </small>
      )}
    </MenuItem>
  );
}

function useEntries(text: string, pages: readonly PalettePage[]): EntryGroup[] {
  const texts = useTexts();
  const navigate = useNavigate();
  const search = useDeferredValue(text.trim());
  const { data } = useQuery(foundQuery(search));
  const { contains } = useFilter({ sensitivity: 'base' });
  const go = (href: string) => void navigate({ href });
  const matching = (entries: Entry[]) => entries.filter(({ label }) => contains(label, text.trim()));
  const isSearch = search.length >= SHORTEST_SEARCH;
  const records = isSearch && data ? [...recordEntries(data.items, go), listEntry(texts, search, go)] : [];
  return [
    { label: texts.t('shell.palette.records'), entries: records },
    { label: texts.t('shell.palette.commands'), entries: matching(commandEntries(texts)) },
    { label: texts.t('shell.palette.pages'), entries: matching(pageEntries(texts, pages, go)) },
  ].filter(({ entries }) => entries.length > 0);
}
