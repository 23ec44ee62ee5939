/**
 * Asks the database for the version of the directory, once for all requests that wait: those that come while one question is under way share the
 * next one. So each request sees everything that was committed before it came, and a hundred at once cost one statement.
 */
export class DirectoryVersion {
  private next: Promise<string> | null = null;
  private present: Promise<unknown> = Promise.resolve();

  constructor(private readonly ask: () => Promise<string>) {}

  current(): Promise<string> {
    return (this.next ??= this.askAfter(this.present));
  }

  private async askAfter(earlier: Promise<unknown>): Promise<string> {
    await earlier.catch(() => undefined);
    await new Promise(setImmediate);
    const answer = this.ask();
    this.present = answer;
    this.next = null;
    return answer;
  }
}
