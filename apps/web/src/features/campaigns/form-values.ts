import { addDays } from '@verbund/domain/calendar/days.js';
import { SECTIONS, type Section } from '@verbund/domain/confirmations/sections.js';
import { MEMBERSHIP_STATES, isMemberState } from '@verbund/domain/membership/membership-rules.js';
import type { LanguageTexts } from '../../shared/ui/language-field';
import type { Campaign, CampaignValues, Segment } from './api';

export type CampaignForm = {
  title: string;
  kind: CampaignValues['kind'];
  sections: Section[];
  segment: Segment;
  opensOn: string | null;
  /** The last day on which somebody can answer: inclusive, as people say it. */
  lastDay: string | null;
  reminders: string;
  message: LanguageTexts;
};

const USUAL_DAYS = 42;
const USUAL_REMINDERS = '14, 28';

/** A new campaign asks all members everything, for six weeks from tomorrow. */
export function filledForm(campaign: Campaign | null, today: string): CampaignForm {
  if (campaign) {
    const { title, kind, sections, segment, opensOn, closesOn, reminderDays, message } = campaign;
    return {
      title,
      kind,
      sections,
      segment,
      opensOn,
      lastDay: addDays(closesOn, -1),
      reminders: reminderDays.join(', '),
      message,
    };
  }
  const members = MEMBERSHIP_STATES.filter(isMemberState);
  return {
    title: '',
    kind: 'yearly',
    sections: [...SECTIONS],
    segment: { status: members },
    opensOn: today,
    lastDay: addDays(today, USUAL_DAYS - 1),
    reminders: USUAL_REMINDERS,
    message: {},
  };
}

/** Every number in the text; the server says when the days make no sense. */
const daysIn = (text: string): number[] => (text.match(/\d+/g) ?? []).map(Number);

export function sentValues({ opensOn, lastDay, reminders, segment, message, ...values }: CampaignForm): CampaignValues {
  const chosen = Object.entries(segment).filter(
    ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
  );
  const texts = Object.entries(message).filter(([, text]) => text?.trim());
  return {
    ...values,
    segment: Object.fromEntries(chosen) as Segment,
    message: Object.fromEntries(texts) as Record<string, string>,
    opensOn: opensOn ?? '',
    closesOn: lastDay ? addDays(lastDay, 1) : '',
    reminderDays: daysIn(reminders),
  };
}
