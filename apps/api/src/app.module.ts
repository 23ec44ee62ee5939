import { Module } from '@nestjs/common';
import { ENTITIES } from './entities.js';
import { ConfigModule } from './platform/config/config.module.js';
import { DatabaseModule } from './platform/database/database.module.js';
import { HttpModule } from './platform/http/http.module.js';
import { SignInModule } from './platform/sign-in/sign-in.module.js';
import { AuditModule } from './modules/audit/audit.module.js';
import { OrganisationsModule } from './modules/organisations/organisations.module.js';

@Module({
  imports: [ConfigModule, DatabaseModule.withEntities(ENTITIES), HttpModule, SignInModule, OrganisationsModule, AuditModule],
})
export class AppModule {}
