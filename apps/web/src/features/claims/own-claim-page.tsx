import { useQuery } from '@tanstack/react-query';
import { FileCheck2, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useProblemText } from '../../shared/http/use-problem-text';
import { useTexts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import { EmptyState, LoadError } from '../../shared/ui/empty-state';
import { FileDrop } from '../../shared/ui/file-drop';
import { PageHeader } from '../../shared/ui/page-header';
import { Skeleton } from '../../shared/ui/skeleton';
import { giveDocument, ownClaimQuery, tokenOfAddress, withdrawClaim, type OwnClaim } from './api';
import './claims.css';

const ACCEPTED = '.pdf,.png,.jpg,.jpeg,.webp,.docx,.odt';

/** How the own claim stands; a document can be given, or everything be taken back. */
export function OwnClaimPage() {
  const { t } = useTexts();
  const [token] = useState(tokenOfAddress);
  const [isWithdrawn, setWithdrawn] = useState(false);
  const { data, error } = useQuery({ ...ownClaimQuery(token), enabled: !isWithdrawn });
  const content = isWithdrawn ? (
    <EmptyState icon={Trash2} title={t('claims.own.withdrawn')} />
  ) : error ? (
    <LoadError error={error} />
  ) : data ? (
    <Standing token={token} claim={data} onWithdrawn={() => setWithdrawn(true)} />
  ) : (
    <Skeleton rows={4} />
  );
  return (
    <div className="card">
      <PageHeader title={t('claims.own.title')}>{data && <bdi>{data.organisationName}</bdi>}</PageHeader>
      {content}
    </div>
  );
}

type StandingProps = { token: string; claim: OwnClaim; onWithdrawn(): void };

function Standing({ token, claim, onWithdrawn }: StandingProps) {
  const { t, date } = useTexts();
  const sentence = useProblemText();
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const act = async (work: () => Promise<unknown>) => {
    setBusy(true);
    setProblem(null);
    await work().catch((error: unknown) => setProblem(sentence(error)));
    setBusy(false);
  };
  return (
    <div className="claim-answer" aria-busy={isBusy}>
      <p>{t('claims.own.open', { day: date(claim.expiresAt, 'long') })}</p>
      {claim.fileName && (
        <p className="claim-head" role="status">
          <FileCheck2 size={18} aria-hidden />
          {t('claims.own.document', { file: claim.fileName })}
        </p>
      )}
      <FileDrop
        label={t(claim.fileName ? 'claims.own.replace' : 'claims.own.upload')}
        hint={t('claims.own.upload.hint')}
        accept={ACCEPTED}
        error={problem ?? undefined}
        onFile={(file) => void act(() => giveDocument(token, file))}
      />
      <Button
        look="danger"
        icon={Trash2}
        disabled={isBusy}
        onClick={() => void act(async () => (await withdrawClaim(token), onWithdrawn()))}
      >
        {t('claims.own.withdraw')}
      </Button>
    </div>
  );
}
