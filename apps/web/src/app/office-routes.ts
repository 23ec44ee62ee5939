import { routes as account } from '../features/account/routes';
import { routes as accounts } from '../features/accounts/routes';
import { routes as applications } from '../features/applications/routes';
import { routes as audit } from '../features/audit/routes';
import { routes as bodies } from '../features/bodies/routes';
import { routes as campaigns } from '../features/campaigns/routes';
import { routes as changeRequests } from '../features/change-requests/routes';
import { routes as circularResolutions } from '../features/circular-resolutions/routes';
import { routes as claims } from '../features/claims/routes';
import { routes as demoInbox } from '../features/demo-inbox/routes';
import { routes as directory } from '../features/directory/routes';
import { routes as documents } from '../features/documents/routes';
import { routes as gallery } from '../features/gallery/routes';
import { routes as hosting } from '../features/hosting/routes';
import { routes as imports } from '../features/imports/routes';
import { routes as meetings } from '../features/meetings/routes';
import { routes as network } from '../features/network/routes';
import { routes as rooms } from '../features/organisations/rooms/routes';
import { routes as organisations } from '../features/organisations/routes';
import { routes as overview } from '../features/overview/routes';
import { routes as people } from '../features/people/routes';
import { routes as rulePacks } from '../features/rule-packs/routes';
import { routes as sittings } from '../features/sittings/routes';
import { routes as taxonomies } from '../features/taxonomies/routes';
import { officeRoute } from '../shared/routing';
import { startRoute, unknownRoute } from './start-route';

/** Every page of the office: a feature's routes are added here, and only here. */
export const officeRoutes = officeRoute.addChildren([
  startRoute,
  unknownRoute,
  ...account,
  ...accounts,
  ...applications,
  ...audit,
  ...bodies,
  ...campaigns,
  ...changeRequests,
  ...circularResolutions,
  ...claims,
  ...demoInbox,
  ...directory,
  ...documents,
  ...gallery,
  ...hosting,
  ...imports,
  ...meetings,
  ...network,
  ...organisations,
  ...overview,
  ...people,
  ...rooms,
  ...rulePacks,
  ...sittings,
  ...taxonomies,
]);
