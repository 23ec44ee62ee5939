import { useQuery } from '@tanstack/react-query';
import { ArrowDown, ArrowUp, FilePlus, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { isAllowed } from '../../shared/allowed-actions';
import { useProblemText } from '../../shared/http/use-problem-text';
import { useCan } from '../../shared/session';
import { useTexts } from '../../shared/texts/use-texts';
import { Badge } from '../../shared/ui/badge';
import { Button, IconButton } from '../../shared/ui/button';
import { Card } from '../../shared/ui/facts';
import { LoadError } from '../../shared/ui/empty-state';
import { Menu } from '../../shared/ui/menu';
import { showToast } from '../../shared/ui/toast';
import { arrangeDocuments, documentsQuery, fileOf, removeDocument, type NetworkDocument } from './api';
import { DocumentDialog } from './document-dialog';
import './published-people.css';

/** What the network publishes of itself, in the order of the directory. */
export function NetworkDocuments() {
  const { t } = useTexts();
  const mayManage = useCan('directory.manage');
  const documents = useQuery(documentsQuery);
  const [edited, setEdited] = useState<NetworkDocument | 'new' | null>(null);
  const items = documents.data?.items ?? [];
  const add = (
    <Button icon={FilePlus} onClick={() => setEdited('new')}>
      {t('directoryOffice.documents.add')}
    </Button>
  );
  return (
    <Card title={t('directoryOffice.documents')} actions={mayManage && add}>
      <p className="hint">{t('directoryOffice.documents.hint')}</p>
      {documents.error && <LoadError error={documents.error} onRetry={() => void documents.refetch()} />}
      {documents.data?.total === 0 && <p>{t('directoryOffice.documents.none')}</p>}
      <ul className="published-people">
        {items.map((document, index) => (
          <DocumentLine key={document.id} items={items} index={index} onEdit={() => setEdited(document)} />
        ))}
      </ul>
      {edited && <DocumentDialog document={edited === 'new' ? undefined : edited} onClose={() => setEdited(null)} />}
    </Card>
  );
}

type LineProps = { readonly items: readonly NetworkDocument[]; readonly index: number; onEdit(): void };

function DocumentLine({ items, index, onEdit }: LineProps) {
  const document = items[index]!;
  const name = useDocumentName()(document);
  return (
    <li>
      <div className="grow">
        <a className="link" href={fileOf(document.id)} download>
          <strong>
            <bdi>{name}</bdi>
          </strong>
        </a>
        <Facts document={document} />
      </div>
      <Standing document={document} />
      {isAllowed(document, 'update') && <Order items={items} index={index} name={name} />}
      {isAllowed(document, 'remove') && <LineMenu document={document} name={name} onEdit={onEdit} />}
    </li>
  );
}

/** Its title in the reader's language, else in another one, else the word for its kind. */
function useDocumentName() {
  const { t, language } = useTexts();
  return ({ title, kind }: NetworkDocument) => title[language] ?? title['de'] ?? Object.values(title)[0] ?? t(`word.documentKind.${kind}`);
}

function Facts({ document: { kind, issuedOn, fileName } }: { document: NetworkDocument }) {
  const { t, date } = useTexts();
  return (
    <small className="consent">
      {[t(`word.documentKind.${kind}`), issuedOn && date(issuedOn)].filter(Boolean).join(' · ')} · <bdi>{fileName}</bdi>
    </small>
  );
}

function Standing({ document: { isShown, publishedOn } }: { document: NetworkDocument }) {
  const { t, date } = useTexts();
  if (isShown) return <Badge tone="success">{t('directoryOffice.people.shown')}</Badge>;
  return <Badge>{publishedOn ? t('directoryOffice.documents.from', { day: date(publishedOn) }) : t('directoryOffice.people.hidden')}</Badge>;
}

type OrderProps = { readonly items: readonly NetworkDocument[]; readonly index: number; readonly name: string };

function Order({ items, index, name }: OrderProps) {
  const { t } = useTexts();
  const problemText = useProblemText();
  const ids = items.map(({ id }) => id);
  const moveTo = (to: number) => {
    const others = ids.filter((_, nth) => nth !== index);
    void arrangeDocuments([...others.slice(0, to), ids[index]!, ...others.slice(to)]).catch((error: unknown) => showToast(problemText(error)));
  };
  return (
    <span>
      {index > 0 && <IconButton label={t('directoryOffice.documents.up', { name })} icon={ArrowUp} onClick={() => moveTo(index - 1)} />}
      {index < ids.length - 1 && <IconButton label={t('directoryOffice.documents.down', { name })} icon={ArrowDown} onClick={() => moveTo(index + 1)} />}
    </span>
  );
}

function LineMenu({ document, name, onEdit }: { document: NetworkDocument; name: string; onEdit(): void }) {
  const { t } = useTexts();
  const problemText = useProblemText();
  const remove = () =>
    void removeDocument(document.id).then(
      () => showToast(t('directoryOffice.documents.removed', { name })),
      (error: unknown) => showToast(problemText(error)),
    );
  return (
    <Menu
      label={t('directoryOffice.people.actions', { name })}
      items={[
        { label: t('directoryOffice.people.edit'), icon: Pencil, onSelect: onEdit },
        { label: t('directoryOffice.documents.remove'), icon: Trash2, onSelect: remove, tone: 'danger' },
      ]}
    />
  );
}
