import { useQuery } from '@tanstack/react-query';
import { useTexts } from '../../shared/texts/use-texts';
import { LoadError } from '../../shared/ui/empty-state';
import { recipientsQuery, type Recipient } from './api';

/** More than a page of names nobody reads on paper; the file holds them all. */
const MOST = 100;

type Props = {
  readonly id: string;
  readonly title: string;
  readonly states: Recipient['state'][];
  /** With what was said and by whom. */
  readonly isDetailed?: boolean;
};

/** The organisations that ended in these states, by name. */
export function ReportedRecipients({ id, title, states, isDetailed }: Props) {
  const { t, number } = useTexts();
  const { data, error } = useQuery(recipientsQuery(id, { state: states, pageSize: MOST }));
  if (error) return <LoadError error={error} />;
  if (!data) return null;
  const { items, total } = data;
  return (
    <section>
      <h2>
        {title} ({number(total)})
      </h2>
      {total === 0 ? (
        <p>{t('campaigns.report.nobody')}</p>
      ) : (
        <table className="report-table">
          <caption className="vh">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{t('campaigns.column.organisation')}</th>
              <th scope="col">{t('campaigns.column.district')}</th>
              <th scope="col">{t('campaigns.column.state')}</th>
              {isDetailed && <th scope="col">{t('campaigns.report.said')}</th>}
            </tr>
          </thead>
          <tbody>
            {items.map((recipient) => (
              <tr key={recipient.id}>
                <th scope="row">
                  <bdi>{recipient.organisationName}</bdi>
                </th>
                <td>
                  <bdi>{recipient.districtName ?? '–'}</bdi>
                </td>
                <td>{t(`campaigns.recipient.${recipient.state}`)}</td>
                {isDetailed && (
                  <td>
                    <Said recipient={recipient} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {total > items.length && <p>{t('campaigns.report.more', { count: total - items.length })}</p>}
    </section>
  );
}

function Said({ recipient: { corrected, remarks, completedBy, completedAt, dissolutionNote } }: { recipient: Recipient }) {
  const { t, list, date } = useTexts();
  return (
    <>
      {corrected.length > 0 && (
        <p>{t('campaigns.corrected', { sections: list(corrected.map((section) => t(`word.section.${section}`))) })}</p>
      )}
      {remarks.map(({ section, text, madeAt }) => (
        <p key={`${section} ${madeAt}`}>
          {t(`word.section.${section}`)}: <bdi>{text}</bdi>
        </p>
      ))}
      {dissolutionNote && <p dir="auto">{dissolutionNote}</p>}
      {completedBy && (
        <p className="hint">
          <bdi>{completedBy}</bdi>
          {completedAt && `, ${date(completedAt.slice(0, 10))}`}
        </p>
      )}
    </>
  );
}
