import type { HubConnection } from '@microsoft/signalr';
import type { ClientState } from './state.ts';

/** Something one was told, at its place in one's stream. */
export interface Entry {
  position: number;
  kind: string;
  data: unknown;
}

interface Part {
  position: number;
  entries: Entry[];
  reset: boolean;
}

export interface Ears {
  /** Something happened; each comes once and in order. */
  entry: (entry: Entry) => void;
  /** Something that is worth nothing a moment later. */
  passed: (kind: string, data: unknown) => void;
  /** From here on one hears everything: what was read before may be old. */
  begin: () => void;
  /** The line stands, for the first time or again. */
  stands: () => void;
  /** The token runs out soon, or is not taken any more. */
  renew: () => Promise<unknown>;
}

interface Source {
  getState: () => ClientState;
  subscribe: (heard: () => void) => unknown;
}

const shortest = 1_000;
const longest = 30_000;

/** Waits longer after each failure, and never as long as the others who lost the same node. */
export const pause = (failures: number, chance = Math.random()) =>
  Math.min(longest, shortest * 2 ** Math.max(0, failures - 1)) * (1 + chance / 2);

/**
 * Goes on from a position whatever becomes of the line: what comes is told once and in order, and what was told before is
 * passed over.
 */
export class Stream {
  position: number | null = null;

  /** What is new of a part; `missed` when some of it can only be read anew. */
  take(part: Part): { news: Entry[]; missed: boolean } {
    const before = this.position;
    const news = part.entries.filter((entry) => before === null || entry.position > before);
    this.position = part.reset || before === null ? part.position : Math.max(before, part.position);
    return { news, missed: part.reset || before === null };
  }
}

/** Listens for as long as somebody is signed in, and comes back after every interruption. */
export function listen(source: Source, ears: Ears) {
  const token = () => source.getState().session.accessToken;
  let running = false;
  let connection: HubConnection | undefined;
  let told: string | null = null;

  async function run() {
    if (running) return;
    running = true;
    const stream = new Stream();
    for (let failures = 0; token(); failures++) {
      // A line that stood for a while was no failure.
      if (await stay(stream)) failures = 0;
      if (token()) await rest(pause(failures));
    }
    running = false;
  }

  async function stay(stream: Stream): Promise<boolean> {
    const { HttpTransportType, HubConnectionBuilder, LogLevel } = await import('@microsoft/signalr');
    const line = new HubConnectionBuilder()
      .withUrl('/api/realtime', { transport: HttpTransportType.WebSockets, skipNegotiation: true })
      .configureLogging(LogLevel.None)
      .build();
    const closed = new Promise<void>((resolve) => line.onclose(() => resolve()));
    let stood = false;
    line.on('entries', (part: Part) => {
      stood = true;
      const { news, missed } = stream.take(part);
      if (missed) ears.begin();
      news.forEach(ears.entry);
    });
    line.on('passed', ears.passed);
    line.on('renew', () => void ears.renew());
    line.on('closing', () => {});
    try {
      await line.start();
      connection = line;
      told = token();
      await line.invoke('SignIn', told, stream.position);
      ears.stands();
      await closed;
    } catch {
      await line.stop().catch(() => {});
      if (!stood && token()) await ears.renew();
    }
    connection = undefined;
    return stood;
  }

  const look = () => {
    const now = token();
    if (now) void run();
    if (!connection || now === told) return;
    told = now;
    if (now) connection.invoke('Renew', now).catch(() => {});
    else void connection.stop();
  };
  source.subscribe(look);
  look();
}

// A page that comes back to the light, or to the network, does not wait.
function rest(time: number) {
  return new Promise<void>((resolve) => {
    const done = () => {
      clearTimeout(timer);
      window.removeEventListener('online', done);
      document.removeEventListener('visibilitychange', seen);
      resolve();
    };
    const seen = () => document.visibilityState === 'visible' && done();
    const timer = setTimeout(done, time);
    window.addEventListener('online', done);
    document.addEventListener('visibilitychange', seen);
  });
}
