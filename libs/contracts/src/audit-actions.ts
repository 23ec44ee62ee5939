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
  'person.created': 'A person was entered.',
  'person.changed': 'Fields of a person were changed.',
  'person.reverted': 'One earlier change of a person was undone by setting the old values again.',
  'person.removed': 'A person entered by mistake was removed.',
  'person.restored': 'A removed person was brought back.',
  'contactRole.created': 'A person was given a function in an organisation.',
  'contactRole.changed': 'A function in an organisation was changed.',
  'contactRole.ended': 'The end of a function in an organisation was set.',
  'contactRole.removed': 'A function entered by mistake was removed.',
  'membershipEvent.recorded': 'A step of a membership was recorded: application, admission, suspension, notice, end.',
  'membershipEvent.annulled': 'A step of a membership that was recorded by mistake was annulled, with the reason.',
  'note.written': 'A note about an organisation was written; its text is not kept here.',
  'note.changed': 'A note was changed; its text is not kept here.',
  'note.removed': 'A note was removed.',
} as const satisfies Record<string, string>;

export type AuditAction = keyof typeof AUDIT_ACTIONS;
