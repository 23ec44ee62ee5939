/** Every kind of record that the audit trail speaks of. */
export const AUDIT_SUBJECTS = [
  'network', 'account', 'organisation', 'person', 'contactRole', 'membershipEvent', 'note', 'topic', 'district', 'savedView', 'import',
] as const;
export type AuditSubject = (typeof AUDIT_SUBJECTS)[number];

/** Every action that is recorded, and what it means; docs/audit.md is generated from this list. */
export const AUDIT_ACTIONS = {
  'organisation.created': 'An organisation was entered.',
  'organisation.changed': 'Fields of an organisation were changed.',
  'organisation.confirmed': 'Somebody looked through the record and said it is still right.',
  'organisation.reverted': 'One earlier change was undone by setting the old values again.',
  'organisation.removed': 'An organisation entered by mistake was removed.',
  'organisation.restored': 'A removed organisation was brought back.',
} as const satisfies Record<string, string>;

export type AuditAction = keyof typeof AUDIT_ACTIONS;
