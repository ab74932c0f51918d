/** What is published: it has a name of its own from its first draft on. */
export interface Thing {
  id: string;
  slug: string;
}

type Answer = Promise<{ data?: Thing }>;

/** The three calls with which a thing is begun, changed and shown to all. */
export interface Ways<Body> {
  create: (body: Body, publish: boolean) => Answer;
  change: (id: string, body: Body) => Answer;
  publish: (id: string) => Answer;
}

/** Saves what was typed, in the thing if it was begun, and publishes it when asked; nothing when the server refused a step. */
export async function save<Body>(
  body: Body,
  thing: Thing | undefined,
  show: boolean,
  ways: Ways<Body>,
): Promise<Thing | undefined> {
  if (!thing) return (await ways.create(body, show)).data;
  const { data } = await ways.change(thing.id, body);
  return data && show ? (await ways.publish(data.id)).data : data;
}
