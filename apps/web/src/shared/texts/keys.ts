import type account from '@verbund/contracts/texts/de/account.json';
import type accounts from '@verbund/contracts/texts/de/accounts.json';
import type answer from '@verbund/contracts/texts/de/answer.json';
import type applications from '@verbund/contracts/texts/de/applications.json';
import type apply from '@verbund/contracts/texts/de/apply.json';
import type applySteps from '@verbund/contracts/texts/de/apply-steps.json';
import type audit from '@verbund/contracts/texts/de/audit.json';
import type changeRequests from '@verbund/contracts/texts/de/change-requests.json';
import type demoInbox from '@verbund/contracts/texts/de/demo-inbox.json';
import type documents from '@verbund/contracts/texts/de/documents.json';
import type directoryOffice from '@verbund/contracts/texts/de/directory-office.json';
import type host from '@verbund/contracts/texts/de/host.json';
import type hosting from '@verbund/contracts/texts/de/hosting.json';
import type imports from '@verbund/contracts/texts/de/imports.json';
import type calendar from '@verbund/contracts/texts/de/calendar.json';
import type meetings from '@verbund/contracts/texts/de/meetings.json';
import type invited from '@verbund/contracts/texts/de/invited.json';
import type network from '@verbund/contracts/texts/de/network.json';
import type organisations from '@verbund/contracts/texts/de/organisations.json';
import type overview from '@verbund/contracts/texts/de/overview.json';
import type people from '@verbund/contracts/texts/de/people.json';
import type problems from '@verbund/contracts/texts/de/problems.json';
import type claims from '@verbund/contracts/texts/de/claims.json';
import type representatives from '@verbund/contracts/texts/de/representatives.json';
import type rooms from '@verbund/contracts/texts/de/rooms.json';
import type rulePacks from '@verbund/contracts/texts/de/rule-packs.json';
import type session from '@verbund/contracts/texts/de/session.json';
import type shell from '@verbund/contracts/texts/de/shell.json';
import type sittings from '@verbund/contracts/texts/de/sittings.json';
import type taxonomies from '@verbund/contracts/texts/de/taxonomies.json';
import type ui from '@verbund/contracts/texts/de/ui.json';
import type words from '@verbund/contracts/texts/de/words.json';
import type bodies from '@verbund/contracts/texts/de/bodies.json';
import type campaigns from '@verbund/contracts/texts/de/campaigns.json';
import type choices from '@verbund/contracts/texts/de/choices.json';
import type fields from '@verbund/contracts/texts/de/fields.json';
import type issues from '@verbund/contracts/texts/de/issues.json';
import type confirm from '@verbund/contracts/texts/de/confirm.json';

/** Every catalogue the web client uses, one line per feature; the German file gives the keys their types. */
export type Catalogues = {
  account: typeof account;
  accounts: typeof accounts;
  answer: typeof answer;
  applications: typeof applications;
  apply: typeof apply;
  'apply-steps': typeof applySteps;
  audit: typeof audit;
  'change-requests': typeof changeRequests;
  'demo-inbox': typeof demoInbox;
  documents: typeof documents;
  'directory-office': typeof directoryOffice;
  host: typeof host;
  hosting: typeof hosting;
  imports: typeof imports;
  calendar: typeof calendar;
  meetings: typeof meetings;
  invited: typeof invited;
  network: typeof network;
  organisations: typeof organisations;
  overview: typeof overview;
  people: typeof people;
  problems: typeof problems;
  claims: typeof claims;
  representatives: typeof representatives;
  rooms: typeof rooms;
  'rule-packs': typeof rulePacks;
  session: typeof session;
  shell: typeof shell;
  sittings: typeof sittings;
  taxonomies: typeof taxonomies;
  ui: typeof ui;
  words: typeof words;
  bodies: typeof bodies;
  campaigns: typeof campaigns;
  choices: typeof choices;
  fields: typeof fields;
  issues: typeof issues;
  confirm: typeof confirm;
};

export type CatalogueName = keyof Catalogues;
export type TextKey = { [Name in CatalogueName]: keyof Catalogues[Name] }[CatalogueName];

/** What the first view needs; what can be wrong with a field follows at once (main.tsx), features name theirs in their routes. */
export const SHELL_CATALOGUES = ['shell', 'ui'] as const satisfies readonly CatalogueName[];

/** Catalogues that need others: pages of the office name `words` alone, pages without sign-in only the part they show. */
export const NEEDS: Partial<Record<CatalogueName, readonly CatalogueName[]>> = { words: ['choices', 'fields'] };
