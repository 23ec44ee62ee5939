import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useProblemText } from '../../../shared/http/use-problem-text';
import { useTexts } from '../../../shared/texts/use-texts';
import { Button, IconButton } from '../../../shared/ui/button';
import { FileDrop } from '../../../shared/ui/file-drop';
import { DocumentState } from '../document-state';
import { addDocument, removeDocument, type Application, type ApplicationForm } from '../api';

type Kind = ApplicationForm['documents'][number]['kind'];
type Document = Application['documents'][number];

/** Each document with why it is asked for. They are sent at once; the button only goes on. */
export function DocumentsStep({ form, application, onDone }: { form: ApplicationForm; application: Application; onDone(): void }) {
  const { t } = useTexts();
  const asked = (application.asked?.pieces ?? []).map((piece) => piece.replace('documents.', ''));
  const kinds = [...form.documents, ...asked.filter((kind) => !form.documents.some((known) => known.kind === kind)).map((kind) => ({ kind: kind as Kind, required: true }))].filter(({ kind }) => t(`apply.document.${kind}`) !== '');
  return (
    <>
      <p>{t('apply.documents.text')}</p>
      {kinds.map(({ kind, required }) => (
        <DocumentOfKind key={kind} kind={kind} required={required || asked.includes(kind)} documents={application.documents.filter((document) => document.kind === kind)} />
      ))}
      <p className="actions">
        <Button look="primary" onClick={onDone}>
          {t(application.submittedOn ? 'apply.back.status' : 'apply.next')}
        </Button>
      </p>
    </>
  );
}

function DocumentOfKind({ kind, required, documents }: { kind: Kind; required: boolean; documents: readonly Document[] }) {
  const { t } = useTexts();
  const sentence = useProblemText();
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const act = async (action: () => Promise<unknown>) => {
    setError(undefined);
    setBusy(true);
    await action().catch((problem: unknown) => setError(sentence(problem)));
    setBusy(false);
  };
  return (
    <section className="apply-document" aria-label={t(`apply.document.${kind}`)}>
      <h2>
        {t(`apply.document.${kind}`)}
        {!required && <span className="optional"> {t('ui.form.optional')}</span>}
      </h2>
      <p className="hint">{t(`apply.why.${kind}`)}</p>
      <ul>
        {documents.map((document) => (
          <li key={document.id}>
            <bdi>{document.fileName}</bdi>
            <DocumentState document={document} />
            {document.state !== 'accepted' && <IconButton label={t('apply.document.remove', { name: document.fileName })} icon={Trash2} onClick={() => void act(() => removeDocument(document.id))} />}
          </li>
        ))}
      </ul>
      <FileDrop label={t('apply.document.add')} hint={t('apply.document.types')} accept=".pdf,.jpg,.jpeg,.png,.webp,.docx,.odt" error={error} onFile={(file) => void act(() => addDocument(kind, file))} />
      <p role="status">{busy && t('apply.document.sending')}</p>
    </section>
  );
}
