import { Copy, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../shared/ui/button';
import { Dialog } from '../../shared/ui/dialog';
import { FileDrop } from '../../shared/ui/file-drop';
import { Menu } from '../../shared/ui/menu';
import { Popover } from '../../shared/ui/popover';
import { ReferenceDay } from '../../shared/ui/reference-day';
import { showToast } from '../../shared/ui/toast';

export function FloatingExample() {
  const [open, setOpen] = useState(false);
  const [day, setDay] = useState<string>();
  return (
    <>
      <div className="actions">
        <Button onClick={() => setOpen(true)}>Dialog</Button>
        <Popover label="Erklärung" trigger="Popover">
          <p className="facet">Schließt mit Escape und mit einem Klick daneben.</p>
        </Popover>
        <ReferenceDay
          day={day}
          shown={day ? `Stand ${day}` : 'Stand heute'}
          label="Stichtag"
          todayLabel="Heute"
          onChange={setDay}
        />
        <Menu
          label="Weitere Aktionen"
          items={[
            { label: 'Kopieren', icon: Copy, onSelect: () => undefined },
            {
              label: 'Entfernen',
              icon: Trash2,
              tone: 'danger',
              onSelect: () => undefined,
              refusal: 'Hat noch Ansprechpersonen. Fragen Sie die Geschäftsstelle.',
            },
          ]}
        />
        <Button onClick={() => showToast('Gespeichert')}>Toast</Button>
        <Button onClick={() => showToast('Telefon geändert', { label: 'Rückgängig', run: () => undefined })}>
          Toast mit Rückgängig
        </Button>
      </div>
      <FileDrop
        label="Liste einlesen"
        hint="CSV oder XLSX, höchstens 20.000 Zeilen"
        accept=".csv,.xlsx"
        onFile={() => undefined}
      />
      {open && (
        <Dialog title="Organisation entfernen?" onClose={() => setOpen(false)}>
          <p>Das lässt sich in der Änderungsliste rückgängig machen.</p>
          <div className="actions">
            <Button look="danger" onClick={() => setOpen(false)}>
              Entfernen
            </Button>
            <Button onClick={() => setOpen(false)}>Abbrechen</Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
