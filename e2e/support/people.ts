import type { Page } from '@playwright/test';

export type DemoPerson = 'admin' | 'office' | 'board' | 'staff' | 'auditor' | 'rep';

const PASSWORD = 'verbund-demo-2027';

/** Signs in over the API, in the language of the browser profile; the page then has the session. */
export async function signInAs(page: Page, person: DemoPerson): Promise<void> {
  await page.request.post('/api/v1/session', { data: { email: `${person}@verbund.example`, password: PASSWORD } });
}

/** The id of the first organisation that the register finds for a text. */
export async function organisationNamed(page: Page, search: string): Promise<string> {
  const answer = await page.request.get('/api/v1/organisations', { params: { search } });
  const { items } = (await answer.json()) as { items: { id: string }[] };
  return items[0]!.id;
}

/** The id of the change request that has waited longest. */
export async function oldestRequest(page: Page): Promise<string> {
  const { items } = (await (await page.request.get('/api/v1/change-requests')).json()) as { items: { id: string }[] };
  return items[0]!.id;
}
