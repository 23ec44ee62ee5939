import { refuse } from '../http/refusal.js';
import { FILE_KINDS, type FileKind } from './file-kinds.js';

const LONGEST_NAME = 150;
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * The name a file is offered under: one line, no path, nothing a system reads as more than a name. It is shown and sent,
 * never used as a path. Its ending must be one of the content's kind; a name without ending gets it.
 */
export function safeName(given: string, kind: FileKind): string {
  const last = given.normalize('NFC').split(/[\\/]/).at(-1)!;
  const clean = last.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '').replace(/[<>:"|?*%;]/g, '_').replace(/\s+/g, ' ').replace(/^[\s.]+|[\s.]+$/g, '');
  const dot = clean.lastIndexOf('.');
  const endings: readonly string[] = FILE_KINDS[kind].endings;
  const ending = dot > 0 ? clean.slice(dot + 1).toLowerCase() : '';
  // «vom 3.5.2024» ends in no kind of file.
  const hasEnding = /^(?!\d+$)[a-z0-9]{1,8}$/.test(ending);
  if (hasEnding && !endings.includes(ending)) refuse('FILE_NAME_MISLEADING', { params: { ending, type: kind.toUpperCase() } });
  const stem = (hasEnding ? clean.slice(0, dot) : clean).slice(0, LONGEST_NAME).trim() || 'file';
  return `${DEVICE.test(stem.split('.')[0]!.trim()) ? `_${stem}` : stem}.${hasEnding ? ending : endings[0]!}`;
}
