import { applyDecorators, HttpCode, SetMetadata, type INestApplication, type Type } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { ApiExtension, ApiExtraModels, ApiNoContentResponse, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import type { LinkRole, Permission } from '@verbund/domain/access/permissions.js';

/**
 * Who may call a route. `public`: everybody. `arriving`: signed in with the password, the second factor may still be
 * missing. `signedIn`: every account. `link:…`: whoever holds a valid link of that kind, and nobody else. Otherwise: an
 * account that holds the permission.
 */
export type Access = Permission | 'public' | 'arriving' | 'signedIn' | `link:${LinkRole}`;

export type RouteRule = {
  readonly access: Access;
  /** The password must have been given within the last five minutes. */
  readonly fresh: boolean;
  /** The answer is a file or markup, not JSON of the API document. */
  readonly raw: boolean;
};

type Options = { status?: number; fresh?: boolean; raw?: string };

const RULE = 'verbund:route';

/**
 * The only route decorator: who may call, and what comes back (`null`: nothing, 204). A route without it stops the
 * boot by name.
 */
export function Route(access: Access, returns: Type | readonly [Type] | null, options: Options = {}): MethodDecorator {
  const rule: RouteRule = { access, fresh: options.fresh ?? false, raw: options.raw !== undefined };
  return applyDecorators(SetMetadata(RULE, rule), ApiExtension('x-permission', access), ...answerDecorators(returns, options));
}

function answerDecorators(returns: Type | readonly [Type] | null, { status, raw }: Options): MethodDecorator[] {
  if (raw !== undefined) return [ApiResponse({ status: status ?? 200, content: { [raw]: { schema: { type: 'string', format: 'binary' } } } })];
  if (returns === null) return [HttpCode(status ?? 204), ApiNoContentResponse()];
  const code = status ? [HttpCode(status)] : [];
  if (typeof returns === 'function') return [...code, ApiResponse({ status: status ?? 200, type: returns })];
  const [item] = returns as readonly [Type];
  return [...code, ApiExtraModels(item), ApiResponse({ status: status ?? 200, schema: { type: 'array', items: { $ref: getSchemaPath(item) } } })];
}

export const ruleOf = (handler: object): RouteRule | undefined => Reflect.getMetadata(RULE, handler) as RouteRule | undefined;

/** One declared route: for the boot check, the permission matrix and docs/permissions.md. */
export type DeclaredRoute = { controller: string; handler: string; method: string; path: string; rule: RouteRule };

const METHODS = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'ALL', 'OPTIONS', 'HEAD'];

/** Every route of the application; throws by name when one does not say who may call it. */
export function declaredRoutes(app: INestApplication): DeclaredRoute[] {
  const scanner = new MetadataScanner();
  const routes: DeclaredRoute[] = [];
  for (const { instance, metatype } of app.get(DiscoveryService).getControllers()) {
    const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
    for (const name of scanner.getAllMethodNames(prototype)) {
      const handler = prototype[name]!;
      const path = Reflect.getMetadata('path', handler) as string | undefined;
      if (path === undefined) continue;
      const rule = ruleOf(handler);
      if (!rule) throw new Error(`${metatype!.name}.${name} is a route without @Route: say who may call it and what it returns.`);
      const base = Reflect.getMetadata('path', metatype as object) as string;
      const full = `/${[base, path].map((part) => part.replace(/^\/|\/$/g, '')).filter(Boolean).join('/')}`;
      routes.push({ controller: metatype!.name, handler: name, method: METHODS[Reflect.getMetadata('method', handler) as number]!, path: full, rule });
    }
  }
  return routes.sort((a, b) => `${a.path} ${a.method}`.localeCompare(`${b.path} ${b.method}`));
}
