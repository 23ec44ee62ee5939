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
  'topic.created': 'A topic was added.',
  'topic.changed': 'Words, head or place of a topic were changed.',
  'topic.retired': 'A topic is no longer offered; organisations keep it.',
  'topic.restored': 'A retired topic is offered again.',
  'topic.merged': 'Organisations of a topic were moved to the one referred to, and the topic was retired.',
  'topic.removed': 'A topic that nothing used was removed.',
  'district.created': 'A district was added.',
  'district.changed': 'Name, borough or place of a district were changed.',
  'district.retired': 'A district is no longer offered; organisations keep it.',
  'district.restored': 'A retired district is offered again.',
  'district.merged': 'Organisations of a district were moved to the one referred to, and the district was retired.',
  'district.removed': 'A district that nothing used was removed.',
  'network.taxonomiesLoaded': 'The topics and districts that ship with the product were loaded at the first start.',
  'savedView.created': 'A list was saved as a view.',
  'savedView.changed': 'Name, filters or sharing of a saved view were changed.',
  'savedView.removed': 'A saved view was removed.',
  'organisation.logoSet': 'The logo of an organisation was set; the picture is not kept here.',
  'organisation.logoRemoved': 'The logo of an organisation was removed.',
  'network.exported': 'A list was exported to a file: which, in which format, with how many rows.',
} as const satisfies Record<string, string>;

export type AuditAction = keyof typeof AUDIT_ACTIONS;
