/**
 * Calendars of days on which an organisation may want no guests in a room. An organisation chooses calendars; nobody says what anybody
 * believes. The keys are data, the days come with the calendars themselves.
 */
export const OBSERVANCE_CALENDARS = [
  'schoolHolidays',
  'westernChristian',
  'orthodoxChristian',
  'ramadan',
  'muslim',
  'alevi',
  'jewish',
  'yezidi',
  'hindu',
  'buddhist',
  'sikh',
  'bahai',
  'nowruz',
  'lunarNewYear',
] as const;
export type ObservanceCalendar = (typeof OBSERVANCE_CALENDARS)[number];
