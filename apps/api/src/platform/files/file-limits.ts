/** What a file that somebody keeps may hold; more is refused in words before it is read on. */
export const FILE_LIMITS = {
  bytes: 25 * 1024 * 1024,
  zipEntries: 5_000,
  /** An office document's parts together, unpacked. */
  unpackedBytes: 300 * 1024 * 1024,
  /** Unpacked to packed size; office documents reach about 20, bombs 1,000. */
  ratio: 200,
  /** A phone's photo has 12 to 50 million pixels. */
  imagePixels: 64_000_000,
  /** Longest edge of a picture as it is kept: a page of A4 stays readable at 300 dots per inch. */
  imageEdge: 4_000,
} as const;
