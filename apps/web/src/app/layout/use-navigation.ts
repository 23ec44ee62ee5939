import { useRouter } from '@tanstack/react-router';
import { useSession } from '../../shared/session';
import { navigationFor, type NavigationGroup } from '../navigation';

/** The navigation of the person who is signed in. */
export function useNavigation(): NavigationGroup[] {
  const { routesByPath } = useRouter();
  return navigationFor(useSession().permissions, routesByPath);
}
