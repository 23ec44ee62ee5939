import type { ContactFunction } from '../organisations/contact-functions.js';
import type { LegalForm } from '../organisations/organisation-values.js';
import type { FieldProblem } from '../problem.js';
import type { MembershipClass } from '../membership/membership-rules.js';

/** What an organisation answers when it applies; empty text, `null` or an empty list: not answered yet. */
export type ApplicationAnswers = {
  readonly name: string;
  readonly latinName: string;
  readonly legalForm: LegalForm | null;
  readonly registerCourt: string;
  readonly registerNumber: string;
  readonly founded: string;
  readonly purpose: string;
  readonly topicIds: readonly string[];
  readonly districtIds: readonly string[];
  readonly workingLanguages: readonly string[];
  readonly street: string;
  readonly postcode: string;
  readonly place: string;
  readonly email: string;
  readonly phone: string;
  readonly website: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly function: ContactFunction | null;
  readonly contactPhone: string;
  readonly membershipClass: MembershipClass | null;
  readonly motivation: string;
};
export type ApplicationField = keyof ApplicationAnswers;

export const EMPTY_ANSWERS: ApplicationAnswers = {
  name: '', latinName: '', legalForm: null, registerCourt: '', registerNumber: '', founded: '', purpose: '', topicIds: [], districtIds: [], workingLanguages: [],
  street: '', postcode: '', place: '', email: '', phone: '', website: '', givenName: '', familyName: '', function: null, contactPhone: '', membershipClass: null, motivation: '',
};

/** The pages of the form in their order, one topic each, and the fields on them. */
export const FIELDS_OF_STEP = {
  organisation: ['name', 'latinName', 'legalForm', 'registerCourt', 'registerNumber', 'founded'],
  work: ['purpose', 'topicIds', 'districtIds', 'workingLanguages'],
  reach: ['street', 'postcode', 'place', 'email', 'phone', 'website'],
  contact: ['givenName', 'familyName', 'function', 'contactPhone'],
  membership: ['membershipClass', 'motivation'],
  documents: [],
  principles: [],
} as const satisfies Record<string, readonly ApplicationField[]>;
export type ApplicationStep = keyof typeof FIELDS_OF_STEP;
export const APPLICATION_STEPS = Object.keys(FIELDS_OF_STEP) as ApplicationStep[];

export const stepOfField = (field: string): ApplicationStep | undefined =>
  APPLICATION_STEPS.find((step) => (FIELDS_OF_STEP[step] as readonly string[]).includes(field));

/** Kinds of documents an applicant can be asked for; which ones is a setting of the network. */
export const APPLICATION_DOCUMENTS = ['statutes', 'registerExtract', 'exemptionNotice', 'boardList', 'valueDeclaration', 'other'] as const;
export type ApplicationDocumentKind = (typeof APPLICATION_DOCUMENTS)[number];

/** A document starts as received; the office accepts it or says why it will not do. */
export type DocumentState = 'received' | 'accepted' | 'refused';

/** Everything a step may need to know besides the answers. */
export type ApplicationPapers = {
  readonly documents: readonly { readonly kind: string; readonly state: DocumentState }[];
  readonly requiredDocuments: readonly string[];
  /** The newest published principles; `null`: the network asks for none. */
  readonly principlesVersion: number | null;
  readonly acceptedVersion: number | null;
};

export type StepProblem = FieldProblem<'required' | 'invalid'>;

const required = (field: string): StepProblem => ({ field, code: 'required' });

/** What each page cannot do without. */
const NEEDED: Readonly<Record<ApplicationStep, readonly ApplicationField[]>> = {
  organisation: ['name', 'legalForm'],
  work: ['purpose', 'topicIds'],
  reach: ['postcode', 'place'],
  contact: ['familyName', 'function'],
  membership: ['membershipClass'],
  documents: [],
  principles: [],
};

/** What is missing on one page; `documents.<kind>` and `principles` stand for what is no answer. */
export function problemsWithStep(step: ApplicationStep, answers: ApplicationAnswers, papers: ApplicationPapers): StepProblem[] {
  const missing = NEEDED[step].filter((field) => isEmpty(answers[field])).map(required);
  switch (step) {
    case 'organisation':
      return [...missing, ...problemsWithRegister(answers)];
    case 'reach':
      return isEmpty(answers.email) && isEmpty(answers.phone) ? [...missing, required('email')] : missing;
    case 'documents':
      return papers.requiredDocuments.filter((kind) => !papers.documents.some((document) => document.kind === kind && document.state !== 'refused')).map((kind) => required(`documents.${kind}`));
    case 'principles':
      return papers.principlesVersion !== null && papers.acceptedVersion !== papers.principlesVersion ? [required('principles')] : [];
    default:
      return missing;
  }
}

/** Whoever says it is registered says where: the register is how the office checks it. */
const problemsWithRegister = ({ legalForm, registerCourt, registerNumber }: ApplicationAnswers): StepProblem[] =>
  legalForm === 'registeredAssociation'
    ? (['registerCourt', 'registerNumber'] as const).filter((field) => isEmpty({ registerCourt, registerNumber }[field])).map(required)
    : [];

const isEmpty = (value: string | null | readonly string[]): boolean =>
  value === null || (typeof value === 'string' ? value.trim() === '' : value.length === 0);

/** What is missing in the whole application, in the order of its pages; complete when nothing is. */
export const problemsWithApplication = (answers: ApplicationAnswers, papers: ApplicationPapers): StepProblem[] =>
  APPLICATION_STEPS.flatMap((step) => problemsWithStep(step, answers, papers));

/** Pages on which nothing is missing. */
export const completeSteps = (answers: ApplicationAnswers, papers: ApplicationPapers): ApplicationStep[] =>
  APPLICATION_STEPS.filter((step) => problemsWithStep(step, answers, papers).length === 0);
