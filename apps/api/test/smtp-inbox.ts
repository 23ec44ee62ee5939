import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

export type ReceivedMail = { recipients: string[]; data: string };

/** A mail server for tests: keeps what it receives; `answer` changes what it says to a command, such as `DATA`. */
export class SmtpInbox {
  readonly mails: ReceivedMail[] = [];
  answer: (command: string) => string | null = () => null;

  private constructor(private readonly server: Server) {}

  static async open(): Promise<SmtpInbox> {
    const server = createServer();
    const inbox = new SmtpInbox(server);
    server.on('connection', (socket) => inbox.serve(socket));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return inbox;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.server.close();
  }

  private serve(socket: Socket): void {
    let buffer = '';
    let recipients: string[] = [];
    let data: string[] | null = null;
    const finish = (): string => {
      const answer = this.answer('.');
      if (answer === null) this.mails.push({ recipients, data: data!.join('\r\n') });
      [recipients, data] = [[], null];
      return answer ?? '250 kept';
    };
    const reply = (line: string): string | null => {
      if (data) return line === '.' ? finish() : (data.push(line), null);
      const [command = ''] = line.toUpperCase().split(' ');
      const unusual = this.answer(command);
      if (unusual) return unusual;
      if (command === 'RCPT') recipients.push(line.slice('RCPT TO:'.length));
      if (command === 'DATA') data = [];
      return command === 'DATA' ? '354 go on' : command === 'QUIT' ? '221 bye' : '250 ok';
    };
    socket.on('error', () => undefined).write('220 test\r\n');
    socket.on('data', (chunk) => {
      const lines = (buffer + chunk.toString()).split('\r\n');
      buffer = lines.pop()!;
      for (const answer of lines.map(reply)) {
        if (answer === 'CUT') socket.destroy();
        else if (answer) socket.write(`${answer}\r\n`);
      }
    });
  }
}
