import pg from 'pg';

const DAY_MS = 86_400_000;

/** Lets days pass for one meeting and whoever was asked to host it: its day and every step of its host move back. Then the regular work of the hour is done. */
export async function letDaysPass(meetingId: string, until: { daysBefore: number }): Promise<void> {
  const client = new pg.Client({ connectionString: process.env['E2E_DATABASE'] });
  await client.connect();
  try {
    const { rows } = await client.query<{ starts_at: Date }>('SELECT starts_at FROM meetings WHERE id = $1', [meetingId]);
    const days = Math.round((rows[0]!.starts_at.getTime() - Date.now()) / DAY_MS) - until.daysBefore;
    const back = `make_interval(days => ${days})`;
    await client.query(`UPDATE meetings SET starts_at = starts_at - ${back}, ends_at = ends_at - ${back} WHERE id = $1`, [meetingId]);
    await client.query(`UPDATE host_assignment_steps SET taken_at = taken_at - ${back} WHERE assignment_id IN (SELECT id FROM host_assignments WHERE meeting_id = $1)`, [meetingId]);
    await client.query(`SELECT graphile_worker.add_job('host-ladder')`);
  } finally {
    await client.end();
  }
}
