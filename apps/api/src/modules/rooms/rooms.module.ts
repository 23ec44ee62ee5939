import { Module } from '@nestjs/common';
import { OfferedRoomsController } from './offered-rooms.controller.js';
import { RoomsController } from './rooms.controller.js';
import { RoomsService } from './rooms.service.js';

@Module({ controllers: [RoomsController, OfferedRoomsController], providers: [RoomsService] })
export class RoomsModule {}
