import { Module } from '@nestjs/common';
import { OfferedRoomsController } from './offered-rooms.controller.js';
import { RoomPhotosController } from './room-photos.controller.js';
import { RoomPhotosService } from './room-photos.service.js';
import { RoomsController } from './rooms.controller.js';
import { RoomsService } from './rooms.service.js';

@Module({ controllers: [RoomsController, RoomPhotosController, OfferedRoomsController], providers: [RoomsService, RoomPhotosService] })
export class RoomsModule {}
