import { answer, api } from '../../shared/http/api';
import { queryClient } from '../../shared/query-client';
import { ORGANISATIONS, type Organisation } from './api';

/** Where the logo is shown from; the digest makes a new address of a new picture. */
export const logoUrlOf = ({ id, logoDigest }: Pick<Organisation, 'id' | 'logoDigest'>): string | null =>
  logoDigest && `/api/v1/organisations/${id}/logo?digest=${logoDigest}`;

/** Puts, replaces or removes the logo; `null` leaves it. */
export async function saveLogo(id: string, change: File | 'remove' | null): Promise<void> {
  if (change === null) return;
  const params = { path: { id } };
  if (change === 'remove') await answer(api.DELETE('/organisations/{id}/logo', { params }));
  else
    await answer(
      api.PUT('/organisations/{id}/logo', {
        params,
        body: change,
        bodySerializer: (file: File) => file,
        headers: { 'Content-Type': 'application/octet-stream' },
      }),
    );
  await queryClient.invalidateQueries({ queryKey: ORGANISATIONS });
}
