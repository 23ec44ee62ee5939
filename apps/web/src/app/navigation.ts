import {
  Armchair,
  Building2,
  CalendarDays,
  ClipboardCheck,
  DoorOpen,
  FileClock,
  FileUp,
  Gavel,
  History,
  House,
  HousePlus,
  Inbox,
  KeyRound,
  Landmark,
  MailOpen,
  MailQuestionMark,
  Scale,
  Tags,
  UserRoundCheck,
  UserRoundPlus,
  UsersRound,
  type LucideIcon,
} from 'lucide-react';
import type { Permission } from '@verbund/domain/access/permissions.js';
import type { TextKey } from '../shared/texts/keys';

export type NavigationItem = {
  readonly to: string;
  readonly label: TextKey;
  readonly icon: LucideIcon;
  readonly permission: Permission;
};
export type NavigationGroup = { readonly label: TextKey; readonly items: readonly NavigationItem[] };

/** The sidebar, top to bottom. Shown is what the person may do; the first permitted page is the start page. */
export const NAVIGATION: readonly NavigationGroup[] = [
  {
    label: 'shell.group.work',
    items: [{ to: '/overview', label: 'shell.nav.overview', icon: House, permission: 'overview.read' }],
  },
  {
    label: 'shell.group.register',
    items: [
      { to: '/organisations', label: 'shell.nav.organisations', icon: Building2, permission: 'organisation.read' },
      { to: '/change-requests', label: 'shell.nav.changeRequests', icon: Inbox, permission: 'changeRequest.read' },
      { to: '/people', label: 'shell.nav.people', icon: UsersRound, permission: 'person.read' },
      { to: '/rooms', label: 'shell.nav.rooms', icon: DoorOpen, permission: 'room.read' },
      { to: '/documents', label: 'shell.nav.documents', icon: FileClock, permission: 'document.readDeadlines' },
      { to: '/applications', label: 'shell.nav.applications', icon: UserRoundPlus, permission: 'application.read' },
      { to: '/imports', label: 'shell.nav.imports', icon: FileUp, permission: 'import.run' },
    ],
  },
  {
    label: 'shell.group.governance',
    items: [
      { to: '/meetings', label: 'shell.nav.meetings', icon: CalendarDays, permission: 'meeting.read' },
      { to: '/bodies', label: 'shell.nav.bodies', icon: Armchair, permission: 'body.read' },
      { to: '/decisions', label: 'shell.nav.decisions', icon: Gavel, permission: 'decision.read' },
      {
        to: '/circular-resolutions',
        label: 'shell.nav.circularResolutions',
        icon: MailQuestionMark,
        permission: 'circularResolution.read',
      },
      { to: '/hosting', label: 'shell.nav.hosting', icon: HousePlus, permission: 'hosting.read' },
      { to: '/rules', label: 'shell.nav.rules', icon: Scale, permission: 'rulePack.read' },
    ],
  },
  {
    label: 'shell.group.office',
    items: [
      { to: '/campaigns', label: 'shell.nav.campaigns', icon: ClipboardCheck, permission: 'confirmation.read' },
      { to: '/taxonomies', label: 'shell.nav.taxonomies', icon: Tags, permission: 'taxonomy.manage' },
      { to: '/claims', label: 'shell.nav.claims', icon: UserRoundCheck, permission: 'claim.read' },
      { to: '/accounts', label: 'shell.nav.accounts', icon: KeyRound, permission: 'account.invite' },
      { to: '/network', label: 'shell.nav.network', icon: Landmark, permission: 'network.update' },
      { to: '/directory-settings', label: 'shell.nav.directory', icon: Building2, permission: 'directory.read' },
      { to: '/audit', label: 'shell.nav.audit', icon: History, permission: 'audit.read' },
      { to: '/demo-inbox', label: 'shell.nav.demoInbox', icon: MailOpen, permission: 'mail.readDemoInbox' },
    ],
  },
];

/** The groups with what the person may open and this version has a page for; groups without an item vanish. */
export function navigationFor(
  permissions: readonly Permission[],
  paths: Readonly<Record<string, unknown>>,
): NavigationGroup[] {
  const isShown = ({ to, permission }: NavigationItem) => to in paths && permissions.includes(permission);
  return NAVIGATION.map((group) => ({ ...group, items: group.items.filter(isShown) })).filter(
    ({ items }) => items.length > 0,
  );
}
