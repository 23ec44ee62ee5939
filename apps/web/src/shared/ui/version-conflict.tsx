import { GitCompareArrows } from 'lucide-react';
import { useState } from 'react';
import { useTexts } from '../texts/use-texts';
import { Button } from './button';
import './version-conflict.css';

/** What a field is called and what its value means, for somebody who has to choose between two; `null`: empty. */
export type Describe = (field: string, value: unknown) => { readonly label: string; readonly words: string | null };

/** What is needed of a form to put the chosen values into it. */
export type ConflictForm<Values> = {
  readonly formState: { readonly defaultValues?: unknown };
  getValues(): Values;
  reset(values: Values): void;
  setValue(field: string, value: unknown, options: { shouldDirty: boolean }): void;
};

type VersionConflictProps<Values> = {
  readonly form: ConflictForm<Values>;
  /** The record as it is now, as values of the form. */
  readonly current: Values;
  readonly labels: ReadonlyMap<string, string>;
  readonly describe?: Describe;
};

type Side = 'mine' | 'theirs';
type FieldValues = Readonly<Record<string, unknown>>;
type Difference = { readonly field: string; readonly untouched: boolean };

const same = (one: unknown, other: unknown) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/**
 * What somebody else changed and the form holds otherwise. Without the state both began with (the form was restored from
 * a draft of an older version) every difference counts as theirs.
 */
function differencesOf(mine: FieldValues, current: FieldValues, before: FieldValues): Difference[] {
  const isOurBase = mine['version'] === before['version'];
  return Object.keys(current)
    .filter((field) => field !== 'version' && !same(mine[field], current[field]))
    .filter((field) => !isOurBase || !same(current[field], before[field]))
    .map((field) => ({ field, untouched: isOurBase && same(mine[field], before[field]) }));
}

/**
 * Someone else saved first. Shows their changes field by field and lets the person choose; what only one of the two has
 * changed needs no choice to survive. Nothing typed is lost without being asked.
 */
export function VersionConflict<Values extends object>({
  form,
  current,
  labels,
  describe = (field, value) => ({ label: labels.get(field) ?? field, words: plain(value) }),
}: VersionConflictProps<Values>) {
  const { t } = useTexts();
  const [mine] = useState(() => structuredClone(form.getValues()) as FieldValues);
  const [before] = useState(() => form.formState.defaultValues as FieldValues);
  const theirs = current as FieldValues;
  const [differences] = useState(() => differencesOf(mine, theirs, before));
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>(() =>
    Object.fromEntries(differences.map(({ field, untouched }) => [field, untouched ? 'theirs' : 'mine'])),
  );
  const [solved, setSolved] = useState(false);
  if (solved) return null;
  const apply = () => {
    form.reset(current);
    Object.keys(theirs)
      .filter((field) => field !== 'version' && chosen[field] !== 'theirs' && !same(mine[field], theirs[field]))
      .forEach((field) => form.setValue(field, mine[field], { shouldDirty: true }));
    setSolved(true);
  };
  return (
    <div className="summary conflict" role="alert">
      <GitCompareArrows size={22} aria-hidden />
      <div className="stack grow">
        <h2>{t('problem.VERSION_CONFLICT')}</h2>
        <p>{t(differences.length > 0 ? 'ui.conflict.choose' : 'ui.conflict.none')}</p>
        {differences.map(({ field }) => (
          <FieldChoice
            key={field}
            field={field}
            label={describe(field, null).label}
            side={chosen[field] ?? 'mine'}
            words={{ mine: describe(field, mine[field]).words, theirs: describe(field, theirs[field]).words }}
            onChoose={(side) => setChosen({ ...chosen, [field]: side })}
          />
        ))}
        <p className="actions">
          <Button onClick={apply}>{t('ui.conflict.apply')}</Button>
        </p>
      </div>
    </div>
  );
}

const plain = (value: unknown): string | null => (value === null || value === '' ? null : String(value));

type FieldChoiceProps = {
  label: string;
  field: string;
  side: Side;
  words: Readonly<Record<Side, string | null>>;
  onChoose(side: Side): void;
};

function FieldChoice({ label, field, side, words, onChoose }: FieldChoiceProps) {
  const { t } = useTexts();
  return (
    <fieldset className="field">
      <legend className="label">{label}</legend>
      {(['theirs', 'mine'] as const).map((one) => (
        <label key={one} className="check">
          <input type="radio" name={`conflict-${field}`} checked={side === one} onChange={() => onChoose(one)} />
          <span>
            <small>{t(`ui.conflict.${one}`)}</small>
            {words[one] ? <bdi>{words[one]}</bdi> : <em>{t('ui.diff.empty')}</em>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
