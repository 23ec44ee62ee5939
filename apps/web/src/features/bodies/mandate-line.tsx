import { Link } from '@tanstack/react-router';
import { CircleStop, Pencil, Trash2 } from 'lucide-react';
import { useCan } from '../../shared/session';
import { TermProgress } from '../../shared/term-progress';
import { useTexts } from '../../shared/texts/use-texts';
import { Badge, Monogram } from '../../shared/ui/badge';
import { Menu } from '../../shared/ui/menu';
import { OfficePeriod } from '../../shared/offices';
import { wordOf } from '../../shared/words';
import type { Mandate } from './api';
import type { Opened } from './body-page';

type MandateProps = { readonly mandate: Mandate; readonly on: string; onOpen?: (opened: Opened) => void };

/** Somebody in a body, with what they do there and for how long. */
export function MandateLine(props: MandateProps) {
  return (
    <li>
      <Holder {...props} />
    </li>
  );
}

export function Holder({ mandate, on, onOpen }: MandateProps) {
  const { t } = useTexts();
  const { person, standing, from, to, votes } = mandate;
  return (
    <>
      <Monogram name={person.name} size={40} />
      <span className="grow office">
        <PersonName mandate={mandate} />
        <Details mandate={mandate} />
        {standing === 'present' && to ? <TermProgress from={from} to={to} on={on} /> : <OfficePeriod office={mandate} />}
      </span>
      {!votes && <Badge>{t('bodies.withoutVote')}</Badge>}
      {onOpen && <MandateMenu mandate={mandate} onOpen={onOpen} />}
    </>
  );
}

/** Who may read people gets a link. */
function PersonName({ mandate: { person } }: { mandate: Mandate }) {
  const seesPeople = useCan('person.read');
  if (!seesPeople)
    return (
      <strong>
        <bdi>{person.name}</bdi>
      </strong>
    );
  return (
    <Link to="/people/$id" params={{ id: person.id }} className="body-link">
      <bdi>{person.name}</bdi>
    </Link>
  );
}

function Details({ mandate }: { mandate: Mandate }) {
  const texts = useTexts();
  const { role, taskArea, organisation, deputises, endedBy } = mandate;
  const parts = [
    role !== 'member' && wordOf(texts, 'mandateRole', role),
    deputises && texts.t('bodies.deputyOf', { name: deputises.name }),
    taskArea,
    organisation?.name,
    endedBy && wordOf(texts, 'endedBy', endedBy),
  ].filter((part): part is string => Boolean(part));
  return (
    <span className="office-details">
      {parts.map((part) => (
        <bdi key={part}>{part}</bdi>
      ))}
    </span>
  );
}

function MandateMenu({ mandate, onOpen }: Required<Pick<MandateProps, 'mandate' | 'onOpen'>>) {
  const { t } = useTexts();
  const isOver = mandate.standing === 'past';
  const items = [
    { label: t('bodies.mandate.edit'), icon: Pencil, onSelect: () => onOpen({ kind: 'edit', mandate }) },
    ...(isOver ? [] : [{ label: t('bodies.mandate.end'), icon: CircleStop, onSelect: () => onOpen({ kind: 'end', mandate }) }]),
    { label: t('bodies.mandate.remove'), icon: Trash2, tone: 'danger' as const, onSelect: () => onOpen({ kind: 'remove', mandate }) },
  ];
  return <Menu label={t('bodies.mandate.actions', { name: mandate.person.name })} items={items} />;
}
