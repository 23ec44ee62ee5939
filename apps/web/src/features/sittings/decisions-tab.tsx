import { canDecide } from '@verbund/domain/sittings/agenda.js';
import { Gavel } from 'lucide-react';
import { useState } from 'react';
import { isAllowed } from '../../shared/allowed-actions';
import { useTexts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import { Card } from '../../shared/ui/facts';
import type { Sitting } from './api';
import { DecisionDialog } from './decision-dialog';
import { DecisionRow } from './decision-row';

/** What was decided, with number and figures. */
export function DecisionsTab({ sitting }: { sitting: Sitting }) {
  const { t } = useTexts();
  const [isOpen, setOpen] = useState(false);
  const mayDecide = isAllowed(sitting, 'note') && sitting.items.some(({ kind }) => canDecide(kind));
  const add = mayDecide && (
    <Button look="primary" size="small" icon={Gavel} onClick={() => setOpen(true)}>
      {t('sittings.decide')}
    </Button>
  );
  return (
    <Card title={t('sittings.tab.decisions')} actions={add}>
      {sitting.decisions.length === 0 && <p>{t(mayDecide ? 'sittings.decisions.none' : 'sittings.decisions.locked')}</p>}
      <ul className="sitting-list">
        {sitting.decisions.map((decision) => (
          <DecisionRow key={decision.id} decision={decision} />
        ))}
      </ul>
      {isOpen && <DecisionDialog sitting={sitting} onClose={() => setOpen(false)} />}
    </Card>
  );
}
