import { Platform1795597200000 } from './20261125-090000-platform.js';
import { Register1795597800000 } from './20261125-091000-register.js';
import { Boroughs1795598400000 } from './20261125-092000-boroughs.js';
import { Imports1795598700000 } from './20261125-092500-imports.js';
import { ImportKeys1795600500000 } from './20261125-095500-import-keys.js';
import { Files1795600800000 } from './20261125-100000-files.js';
import { Documents1795600860000 } from './20261125-100100-documents.js';
import { ChangeRequests1795601400000 } from './20261125-101000-change-requests.js';
import { RequestAnnouncements1795601460000 } from './20261125-101100-request-announcements.js';
import { TranslationSources1795601520000 } from './20261125-101200-translation-sources.js';
import { Representations1795602000000 } from './20261125-102000-representations.js';
import { Handovers1795602060000 } from './20261125-102100-handovers.js';
import { Claims1795602120000 } from './20261125-102200-claims.js';
import { Confirmations1795602600000 } from './20261125-103000-confirmations.js';
import { Applications1795603200000 } from './20261125-104000-applications.js';
import { ApplicationFiles1795603260000 } from './20261125-104100-application-files.js';
import { Directory1795603800000 } from './20261125-105000-directory.js';
import { DirectoryDocuments1795603860000 } from './20261125-105100-directory-documents.js';
import { Rooms1795604400000 } from './20261125-110000-rooms.js';
import { RoomsOfOrganisations1795604460000 } from './20261125-110100-rooms-of-organisations.js';
import { OrganisationsWithoutRooms1795604520000 } from './20261125-110200-organisations-without-rooms.js';
import { RoomPhotos1795604580000 } from './20261125-110300-room-photos.js';
import { NetworkDocuments1795604640000 } from './20261125-110400-network-documents.js';
import { DocumentsWaiting1795605000000 } from './20261125-111000-documents-waiting.js';
import { Bodies1795860000000 } from './20261128-100000-bodies.js';
import { RulePacks1795860600000 } from './20261128-101000-rule-packs.js';
import { Meetings1795861200000 } from './20261128-102000-meetings.js';
import { Calendar1795870800000 } from './20261128-130000-calendar.js';
import { Hosting1795878000000 } from './20261128-150000-hosting.js';
import { RegisterFilings1795863600000 } from './20261128-110000-register-filings.js';
import { Invitations1795874400000 } from './20261128-140000-invitations.js';
import { Sittings1795881600000 } from './20261128-160000-sittings.js';
import { CircularResolutions1795950000000 } from './20261129-110000-circular-resolutions.js';
import { MinutesPhrases1795890600000 } from './20261128-183000-minutes-phrases.js';
import { PlanDoubts1795953600000 } from './20261129-120000-plan-doubts.js';
import { Minutes1795946400000 } from './20261129-100000-minutes.js';

/** In the order they run. A migration is never edited after it landed. */
export const migrations = [
  Platform1795597200000,
  Register1795597800000,
  Boroughs1795598400000,
  Imports1795598700000,
  ImportKeys1795600500000,
  Files1795600800000,
  Documents1795600860000,
  ChangeRequests1795601400000,
  RequestAnnouncements1795601460000,
  TranslationSources1795601520000,
  Representations1795602000000,
  Handovers1795602060000,
  Claims1795602120000,
  Confirmations1795602600000,
  Applications1795603200000,
  ApplicationFiles1795603260000,
  Directory1795603800000,
  DirectoryDocuments1795603860000,
  Rooms1795604400000,
  RoomsOfOrganisations1795604460000,
  OrganisationsWithoutRooms1795604520000,
  RoomPhotos1795604580000,
  NetworkDocuments1795604640000,
  DocumentsWaiting1795605000000,
  Bodies1795860000000,
  RulePacks1795860600000,
  Meetings1795861200000,
  Calendar1795870800000,
  Hosting1795878000000,
  RegisterFilings1795863600000,
  Invitations1795874400000,
  Sittings1795881600000,
  Minutes1795946400000,
  CircularResolutions1795950000000,
  MinutesPhrases1795890600000,
  PlanDoubts1795953600000,
];
