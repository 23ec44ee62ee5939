import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A plan says on which level another one may be better, not only whether it is proved: of those computed before, that is not known. */
export class PlanDoubts1795953600000 implements MigrationInterface {
  name = 'PlanDoubts1795953600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE host_plans SET
        result = (result - 'isProven') || jsonb_build_object('doubt', CASE WHEN (result ->> 'isProven')::boolean THEN NULL ELSE 'fallbacks' END),
        revision = revision || jsonb_build_object('result', ((revision -> 'result') - 'isProven') || jsonb_build_object('doubt', CASE WHEN (revision #>> '{result,isProven}')::boolean THEN NULL ELSE 'fallbacks' END))
      WHERE result ? 'isProven'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE host_plans SET
        result = (result - 'doubt') || jsonb_build_object('isProven', result ->> 'doubt' IS NULL),
        revision = revision || jsonb_build_object('result', ((revision -> 'result') - 'doubt') || jsonb_build_object('isProven', revision #>> '{result,doubt}' IS NULL))`);
  }
}
