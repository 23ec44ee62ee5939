/** What a check of the doctor finds: a mark and a sentence. Only `bad` findings mean that something must be done. */
export const good = (sentence) => ({ mark: '✓', sentence });
export const bad = (sentence) => ({ mark: '✗', sentence, needsAttention: true });
export const note = (sentence) => ({ mark: '–', sentence });
