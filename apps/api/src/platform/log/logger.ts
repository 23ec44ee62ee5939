import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';

const loggers = new Map<string, Logger>();

/** The process's structured log: one JSON line per event, no bodies, no personal data. */
export function loggerOf(level: string): Logger {
  let logger = loggers.get(level);
  if (!logger) loggers.set(level, (logger = pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime })));
  return logger;
}

/** Nest's own messages in the same log. */
export class NestLog implements LoggerService {
  constructor(private readonly logger: Logger) {}
  log(message: unknown, context?: unknown): void {
    this.logger.debug({ context }, String(message));
  }
  warn(message: unknown, context?: unknown): void {
    this.logger.warn({ context }, String(message));
  }
  error(message: unknown, ...details: unknown[]): void {
    this.logger.error({ details }, String(message));
  }
}
