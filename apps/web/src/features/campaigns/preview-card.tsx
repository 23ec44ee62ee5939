import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTexts } from '../../shared/texts/use-texts';
import { Badge } from '../../shared/ui/badge';
import { LoadError } from '../../shared/ui/empty-state';
import { Card, Fact, Facts } from '../../shared/ui/facts';
import { Skeleton } from '../../shared/ui/skeleton';
import { previewQuery } from './api';

/** Whom the campaign would ask if it started now, and whom nobody can write to. */
export function PreviewCard({ id }: { id: string }) {
  const { t, languageName, number } = useTexts();
  const { data, error } = useQuery(previewQuery(id));
  return (
    <Card title={t('campaigns.preview')}>
      {error && <LoadError error={error} />}
      {!data && !error && <Skeleton rows={4} />}
      {data && (
        <>
          <Facts>
            <Fact label={t('word.field.recipients')}>{number(data.total)}</Fact>
            <Fact label={t('word.field.mails')}>{number(data.mails)}</Fact>
            {data.byLanguage.map(({ language, organisations }) => (
              <Fact key={language} label={languageName(language)}>
                {number(organisations)}
              </Fact>
            ))}
          </Facts>
          {data.withoutAddress > 0 && (
            <>
              <p>
                <Badge tone="warning">{t('campaigns.preview.unreachable', { count: data.withoutAddress })}</Badge>
              </p>
              <ul className="plain-list">
                {data.unreachable.map(({ organisationId, organisationName }) => (
                  <li key={organisationId}>
                    <Link to="/organisations/$id" params={{ id: organisationId }} className="link">
                      <bdi>{organisationName}</bdi>
                    </Link>
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </Card>
  );
}
