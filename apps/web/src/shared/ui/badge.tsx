import type { CSSProperties, ReactNode } from 'react';

/** `neutral` is the normal state; the others stand out by colour, shape and word. */
export type Tone = 'neutral' | 'success' | 'warning' | 'danger' | 'info' | 'violet';

/** A state that should be noticed. */
export const Badge = ({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) => (
  <span className={`badge ${tone}`}>{children}</span>
);

/** A normal state: a quiet dot before its word (danger is a diamond, so that colour is not all). */
export const StatusDot = ({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) => (
  <span className={`dot-text ${tone}`}>{children}</span>
);

/** A number beside a word, such as the rows behind a tab. */
export const Count = ({ accent, children }: { accent?: boolean; children: ReactNode }) => (
  <span className={accent ? 'count accent' : 'count'}>{children}</span>
);

/** A key of the keyboard. */
export const Key = ({ children }: { children: ReactNode }) => (
  <kbd aria-hidden>
    <bdi dir="ltr">{children}</bdi>
  </kbd>
);

const HUES = [196, 30, 275, 150, 65, 330, 240, 100];

/** Says what an organisation is in law, not what it is called. */
const LEGAL_FORM = /\s(e\.\s?V\.|gGmbH|gUG)(?=\s|$)/g;

function initialsOf(name: string): string {
  const words = name
    .replace(LEGAL_FORM, '')
    .replace(/[«»„“"().]/g, '')
    .split(/[\s-]+/)
    .filter((word) => word.length > 1);
  const first = [...(words[0] ?? name)][0] ?? '';
  const last = words.length > 1 ? [...(words.at(-1) ?? '')][0] : '';
  return `${first}${last}`.toLocaleUpperCase();
}

/** Initials on a colour that belongs to the name: helps the eye find a row again. Decoration only. */
export function Monogram({ name, size = 32 }: { name: string; size?: number }) {
  const sum = [...name].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
  const style = { '--monogram-hue': HUES[sum % HUES.length], '--monogram-size': `${size}px` } as CSSProperties;
  return (
    <span className="mono" aria-hidden style={style}>
      {initialsOf(name)}
    </span>
  );
}
