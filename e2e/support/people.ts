import type { Page } from '@playwright/test';

export type DemoPerson = 'admin' | 'office' | 'board' | 'staff' | 'auditor' | 'rep';

const PASSWORD = 'verbund-demo-2027';

/** Signs in over the API, in the language of the browser profile; the page then has the session. */
export async function signInAs(page: Page, person: DemoPerson): Promise<void> {
  await page.request.post('/api/v1/session', { data: { email: `${person}@verbund.example`, password: PASSWORD } });
}

const firstOf = async <Item = { id: string }>(page: Page, path: string, params: Record<string, string | number> = {}): Promise<Item> => {
  const { items } = (await (await page.request.get(`/api/v1${path}`, { params })).json()) as { items: Item[] };
  return items[0]!;
};

/** The id of the first organisation that the register finds for a text. */
export const organisationNamed = async (page: Page, search: string): Promise<string> => (await firstOf(page, '/organisations', { search })).id;

/** The id of the change request that has waited longest. */
export const oldestRequest = async (page: Page): Promise<string> => (await firstOf(page, '/change-requests')).id;
