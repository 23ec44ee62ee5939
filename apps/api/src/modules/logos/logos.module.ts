import { Module, RequestMethod, type MiddlewareConsumer, type NestModule } from '@nestjs/common';
import { raw } from 'express';
import { LogosController } from './logos.controller.js';
import { LogosService } from './logos.service.js';

const MAX_UPLOAD_BYTES = 1024 * 1024;

@Module({ controllers: [LogosController], providers: [LogosService] })
export class LogosModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(raw({ type: 'application/octet-stream', limit: MAX_UPLOAD_BYTES })).forRoutes({ path: 'organisations/:id/logo', method: RequestMethod.PUT });
  }
}
