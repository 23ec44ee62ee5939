import { addDays } from '@verbund/domain/calendar/days.js';
import { ArrowRightLeft, CalendarX, MailPlus, RefreshCw, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { isAllowed } from '../../../shared/allowed-actions';
import { useProblemText } from '../../../shared/http/use-problem-text';
import { useTexts } from '../../../shared/texts/use-texts';
import { Badge, Monogram } from '../../../shared/ui/badge';
import { Menu, type MenuItem } from '../../../shared/ui/menu';
import { showToast } from '../../../shared/ui/toast';
import { wordOf } from '../../../shared/words';
import { changeRepresentative, inviteAgain, type Representative } from './api';
import { EndDialog } from './end-dialog';
import { HandoverDialog } from './handover-dialog';
import { RoleDialog } from './role-dialog';

type LineProps = { readonly organisationId: string; readonly representative: Representative };
type Open = 'role' | 'end' | 'handOver';

/** One person who acts for the organisation: as what, since when, until when, and what can be done. */
export function RepresentativeLine({ organisationId, representative }: LineProps) {
  const { t } = useTexts();
  const [open, setOpen] = useState<Open | null>(null);
  const { name, email, role, isOwn, standing } = representative;
  const dialog = { organisationId, representative, onClose: () => setOpen(null) };
  return (
    <li>
      <Monogram name={name} size={40} />
      <div className="grow">
        <p className="representative-name">
          <strong>
            <bdi>{name}</bdi>
          </strong>
          <Badge tone={role === 'manager' ? 'success' : 'neutral'}>{t(`word.representativeRole.${role}`)}</Badge>
          {isOwn && <Badge tone="info">{t('representatives.you')}</Badge>}
          {standing !== 'present' && standing !== 'past' && (
            <Badge tone={standing === 'blocked' ? 'danger' : 'info'}>{t(`representatives.standing.${standing}`)}</Badge>
          )}
        </p>
        <p>
          <a className="link" href={`mailto:${email}`}>
            <bdi dir="ltr">{email}</bdi>
          </a>
        </p>
        <Details representative={representative} />
      </div>
      {isAllowed(representative, 'change') && <Actions {...dialog} onOpen={setOpen} />}
      {open === 'role' && <RoleDialog {...dialog} />}
      {open === 'end' && <EndDialog {...dialog} />}
      {open === 'handOver' && <HandoverDialog {...dialog} />}
    </li>
  );
}

/** Days, the function it hangs on, and for the office when somebody was last there. */
function Details({ representative }: { representative: Representative }) {
  const texts = useTexts();
  const { t, date, partialDate } = texts;
  const { validFrom, validTo, contactRole, lastSeenMonth } = representative;
  const from = date(validFrom);
  const held = contactRole && [wordOf(texts, 'function', contactRole.function), contactRole.label];
  const lines = [
    validTo
      ? t('word.value.fromTo', { from, until: date(addDays(validTo, -1)) })
      : t('word.value.since', { day: from }),
    held && t('representatives.withFunction', { function: held.filter(Boolean).join(' · ') }),
    lastSeenMonth && t('representatives.lastSeen', { month: partialDate(lastSeenMonth) }),
    lastSeenMonth === null && t('representatives.neverSeen'),
  ];
  return lines
    .filter((line): line is string => Boolean(line))
    .map((line) => (
      <p key={line} className="hint">
        {line}
      </p>
    ));
}

type ActionsProps = LineProps & { onOpen(open: Open): void };

function Actions({ organisationId, representative, onOpen }: ActionsProps) {
  const { t } = useTexts();
  const sentence = useProblemText();
  const { id, version, name, standing, validTo } = representative;
  const which = { organisationId, representativeId: id };
  const act = (work: Promise<unknown>, done: string) =>
    void work.then(
      () => showToast(done),
      (error: unknown) => showToast(sentence(error)),
    );
  const items: MenuItem[] = [
    { label: t('representatives.changeRole'), icon: RefreshCw, onSelect: () => onOpen('role') },
    { label: t('representatives.handOver'), icon: ArrowRightLeft, onSelect: () => onOpen('handOver') },
    ...(standing === 'invited'
      ? [
          {
            label: t('representatives.again'),
            icon: MailPlus,
            onSelect: () => act(inviteAgain(which), t('representatives.again.done')),
          },
        ]
      : []),
    ...(validTo
      ? [
          {
            label: t('representatives.keep'),
            icon: Undo2,
            onSelect: () => act(changeRepresentative(which, { version, validTo: null }), t('representatives.saved')),
          },
        ]
      : []),
    { label: t('representatives.end'), icon: CalendarX, tone: 'danger', onSelect: () => onOpen('end') },
  ];
  return <Menu label={t('representatives.actions', { name })} items={items} />;
}
