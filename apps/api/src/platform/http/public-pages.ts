import { Injectable } from '@nestjs/common';
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';

/** Pages for everybody that a module serves by itself: which addresses are its own, and how it answers. */
export type PublicPagesHandler = {
  owns(address: string): boolean;
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>;
};

/**
 * Public pages stand before the framework: they know no session, no body and no account, and are asked so often that the
 * stations of a request that does would cost more than the answer (ADR 0013). Whoever defines them answers every request to
 * their addresses, errors included, with the security headers.
 */
@Injectable()
export class PublicPages {
  private readonly handlers: PublicPagesHandler[] = [];

  define(handler: PublicPagesHandler): void {
    this.handlers.push(handler);
  }

  /** From now on the server asks these pages first. */
  standBefore(server: Server): void {
    const [others] = server.listeners('request') as RequestListener[];
    server.removeAllListeners('request');
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      const handler = this.handlers.find((pages) => pages.owns(request.url ?? ''));
      if (!handler) others!(request, response as Parameters<RequestListener>[1]);
      else handler.answer(request, response).catch(() => response.destroy());
    });
  }
}
