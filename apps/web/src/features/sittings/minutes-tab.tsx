import { useQuery } from '@tanstack/react-query';
import type { Language } from '@verbund/contracts/languages.js';
import { FileText } from 'lucide-react';
import { useState } from 'react';
import { isAllowed, useRefusal } from '../../shared/allowed-actions';
import { useTexts } from '../../shared/texts/use-texts';
import { Card } from '../../shared/ui/facts';
import { LoadError } from '../../shared/ui/empty-state';
import type { Sitting } from './api';
import { Addenda } from './addenda';
import { extractAddress, minutesQuery } from './minutes-api';
import { MinutesState } from './minutes-state';
import { SectionEditor } from './section-editor';
import { Signatures } from './signatures';

/** How the minutes stand, and what is written down, item by item. */
export function MinutesTab({ sitting }: { sitting: Sitting }) {
  const { t, language } = useTexts();
  const { data: minutes, error } = useQuery(minutesQuery(sitting));
  const [labels, setLabels] = useState<Language>(language);
  const locked = !isAllowed(sitting, 'write');
  const refusal = useRefusal(sitting);
  return (
    <>
      {error && <LoadError error={error} />}
      {minutes && <MinutesState minutes={minutes} labels={labels} onLabels={setLabels} />}
      {minutes?.approval && <Signatures minutes={minutes} />}
      {minutes?.approval && <Addenda minutes={minutes} />}
      {locked && <p className="hint">{refusal('write')}</p>}
      <Card title={t('sittings.minutes.general')}>
        <SectionEditor sitting={sitting} itemId={null} label={t('sittings.minutes.text')} locked={locked} />
      </Card>
      {sitting.items.map(({ id, number, title, kind }) => kind !== 'break' && (
        <Card key={id} title={`${number} ${title}`} actions={<ExtractLink address={extractAddress(sitting.id, id, labels)} title={title} />}>
          <SectionEditor sitting={sitting} itemId={id} label={t('sittings.minutes.text')} locked={locked} />
        </Card>
      ))}
    </>
  );
}

function ExtractLink({ address, title }: { address: string; title: string }) {
  const { t } = useTexts();
  return (
    <a className="btn btn-s" href={address} download aria-label={t('sittings.minutes.extract.of', { title })}>
      <FileText size={16} aria-hidden /> {t('sittings.minutes.extract')}
    </a>
  );
}
