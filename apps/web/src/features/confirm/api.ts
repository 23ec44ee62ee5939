import { queryOptions } from '@tanstack/react-query';
import type { components } from '@verbund/contracts/api.js';
import { answer, api } from '../../shared/http/api';
import { queryClient } from '../../shared/query-client';

type Schemas = components['schemas'];
export type Confirmation = Schemas['ConfirmationView'];
export type Organisation = Confirmation['organisation'];
export type Section = Schemas['SectionAnswer']['section'];
export type Correction = Omit<Schemas['CorrectionRequest'], 'version'>;
export type Passing = Schemas['PassingRequest'];

/** The one-time token travels behind the `#`: it reaches no server log and no referrer. */
const headers = () => ({ Authorization: `Bearer ${location.hash.slice(1)}` });

export const confirmationQuery = queryOptions({
  queryKey: ['confirmation'],
  queryFn: () => answer<Confirmation>(api.GET('/confirmation', { headers: headers() })),
  retry: false,
});

/** What can be ticked; fetched once somebody corrects. */
export const termsQuery = queryOptions({
  queryKey: ['confirmation', 'terms'],
  queryFn: () => answer<Schemas['FormTerms']>(api.GET('/confirmation/terms', { headers: headers() })),
  staleTime: Infinity,
});

const show = (view: Confirmation) => queryClient.setQueryData(confirmationQuery.queryKey, view);

/** Told by the page once it is seen: programs that look through mails fetch addresses, but show no page. */
export const tellOpened = () => answer(api.POST('/confirmation/opening', { headers: headers() }));

export const confirmSections = async (sections: Section[]) =>
  show(await answer<Confirmation>(api.POST('/confirmation/answers', { headers: headers(), body: { sections } })));

export async function correct({ version }: Organisation, correction: Correction) {
  const body = { version, ...correction };
  const { view } = await answer<Schemas['CorrectionResult']>(
    api.PATCH('/confirmation/profile', { headers: headers(), body }),
  );
  show(view);
}

export const remark = async (section: Section, text: string) =>
  show(await answer<Confirmation>(api.POST('/confirmation/remarks', { headers: headers(), body: { section, text } })));

export const passOn = (passing: Passing) =>
  answer(api.POST('/confirmation/passings', { headers: headers(), body: passing }));

export const reportDissolution = async (note: string) =>
  show(
    await answer<Confirmation>(
      api.POST('/confirmation/dissolution', { headers: headers(), body: { confirmed: true, note } }),
    ),
  );

export type NewDocument = { readonly kind: Confirmation['documents'][number]['kind']; readonly issuedOn?: string };

/** The file travels as it is; its name goes percent-encoded beside it. */
export const addDocument = async (query: NewDocument, file: File) =>
  show(
    await answer<Confirmation>(
      api.POST('/confirmation/documents', {
        params: { query },
        headers: {
          ...headers(),
          'Content-Type': 'application/octet-stream',
          'X-File-Name': encodeURIComponent(file.name),
        },
        body: file as never,
        bodySerializer: (body) => body as never,
      }),
    ),
  );
