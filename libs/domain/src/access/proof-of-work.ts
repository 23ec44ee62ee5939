/** Zero bits at the beginning of a digest: what a proof of work counts. Each further bit doubles the tries it takes. */
export function leadingZeroBits(digest: Uint8Array): number {
  const first = digest.findIndex((byte) => byte !== 0);
  return first < 0 ? digest.length * 8 : first * 8 + Math.clz32(digest[first]!) - 24;
}

/** What is hashed: the challenge and a number that is searched for. */
export const proofText = (challenge: string, solution: number): string => `${challenge}:${solution}`;
