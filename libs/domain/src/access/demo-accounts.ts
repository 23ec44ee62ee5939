import type { Role } from './permissions.js';

/** Published with every demo network; nobody may choose it, only the demo loader sets it. */
export const DEMO_PASSWORD = 'verbund-demo-2027';

/** One account for each role of the demo network. */
export const DEMO_ACCOUNTS: readonly { readonly email: string; readonly role: Role }[] = [
  { email: 'admin@verbund.example', role: 'administrator' },
  { email: 'office@verbund.example', role: 'office' },
  { email: 'board@verbund.example', role: 'board' },
  { email: 'staff@verbund.example', role: 'staff' },
  { email: 'auditor@verbund.example', role: 'auditor' },
  { email: 'rep@verbund.example', role: 'representative' },
];
