import { Controller, Get, Inject } from '@nestjs/common';
import { DATABASE, type Db } from '../database/sql.js';
import { Route } from '../http/route.js';
import { HealthView } from './health.dto.js';

@Controller('health')
export class HealthController {
  constructor(@Inject(DATABASE) private readonly dataSource: Db) {}

  /** The process answers. */
  @Get('live')
  @Route('public', HealthView)
  live(): HealthView {
    return { status: 'up' };
  }

  /** The database accepts a write; 503 otherwise. */
  @Get('ready')
  @Route('public', HealthView)
  async ready(): Promise<HealthView> {
    await this.dataSource.query(`INSERT INTO rate_limits (key, points) VALUES ('health', 0) ON CONFLICT (key) DO UPDATE SET points = rate_limits.points`);
    return { status: 'up' };
  }
}
