import { Globe, Pencil, Star, StarOff, Trash2, UserX } from 'lucide-react';
import { useState } from 'react';
import { addDays } from '@verbund/domain/calendar/days.js';
import { useProblemText } from '../../../shared/http/use-problem-text';
import { useTexts } from '../../../shared/texts/use-texts';
import { Badge, Monogram } from '../../../shared/ui/badge';
import { Menu, type MenuItem } from '../../../shared/ui/menu';
import { showToast } from '../../../shared/ui/toast';
import type { Organisation } from '../api';
import { isAllowed } from '../../../shared/allowed-actions';
import { TermProgress } from '../../../shared/term-progress';
import { wordOf } from '../../../shared/words';
import { changeContact, removeContact, type Contact } from './api';
import { EndDialog } from './end-dialog';

type ContactLineProps = { contact: Contact; organisation: Organisation; day: string; onEdit(): void };

/** One person in one function: how to reach them, how long, and what can be done. */
export function ContactLine({ contact, organisation, day, onEdit }: ContactLineProps) {
  const texts = useTexts();
  const { t } = texts;
  const [ending, setEnding] = useState(false);
  const byRules = !isAllowed(organisation, 'recordContact');
  const { name, nameLatin, label, isPrimary, isPublic, validFrom, validTo, standing } = contact;
  return (
    <li>
      <Monogram name={name} size={40} />
      <div className="grow">
        <p className="contact-name">
          <strong>
            <bdi>{name}</bdi>
          </strong>
          {nameLatin && <bdi className="hint">{nameLatin}</bdi>}
          {isPrimary && <Badge tone="success">{t('word.field.isPrimary')}</Badge>}
          {isPublic && (
            <Badge>
              <Globe size={12} aria-hidden />
              {t('word.visibility.public')}
            </Badge>
          )}
        </p>
        <p className="hint">{[wordOf(texts, 'function', contact.function), label].filter(Boolean).join(' · ')}</p>
        <Channels contact={contact} />
        {standing === 'present' && validTo ? (
          <TermProgress from={validFrom} to={validTo} on={day} />
        ) : (
          <Period contact={contact} />
        )}
      </div>
      {(!byRules || isAllowed(organisation, 'proposeContact')) && (
        <ContactMenu
          contact={contact}
          organisationId={organisation.id}
          byRules={byRules}
          onEdit={onEdit}
          onEnd={() => setEnding(true)}
        />
      )}
      {ending && (
        <EndDialog
          organisationId={organisation.id}
          contact={contact}
          byRules={byRules}
          onClose={() => setEnding(false)}
        />
      )}
    </li>
  );
}

function Channels({ contact: { channels = [] } }: { contact: Contact }) {
  if (channels.length === 0) return null;
  return (
    <p className="contact-channels">
      {channels.map(({ kind, value, e164 }) => {
        const href = kind === 'email' ? `mailto:${value}` : e164 ? `tel:${e164}` : undefined;
        const text = <bdi dir="ltr">{value}</bdi>;
        return href ? (
          <a key={value} className="link" href={href}>
            {text}
          </a>
        ) : (
          <span key={value}>{text}</span>
        );
      })}
    </p>
  );
}

/** From the first to the last day, as far as they are known. */
function Period({ contact: { validFrom, validTo } }: { contact: Contact }) {
  const { t, date } = useTexts();
  const from = validFrom && date(validFrom);
  const until = validTo && date(addDays(validTo, -1));
  if (!from && !until) return null;
  if (!until) return <p className="hint">{t('word.value.since', { day: from })}</p>;
  return (
    <p className="hint">{from ? t('word.value.fromTo', { from, until }) : t('word.value.until', { day: until })}</p>
  );
}

type ContactMenuProps = { contact: Contact; organisationId: string; byRules: boolean; onEdit(): void; onEnd(): void };

function ContactMenu({ contact, organisationId, byRules, onEdit, onEnd }: ContactMenuProps) {
  const { t } = useTexts();
  const sentence = useProblemText();
  const which = { organisationId, contactId: contact.id };
  const act = (work: Promise<void>) => void work.catch((error: unknown) => showToast(sentence(error)));
  const { isPrimary, version } = contact;
  const items: MenuItem[] = [
    { label: t('organisations.contacts.edit'), icon: Pencil, onSelect: onEdit },
    {
      label: t(isPrimary ? 'organisations.contacts.notPrimary' : 'organisations.contacts.makePrimary'),
      icon: isPrimary ? StarOff : Star,
      onSelect: () => act(changeContact(which, { version, isPrimary: !isPrimary })),
    },
    { label: t('organisations.contacts.end'), icon: UserX, onSelect: onEnd },
    {
      label: t('organisations.contacts.remove'),
      icon: Trash2,
      tone: 'danger',
      onSelect: () => act(removeContact(which)),
    },
  ];
  // People of the organisation edit and end; to take back what was entered by mistake is the office's.
  const offered = byRules ? [items[0]!, items[2]!] : items;
  return <Menu label={t('organisations.contacts.actions', { name: contact.name })} items={offered} />;
}
