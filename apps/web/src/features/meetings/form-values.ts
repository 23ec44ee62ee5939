import type { Meeting } from '../../shared/meetings';
import type { MeetingCreate } from './api';
import { NO_PLACE, placeInput, type PlaceValues } from './place-values';
import { NEW_TIME, timeInput, type TimeValues } from './time-values';

export type TellingValues = {
  title: string;
  kind: Meeting['kind'] | null;
  mode: Meeting['mode'];
  onlineAddress: string;
  electronicRights: string;
  note: string;
  guests: string;
  needsStepFree: boolean;
  rotates: boolean;
};
export type NewMeetingValues = TellingValues & TimeValues & PlaceValues & { bodyId: string | null; seriesId: string | null };
export type EditMeetingValues = TellingValues & { version: number };

const NOTHING_TOLD: TellingValues = { title: '', kind: null, mode: 'inPerson', onlineAddress: '', electronicRights: '', note: '', guests: '0', needsStepFree: false, rotates: false };

/** What a link to the form brings along. */
export type Given = { readonly on?: string; readonly roomId?: string; readonly seriesId?: string; readonly bodyId?: string };

export const newMeeting = ({ on, roomId, seriesId, bodyId }: Given): NewMeetingValues => ({
  ...NOTHING_TOLD, ...NEW_TIME, ...NO_PLACE, bodyId: bodyId ?? null, seriesId: seriesId ?? null, on: on ?? null, ...(roomId && { placeKind: 'room' as const, roomId }),
});

/** A meeting as the form shows it; also what somebody else has saved meanwhile. */
export const valuesOf = ({ title, kind, mode, onlineAddress, electronicRights, note, guests, needsStepFree, rotates, version }: Meeting): EditMeetingValues => ({
  title, kind, mode, onlineAddress, electronicRights, note, guests: String(guests), needsStepFree, rotates, version,
});

const tellingInput = ({ title, kind, mode, onlineAddress, electronicRights, note, guests, needsStepFree, rotates }: TellingValues) => ({
  title, ...(kind && { kind }), mode, onlineAddress: mode === 'inPerson' ? '' : onlineAddress, electronicRights: mode === 'inPerson' ? '' : electronicRights, note, guests: Number(guests), needsStepFree, rotates,
});

export const createInput = (values: NewMeetingValues): MeetingCreate => ({
  ...tellingInput(values), ...timeInput(values), ...placeInput(values), bodyId: values.bodyId ?? '', ...(values.seriesId && { seriesId: values.seriesId }),
});

export const patchInput = ({ version, ...values }: EditMeetingValues) => ({ version, ...tellingInput(values) });
