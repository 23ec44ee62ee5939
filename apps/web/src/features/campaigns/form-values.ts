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
  /** Filters that are on or off, as `filter:value`. */
  flags: string[];
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
      flags: flagsOf(segment),
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
    flags: [],
    opensOn: today,
    lastDay: addDays(today, USUAL_DAYS - 1),
    reminders: USUAL_REMINDERS,
    message: {},
  };
}

/** Every number in the text; the server says when the days make no sense. */
const daysIn = (text: string): number[] => (text.match(/\d+/g) ?? []).map(Number);

/** What is missing or offered; the words are those of the list of organisations. */
export const FLAGS = [
  'representation:nobody',
  'representation:noManager',
  'primaryContact:missing',
  'unfilled:true',
  'exemption:expired',
  'exemption:endsSoon',
  'rooms:offered',
] as const;
const SINGLE = ['primaryContact', 'unfilled', 'rooms'];

const flagsOf = (segment: Segment): string[] =>
  FLAGS.filter((flag) => {
    const [filter, value] = flag.split(':') as [keyof Segment, string];
    return [segment[filter]].flat().includes(value);
  });

/** The filters that are chosen, as the API takes them. */
export function chosenSegment({ segment, flags }: Pick<CampaignForm, 'segment' | 'flags'>): Segment {
  const chosen: Record<string, unknown> = Object.fromEntries(
    Object.entries(segment).filter(([filter, value]) => isChosen(value) && !FLAGS.some((flag) => flag.startsWith(`${filter}:`))),
  );
  for (const [filter, value] of flags.map((flag) => flag.split(':') as [string, string]))
    chosen[filter] = SINGLE.includes(filter) ? value : [...((chosen[filter] as string[] | undefined) ?? []), value];
  return chosen as Segment;
}

const isChosen = (value: unknown) =>
  value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);

export function sentValues({
  opensOn,
  lastDay,
  reminders,
  segment,
  flags,
  message,
  ...values
}: CampaignForm): CampaignValues {
  const texts = Object.entries(message).filter(([, text]) => text?.trim());
  return {
    ...values,
    segment: chosenSegment({ segment, flags }),
    message: Object.fromEntries(texts) as Record<string, string>,
    opensOn: opensOn ?? '',
    closesOn: lastDay ? addDays(lastDay, 1) : '',
    reminderDays: daysIn(reminders),
  };
}
