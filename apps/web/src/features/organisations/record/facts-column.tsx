import { useTexts } from '../../../shared/texts/use-texts';
import { Card, EditableFact, Fact, Facts } from '../../../shared/ui/facts';
import type { Organisation } from '../api';
import { addressLine } from '../../../shared/value-words';
import { FieldStanding, mayChange } from './field-standing';
import { OpenTasks } from './open-tasks';
import { SectionFreshness } from './section-freshness';
import { SIMPLE_FIELDS, type SimpleField } from './simple-fields';
import { useFieldSaver } from './use-field-saver';

/** What is looked up most, beside every tab; simple values are edited where they stand. */
export function FactsColumn({ organisation }: { organisation: Organisation }) {
  const { t } = useTexts();
  const address = organisation.addresses[0];
  return (
    <aside>
      <Card title={t('organisations.facts')}>
        <Facts>
          {SIMPLE_FIELDS.map((field) => (
            <SimpleFact key={field.label} organisation={organisation} simple={field} />
          ))}
          <Fact label={t('word.field.addresses')}>{address && <bdi>{addressLine(address)}</bdi>}</Fact>
        </Facts>
      </Card>
      <OpenTasks organisation={organisation} />
      <SectionFreshness organisation={organisation} />
    </aside>
  );
}

function SimpleFact({ organisation, simple }: { organisation: Organisation; simple: SimpleField }) {
  const { t, partialDate } = useTexts();
  const save = useFieldSaver(organisation);
  const label = t(simple.label);
  const value = simple.read(organisation);
  const shown = simple.field === 'founded' && organisation.founded ? partialDate(organisation.founded) : undefined;
  if (!mayChange(organisation, simple.field)) {
    return (
      <Fact label={label}>
        {value && <bdi>{shown ?? value}</bdi>}
        <FieldStanding organisation={organisation} field={simple.field} />
      </Fact>
    );
  }
  const onSave = async (text: string | null) => save(simple.field, simple.write(organisation, text), label);
  return <EditableFact label={label} type={simple.type} value={value} shown={shown} onSave={onSave} />;
}
