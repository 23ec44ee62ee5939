import { isAllowed } from '../../shared/allowed-actions';
import { useTexts } from '../../shared/texts/use-texts';
import { Card } from '../../shared/ui/facts';
import type { Sitting } from './api';
import { SectionEditor } from './section-editor';

/** What is written down, item by item. */
export function MinutesTab({ sitting }: { sitting: Sitting }) {
  const { t } = useTexts();
  const locked = !isAllowed(sitting, 'write');
  return (
    <>
      <Card title={t('sittings.minutes.general')}>
        <SectionEditor sitting={sitting} itemId={null} label={t('sittings.minutes.text')} locked={locked} />
      </Card>
      {sitting.items.map(({ id, number, title, kind }) => kind !== 'break' && (
        <Card key={id} title={`${number} ${title}`}>
          <SectionEditor sitting={sitting} itemId={id} label={t('sittings.minutes.text')} locked={locked} />
        </Card>
      ))}
    </>
  );
}
