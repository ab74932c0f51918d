import { expect, test } from 'vitest';
import { Outbox, type Fate, type Outgoing, type Shelf } from './outgoing.ts';

function message(id: string, conversation = 'a', by = 'ana'): Outgoing {
  return { id, by, conversation, text: id, files: [], at: Number(id) };
}

function memory(...kept: Outgoing[]): Shelf & { kept: Outgoing[] } {
  return {
    kept,
    all: async () => [...kept],
    put: async (one) => void kept.push(one),
    remove: async (id) => void kept.splice(0, kept.length, ...kept.filter((one) => one.id !== id)),
  };
}

function server(...fates: Fate[]) {
  const got: string[] = [];
  const send = async ({ id }: Outgoing): Promise<Fate> => {
    const fate = fates.shift() ?? { is: 'sent' };
    if (fate.is === 'sent') got.push(id);
    return fate;
  };
  return { got, send };
}

test('what was written without a network goes out once and in order, also when the page was closed meanwhile', async () => {
  const kept = memory();
  const off = server({ is: 'later' }, { is: 'later' }, { is: 'later' });
  const before = new Outbox(kept, off.send);
  for (const id of ['1', '2', '3']) await before.add(message(id));
  expect(off.got).toEqual([]);

  const on = server();
  const after = new Outbox(kept, on.send);
  await after.open();
  await Promise.all([after.flush('ana'), after.flush('ana')]);
  expect(on.got).toEqual(['1', '2', '3']);
  expect(after.list()).toEqual([]);
  expect(kept.kept).toEqual([]);
});

test('one that cannot go holds back those after it in its conversation, and no other', async () => {
  const { got, send } = server({ is: 'later' });
  const outbox = new Outbox(memory(message('1', 'a'), message('2', 'b'), message('3', 'a')), send);
  await outbox.open();
  await outbox.flush('ana');
  expect(got).toEqual(['2']);
  await outbox.flush('ana');
  expect(got).toEqual(['2', '1', '3']);
});

test('what the server refuses stays with why, until its author drops it', async () => {
  const { got, send } = server({ is: 'refused', why: 'No podés' });
  const kept = memory();
  const outbox = new Outbox(kept, send);
  await outbox.add(message('1'));
  await outbox.add(message('2'));
  expect(got).toEqual(['2']);
  expect(outbox.list().map(({ id, refused }) => [id, refused])).toEqual([['1', 'No podés']]);
  await outbox.drop('1');
  expect(kept.kept).toEqual([]);
});

test('another account of the same browser sends nothing of it', async () => {
  const { got, send } = server();
  const outbox = new Outbox(memory(message('1', 'a', 'ana')), send);
  await outbox.open();
  await outbox.flush('eva');
  expect(got).toEqual([]);
});
