import { useSuspenseQuery } from '@tanstack/react-query';
import { UserPlus, Users } from 'lucide-react';
import { useState } from 'react';
import type { ContactFunction } from '@verbund/domain/organisations/contact-functions.js';
import { useTexts } from '../../../shared/texts/use-texts';
import { Button } from '../../../shared/ui/button';
import { EmptyState } from '../../../shared/ui/empty-state';
import type { Organisation } from '../api';
import { isAllowed } from '../../../shared/allowed-actions';
import { PendingValues } from '../record/field-standing';
import { LockedAction } from '../record/locked';
import { wordOf } from '../../../shared/words';
import { contactsQuery, type Contact } from './api';
import { ContactDialog } from './contact-dialog';
import { ContactLine } from './contact-line';
import './contacts.css';

/** What the dialog is open for: a contact to change, or a new one, perhaps in a function that is missing. */
type Editing = { readonly contact?: Contact; readonly function?: ContactFunction };

/** Who does what: today with the gaps, to come, and in the past. */
export function ContactsTab({ organisation }: { organisation: Organisation }) {
  const { t } = useTexts();
  const { data } = useSuspenseQuery(contactsQuery(organisation.id));
  const [editing, setEditing] = useState<Editing | null>(null);
  const byRules = !isAllowed(organisation, 'recordContact');
  const mayRecord = !byRules || isAllowed(organisation, 'proposeContact');
  const groups = (['present', 'future', 'past'] as const).map((standing) => ({
    standing,
    contacts: data.items.filter((contact) => contact.standing === standing),
  }));
  return (
    <section aria-labelledby="contacts-title" className="stack">
      <header className="section-head">
        <h2 id="contacts-title">{t('organisations.tab.contacts')}</h2>
        {mayRecord ? (
          <Button icon={UserPlus} onClick={() => setEditing({})}>
            {t('organisations.contacts.add')}
          </Button>
        ) : (
          <LockedAction organisation={organisation} action="recordContact" label={t('organisations.contacts.add')} />
        )}
      </header>
      <Gaps organisation={organisation} onFill={mayRecord ? (name) => setEditing({ function: name }) : undefined} />
      {data.total === 0 && (
        <EmptyState icon={Users} title={t('organisations.contacts.none')}>
          {t('organisations.contacts.none.text')}
        </EmptyState>
      )}
      {groups.map(
        ({ standing, contacts }) =>
          contacts.length > 0 && (
            <section key={standing} aria-label={t(`organisations.contacts.${standing}`)}>
              <h3 className="contacts-group">{t(`organisations.contacts.${standing}`)}</h3>
              <ul className="card contacts">
                {contacts.map((contact) => (
                  <ContactLine
                    key={contact.id}
                    contact={contact}
                    organisation={organisation}
                    day={data.referenceDate}
                    onEdit={() => setEditing({ contact })}
                  />
                ))}
              </ul>
            </section>
          ),
      )}
      {byRules && (
        <>
          <PendingValues organisation={organisation} field="boardContacts" />
          <PendingValues organisation={organisation} field="contacts" />
        </>
      )}
      {editing && (
        <ContactDialog
          organisationId={organisation.id}
          byRules={byRules}
          {...editing}
          onClose={() => setEditing(null)}
        />
      )}
    </section>
  );
}

type GapsProps = { organisation: Organisation; onFill?: (name: ContactFunction) => void };

/** Functions a member should fill and nobody does. */
function Gaps({ organisation: { unfilledFunctions }, onFill }: GapsProps) {
  const texts = useTexts();
  const { t } = texts;
  if (unfilledFunctions.length === 0) return null;
  return (
    <ul className="gaps" aria-label={t('organisations.contacts.gaps')}>
      {unfilledFunctions.map((name) => (
        <li key={name}>
          <span className="grow">
            <strong>{wordOf(texts, 'function', name)}</strong>
            <small>{t('organisations.contacts.gap')}</small>
          </span>
          {onFill && (
            <Button size="small" onClick={() => onFill(name as ContactFunction)}>
              {t('organisations.contacts.fill')}
              <span className="vh">{wordOf(texts, 'function', name)}</span>
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
