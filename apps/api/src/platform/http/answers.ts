import { Inject, Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Response } from 'express';
import { map, type Observable } from 'rxjs';
import { ANSWER_WRITERS, type AnswerWriters } from './answer-writers.js';
import { ruleOf } from './route.js';

/** The name of an operation in the API document. */
export const operationIdOf = (controller: string, handler: string): string => `${controller.replace(/Controller$/, '')}_${handler}`;

/**
 * Every JSON answer is written by the schema of the API document: a property that the document does not promise never
 * leaves the server, and a missing one is a server error instead of a surprise for the client.
 */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  constructor(@Inject(ANSWER_WRITERS) private readonly writers: AnswerWriters) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const handler = context.getHandler();
    if (ruleOf(handler)?.raw) return next.handle();
    const operation = operationIdOf(context.getClass().name, handler.name);
    const response = context.switchToHttp().getResponse<Response>();
    return next.handle().pipe(
      map((answer: unknown) => {
        if (answer === undefined) return undefined;
        response.type('application/json');
        return this.writers.write(operation, answer);
      }),
    );
  }
}
