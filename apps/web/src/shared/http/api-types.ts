/* eslint-disable @typescript-eslint/no-explicit-any -- replaced by `export type { paths } from '@verbund/contracts/api.js'` once the API document is generated */
type Operation = {
  parameters: { query?: any; header?: any; path?: any; cookie?: never };
  requestBody?: { content: { 'application/json': any } };
  responses: { 200: { content: { 'application/json': any } } };
};
type Method = 'get' | 'put' | 'post' | 'delete' | 'options' | 'head' | 'patch' | 'trace';

export type paths = Record<string, Record<Method, Operation>>;
