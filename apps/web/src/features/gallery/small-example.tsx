import { Building2, Pencil, Plus, Trash2 } from 'lucide-react';
import { ApiProblem } from '../../shared/http/api-problem';
import { Badge, Count, Key, Monogram, StatusDot, type Tone } from '../../shared/ui/badge';
import { Button, IconButton } from '../../shared/ui/button';
import { EmptyState, LoadError } from '../../shared/ui/empty-state';
import { Skeleton } from '../../shared/ui/skeleton';

const TONES: readonly Tone[] = ['neutral', 'success', 'warning', 'danger', 'info', 'violet'];

export function SmallExample() {
  return (
    <>
      <div className="actions">
        <Button look="primary" icon={Plus}>
          Anlegen
        </Button>
        <Button>Bearbeiten</Button>
        <Button look="quiet">Abbrechen</Button>
        <Button look="danger" icon={Trash2}>
          Entfernen
        </Button>
        <Button size="small">Klein</Button>
        <Button disabled>Gesperrt</Button>
        <Button busy>Läuft</Button>
        <IconButton label="Bearbeiten" icon={Pencil} />
      </div>
      <div className="actions">
        {TONES.map((tone) => (
          <Badge key={tone} tone={tone}>
            {tone}
          </Badge>
        ))}
        {TONES.map((tone) => (
          <StatusDot key={tone} tone={tone}>
            {tone}
          </StatusDot>
        ))}
        <Count>46</Count>
        <Count accent>3</Count>
        <Key>Ctrl K</Key>
        {['Ärztenetz Nord', 'Калина', 'بيت الثقافة'].map((name) => (
          <Monogram key={name} name={name} />
        ))}
      </div>
      <EmptyState
        icon={Building2}
        title="Noch keine Organisationen"
        actions={<Button look="primary">Liste einlesen</Button>}
      >
        Lesen Sie Ihre bisherige Liste ein oder legen Sie die erste Organisation an.
      </EmptyState>
      <LoadError error={new ApiProblem({ status: 503, code: 'UNAVAILABLE' })} onRetry={() => undefined} />
      <div id="gallery-skeleton">
        <Skeleton rows={3} />
      </div>
    </>
  );
}
