import { fold } from '../names/fold.js';
import type { Visibility } from '../organisations/organisation-values.js';

/**
 * A remark goes into the notes as it stands, line breaks included. Where it asks for discretion the office is asked whether the record should be
 * less visible; nothing is restricted or opened without its answer.
 */
export type Remark = {
  readonly text: string | null;
  readonly suggestedVisibility: Visibility | null;
  readonly mayBeDuplicate: boolean;
};

const NOT_PUBLIC =
  /kein(?:e|en)? offentlich|nicht (?:offentlich|veroffentlichen)|nur intern|privatadres|vertraulich|geheim|not public|confidential|do not publish/;

export function readRemark(cell: string): Remark {
  const text = cell.replace(/\r\n?/g, '\n').trim();
  const folded = fold(text);
  return {
    text: text || null,
    suggestedVisibility: NOT_PUBLIC.test(folded) ? 'network' : null,
    mayBeDuplicate: /\b(?:doppelt|dublette|duplikat|duplicate)\b/.test(folded),
  };
}
