import { Link } from '@tanstack/react-router';
import {
  Armchair,
  ArrowRight,
  CalendarClock,
  CircleCheck,
  ClipboardCheck,
  DoorOpen,
  FileClock,
  FileSearch,
  FileWarning,
  Inbox,
  MailQuestionMark,
  Stamp,
  UserRoundX,
  UsersRound,
  UserX,
  type LucideIcon,
} from 'lucide-react';
import { useTexts } from '../../shared/texts/use-texts';
import { Count, type Tone } from '../../shared/ui/badge';
import { addressOf, type OverviewTask } from './api';

/** Red only for what is over; the word says the same. */
const LOOKS: Readonly<Record<OverviewTask['kind'], { icon: LucideIcon; tone: Tone }>> = {
  dissolutionReported: { icon: DoorOpen, tone: 'danger' },
  exemptionExpired: { icon: FileWarning, tone: 'danger' },
  exemptionEndsSoon: { icon: FileClock, tone: 'warning' },
  unfilledFunctions: { icon: UserRoundX, tone: 'warning' },
  exitPending: { icon: DoorOpen, tone: 'warning' },
  documentsToReview: { icon: FileSearch, tone: 'info' },
  openApplications: { icon: Inbox, tone: 'info' },
  withoutApplication: { icon: UsersRound, tone: 'info' },
  unconfirmed: { icon: ClipboardCheck, tone: 'info' },
  noPrimaryContact: { icon: MailQuestionMark, tone: 'info' },
  noRepresentative: { icon: UserX, tone: 'info' },
  registerFilingDue: { icon: Stamp, tone: 'warning' },
  seatsUnfilled: { icon: Armchair, tone: 'warning' },
  bodyTermEnds: { icon: CalendarClock, tone: 'warning' },
};
const ORDER = Object.keys(LOOKS) as OverviewTask['kind'][];

/** What somebody should look after; each line leads to the list of exactly these. */
export function Tasks({ tasks }: { tasks: readonly OverviewTask[] }) {
  const { t, number } = useTexts();
  const sorted = [...tasks].sort((one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind));
  return (
    <section className="card" aria-labelledby="tasks">
      <header className="block-head">
        <h2 id="tasks">{t('overview.tasks')}</h2>
        {tasks.length > 0 && <Count>{number(tasks.length)}</Count>}
      </header>
      {tasks.length === 0 && (
        <p className="all-done">
          <CircleCheck size={18} aria-hidden />
          {t('overview.tasks.none')}
        </p>
      )}
      <ul>
        {sorted.map((task) => (
          <li key={task.kind}>
            <TaskLine task={task} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Inside a sentence a name keeps its own direction. */
const isolated = (name: string) => `\u2068${name}\u2069`;

function TaskLine({ task: { kind, list: page, count, countIsLowerBound, query, examples } }: { task: OverviewTask }) {
  const { t, list } = useTexts();
  const { icon: Icon, tone } = LOOKS[kind];
  const names = examples.map(({ name }) => isolated(name));
  const rest = count - examples.length;
  const more = rest > 0 && !countIsLowerBound ? [t('overview.more', { count: rest })] : [];
  return (
    <Link to={`/${page}`} search={addressOf(query)} className="task">
      <span className={`task-icon ${tone}`}>
        <Icon size={18} aria-hidden />
      </span>
      <span className="task-text">
        <strong>{t(`overview.task.${kind}`, { count })}</strong>
        <small>
          {countIsLowerBound ? `${names.join(', ')} ${t('overview.many')}` : list([...names, ...more])}
        </small>
      </span>
      <ArrowRight size={18} className="flip task-go" aria-hidden />
    </Link>
  );
}
