import { Armchair, UserPlus } from 'lucide-react';
import { useTexts } from '../../shared/texts/use-texts';
import { StatusDot, type Tone } from '../../shared/ui/badge';
import { Button } from '../../shared/ui/button';
import type { Body, Seat } from './api';
import type { Opened } from './body-page';
import { SeatMenu } from './frame-menus';
import { Holder } from './mandate-line';

const TONES: Readonly<Record<Seat['state'], Tone>> = { filled: 'success', endsSoon: 'warning', holdOver: 'warning', vacant: 'danger' };

type SeatsProps = { body: Body; mayAppoint: boolean; onOpen(opened: Opened): void };

/** The seats of the day in their order, each with whoever holds it. */
export function Seats({ body, mayAppoint, onOpen }: SeatsProps) {
  const { t } = useTexts();
  return (
    <section aria-label={t('bodies.seats')}>
      <h2 className="body-kind">{t('bodies.seats')}</h2>
      <ol className="card offices">
        {body.seats.map((seat) => (
          <SeatLine key={seat.id} seat={seat} body={body} mayAppoint={mayAppoint} onOpen={onOpen} />
        ))}
      </ol>
    </section>
  );
}

function SeatLine({ seat, body, mayAppoint, onOpen }: { seat: Seat } & SeatsProps) {
  const { t } = useTexts();
  const name = seat.label || t('bodies.seat', { position: seat.position });
  const mayChange = body.allowedActions.some(({ action, allowed }) => action === 'update' && allowed);
  return (
    <li>
      {seat.holder ? (
        <Holder mandate={seat.holder} on={body.referenceDate} onOpen={mayChange ? onOpen : undefined} />
      ) : (
        <Vacancy seat={seat} />
      )}
      <span className="seat-state">
        <small>{name}</small>
        <StatusDot tone={TONES[seat.state]}>{t(`bodies.state.${seat.state}`)}</StatusDot>
        {!seat.holder && mayAppoint && (
          <Button size="small" icon={UserPlus} onClick={() => onOpen({ kind: 'appoint', seat })}>
            {t('bodies.appoint.here')}
          </Button>
        )}
      </span>
      {mayChange && <SeatMenu body={body} seat={seat} name={name} />}
      <Others seat={seat} />
    </li>
  );
}

function Vacancy({ seat: { vacantSince, holdOverUnknown } }: { seat: Seat }) {
  const { t, date } = useTexts();
  return (
    <>
      <span className="empty-seat" aria-hidden>
        <Armchair size={20} />
      </span>
      <span className="grow office">
        <strong>{vacantSince ? t('bodies.vacantSince', { day: date(vacantSince) }) : t('bodies.neverFilled')}</strong>
        {holdOverUnknown && <small>{t('bodies.holdOverUnknown')}</small>}
      </span>
    </>
  );
}

/** Who stands in for the holder, and who follows. */
function Others({ seat: { deputies, next } }: { seat: Seat }) {
  const { t, date } = useTexts();
  if (deputies.length === 0 && !next) return null;
  return (
    <p className="seat-others">
      {deputies.map(({ id, person }) => (
        <span key={id}>{t('bodies.deputisedBy', { name: person.name })}</span>
      ))}
      {next && <span>{t('bodies.next', { day: date(next.from), name: next.person.name })}</span>}
    </p>
  );
}
