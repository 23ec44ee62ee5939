import { Link } from '@tanstack/react-router';
import { addDays } from '@verbund/domain/calendar/days.js';
import { Building2, Globe } from 'lucide-react';
import { useTexts } from '../../../shared/texts/use-texts';
import { Badge, Monogram } from '../../../shared/ui/badge';
import { ButtonLink } from '../../../shared/ui/button';
import { EmptyState } from '../../../shared/ui/empty-state';
import '../../../shared/ui/table.css';
import { wordOf } from '../../../shared/words';
import type { Person } from '../api';

type Role = Person['roles'][number];

/** What the person does where: today, to come, and in the past. */
export function RolesTab({ person: { roles } }: { person: Person }) {
  const { t } = useTexts();
  if (roles.length === 0)
    return (
      <EmptyState
        icon={Building2}
        title={t('people.roles.none')}
        actions={<ButtonLink to="/organisations">{t('people.roles.none.action')}</ButtonLink>}
      >
        {t('people.roles.none.text')}
      </EmptyState>
    );
  const groups = (['present', 'future', 'past'] as const).map((standing) => ({
    standing,
    held: roles.filter((role) => role.standing === standing),
  }));
  return groups.map(
    ({ standing, held }) =>
      held.length > 0 && (
        <section key={standing} aria-label={t(`people.roles.${standing}`)}>
          <h2 className="roles-title">{t(`people.roles.${standing}`)}</h2>
          <ul className="card roles">
            {held.map((role) => (
              <RoleLine key={role.id} role={role} />
            ))}
          </ul>
        </section>
      ),
  );
}

function RoleLine({ role }: { role: Role }) {
  const texts = useTexts();
  const { t } = texts;
  const { organisationId, organisationName, label, isPrimary, isPublic } = role;
  return (
    <li>
      <Monogram name={organisationName} size={40} />
      <span className="grow">
        <Link
          to="/organisations/$id"
          params={{ id: organisationId }}
          search={{ tab: 'contacts' } as never}
          className="row-link"
        >
          <bdi>{organisationName}</bdi>
        </Link>
        <span>{[wordOf(texts, 'function', role.function), label].filter(Boolean).join(' · ')}</span>
        <Period role={role} />
      </span>
      {isPrimary && <Badge tone="success">{t('word.field.isPrimary')}</Badge>}
      {isPublic && (
        <Badge>
          <Globe size={12} aria-hidden />
          {t('word.visibility.public')}
        </Badge>
      )}
    </li>
  );
}

/** From the first to the last day, as far as they are known. */
function Period({ role: { validFrom, validTo } }: { role: Role }) {
  const { t, date } = useTexts();
  const from = validFrom && date(validFrom);
  const until = validTo && date(addDays(validTo, -1));
  if (!from && !until) return null;
  if (!until) return <small>{t('word.value.since', { day: from })}</small>;
  return <small>{from ? t('word.value.fromTo', { from, until }) : t('word.value.until', { day: until })}</small>;
}
