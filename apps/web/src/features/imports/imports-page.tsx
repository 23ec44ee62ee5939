import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { FileUp } from 'lucide-react';
import { useProblemText } from '../../shared/http/use-problem-text';
import { useTexts } from '../../shared/texts/use-texts';
import { EmptyState, LoadError } from '../../shared/ui/empty-state';
import { FileDrop } from '../../shared/ui/file-drop';
import { PageHeader } from '../../shared/ui/page-header';
import { Skeleton } from '../../shared/ui/skeleton';
import { Table, type Column } from '../../shared/ui/table';
import { importsQuery, uploadFile, type ImportListItem } from './api';
import { ImportStateBadge } from './import-state';
import './imports.css';

/** Choose a spreadsheet, or go on with one from before. */
export function ImportsPage() {
  const { t } = useTexts();
  const navigate = useNavigate();
  const sentence = useProblemText();
  const upload = useMutation({
    mutationFn: uploadFile,
    onSuccess: ({ id }) => navigate({ to: '/imports/$id', params: { id } }),
  });
  return (
    <div className="page">
      <PageHeader title={t('imports.title')}>{t('imports.intro')}</PageHeader>
      <div className="stack">
        <FileDrop
          label={t(upload.isPending ? 'imports.reading' : 'imports.choose')}
          hint={t('imports.hint')}
          accept=".csv,.txt,.xlsx"
          error={upload.isError ? sentence(upload.error) : undefined}
          onFile={(file) => upload.mutate(file)}
        />
        <EarlierImports />
      </div>
    </div>
  );
}

function EarlierImports() {
  const { t, dateTime, number } = useTexts();
  const imports = useQuery(importsQuery);
  if (imports.isError) return <LoadError error={imports.error} onRetry={() => void imports.refetch()} />;
  if (!imports.data) return <Skeleton rows={4} />;
  if (imports.data.items.length === 0) return <EmptyState icon={FileUp} title={t('imports.none')} />;
  const columns: Column<ImportListItem>[] = [
    { key: 'file', header: t('imports.file'), onCard: 'main', cell: (row) => <FileLink row={row} /> },
    {
      key: 'state',
      header: t('imports.state'),
      onCard: 'aside',
      cell: ({ state }) => <ImportStateBadge state={state} />,
    },
    { key: 'rows', header: t('imports.rows'), onCard: 'hidden', numeric: true, cell: ({ rows }) => number(rows) },
    { key: 'when', header: t('imports.when'), onCard: 'line', cell: ({ createdAt }) => dateTime(createdAt) },
  ];
  return (
    <section aria-labelledby="earlier-imports" className="stack">
      <h2 id="earlier-imports">{t('imports.earlier')}</h2>
      <Table
        label={t('imports.earlier')}
        columns={columns}
        rows={imports.data.items}
        rowKey={({ id }) => id}
        rowName={({ fileName }) => fileName}
      />
    </section>
  );
}

const FileLink = ({ row: { id, fileName, createdBy } }: { row: ImportListItem }) => (
  <span className="row-main">
    <span>
      <Link className="row-link" to="/imports/$id" params={{ id }}>
        <bdi>{fileName}</bdi>
      </Link>
      <small>
        <bdi>{createdBy}</bdi>
      </small>
    </span>
  </span>
);
