import { LANGUAGES, directionOf } from '@verbund/contracts/languages.js';
import { addDays } from '@verbund/domain/calendar/days.js';
import type { ReactNode } from 'react';
import { useTexts } from '../../../shared/texts/use-texts';
import { Card, Fact, Facts } from '../../../shared/ui/facts';
import type { Organisation } from '../api';
import { namesOf, useDistricts, useTopics } from '../taxonomies';
import { accessibilityWords, addressLine } from '../../../shared/value-words';
import { wordOf } from '../../../shared/words';
import { FieldStanding, goesByRules } from './field-standing';
import { Chips, Field, Lines } from './profile-field';
import { Translations } from './translations';

/** The whole record by topic; each field says who sees it. */
export function ProfileTab({ organisation }: { organisation: Organisation }) {
  return (
    <div className="profile">
      <WorkCard organisation={organisation} />
      <NamesCard organisation={organisation} />
      <ReachCard organisation={organisation} />
      <PlaceCard organisation={organisation} />
      <LegalCard organisation={organisation} />
      {!goesByRules(organisation) && <InternalCard organisation={organisation} />}
    </div>
  );
}

function WorkCard({ organisation }: { organisation: Organisation }) {
  const texts = useTexts();
  const { t, language, list, languageName } = texts;
  const topics = namesOf(useTopics());
  const districts = namesOf(useDistricts());
  const { purpose, topicIds, districtIds, targetGroups, workingLanguages, adviceLanguages } = organisation;
  const shown = [language, ...LANGUAGES].find((one) => purpose[one]);
  return (
    <Card title={t('organisations.section.work')}>
      <Facts>
        <Field organisation={organisation} field="purpose">
          {shown && (
            <>
              <p className="prose" lang={shown} dir={directionOf(shown)}>
                {purpose[shown]}
              </p>
              <Translations states={organisation.purposeStates} />
            </>
          )}
        </Field>
        <Field organisation={organisation} field="topicIds">
          <Chips words={topicIds.flatMap((id) => topics.get(id) ?? [])} />
        </Field>
        <Field organisation={organisation} field="targetGroups">
          <Chips words={targetGroups.map((group) => t(`word.targetGroup.${group}`))} />
        </Field>
        <Field organisation={organisation} field="workingLanguages">
          {list(workingLanguages.map(languageName))}
        </Field>
        <Field organisation={organisation} field="adviceLanguages">
          {list(adviceLanguages.map(languageName))}
        </Field>
        <Field organisation={organisation} field="districtIds">
          {list(districtIds.flatMap((id) => districts.get(id) ?? []))}
        </Field>
      </Facts>
    </Card>
  );
}

function NamesCard({ organisation }: { organisation: Organisation }) {
  const texts = useTexts();
  const { t, date } = texts;
  return (
    <Card title={t('word.field.names')}>
      <Facts>
        {organisation.names.map(({ kind, text, latin, validFrom, validTo }) => (
          <Fact key={`${kind}${text}`} label={t(`word.nameKind.${kind}`)}>
            <bdi>{text}</bdi>
            {latin && <bdi className="hint">{latin}</bdi>}
            {validFrom && <span className="hint">{t('word.value.since', { day: date(validFrom) })}</span>}
            {validTo && <span className="hint">{t('word.value.until', { day: date(addDays(validTo, -1)) })}</span>}
          </Fact>
        ))}
      </Facts>
      <FieldStanding organisation={organisation} field="names" />
    </Card>
  );
}

function ReachCard({ organisation }: { organisation: Organisation }) {
  const texts = useTexts();
  const { t } = texts;
  const { addresses, channels, links } = organisation;
  const labelled = (label: string, value: ReactNode) => (
    <>
      {value} <small>{label}</small>
    </>
  );
  return (
    <Card title={t('organisations.section.reach')}>
      <Facts>
        <Field organisation={organisation} field="addresses">
          <Lines
            lines={addresses.map((address) =>
              labelled(t(`word.addressKind.${address.kind}`), <bdi>{addressLine(address)}</bdi>),
            )}
          />
        </Field>
        <Field organisation={organisation} field="channels">
          <Lines
            lines={channels.map(({ kind, value, label }) =>
              labelled([t(`word.channelKind.${kind}`), label].filter(Boolean).join(', '), <bdi dir="ltr">{value}</bdi>),
            )}
          />
        </Field>
        <Field organisation={organisation} field="links">
          <Lines
            lines={links.map(({ kind, url }) =>
              labelled(
                t(`word.linkKind.${kind}`),
                <a className="link" href={url} target="_blank" rel="noreferrer">
                  <bdi dir="ltr">{url.replace(/^https?:\/\//, '')}</bdi>
                </a>,
              ),
            )}
          />
        </Field>
      </Facts>
    </Card>
  );
}

function PlaceCard({ organisation }: { organisation: Organisation }) {
  const texts = useTexts();
  return (
    <Card title={texts.t('organisations.section.place')}>
      <Facts>
        <Field organisation={organisation} field="accessibility">
          <Lines lines={accessibilityWords(texts, organisation.accessibility)} />
        </Field>
      </Facts>
    </Card>
  );
}

function LegalCard({ organisation }: { organisation: Organisation }) {
  const { t, partialDate } = useTexts();
  const { legalForm, registerCourt, registerNumber, founded } = organisation;
  return (
    <Card title={t('organisations.section.legal')}>
      <Facts>
        <Field organisation={organisation} field="legalForm">
          {legalForm && t(`word.legalForm.${legalForm}`)}
        </Field>
        <Field organisation={organisation} field="founded">
          {founded && partialDate(founded)}
        </Field>
        <Field organisation={organisation} field="registerNumber">
          {registerNumber && <bdi dir="ltr">{registerNumber}</bdi>}
        </Field>
        <Field organisation={organisation} field="registerCourt">
          {registerCourt}
        </Field>
      </Facts>
    </Card>
  );
}

function InternalCard({ organisation }: { organisation: Organisation }) {
  const texts = useTexts();
  const { t, date } = texts;
  const { kinds, foundingMember, exemptionNoticeUntil, internalNotes } = organisation;
  return (
    <Card title={t('organisations.section.internal')}>
      <Facts>
        <Fact label={t('word.field.kinds')}>
          {kinds.length > 0 ? kinds.map((kind) => wordOf(texts, 'organisationKind', kind)).join(', ') : undefined}
        </Fact>
        <Fact label={t('word.field.foundingMember')}>{t(foundingMember ? 'word.value.yes' : 'word.value.no')}</Fact>
        <Fact label={t('word.field.exemptionNoticeUntil')}>
          {exemptionNoticeUntil ? date(exemptionNoticeUntil, 'long') : undefined}
        </Fact>
        {internalNotes !== undefined && (
          <Fact label={t('word.field.internalNotes')}>
            {internalNotes ? <p className="prose">{internalNotes}</p> : undefined}
          </Fact>
        )}
      </Facts>
    </Card>
  );
}
