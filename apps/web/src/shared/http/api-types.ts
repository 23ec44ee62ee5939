/* eslint-disable @typescript-eslint/no-explicit-any -- until the API document names every route that is called */
type Operation = {
  parameters: { query?: any; header?: any; path?: any; cookie?: never };
  requestBody?: { content: { 'application/json': any } };
  responses: { 200: { content: { 'application/json': any } } };
};
type Method = 'get' | 'put' | 'post' | 'delete' | 'options' | 'head' | 'patch' | 'trace';

/**
 * The routes of the API, below its base. Once the document is complete this file is one line:
 * `export type paths = { [Path in keyof Api as Path extends `/api/v1${infer Rest}` ? Rest : never]: Api[Path] };`
 * with `import type { paths as Api } from '@verbund/contracts/api.js'`.
 */
export type paths = Record<string, Record<Method, Operation>>;
