import { LANGUAGES } from '@verbund/contracts/languages.js';
import { Link } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { useTexts } from '../../../shared/texts/use-texts';
import { Dialog } from '../../../shared/ui/dialog';
import { Form } from '../../../shared/ui/form';
import { RepeatList } from '../../../shared/ui/repeat-list';
import { Select } from '../../../shared/ui/select';
import { TextField } from '../../../shared/ui/text-field';
import { showToast } from '../../../shared/ui/toast';
import { invite, type Invitation, type InviteeList } from './api';
import { Notice } from './notice';

type Props = { readonly id: string; readonly list: InviteeList; readonly onClose: () => void };
type Values = Required<Omit<Invitation, 'version'>>;

/** Everybody who acts in the body on the day, guests besides, and what is said to them. */
export function InvitationDialog({ id, list, onClose }: Props) {
  const { t, language, languageName } = useTexts();
  const form = useForm<Values>({ defaultValues: { guests: [], message: '' } });
  const languages = LANGUAGES.map((value) => ({ value, label: languageName(value) }));
  const send = async (values: Values) => {
    await invite(id, { version: list.version, ...values });
    showToast(t('invited.sent'));
    onClose();
  };
  return (
    <Dialog title={t('invited.dialog.title')} onClose={onClose} shape="wide" persistent>
      <Form form={form} submitLabel={t('invited.dialog.send')} onSubmit={send}>
        <Notice list={list} />
        <Expected list={list} />
        <NamedItems id={id} list={list} />
        <RepeatList
          name="guests"
          label={t('invited.guests')}
          addLabel={t('invited.guests.add')}
          blank={{ name: '', email: '', language }}
        >
          {(path) => (
            <>
              <TextField name={`${path}.name`} label={t('invited.guests.name')} maxLength={120} />
              <TextField
                name={`${path}.email`}
                label={t('invited.guests.email')}
                type="email"
                dir="ltr"
                maxLength={254}
              />
              <Select name={`${path}.language`} label={t('invited.guests.language')} options={languages} />
            </>
          )}
        </RepeatList>
        <TextField name="message" label={t('invited.message')} rows={3} maxLength={2000} optional />
      </Form>
    </Dialog>
  );
}

/** What the notice names: only that can be decided later. */
function NamedItems({ id, list: { agenda, total } }: Pick<Props, 'id' | 'list'>) {
  const { t } = useTexts();
  return (
    <>
      <h3>{t('invited.agenda')}</h3>
      {agenda.length === 0 ? (
        <p className="note">{t('invited.agenda.none')}</p>
      ) : (
        <>
          {total === 0 && <p>{t('invited.agenda.named')}</p>}
          <ul className="plain-lines">
            {agenda.map((line) => (
              <li key={line}>
                <bdi>{line}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
      <Link to="/meetings/$id/sitting" params={{ id }} className="link">
        {t('invited.agenda.change')}
      </Link>
    </>
  );
}

function Expected({ list: { expected } }: Pick<Props, 'list'>) {
  const { t, list: enumeration } = useTexts();
  const unreachable = expected.filter(({ email }) => email === null).map(({ name }) => name);
  return (
    <>
      <p>{t('invited.expected', { count: expected.length, names: enumeration(expected.map(({ name }) => name)) })}</p>
      {unreachable.length > 0 && (
        <p className="note">{t('invited.unreachable', { names: enumeration(unreachable) })}</p>
      )}
    </>
  );
}
