import type { Paper, PaperPart } from '../../platform/pdf/paper.js';
import type { DecisionItem } from './decisions.dto.js';
import type { MinutesDecision } from './minutes-content.js';
import { paperWords, type PaperWords } from './paper-words.js';
import type { Language } from '@verbund/contracts/languages.js';

/** A decision with wording, figures, majority and the version of the statutes it was counted under; `more` are lines besides. */
export function decisionPart(decision: MinutesDecision, { say, word }: PaperWords, more: readonly (readonly [string, string])[] = []): PaperPart {
  const { number, wording, yes, no, abstentions, invalid, present, entitled, rule, rulePack, passed, annuls } = decision;
  return {
    kind: 'decision', title: say('paper.decision', { number }), text: wording,
    rows: [
      [say('paper.result'), word('decisionResult', passed ? 'passed' : 'failed')],
      [say('paper.votes'), say('paper.figures', { yes, no, abstentions, invalid })],
      [say('paper.quorumAt'), say('paper.share', { present, entitled })],
      [say('paper.majority'), word('decisionRule', rule)],
      ...(rulePack ? [[say('paper.rulePack'), rulePack] as const] : []),
      ...(annuls ? [[say('paper.annuls'), annuls] as const] : []),
      ...more,
    ],
  };
}

type Register = { readonly language: Language; readonly network: string; readonly subtitle: string; readonly decisions: readonly DecisionItem[] };

/** The register of resolutions, in the order in which they were taken. */
export function registerPaper({ language, network, subtitle, decisions }: Register): Paper {
  const words = paperWords(language);
  const { say, day } = words;
  const parts = decisions.map((decision) => {
    const { body, on, title, result, annuls, annulledBy } = decision;
    const more = [
      [say('paper.body'), body.name], [say('paper.day'), day(on)],
      ...(title ? [[say('paper.item'), title]] : []),
      ...(annulledBy ? [[say('paper.annulledBy'), annulledBy.number]] : []),
    ] as [string, string][];
    return decisionPart({ ...decision, passed: result !== 'failed', annuls: annuls?.number ?? null }, words, more);
  });
  return words.frame({
    title: say('paper.register'), subtitle, mark: null, head: network, foot: say('paper.register.count', { count: decisions.length }),
    parts: parts.length > 0 ? parts : [{ kind: 'text', text: say('paper.register.none') }],
  });
}
