import { publicRoutes as answer } from '../features/answer/routes';
import { publicRoutes as apply } from '../features/apply/routes';
import { publicRoutes as circular } from '../features/circular/routes';
import { publicRoutes as claims } from '../features/claims/routes';
import { publicRoutes as confirm } from '../features/confirm/routes';
import { publicRoutes as host } from '../features/host/routes';
import { publicRoutes as session } from '../features/session/routes';
import { publicRoute } from '../shared/routing';

/** Every page before sign-in: a feature's public routes are added here, and only here. */
export const publicRoutes = publicRoute.addChildren([...answer, ...apply, ...circular, ...claims, ...confirm, ...host, ...session]);
