import { useTexts } from '../../../shared/texts/use-texts';
import { Button } from '../../../shared/ui/button';
import { Checkbox } from '../../../shared/ui/checkbox';
import { PlainForm, usePlainForm } from '../../../shared/ui/plain-form';
import { TextField } from '../../../shared/ui/text-field';
import { acceptPrinciples, type Application, type ApplicationForm } from '../api';

type Values = { accepted: boolean; name: string; function: string };

/** What the network stands for, to read and to accept by name. */
export function PrinciplesStep({ form: { principles }, application, onDone }: { form: ApplicationForm; application: Application; onDone(): void }) {
  const { t, language, date } = useTexts();
  const { acceptance, answers } = application;
  const isAccepted = acceptance !== null && acceptance.principlesVersion === principles?.version;
  const form = usePlainForm<Values>({ accepted: isAccepted, name: acceptance?.name ?? [answers.givenName, answers.familyName].filter(Boolean).join(' '), function: acceptance?.function ?? '' });
  if (!principles) {
    return (
      <>
        <p>{t('apply.principles.none')}</p>
        <p className="actions"><Button look="primary" onClick={onDone}>{t('apply.next')}</Button></p>
      </>
    );
  }
  const shown = principles.texts[language] ? language : 'de';
  const accept = async ({ name, function: role }: Values) => {
    await acceptPrinciples({ principlesVersion: principles.version, accepted: true, name, function: role });
    onDone();
  };
  return (
    <>
      {shown !== language && <p className="note">{t('apply.principles.german')}</p>}
      <div className="apply-principles" lang={shown} dir={shown === 'ar' ? 'rtl' : 'ltr'} tabIndex={0} role="region" aria-label={t('apply.step.principles')}>
        {principles.texts[shown]!.split(/\n{2,}/).map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
      {isAccepted && <p className="note">{t('apply.principles.accepted', { name: acceptance.name, day: date(acceptance.acceptedOn, 'long') })}</p>}
      <PlainForm form={form} submitLabel={t('apply.next')} onSubmit={accept}>
        <Checkbox name="accepted" label={t('apply.principles.accept', { version: principles.version })} />
        <TextField name="name" label={t('apply.principles.name')} autoComplete="name" />
        <TextField name="function" label={t('apply.principles.function')} />
      </PlainForm>
    </>
  );
}
