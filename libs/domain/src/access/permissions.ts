/** What an account can be. `member-of-body` follows from a mandate and is not granted here. */
export const ROLES = ['administrator', 'office', 'board', 'staff', 'auditor', 'representative'] as const;
export type Role = (typeof ROLES)[number];

/**
 * What a link in a mail makes of whoever holds it: no account has these roles and nobody grants them. `confirmer` looks
 * through the record of one organisation, `applicant` fills in one application, `claimant` proves that they may act for an organisation,
 * `witness` reads its mail and says whether a claimant may, `host` answers for one organisation whether it hosts one meeting,
 * `answerer` says whether they come to one, `voter` consents to one resolution without a meeting, or does not.
 */
export const LINK_ROLES = ['claimant', 'witness', 'confirmer', 'applicant', 'host', 'answerer', 'voter'] as const;
export type LinkRole = (typeof LINK_ROLES)[number];

/** What somebody may do for an organisation they represent: `editor` keeps its profile, `manager` also says who represents it. */
export const REPRESENTATIVE_ROLES = ['manager', 'editor'] as const;
export type RepresentativeRole = (typeof REPRESENTATIVE_ROLES)[number];

/** Whoever acts: an account with its roles, or the holder of a link. */
export type ActorRole = Role | LinkRole;

/** `network`: for every record. `own`: only for the organisations the account represents. `managed`: only for those it represents as manager. */
export type Scope = 'network' | 'own' | 'managed';

const everyone = {
  administrator: 'network',
  office: 'network',
  board: 'network',
  staff: 'network',
  auditor: 'network',
  representative: 'own',
} as const;
const office = { office: 'network' } as const;

/**
 * Who may do what: one line per permission, one word per role. This table is the whole truth; the server asks it for
 * every route and every record, the client only to show or hide, and docs/permissions.md is generated from it.
 */
