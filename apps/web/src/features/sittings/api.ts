import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { components } from '@verbund/contracts/api.js';
import { answer, api } from '../../shared/http/api';
import { listQuery, type ListSearch, type ListSpec } from '../../shared/list-search';
import { queryClient } from '../../shared/query-client';

type Schemas = components['schemas'];
export type Sitting = Schemas['SittingView'];
export type SittingItem = Schemas['SittingItem'];
export type Participant = Schemas['SittingParticipant'];
export type Section = Schemas['MinutesSectionView'];
export type Quorum = Schemas['QuorumView'];
export type Decision = Schemas['DecisionItem'];
export type Task = Schemas['MeetingTaskView'];
export type Attendance = Schemas['AttendanceInput']['attendance'];
export type ItemValues = Schemas['AgendaItemCreate'];

const SITTINGS = ['sittings'] as const;
const REFRESH_MS = 10_000;
const at = (meetingId: string) => ({ params: { path: { meetingId } } });
const ofItem = (meetingId: string, itemId: string) => ({ params: { path: { meetingId, itemId } } });

export const sittingQuery = (meetingId: string) =>
  queryOptions({
    queryKey: [...SITTINGS, meetingId],
    queryFn: ({ signal }) => answer<Sitting>(api.GET('/meetings/{meetingId}/sitting', { ...at(meetingId), signal })),
  });

/** During the evening others write at the same time: what they did shows within seconds. */
export const eveningQuery = (meetingId: string) => queryOptions({ ...sittingQuery(meetingId), refetchInterval: REFRESH_MS });

export const DECISIONS = { filters: { body: null, year: null, result: ['passed', 'failed', 'annulled'] }, sorts: ['on'] } as const satisfies ListSpec;

export const decisionsQuery = (list: ListSearch<typeof DECISIONS>) => {
  const { year, ...filters } = list.filters;
  const { sort: _, ...query } = listQuery({ ...list, filters });
  return queryOptions({
    queryKey: [...SITTINGS, 'decisions', list],
    queryFn: ({ signal }) =>
      answer<Schemas['DecisionList']>(api.GET('/decisions', { params: { query: { ...query, ...(year[0] && { year: Number(year[0]) }) } as never }, signal })),
    placeholderData: keepPreviousData,
  });
};

/** Every change answers with the whole sitting. */
async function changed(request: Promise<{ data?: Sitting }>): Promise<void> {
  const sitting = await answer<Sitting>(request);
  queryClient.setQueryData(sittingQuery(sitting.id).queryKey, sitting);
}

export const takeStep = (meetingId: string, step: 'opening' | 'closing') =>
  changed(step === 'opening' ? api.POST('/meetings/{meetingId}/opening', at(meetingId)) : api.POST('/meetings/{meetingId}/closing', at(meetingId)));

export const addItem = (meetingId: string, body: ItemValues) => changed(api.POST('/meetings/{meetingId}/agenda-items', { ...at(meetingId), body }));
export const changeItem = (meetingId: string, { id, version }: SittingItem, values: Partial<ItemValues>) =>
  changed(api.PATCH('/meetings/{meetingId}/agenda-items/{itemId}', { ...ofItem(meetingId, id), body: { ...values, version } }));
export const moveItem = (meetingId: string, { id, parentId }: SittingItem, position: number) =>
  changed(api.POST('/meetings/{meetingId}/agenda-items/{itemId}/moves', { ...ofItem(meetingId, id), body: { parentId, position } }));
export const removeItem = (meetingId: string, itemId: string) => changed(api.DELETE('/meetings/{meetingId}/agenda-items/{itemId}', ofItem(meetingId, itemId)));

export const addPaper = (meetingId: string, itemId: string, file: File) =>
  changed(
    api.POST('/meetings/{meetingId}/agenda-items/{itemId}/papers', {
      ...ofItem(meetingId, itemId),
      body: file as never,
      bodySerializer: (body: unknown) => body as File,
      headers: { 'Content-Type': 'application/octet-stream', 'X-File-Name': encodeURIComponent(file.name) },
    }),
  );
export const paperAddress = (meetingId: string, itemId: string, paperId: string) => `/api/v1/meetings/${meetingId}/agenda-items/${itemId}/papers/${paperId}`;

export const takeProposal = (meetingId: string, proposalId: string) => changed(api.POST('/meetings/{meetingId}/proposals', { ...at(meetingId), body: { proposalId } }));
export async function propose(body: Schemas['AgendaProposalCreate']): Promise<void> {
  await answer(api.POST('/agenda-proposals', { body }));
  await queryClient.invalidateQueries({ queryKey: SITTINGS });
}

export const noteAttendance = (meetingId: string, body: Schemas['AttendanceInput']) => changed(api.POST('/meetings/{meetingId}/attendance', { ...at(meetingId), body }));
export const noteRecusal = (meetingId: string, body: Schemas['RecusalInput']) => changed(api.POST('/meetings/{meetingId}/recusals', { ...at(meetingId), body }));
export const takeRecusalBack = (meetingId: string, recusalId: string) =>
  changed(api.DELETE('/meetings/{meetingId}/recusals/{recusalId}', { params: { path: { meetingId, recusalId } } }));

export const writeMinutes = (meetingId: string, body: Schemas['MinutesInput']) => changed(api.PATCH('/meetings/{meetingId}/minutes', { ...at(meetingId), body }));

export async function decide(meetingId: string, body: Schemas['SittingDecisionCreate']): Promise<Decision> {
  const decision = await answer<Decision>(api.POST('/meetings/{meetingId}/decisions', { ...at(meetingId), body }));
  await queryClient.invalidateQueries({ queryKey: SITTINGS });
  return decision;
}

export const addTask = (meetingId: string, body: Schemas['MeetingTaskCreate']) => changed(api.POST('/meetings/{meetingId}/tasks', { ...at(meetingId), body }));
export async function finishTask({ id, version, doneOn }: Task): Promise<void> {
  await answer(api.PATCH('/meeting-tasks/{taskId}', { params: { path: { taskId: id } }, body: { version, done: doneOn === null } }));
  await queryClient.invalidateQueries({ queryKey: SITTINGS });
}
