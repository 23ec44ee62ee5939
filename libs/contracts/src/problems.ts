/**
 * Every problem the API can answer with, and its HTTP status. 400 shape · 401 not signed in · 403 not allowed · 404 not
 * there, or not yours · 409 clashes with the present state · 413/415 body · 422 a rule says no · 429 too often · 503 later.
 * A code without a sentence in every language does not compile (see problem-texts.ts).
 */
export const PROBLEM_STATUS = {
  VALIDATION_FAILED: 400,
  MALFORMED_REQUEST: 400,
  NOT_SIGNED_IN: 401,
  WRONG_CREDENTIALS: 401,
  FORBIDDEN: 403,
  SECOND_FACTOR_DUE: 403,
  SECOND_FACTOR_MISSING: 403,
  REAUTHENTICATION_REQUIRED: 403,
  FOREIGN_ORIGIN: 403,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  VERSION_CONFLICT: 409,
  ALREADY_EXISTS: 409,
  STILL_IN_USE: 409,
  CHANGED_SINCE: 409,
  MEMBERSHIP_ALREADY_ANNULLED: 409,
  CONTACT_ROLE_TWICE: 409,
  CONTACT_ROLE_SECOND_PRIMARY: 409,
  BODY_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  CHANGE_CANNOT_BE_UNDONE: 422,
  MEMBERS_ARE_NOT_REMOVED: 422,
  MEMBERSHIP_DAY_INVALID: 422,
  MEMBERSHIP_IN_FUTURE: 422,
  MEMBERSHIP_REASON_MISSING: 422,
  MEMBERSHIP_DECISION_MISSING: 422,
  MEMBERSHIP_CLASS_MISSING: 422,
  MEMBERSHIP_CLASS_WITHOUT_MEMBERSHIP: 422,
  MEMBERSHIP_UNCHANGED: 422,
  MEMBERSHIP_TWICE_ON_A_DAY: 422,
  MEMBERSHIP_LEAD_WHILE_MEMBER: 422,
  MEMBERSHIP_APPLIED_WHILE_MEMBER: 422,
  MEMBERSHIP_APPLIED_TWICE: 422,
  MEMBERSHIP_NO_OPEN_APPLICATION: 422,
  MEMBERSHIP_DOCUMENTS_AFTER_DECISION: 422,
  MEMBERSHIP_ADMITTED_BEFORE_APPLICATION: 422,
  MEMBERSHIP_ADMITTED_TWICE: 422,
  MEMBERSHIP_SUSPENDED_WITHOUT_MEMBERSHIP: 422,
  MEMBERSHIP_SUSPENDED_UNDER_NOTICE: 422,
  MEMBERSHIP_NOTICE_WITHOUT_MEMBERSHIP: 422,
  MEMBERSHIP_ENDED_BEFORE_BEGIN: 422,
  MEMBERSHIP_ENDED_TWICE: 422,
  PERSON_HAS_ROLES: 422,
  IDEMPOTENCY_KEY_REUSED: 422,
  TOO_MANY_REQUESTS: 429,
  INTERNAL_ERROR: 500,
  UNAVAILABLE: 503,
} as const satisfies Record<string, number>;

export type ProblemCode = keyof typeof PROBLEM_STATUS;

/** What can be wrong with one field; sentences beside those of the problems. */
export const ISSUE_CODES = [
  'required', 'unknownField', 'tooShort', 'tooLong', 'tooFew', 'tooMany', 'tooSmall', 'tooLarge', 'notText', 'notNumber', 'notBoolean', 'notList', 'notObject',
  'notOneOf', 'notUuid', 'notDay', 'notPartialDate', 'notEmail', 'notPhone', 'notWebAddress', 'notPostcode', 'notLanguage', 'invalid', 'duplicate', 'notFound',
  'endsBeforeBegin', 'leadingNameMissing', 'leadingNameTwice',
] as const;
export type IssueCode = (typeof ISSUE_CODES)[number];
