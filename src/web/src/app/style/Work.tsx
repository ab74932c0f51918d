import { Scope } from '../../features/contracts/Scope.tsx';
import { Stairs } from '../../features/contracts/Stairs.tsx';
import { SmallStairs } from '../../ui/SmallStairs.tsx';
import { Part, State } from './Part.tsx';
import { contract } from './samples.ts';

const extras = [{ title: 'Puesta a tierra', price: 12_000, days: 1 }];

/** How work is told: what was agreed, what happened, what comes. */
export function Work() {
  return (
    <Part title="Work" grid>
      <State name="stairs">
        <Stairs contract={contract} />
      </State>
      <State name="stairs, over">
        <Stairs contract={{ ...contract, status: 'completed', completedAt: '2026-11-21T12:00:00Z' }} />
      </State>
      <State name="stairs, small">
        <SmallStairs stairs={['done', 'done', 'now', 'open']} />
      </State>
      <State name="what was agreed">
        <Scope title="Lo acordado" brief={contract.brief} extras={extras} currency="ARS" />
      </State>
    </Part>
  );
}
