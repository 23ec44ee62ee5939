import { BadgeCheck, Eye, Pencil } from 'lucide-react';
import { useState } from 'react';
import { scriptOf } from '@verbund/domain/names/fold.js';
import { useTexts } from '../../../shared/texts/use-texts';
import { Badge, Monogram } from '../../../shared/ui/badge';
import { ButtonLink } from '../../../shared/ui/button';
import { PageHeader } from '../../../shared/ui/page-header';
import type { Organisation } from '../api';
import { logoUrlOf } from '../logo-api';
import { stateTone } from '../membership/state-tone';
import { wordOf } from '../../../shared/words';
import { isAllowed } from '../../../shared/allowed-actions';
import { goesByRules } from './field-standing';
import { Freshness } from './freshness';
import { MoreActions } from './more-actions';
import { LockedAction } from './locked';

/** Who this is, where it stands today, and what can be done. */
export function RecordHeader({ organisation }: { organisation: Organisation }) {
  const { t } = useTexts();
  const { id, name } = organisation;
  return (
    <>
      <PageHeader
        title={name}
        crumbs={[{ to: '/organisations', label: t('organisations.title') }]}
        mark={<Mark organisation={organisation} />}
        actions={
          <>
            {isAllowed(organisation, 'propose') && (
              <ButtonLink to="/organisations/$id/preview" params={{ id }} icon={Eye}>
                {t('organisations.preview')}
              </ButtonLink>
            )}
            {isAllowed(organisation, 'propose') ? (
              <ButtonLink to="/organisations/$id/edit" params={{ id }} icon={Pencil} look="primary">
                {t('organisations.edit')}
              </ButtonLink>
            ) : (
              <LockedAction organisation={organisation} action="propose" label={t('organisations.edit')} />
            )}
            {!goesByRules(organisation) && <MoreActions organisation={organisation} />}
          </>
        }
      >
        <OtherNames organisation={organisation} />
        <Standing organisation={organisation} />
        <Freshness organisation={organisation} />
      </PageHeader>
    </>
  );
}

/** The logo, or the monogram when there is none or it does not load. */
function Mark({ organisation }: { organisation: Organisation }) {
  const url = logoUrlOf(organisation);
  const [isBroken, setBroken] = useState(false);
  if (!url || isBroken) return <Monogram name={organisation.name} size={56} />;
  return <img className="record-logo" src={url} alt="" onError={() => setBroken(true)} />;
}

/** The short name, and the name in another script than the heading's: its own, or in Latin letters. */
function OtherNames({ organisation: { name, names, referenceDate: day } }: { organisation: Organisation }) {
  const current = names.filter(
    ({ validFrom, validTo }) => (!validFrom || validFrom <= day) && (!validTo || day < validTo),
  );
  const short = current.find(({ kind, text }) => kind === 'short' && text !== name)?.text;
  const own = current.find(({ kind, text }) => kind !== 'short' && scriptOf(text) !== scriptOf(name))?.text;
  const latin = current.find(({ text }) => text === name)?.latin;
  return [short, own ?? latin]
    .filter((other): other is string => Boolean(other))
    .map((other) => <bdi key={other}>{other}</bdi>);
}

/** Status and class on the day the record speaks of, since when, and whether it was there from the beginning. */
function Standing({ organisation }: { organisation: Organisation }) {
  const texts = useTexts();
  const { t, date } = texts;
  const { membership, memberSince, foundingMember, kinds } = organisation;
  return (
    <>
      {membership ? (
        <Badge tone={stateTone(membership.state)}>{wordOf(texts, 'membershipState', membership.state)}</Badge>
      ) : (
        <Badge>{t('organisations.noMembership')}</Badge>
      )}
      {membership?.membershipClass && <span>{wordOf(texts, 'membershipClass', membership.membershipClass)}</span>}
      {memberSince && <span>{t('organisations.memberSince', { day: date(memberSince, 'long') })}</span>}
      {foundingMember && (
        <Badge tone="violet">
          <BadgeCheck size={14} aria-hidden />
          {t('word.field.foundingMember')}
        </Badge>
      )}
      {kinds.map((kind) => (
        <Badge key={kind} tone="info">
          {t(`word.organisationKind.${kind}`)}
        </Badge>
      ))}
    </>
  );
}
