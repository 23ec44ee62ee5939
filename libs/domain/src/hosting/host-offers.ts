import { hasShare, offerOf } from './host-eligibility.js';
import type { HeldMeeting, HostedMeeting, HostPlanInput } from './host-values.js';

/** What a meeting meets: who could host it, and which days are not like others. */
export type HostSurroundings = Pick<HostPlanInput, 'organisations' | 'holidays' | 'observances'>;

/** The organisations that could have hosted a meeting, by the constraints H1 to H4 and H6, with the weights they have today: they share its load. */
export const eligibleFor = (meeting: HostedMeeting, { organisations, ...calendars }: HostSurroundings): HeldMeeting['eligible'] =>
  organisations.filter((organisation) => hasShare(offerOf(organisation, meeting, calendars))).map(({ id, weight }) => ({ organisationId: id, weight }));

/** The organisations that can host a meeting as far as the meeting itself goes, with the room each would give. */
export const offersFor = (meeting: HostedMeeting, { organisations, ...calendars }: HostSurroundings): { organisationId: string; roomId: string }[] =>
  organisations.flatMap((organisation) => {
    const { roomId } = offerOf(organisation, meeting, calendars);
    return roomId === null ? [] : [{ organisationId: organisation.id, roomId }];
  });
