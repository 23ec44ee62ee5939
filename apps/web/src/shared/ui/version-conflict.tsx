import { GitCompareArrows } from 'lucide-react';
import { useState } from 'react';
import type { FieldValues, Path, UseFormReturn } from 'react-hook-form';
import { useTexts } from '../texts/use-texts';
import { Button } from './button';

type VersionConflictProps<Values extends FieldValues> = {
  readonly form: UseFormReturn<Values>;
  /** The record as it is now, as values of the form. */
  readonly current: Values;
  readonly labels: ReadonlyMap<string, string>;
};

const same = (one: unknown, other: unknown) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/**
 * Someone else saved first. Names what they changed and lets the person go on with their own entries on top of the new
 * state, or take the new state over. Nothing typed is lost without being asked.
 */
export function VersionConflict<Values extends FieldValues>({ form, current, labels }: VersionConflictProps<Values>) {
  const { t, list } = useTexts();
  const [before] = useState(() => form.formState.defaultValues);
  const [solved, setSolved] = useState(false);
  if (solved) return null;
  const changed = Object.keys(current).filter((name) => name !== 'version' && !same(current[name], before?.[name]));
  const named = changed.map((name) => labels.get(name as Path<Values>) ?? name);
  const take = (keepDirtyValues: boolean) => {
    form.reset(current, { keepDirtyValues });
    setSolved(true);
  };
  return (
    <div className="summary conflict" role="alert">
      <GitCompareArrows size={22} aria-hidden />
      <div>
        <h2>{t('problem.VERSION_CONFLICT')}</h2>
        {named.length > 0 && <p>{t('ui.conflict.changed', { fields: list(named) })}</p>}
        <p className="actions">
          <Button onClick={() => take(true)}>{t('ui.conflict.keepMine')}</Button>
          <Button look="quiet" onClick={() => take(false)}>
            {t('ui.conflict.takeTheirs')}
          </Button>
        </p>
      </div>
    </div>
  );
}