export const GRANTS = {
  'organisation.read': { ...everyone, confirmer: 'own' },
  'organisation.readInternal': { administrator: 'network', office: 'network', board: 'network', staff: 'network' },
  'organisation.create': office,
  'organisation.update': office,
  'organisation.remove': office,
  /** Changing the profile within the field rules: at once or as a request to the office. */
  'organisation.propose': { office: 'network', representative: 'own', confirmer: 'own' },
  'contact.propose': { office: 'network', representative: 'own', confirmer: 'own' },
  'changeRequest.read': { administrator: 'network', office: 'network', representative: 'own' },
  'changeRequest.decide': office,
  'changeRequest.answer': { representative: 'own' },
  'fieldRule.read': everyone,
  'fieldRule.manage': office,
  'membership.record': office,
  'application.read': { administrator: 'network', office: 'network', board: 'network', staff: 'network' },
  'application.lead': { office: 'network', board: 'network', staff: 'network' },
  'application.process': office,
  'application.decide': { office: 'network', board: 'network' },
  'application.readSettings': { administrator: 'network', office: 'network' },
  'application.configure': { administrator: 'network', office: 'network' },
  'application.fill': { applicant: 'own' },
  'person.read': { administrator: 'network', office: 'network', board: 'network', staff: 'network' },
  'person.create': office,
  'person.update': office,
  'person.remove': office,
  'contact.read': { ...everyone, confirmer: 'own' },
  'contact.record': office,
  'representation.read': { administrator: 'network', office: 'network', board: 'network', staff: 'network', representative: 'own' },
  'representation.manage': { administrator: 'network', office: 'network', representative: 'managed' },
  'claim.read': { administrator: 'network', office: 'network' },
  'claim.decide': office,
  'claim.prove': { claimant: 'own' },
  'claim.witness': { witness: 'own' },
  /** Documents are of the organisation and of those who look after the network; what is shown to members or the public goes by its visibility. */
  'document.read': { ...everyone, confirmer: 'own' },
  'document.add': { office: 'network', representative: 'own', confirmer: 'own' },
  'document.review': office,
  'document.readDeadlines': { administrator: 'network', office: 'network', board: 'network', auditor: 'network' },
  'document.configure': office,
  'note.read': { administrator: 'network', office: 'network', board: 'network', staff: 'network' },
  'note.readOffice': { administrator: 'network', office: 'network' },
  'note.write': { office: 'network', board: 'network', staff: 'network' },
  'note.manage': office,
  'room.read': { ...everyone, confirmer: 'own' },
  'room.readInternal': { administrator: 'network', office: 'network', board: 'network', staff: 'network', representative: 'own' },
  'room.manage': { office: 'network', representative: 'own' },
  /** Who sits where is known to everybody who has an account, as far as the body is shown to members. */
  'body.read': { ...everyone, representative: 'network' },
  /** Bodies that are kept to the network, and why somebody left. */
  'body.readInternal': { administrator: 'network', office: 'network', board: 'network', staff: 'network', auditor: 'network' },
  'body.manage': office,
  'body.configure': { administrator: 'network', office: 'network' },
  'taxonomy.read': everyone,
  'taxonomy.manage': office,
  'view.save': { ...everyone, representative: 'network' },
  'view.share': office,
  'import.run': office,
  'confirmation.read': { administrator: 'network', office: 'network', board: 'network' },
  'confirmation.manage': office,
  'confirmation.answer': { confirmer: 'own' },
  'calendar.read': { administrator: 'network', office: 'network', board: 'network', staff: 'network', auditor: 'network' },
  'calendar.manage': office,
  'meeting.read': { administrator: 'network', office: 'network', board: 'network', staff: 'network', auditor: 'network' },
  'meeting.manage': { office: 'network', board: 'network' },
  'hosting.read': { administrator: 'network', office: 'network', board: 'network', staff: 'network' },
  'hosting.plan': { office: 'network', board: 'network' },
  'hosting.answer': { host: 'own' },
  /** Only about oneself: whoever is invited answers, by link or signed in. */
  'meeting.answer': { ...everyone, representative: 'network', answerer: 'own' },
  'agenda.propose': { office: 'network', board: 'network', staff: 'network' },
  'minutes.write': { office: 'network', board: 'network' },
  'decision.read': { administrator: 'network', office: 'network', board: 'network', staff: 'network', auditor: 'network' },
  /** Who answered what: for the bodies themselves, those who look after them, and the auditors. */
  'circularResolution.read': { administrator: 'network', office: 'network', board: 'network', auditor: 'network' },
  'circularResolution.manage': { office: 'network', board: 'network' },
  'circularResolution.answer': { voter: 'own' },
  'export.run': { office: 'network', board: 'network' },
  'history.read': { administrator: 'network', office: 'network', board: 'network', auditor: 'network' },
  'audit.read': { administrator: 'network', auditor: 'network' },
  'overview.read': { administrator: 'network', office: 'network', board: 'network', staff: 'network', auditor: 'network' },
  'directory.read': { administrator: 'network', office: 'network', board: 'network' },
  'directory.manage': office,
  'rulePack.read': { administrator: 'network', office: 'network', board: 'network', staff: 'network', auditor: 'network' },
  'rulePack.manage': { administrator: 'network', office: 'network' },
  'network.read': everyone,
  'network.update': { administrator: 'network' },
  'account.read': { administrator: 'network' },
  'account.manage': { administrator: 'network' },
  'account.invite': { administrator: 'network', office: 'network' },
  'mail.readDemoInbox': { administrator: 'network', office: 'network' },
} as const satisfies Record<string, Partial<Record<ActorRole, Scope>>>;

export type Permission = keyof typeof GRANTS;
export const PERMISSIONS = Object.keys(GRANTS) as Permission[];

/** Higher may grant lower or equal, never above: see `mayGrant`. */
const RANK: Record<ActorRole, number> = { administrator: 4, office: 3, board: 2, staff: 1, auditor: 1, representative: 0, confirmer: -1, applicant: -1, claimant: -1, witness: -1, host: -1, answerer: -1, voter: -1 };

/** Nobody grants a role above their own highest one. */
export const mayGrant = (granting: readonly ActorRole[], granted: Role): boolean =>
  Math.max(-1, ...granting.map((role) => RANK[role])) >= RANK[granted];
