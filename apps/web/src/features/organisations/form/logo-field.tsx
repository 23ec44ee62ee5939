import { Trash2 } from 'lucide-react';
import { useTexts } from '../../../shared/texts/use-texts';
import { Button } from '../../../shared/ui/button';
import { FileDrop } from '../../../shared/ui/file-drop';

/** What is to happen to the logo when the form is saved; `null`: nothing. */
export type LogoChange = File | 'remove' | null;

type LogoFieldProps = { readonly url: string | null; readonly change: LogoChange; onChange(change: LogoChange): void };

/** The logo: shown, replaced, removed; takes effect with the rest of the form. */
export function LogoField({ url, change, onChange }: LogoFieldProps) {
  const { t } = useTexts();
  const isKept = url !== null && change === null;
  return (
    <div className="logo-field">
      {isKept && <img src={url} alt={t('organisations.logo')} className="logo" />}
      <FileDrop
        label={t(url ? 'organisations.logo.replace' : 'organisations.logo.add')}
        hint={t('organisations.logo.hint')}
        accept="image/png,image/jpeg,image/webp"
        onFile={onChange}
      />
      <p role="status">
        {change instanceof File && t('organisations.logo.chosen', { name: change.name })}
        {change === 'remove' && t('organisations.logo.willGo')}
      </p>
      {isKept && (
        <Button size="small" icon={Trash2} onClick={() => onChange('remove')}>
          {t('organisations.logo.remove')}
        </Button>
      )}
      {change !== null && (
        <Button size="small" onClick={() => onChange(null)}>
          {t('ui.cancel')}
        </Button>
      )}
    </div>
  );
}
