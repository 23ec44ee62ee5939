import { Account } from './modules/accounts/account.entity.js';
import { Claim } from './modules/claims/claim.entity.js';
import { Import } from './modules/imports/import.entity.js';
import { Campaign } from './modules/confirmations/campaign.entity.js';
import { Recipient } from './modules/confirmations/recipient.entity.js';
import { Organisation } from './modules/organisations/organisation.entity.js';
import { Application } from './modules/applications/application.entity.js';
import { ContactRole } from './modules/contacts/contact-role.entity.js';
import { MembershipStep } from './modules/membership/membership-step.entity.js';
import { Document } from './modules/documents/document.entity.js';
import { Note } from './modules/notes/note.entity.js';
import { Person } from './modules/people/person.entity.js';
import { Representation } from './modules/representatives/representation.entity.js';
import { Room } from './modules/rooms/room.entity.js';
import { SavedView } from './modules/saved-views/saved-view.entity.js';
import { District } from './modules/taxonomies/district.entity.js';
import { Topic } from './modules/taxonomies/topic.entity.js';
import { NetworkDocument } from './modules/directory/network-document.entity.js';
import { PublishedPerson } from './modules/directory/published-person.entity.js';
import { RulePackVersion } from './modules/rule-packs/rule-pack.entity.js';
import { CalendarDay } from './modules/calendar/calendar-day.entity.js';
import { Invitee } from './modules/invitations/invitee.entity.js';
import { CalendarFeed } from './modules/calendar-feeds/calendar-feed.entity.js';
import { Meeting } from './modules/meetings/meeting.entity.js';
import { MeetingSeries } from './modules/meetings/meeting-series.entity.js';
import { BodyType } from './modules/bodies/body-type.entity.js';
import { Body } from './modules/bodies/body.entity.js';
import { Mandate } from './modules/bodies/mandate.entity.js';
import { Seat } from './modules/bodies/seat.entity.js';
import { Term } from './modules/bodies/term.entity.js';
import { AgendaItem } from './modules/sittings/agenda-item.entity.js';
import { AgendaProposal } from './modules/sittings/agenda-proposal.entity.js';
import { CircularResolution } from './modules/circular-resolutions/circular-resolution.entity.js';
import { CircularVoter } from './modules/circular-resolutions/circular-voter.entity.js';
import { MeetingTask } from './modules/sittings/meeting-task.entity.js';
import { ChangeRequest } from './modules/change-requests/change-request.entity.js';
import { HostAssignment } from './modules/hosting/host-assignment.entity.js';
import { HostPlan } from './modules/hosting/host-plan.entity.js';

/** Every table that a use case writes through TypeORM; the drift test compares them with the migrations. */
export const ENTITIES = [
  Account,
  Organisation,
  Person,
  ContactRole,
  MembershipStep,
  Application,
  Note,
  Room,
  Document,
  Topic,
  District,
  SavedView,
  Import,
  Representation,
  Claim,
  ChangeRequest,
  Campaign,
  Recipient,
  PublishedPerson,
  NetworkDocument,
  RulePackVersion,
  CalendarDay,
  MeetingSeries,
  Meeting,
  HostPlan,
  HostAssignment,
  BodyType,
  Body,
  Seat,
  Term,
  Mandate,
  Invitee,
  CalendarFeed,
  AgendaProposal,
  AgendaItem,
  MeetingTask,
  CircularResolution,
  CircularVoter,
];
