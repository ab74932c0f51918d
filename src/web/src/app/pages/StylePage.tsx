import { Alert, Button, Checkbox, Radio, Skeleton, Switch } from '@mantine/core';
import type { ReactNode } from 'react';
import { TrustBadge, TrustRing } from '../../features/accounts/TrustBadge.tsx';
import { Cover, TradeIcon } from '../../features/places/Cover.tsx';
import { Check } from '../../ui/Check.tsx';
import { Crop } from '../../ui/Crop.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Face } from '../../ui/Face.tsx';
import { Field } from '../../ui/Field.tsx';
import { Duotone, Icon } from '../../ui/Icon.tsx';
import { duotoneNames, iconNames } from '../../ui/iconNames.ts';
import { NativeSelect } from '../../ui/NativeSelect.tsx';
import { Page } from '../../ui/Page.tsx';
import { Pill } from '../../ui/Pill.tsx';
import classes from './StylePage.module.css';

const colours = [
  'ink',
  'soft',
  'ground',
  'paper',
  'raised',
  'line',
  'wash',
  'brand',
  'brand-tint',
  'warm',
  'warm-tint',
  'danger',
];
const tints = 'amber teal rose indigo olive violet blue pink plum slate coral mint sand sky'.split(' ');
const branches = [
  'hogar',
  'cuidado',
  'diseno',
  'tecnologia',
  'marketing',
  'audiovisual',
  'clases',
  'profesiones',
  'eventos',
  'vehiculos',
  'belleza',
  'salud',
  'ropa',
  'transporte',
];
const people = ['juan-perez', 'maria-paz', 'ana-luz', 'pablo-rey', 'eva-sol', 'leo-paz', 'mia-rios', 'gil-mar'];
const good = { likes: 45, total: 49, percentage: 92, isNew: false };
const none = { likes: 0, total: 0, percentage: null, isNew: true };

/** Every piece in every state, for those who build with them; development only, so its words are in no catalogue. */
export function StylePage() {
  return (
    <Page>
      <h1>Estilo</h1>
      <Part title="Colour">
        {colours.map((name) => (
          <Swatch key={name} name={name} background={`var(--${name})`} />
        ))}
        {tints.map((name) => (
          <Swatch key={name} name={name} background={`var(--tint-${name})`} ink={`var(--ink-${name})`} />
        ))}
      </Part>
      <Part title="Type">
        <div>
          <h1>Encontrá a quien lo sabe hacer</h1>
          <h2>Lo que dicen sus clientes</h2>
          <h3>Tableros y disyuntores a norma</h3>
          <p>El precio incluye la mano de obra y los materiales comunes. $ 47.000</p>
        </div>
      </Part>
      <Part title="Button">
        {(['filled', 'light', 'default', 'subtle'] as const).map((variant) => (
          <span key={variant} className={classes.row}>
            <Button variant={variant}>{variant}</Button>
            <Button variant={variant} disabled>
              disabled
            </Button>
            <Button variant={variant} loading>
              loading
            </Button>
            <Button variant={variant} color="red">
              red
            </Button>
          </span>
        ))}
      </Part>
      <Part title="Pill">
        {(['neutral', 'brand', 'warm', 'line'] as const).map((tone) => (
          <Pill key={tone} tone={tone} icon="medal">
            {tone}
          </Pill>
        ))}
      </Part>
      <Part title="Trust">
        <TrustBadge trust={good} />
        <TrustBadge trust={none} />
        <TrustRing trust={good} title="Confianza" />
        <TrustRing trust={none} title="Confianza" />
      </Part>
      <Part title="Face">
        {people.map((id) => (
          <Face key={id} id={id} size={64} />
        ))}
      </Part>
      <Part title="Cutting a photo">
        <div className={classes.crop}>
          <Crop source="/icons/icon-512.png" onReady={() => {}} />
        </div>
      </Part>
      <Part title="Trade">
        {branches.map((branch) => (
          <div key={branch} className={classes.cover}>
            <Cover category={branch} />
            <TradeIcon category={branch} />
          </div>
        ))}
      </Part>
      <Part title="Field">
        <Field label="Empty" value="" onValue={() => {}} description="A hint" />
        <Field label="Refused" value="x" onValue={() => {}} error="Too short" required />
        <NativeSelect label="Select" value="a" onChange={() => {}} options={[{ value: 'a', label: 'One' }]} />
        <Field label="Disabled" value="Not now" onValue={() => {}} disabled />
        <Check checked={false} onChange={() => {}}>
          A box to tick
        </Check>
        <Check checked onChange={() => {}} error="What is wrong with it">
          A box that was ticked
        </Check>
        <Checkbox label="Checkbox" defaultChecked />
        <Radio label="Radio" defaultChecked />
        <Switch label="Switch" defaultChecked />
      </Part>
      <Part title="Waiting, empty, told">
        <Skeleton height={90} width={260} />
        <EmptyState title="Nothing here yet" hint="What would be here, and what to do about it." drawing="binoculars">
          <Button>Do it</Button>
        </EmptyState>
        {(['brand', 'yellow', 'red', 'gray'] as const).map((color) => (
          <Alert key={color} color={color} title={color}>
            What happened.
          </Alert>
        ))}
      </Part>
      <Part title="Icons">
        {iconNames.map((name) => (
          <Icon key={name} name={name} size={24} />
        ))}
        {duotoneNames.map((name) => (
          <Duotone key={name} name={name} size={32} />
        ))}
      </Part>
    </Page>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.part}>
      <h2>{title}</h2>
      <div className={classes.row}>{children}</div>
    </section>
  );
}

function Swatch({ name, background, ink }: { name: string; background: string; ink?: string }) {
  return (
    <div className={classes.swatch}>
      <span style={{ background, color: ink }}>{ink && 'Aa'}</span>
      {name}
    </div>
  );
}
