import { VISIBILITIES, type VisibleField } from '@verbund/domain/organisations/organisation-values.js';
import { Eye } from 'lucide-react';
import type { ReactNode } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTexts } from '../../../shared/texts/use-texts';
import { Ruled } from './ruled';
import './form.css';

/** A field, and beside its label who may see it. */
export function WithVisibility({ field, children }: { field: VisibleField; children: ReactNode }) {
  const { t } = useTexts();
  const { register } = useFormContext();
  const label = t('organisations.form.whoSees', { field: t(`word.field.${field}`) });
  return (
    <Ruled field={field}>
      <div className="with-visibility">
        {children}
        <span className="visibility-choice" title={label}>
          <Eye size={14} aria-hidden />
          <select {...register(`visibility.${field}`)} aria-label={label}>
            {VISIBILITIES.map((visibility) => (
              <option key={visibility} value={visibility}>
                {t(`word.visibility.${visibility}`)}
              </option>
            ))}
          </select>
        </span>
      </div>
    </Ruled>
  );
}
