import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Worker } from 'node:worker_threads';
import type { Paper } from './paper.js';

/** Plain JavaScript beside `src` and `dist`, so that it is found from both. */
const RENDERER = new URL('../../../workers/render-pdf.mjs', import.meta.url);
const TIME_LIMIT_MS = 60_000;

type Answer = { readonly id: number; readonly pdf?: Uint8Array; readonly fault?: string };
type Waiting = { resolve(pdf: Buffer): void; reject(error: Error): void; readonly timer: NodeJS.Timeout };

/** Papers become PDFs in one thread that starts with the first of them and works them off one by one (PDF/A-2b, fonts embedded). */
@Injectable()
export class PdfRenderer implements OnModuleDestroy {
  private thread: Worker | null = null;
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;

  render(paper: Paper): Promise<Buffer> {
    const id = (this.last += 1);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.giveUp(new Error('A PDF took too long.')), TIME_LIMIT_MS);
      this.waiting.set(id, { resolve, reject, timer });
      this.running().postMessage({ id, paper: JSON.stringify(paper) });
    });
  }

  async onModuleDestroy(): Promise<void> {
    await this.thread?.terminate();
  }

  /** The thread; it keeps no process alive that has nothing else to do. */
  private running(): Worker {
    if (this.thread) return this.thread;
    const thread = new Worker(RENDERER);
    thread.unref();
    thread.on('message', (answer: Answer) => this.settle(answer));
    thread.on('error', (error: Error) => this.giveUp(error));
    thread.on('exit', () => this.thread === thread && this.giveUp(new Error('The thread for PDFs ended.')));
    return (this.thread = thread);
  }

  private settle({ id, pdf, fault }: Answer): void {
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    clearTimeout(waiting?.timer);
    if (pdf) waiting?.resolve(Buffer.from(pdf));
    else waiting?.reject(new Error(`No PDF: ${fault}`));
  }

  /** Ends the thread and refuses whoever waits; the next paper starts another one. */
  private giveUp(error: Error): void {
    const thread = this.thread;
    this.thread = null;
    void thread?.terminate();
    for (const { timer, reject } of this.waiting.values()) {
      clearTimeout(timer);
      reject(error);
    }
    this.waiting.clear();
  }
}
