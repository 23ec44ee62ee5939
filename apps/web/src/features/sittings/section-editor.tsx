import { useEffect, useId, useRef, useState } from 'react';
import { ApiProblem } from '../../shared/http/api-problem';
import { useProblemText } from '../../shared/http/use-problem-text';
import { useTexts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import { writeMinutes, type Section, type Sitting } from './api';
import { PhraseChoice } from './phrase-choice';

const PAUSE_MS = 1_200;

type Saved = Pick<Section, 'version' | 'text'>;
const EMPTY: Saved = { version: 0, text: '' };

/** Saves while typing; a text that somebody else wrote meanwhile stands beside one's own until one of them is chosen. */
function useAutosave(meetingId: string, itemId: string | null, present: Saved) {
  const sentence = useProblemText();
  const [text, setText] = useState(present.text);
  const [base, setBase] = useState(present);
  const [theirs, setTheirs] = useState<Saved | null>(null);
  const [error, setError] = useState('');
  const saving = useRef(false);
  const isDirty = text !== base.text;
  useEffect(() => {
    if (saving.current || isDirty || present.version <= base.version) return;
    setBase(present);
    setText(present.text);
  }, [present, isDirty, base.version]);
  const save = async (version: number, next: string) => {
    if (saving.current) return;
    saving.current = true;
    setError('');
    try {
      await writeMinutes(meetingId, { itemId, version, text: next });
      setBase({ version: version + 1, text: next });
      setTheirs(null);
    } catch (problem) {
      if (problem instanceof ApiProblem && problem.code === 'VERSION_CONFLICT') setTheirs((problem.details.current as Saved | null) ?? EMPTY);
      else setError(sentence(problem));
    } finally {
      saving.current = false;
    }
  };
  useEffect(() => {
    if (!isDirty || theirs || error) return undefined;
    const timer = setTimeout(() => void save(base.version, text), PAUSE_MS);
    return () => clearTimeout(timer);
  });
  const take = ({ version, text: other }: Saved) => {
    setBase({ version, text: other });
    setText(other);
    setTheirs(null);
  };
  const write = (next: string) => {
    setError('');
    setText(next);
  };
  return { text, write, isDirty, theirs, error, retry: () => void save(base.version, text), keepMine: () => void save(theirs!.version, text), take };
}

type EditorProps = { readonly sitting: Sitting; readonly itemId: string | null; readonly label: string; readonly locked: boolean };

/** The minutes of one item, or of the whole meeting. */
export function SectionEditor({ sitting, itemId, label, locked }: EditorProps) {
  const { t } = useTexts();
  const id = useId();
  const section = sitting.sections.find((known) => known.itemId === itemId);
  const { text, write, isDirty, theirs, error, retry, keepMine, take } = useAutosave(sitting.id, itemId, section ?? EMPTY);
  if (locked) return <div className="minutes-text">{text ? <p>{text}</p> : <p className="hint">{t('sittings.minutes.none')}</p>}</div>;
  return (
    <div className="minutes-editor">
      <label htmlFor={id}>{label}</label>
      <textarea id={id} className="input" dir="auto" rows={5} value={text} onChange={({ target }) => write(target.value)} />
      <div className="minutes-foot">
        <PhraseChoice onChoose={(phrase) => write(text ? `${text.trimEnd()}\n${phrase}` : phrase)} />
        <span className="hint" role="status">
          {theirs || error ? '' : isDirty ? t('sittings.minutes.saving') : section ? t('sittings.minutes.saved') : ''}
        </span>
      </div>
      {error && (
        <div className="note" role="alert">
          {error}
          <Button size="small" onClick={retry}>
            {t('ui.retry')}
          </Button>
        </div>
      )}
      {theirs && (
        <div className="minutes-conflict" role="alert">
          <strong>{t('sittings.conflict')}</strong>
          <p>{theirs.text}</p>
          <div className="actions">
            <Button size="small" onClick={keepMine}>
              {t('sittings.conflict.mine')}
            </Button>
            <Button size="small" onClick={() => take({ version: theirs.version, text: `${theirs.text}\n${text}` })}>
              {t('sittings.conflict.both')}
            </Button>
            <Button size="small" onClick={() => take(theirs)}>
              {t('sittings.conflict.theirs')}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
