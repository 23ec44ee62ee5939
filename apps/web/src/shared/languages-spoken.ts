/** Languages that people in a German network work in; any other can be told to the office. */
export const LANGUAGES_SPOKEN = [
  'de', 'en', 'ar', 'bg', 'bn', 'ckb', 'el', 'es', 'fa', 'fr', 'hi', 'hr', 'it', 'ka', 'kmr', 'pl',
  'ps', 'pt', 'ro', 'ru', 'so', 'sq', 'sr', 'sw', 'ta', 'ti', 'tr', 'uk', 'ur', 'vi', 'zh',
];
