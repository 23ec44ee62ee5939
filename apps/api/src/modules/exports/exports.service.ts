import { Inject, Injectable } from '@nestjs/common';
import { changesBetween } from '../../platform/work/changes.js';
import { NOBODY, type RequestActor } from '../../platform/work/request-actor.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';

/** Personal data leaves the house with a file: the trail says who took which list, with which filters. */
@Injectable()
export class ExportsService {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  record(actor: RequestActor, taken: { list: string; format: string }): Promise<void> {
    return this.work.run(actor, async (tx) => {
      tx.record({ action: 'network.exported', subject: 'network', subjectId: NOBODY, changes: changesBetween({}, { ...taken }) });
    });
  }
}
