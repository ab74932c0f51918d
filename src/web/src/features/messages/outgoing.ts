/** A message that is on its way: kept by the browser until the server has it, also when the page is closed meanwhile. */
export interface Outgoing {
  id: string;
  /** Whose it is: another account of the same browser does not send it. */
  by: string;
  conversation: string;
  text: string;
  replyTo?: number;
  files: string[];
  at: number;
  /** Why the server refused it; its author decides what becomes of it. */
  refused?: string;
}

/** Where they are kept. */
export interface Shelf {
  all: () => Promise<Outgoing[]>;
  put: (message: Outgoing) => Promise<void>;
  remove: (id: string) => Promise<void>;
}

export type Fate = { is: 'sent' } | { is: 'later' } | { is: 'refused'; why: string };

/**
 * Sends what was written, once and in order: a message goes when the ones before it in its conversation are there. Sent again
 * it is the same message, since its id was made here.
 */
export class Outbox {
  private waiting: Outgoing[] = [];
  private readonly heard = new Set<() => void>();
  private running = false;
  private again = false;

  constructor(
    private readonly shelf: Shelf,
    private readonly send: (message: Outgoing) => Promise<Fate>,
  ) {}

  readonly list = () => this.waiting;

  readonly subscribe = (listener: () => void) => {
    this.heard.add(listener);
    return () => this.heard.delete(listener);
  };

  async open() {
    this.set([...(await this.shelf.all().catch(() => []))].sort((a, b) => a.at - b.at));
  }

  async add(message: Outgoing) {
    this.set([...this.waiting, message]);
    // Where nothing can be kept it is sent all the same.
    await this.shelf.put(message).catch(() => {});
    await this.flush(message.by);
  }

  async drop(id: string) {
    this.set(this.waiting.filter((message) => message.id !== id));
    await this.shelf.remove(id).catch(() => {});
  }

  async flush(by: string) {
    if (this.running) {
      this.again = true;
      return;
    }
    this.running = true;
    try {
      do {
        this.again = false;
        await this.round(by);
      } while (this.again);
    } finally {
      this.running = false;
    }
  }

  private async round(by: string) {
    const stuck = new Set<string>();
    for (const message of this.waiting.filter((one) => one.by === by && !one.refused)) {
      if (stuck.has(message.conversation)) continue;
      const fate = await this.send(message);
      if (fate.is === 'sent') await this.drop(message.id);
      else if (fate.is === 'refused') this.refuse(message.id, fate.why);
      else stuck.add(message.conversation);
    }
  }

  private refuse(id: string, refused: string) {
    this.set(this.waiting.map((one) => (one.id === id ? { ...one, refused } : one)));
  }

  private set(waiting: Outgoing[]) {
    this.waiting = waiting;
    this.heard.forEach((tell) => tell());
  }
}

const name = 'fixia-outgoing';

/** The browser's own database. */
export function browserShelf(): Shelf {
  const opened = new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore(name, { keyPath: 'id' }));
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error(name)));
  });
  opened.catch(() => {});
  async function run<T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<T>) {
    const database = await opened;
    return new Promise<T>((resolve, reject) => {
      const request = ask(database.transaction(name, mode).objectStore(name));
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error(name)));
    });
  }
  return {
    all: () => run('readonly', (store) => store.getAll() as IDBRequest<Outgoing[]>),
    put: async (message) => void (await run('readwrite', (store) => store.put(message))),
    remove: async (id) => void (await run('readwrite', (store) => store.delete(id))),
  };
}
