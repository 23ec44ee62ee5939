import { addDays } from '@verbund/domain/calendar/days.js';
import { useTexts } from '../../../shared/texts/use-texts';
import type { Describe } from '../../../shared/ui/version-conflict';
import { useValueWords } from '../../../shared/value-words';
import { fieldWord } from '../../../shared/words';
import { inputOf, NEW_ROOM, type RoomValues } from './form-values';

/** Both sides of a conflict in the words of the room. */
export function useDescribe(): Describe {
  const texts = useTexts();
  const { t, list, date } = texts;
  const words = useValueWords();
  return (field, value) => {
    const input = inputOf({ ...NEW_ROOM, hasOwnAddress: true, hosts: true, ...(value !== null && { [field]: value }) });
    const said: Partial<Record<keyof RoomValues, () => string | null>> = {
      hosts: () => t(value ? 'word.value.yes' : 'word.value.no'),
      hasOwnAddress: () => t(value ? 'word.value.yes' : 'word.value.no'),
      contactKind: () => t(`rooms.contact.${value as RoomValues['contactKind']}`),
      contactOnTheDay: () =>
        Object.values((value ?? {}) as object)
          .filter(Boolean)
          .join(', ') || null,
      avoidedCalendars: () => list((value as string[]).map((one) => t(`rooms.calendar.${one}` as never))),
      hosting: () => {
        const { from, to, maxPeople } = input.hosting ?? {};
        return [from && date(from), to && date(addDays(to, -1)), maxPeople].filter(Boolean).join(' – ') || null;
      },
    };
    const label = LABELS[field as keyof typeof LABELS];
    return {
      label: label ? t(label) : fieldWord(texts, field),
      words:
        value === null
          ? null
          : (said[field as keyof RoomValues] ?? (() => words(field, input[field as keyof typeof input])))(),
    };
  };
}

const LABELS = {
  name: 'rooms.name',
  hosts: 'rooms.hosting.yes',
  hasOwnAddress: 'rooms.ownAddress',
  contactKind: 'rooms.contact.who',
  contactOnTheDay: 'rooms.contact',
  avoidedCalendars: 'rooms.calendars',
  hosting: 'rooms.hosting',
} as const;
