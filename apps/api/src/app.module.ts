import { Module } from '@nestjs/common';
import { ENTITIES } from './entities.js';
import { ConfigModule } from './platform/config/config.module.js';
import { DatabaseModule } from './platform/database/database.module.js';
import { FilesModule } from './platform/files/files.module.js';
import { HttpModule } from './platform/http/http.module.js';
import { JobsModule } from './platform/jobs/jobs.module.js';
import { MailModule } from './platform/mail/mail.module.js';
import { SignInModule } from './platform/sign-in/sign-in.module.js';
import { AccountsModule } from './modules/accounts/accounts.module.js';
import { AuditModule } from './modules/audit/audit.module.js';
import { NetworkModule } from './modules/network/network.module.js';
import { ImportsModule } from './modules/imports/imports.module.js';
import { OrganisationsModule } from './modules/organisations/organisations.module.js';
import { ApplicationsModule } from './modules/applications/applications.module.js';
import { ConfirmationsModule } from './modules/confirmations/confirmations.module.js';
import { ContactsModule } from './modules/contacts/contacts.module.js';
import { MembershipModule } from './modules/membership/membership.module.js';
import { NotesModule } from './modules/notes/notes.module.js';
import { PeopleModule } from './modules/people/people.module.js';
import { BodiesModule } from './modules/bodies/bodies.module.js';
import { RoomsModule } from './modules/rooms/rooms.module.js';
import { SavedViewsModule } from './modules/saved-views/saved-views.module.js';
import { SearchModule } from './modules/search/search.module.js';
import { RepresentativesModule } from './modules/representatives/representatives.module.js';
import { ClaimsModule } from './modules/claims/claims.module.js';
import { TaxonomiesModule } from './modules/taxonomies/taxonomies.module.js';
import { DirectoryModule } from './modules/directory/directory.module.js';
import { ExportsModule } from './modules/exports/exports.module.js';
import { DocumentsModule } from './modules/documents/documents.module.js';
import { LogosModule } from './modules/logos/logos.module.js';
import { OverviewModule } from './modules/overview/overview.module.js';
import { ChangeRequestsModule } from './modules/change-requests/change-requests.module.js';
import { FieldRulesModule } from './modules/field-rules/field-rules.module.js';
import { RulePacksModule } from './modules/rule-packs/rule-packs.module.js';
import { CalendarModule } from './modules/calendar/calendar.module.js';
import { CalendarFeedsModule } from './modules/calendar-feeds/calendar-feeds.module.js';
import { MeetingInvitationsModule } from './modules/invitations/meeting-invitations.module.js';
import { MeetingsModule } from './modules/meetings/meetings.module.js';
import { HostingModule } from './modules/hosting/hosting.module.js';
import { CircularResolutionsModule } from './modules/circular-resolutions/circular-resolutions.module.js';
import { SittingsModule } from './modules/sittings/sittings.module.js';
import { ProfilesModule } from './modules/profiles/profiles.module.js';

@Module({
  imports: [
    ConfigModule,
    DatabaseModule.withEntities(ENTITIES),
    HttpModule,
    SignInModule,
    JobsModule,
    MailModule,
    FilesModule,
    AccountsModule,
    NetworkModule,
    ExportsModule,
    OrganisationsModule,
    PeopleModule,
    ContactsModule,
    MembershipModule,
    ApplicationsModule,
    NotesModule,
    RoomsModule,
    BodiesModule,
    AuditModule,
    TaxonomiesModule,
    SavedViewsModule,
    SearchModule,
    LogosModule,
    DocumentsModule,
    OverviewModule,
    ImportsModule,
    FieldRulesModule,
    ChangeRequestsModule,
    ProfilesModule,
    DirectoryModule,
    RepresentativesModule,
    ClaimsModule,
    ConfirmationsModule,
    RulePacksModule,
    CalendarModule,
    MeetingsModule,
    HostingModule,
    MeetingInvitationsModule,
    CalendarFeedsModule,
    SittingsModule,
    CircularResolutionsModule,
  ],
})
export class AppModule {}
