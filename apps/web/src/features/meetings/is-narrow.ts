/** Is the window that of a phone, where a month or a week of rooms does not fit? */
export const isNarrow = (): boolean => window.matchMedia('(max-width: 60rem)').matches;
