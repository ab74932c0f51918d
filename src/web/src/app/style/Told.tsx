import { Alert, Badge, Button, Loader, Paper } from '@mantine/core';
import { useState } from 'react';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Joy } from '../../ui/Joy.tsx';
import { Failed, ListSkeleton, Loaded, PageSkeleton } from '../../ui/Loaded.tsx';
import { More } from '../../ui/More.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { Part, State } from './Part.tsx';
import { broken, networkLost, refused } from './samples.ts';

const nothing = () => {};

/** What is said while something comes, when nothing is there, when it went wrong and when it went well. */
export function Told() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Part title="Waiting" grid>
        <State name="a page">
          <PageSkeleton />
        </State>
        <State name="a list">
          <ListSkeleton rows={3} height={64} />
        </State>
        <State name="did not come">
          <Failed error={networkLost} retry={nothing} />
        </State>
        <State name="broke at the server">
          <Loaded query={{ error: broken, isLoading: false, refetch: nothing }}>{() => null}</Loaded>
        </State>
        <State name="more of a list, at rest and on its way">
          <More next="a" onNear={nothing} onShow={nothing} /> <More next="a" loading onNear={nothing} onShow={nothing} />{' '}
          <Loader size="sm" />
        </State>
      </Part>
      <Part title="Told" grid>
        <State name="nothing here yet">
          <EmptyState title="Todavía no hay nada" hint="Qué habría acá, y qué hacer para que haya." drawing="binoculars">
            <Button variant="light">Buscar servicios</Button>
          </EmptyState>
        </State>
        <State name="joy">
          <Joy title="Trabajo terminado" text="Contá cómo te fue." />
        </State>
        <State name="refused">
          <ProblemAlert error={refused} />
        </State>
        <State name="broke">
          <ProblemAlert error={broken} />
        </State>
        {(['brand', 'yellow', 'red', 'gray'] as const).map((color) => (
          <State key={color} name={`alert, ${color}`}>
            <Alert color={color} title="Qué pasó">
              Y qué se puede hacer. <Badge tt="none">2 novedades</Badge>
            </Alert>
          </State>
        ))}
        <State name="paper">
          <Paper p="lg">Una cosa de por sí.</Paper>
        </State>
        <State name="over the page">
          <Button variant="default" onClick={() => setOpen(true)}>
            Abrir
          </Button>
          {open && (
            <Sheet title="Filtros" onClose={() => setOpen(false)} foot={<Button fullWidth>Ver 18 resultados</Button>}>
              <p>Desde abajo en un teléfono, en el medio donde hay lugar.</p>
            </Sheet>
          )}
        </State>
      </Part>
    </>
  );
}
