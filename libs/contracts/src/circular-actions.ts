/** What is recorded of resolutions without a meeting; what somebody chose is kept with the resolution and not here. */
export const CIRCULAR_ACTIONS = {
  'circularResolution.created': 'A circular resolution was drafted.',
  'circularResolution.changed': 'The draft of a circular resolution was changed.',
  'circularResolution.removed': 'A draft of a circular resolution that nobody had been asked about was thrown away.',
  'circularResolution.started': 'Everybody with a vote was sent a link to a circular resolution, under the rule of the statutes of that day.',
  'circularResolution.answered': 'Somebody with a vote answered a circular resolution, or changed the answer; what they chose is not kept here.',
  'circularResolution.reminded': 'Whoever had not answered a circular resolution was reminded.',
  'circularResolution.linkRenewed': 'Somebody was sent a new link to a circular resolution; earlier ones ended.',
  'circularResolution.linkRevoked': 'The links of somebody to a circular resolution were ended.',
  'circularResolution.withdrawn': 'An open circular resolution was taken back, with the reason.',
  'circularResolution.decided': 'A circular resolution was entered in the register of decisions.',
} as const;
