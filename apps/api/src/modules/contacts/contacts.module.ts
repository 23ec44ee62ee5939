import { Module } from '@nestjs/common';
import { ContactProposalsController } from './contact-proposals.controller.js';
import { ContactProposalsService } from './contact-proposals.service.js';
import { ContactsController } from './contacts.controller.js';
import { ContactsService } from './contacts.service.js';

@Module({ controllers: [ContactsController, ContactProposalsController], providers: [ContactsService, ContactProposalsService] })
export class ContactsModule {}
