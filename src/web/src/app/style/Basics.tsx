import { Button } from '@mantine/core';
import { Columns } from '../../ui/Columns.tsx';
import { Crumbs } from '../../ui/Crumbs.tsx';
import { Duotone, Icon } from '../../ui/Icon.tsx';
import { duotoneNames, iconNames } from '../../ui/iconNames.ts';
import { Logo } from '../../ui/Logo.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { Part, State } from './Part.tsx';
import classes from './StylePage.module.css';

const colours =
  'ink soft ground paper raised line line-strong wash brand brand-ink brand-tint warm warm-ink warm-tint danger deep';
const tints = 'amber teal rose indigo olive violet blue pink plum slate coral mint sand sky';
const figures = ['$ 1.250', '$ 18.900', '$ 247.000'];

/** What everything else is made of: colours, surfaces, letters, buttons, labels, drawings, motion. */
export function Basics() {
  return (
    <>
      <Part title="Colour">
        {colours.split(' ').map((name) => (
          <Swatch key={name} name={name} background={`var(--${name})`} />
        ))}
        {tints.split(' ').map((name) => (
          <Swatch key={name} name={name} background={`var(--tint-${name})`} ink={`var(--ink-${name})`} />
        ))}
        <div className={classes.surfaces}>
          ground
          <div>
            paper
            <div>raised</div>
          </div>
        </div>
      </Part>
      <Part title="Type" grid>
        <State name="headline face">
          {/* The page has one h1, its title; this one only looks like it. */}
          <p style={{ font: '700 2.5rem/1.12 var(--headline)', letterSpacing: '-0.02em', margin: 0 }}>
            Encontrá a quien lo sabe hacer
          </p>
          <h2>Lo que dicen sus clientes</h2>
          <h3>Tableros y disyuntores a norma</h3>
        </State>
        <State name="text">
          <p>El precio incluye la mano de obra y los materiales comunes; el tiempo, dos visitas.</p>
          <p style={{ color: 'var(--soft)' }}>Lo que acompaña se dice más bajo. 22 de noviembre</p>
          <a href="#type">Un lugar adonde ir</a>
        </State>
        <State name="numbers that are compared">
          {figures.map((figure) => (
            <div key={figure} style={{ font: '700 1.25rem var(--headline)', fontVariantNumeric: 'tabular-nums' }}>
              {figure}
            </div>
          ))}
        </State>
      </Part>
      <Part title="Button" grid>
        {(['filled', 'light', 'default', 'subtle'] as const).map((variant) => (
          <State key={variant} name={variant} wide>
            <div className={classes.row}>
              <Button variant={variant}>At rest</Button>
              <span className={classes.focused}>
                <Button variant={variant}>By keyboard</Button>
              </span>
              <Button variant={variant} disabled>
                Disabled
              </Button>
              <Button variant={variant} loading>
                Busy
              </Button>
              <Button variant={variant} color="red">
                Takes away
              </Button>
              <Button variant={variant} size="sm" leftSection={<Icon name="heart" />}>
                Small
              </Button>
              <Button variant={variant} size="compact-md">
                Compact
              </Button>
            </div>
          </State>
        ))}
        <State name="pills">
          <div className={classes.row}>
            {(['neutral', 'brand', 'warm', 'line'] as const).map((tone) => (
              <Pill key={tone} tone={tone} icon="medal">
                {tone}
              </Pill>
            ))}
          </div>
        </State>
        <State name="crumbs">
          <Crumbs path={[{ text: 'Servicios', to: '/servicios' }, { text: 'Hogar', to: '/categorias/hogar' }, { text: 'Gas' }]} />
        </State>
        <State name="motion: 140 ms, only for cause and effect (point at it)">
          <button type="button" className={classes.moving} aria-label="Moves" />
        </State>
        <State name="columns" wide>
          <Columns width={200} label="Beside" beside={<div className={classes.surfaces}>beside, below on a phone</div>}>
            <div className={classes.surfaces}>what one reads</div>
          </Columns>
        </State>
      </Part>
      <Part title="Icons">
        <Logo size={44} />
        {iconNames.map((name) => (
          <Icon key={name} name={name} size={24} />
        ))}
        {duotoneNames.map((name) => (
          <Duotone key={name} name={name} size={32} />
        ))}
      </Part>
    </>
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
