import { useTexts } from '../../shared/texts/use-texts';
import { TextField } from '../../shared/ui/text-field';

/** The rule is said before typing; the server checks it, and known leaked passwords too. */
export function NewPasswordField({ name = 'password' }: { name?: string }) {
  const { t } = useTexts();
  return (
    <TextField
      name={name}
      label={t('session.newPassword')}
      hint={t('session.newPassword.hint')}
      type="password"
      autoComplete="new-password"
      dir="ltr"
    />
  );
}
