import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { components } from '@verbund/contracts/api.js';
import { addDays } from '@verbund/domain/calendar/days.js';
import { Armchair } from 'lucide-react';
import { answer, api } from './http/api';
import { today } from './texts/formats';
import { useTexts } from './texts/use-texts';
import { EmptyState } from './ui/empty-state';
import { Monogram } from './ui/badge';
import { TermProgress } from './term-progress';
import { wordOf } from './words';
import './offices.css';

type MandateList = components['schemas']['MandateList'];
type Office = MandateList['items'][number];
type Owner = { readonly of: 'people' | 'organisations'; readonly id: string };

const officesQuery = ({ of, id }: Owner) =>
  queryOptions({
    queryKey: ['mandates', of, id],
    queryFn: ({ signal }) => {
      const params = { path: { id } };
      return answer<MandateList>(of === 'people' ? api.GET('/people/{id}/mandates', { params, signal }) : api.GET('/organisations/{id}/mandates', { params, signal }));
    },
  });

const STANDINGS = ['present', 'holdOver', 'future', 'past'] as const;

/** The offices of a person, or those in which an organisation is represented, over time. */
export function Offices(owner: Owner) {
  const { t } = useTexts();
  const { data } = useSuspenseQuery(officesQuery(owner));
  if (data.total === 0) return <EmptyState icon={Armchair} title={t('word.mandates.none')} />;
  return STANDINGS.map((standing) => {
    const held = data.items.filter((office) => office.standing === standing);
    return (
      held.length > 0 && (
        <section key={standing} aria-label={t(`word.mandates.${standing}`)}>
          <h2 className="offices-title">{t(`word.mandates.${standing}`)}</h2>
          <ul className="card offices-list">
            {held.map((office) => (
              <OfficeLine key={office.id} office={office} of={owner.of} />
            ))}
          </ul>
        </section>
      )
    );
  });
}

/** A person's office names the organisation, an organisation's the person. */
function OfficeLine({ office, of }: { office: Office; of: Owner['of'] }) {
  const texts = useTexts();
  const { body, person, organisation, role, taskArea, standing, from, to } = office;
  const who = of === 'people' ? organisation?.name : person.name;
  const parts = [wordOf(texts, 'mandateRole', role), taskArea, who].filter((part): part is string => Boolean(part));
  return (
    <li>
      <Monogram name={body.name} size={40} />
      <span className="grow">
        <Link to="/bodies/$id" params={{ id: body.id }} className="row-link">
          <bdi>{body.name}</bdi>
        </Link>
        <span>{parts.map((part, index) => [index > 0 && ' · ', <bdi key={part}>{part}</bdi>])}</span>
        {standing === 'present' && to ? <TermProgress from={from} to={to} on={today()} /> : <OfficePeriod office={office} />}
      </span>
    </li>
  );
}

/** From the first to the last day, as far as there is one. */
export function OfficePeriod({ office: { from, to } }: { office: Pick<Office, 'from' | 'to'> }) {
  const { t, date } = useTexts();
  if (!to) return <small>{t('word.value.since', { day: date(from) })}</small>;
  return <small>{t('word.value.fromTo', { from: date(from), until: date(addDays(to, -1)) })}</small>;
}
