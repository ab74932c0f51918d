import { Checkbox, Radio, SegmentedControl, Switch, Tabs } from '@mantine/core';
import { useState } from 'react';
import { DocumentsField, PicturesField } from '../../features/files/UploadField.tsx';
import { PriceBars } from '../../features/search/PriceBars.tsx';
import { ServiceCard } from '../../features/search/ServiceCard.tsx';
import { WordsField } from '../../features/search/WordsField.tsx';
import { Check } from '../../ui/Check.tsx';
import { Crop } from '../../ui/Crop.tsx';
import { DraftState } from '../../ui/DraftState.tsx';
import { EditableRows } from '../../ui/EditableRows.tsx';
import { Area, Field } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { NativeSelect } from '../../ui/NativeSelect.tsx';
import { Preview } from '../../ui/Preview.tsx';
import { PublicArea } from '../../ui/PublicArea.tsx';
import { StepForm } from '../../ui/StepForm.tsx';
import { Part, State } from './Part.tsx';
import { bars, document, networkLost, picture, plain } from './samples.ts';
import classes from './StylePage.module.css';

const nothing = () => {};
const steps = ['Qué ofrecés', 'Precio', 'Dónde'].map((title) => ({
  title,
  children: <Field label={title} value="" onValue={nothing} />,
}));
const asked = { min: '20000', max: '60000' };
const one = [{ value: 'a', label: 'One' }];

/** What is filled in: empty, filled, refused, not to be changed. */
export function Forms() {
  const [words, setWords] = useState('');
  const [rows, setRows] = useState([{ title: 'Materiales' }]);
  return (
    <Part title="Field" grid>
      <State name="empty, with a hint">
        <Field label="Título" value="" onValue={nothing} description="Lo que se lee primero" placeholder="Por ejemplo…" />
      </State>
      <State name="filled">
        <Field label="Título" value="Tableros a norma" onValue={nothing} required />
      </State>
      <State name="refused">
        <Field label="Título" value="x" onValue={nothing} error="Contalo en diez letras o más." required />
      </State>
      <State name="not to be changed">
        <Field label="Título" value="Ya publicado" onValue={nothing} disabled />
      </State>
      <State name="several lines">
        <Area label="Descripción" value="Dos visitas, materiales incluidos." rows={3} onValue={nothing} />
      </State>
      <State name="several lines, refused">
        <Area label="Descripción" value="" rows={3} onValue={nothing} error="Falta contarlo." />
      </State>
      <State name="for everybody: says it when somebody types how to reach them">
        <PublicArea label="Mensaje" value="Llamame al 11 5555-1234" rows={3} onValue={nothing} />
      </State>
      <State name="one of several">
        <NativeSelect label="Cuándo" value="a" onChange={nothing} options={one} />
        <NativeSelect label="Cuándo" value="" empty="Elegí" onChange={nothing} options={one} error="Elegí uno." required />
      </State>
      <State name="words, with suggestions">
        <WordsField label="Qué buscás" value={words} onValue={setWords} onChoose={setWords} />
      </State>
      <State name="to tick">
        <Check checked={false} onChange={nothing}>
          Acepto
        </Check>
        <Check checked onChange={nothing}>
          Acepto
        </Check>
        <Check checked={false} onChange={nothing} error="Hace falta que aceptes.">
          Acepto
        </Check>
      </State>
      <State name="choices">
        <Checkbox label="Es urgente" defaultChecked mb="xs" />
        <Checkbox label="A distancia" mb="xs" />
        <Checkbox label="No ahora" disabled mb="xs" />
        <Radio label="Básico" name="plan" defaultChecked mb="xs" />
        <Radio label="Premium" name="plan" mb="xs" />
        <Switch label="Avisarme por e-mail" defaultChecked mb="xs" />
        <Switch label="Avisarme por e-mail" mb="xs" />
      </State>
      <State name="sides of one thing">
        <SegmentedControl data={['Como cliente', 'Como profesional']} mb="md" />
        <Tabs defaultValue="a">
          <Tabs.List>
            <Tabs.Tab value="a">Profesional</Tabs.Tab>
            <Tabs.Tab value="b">Cliente</Tabs.Tab>
          </Tabs.List>
        </Tabs>
      </State>
      <State name="pictures">
        <PicturesField label="Fotos" description="La primera es la de la tarjeta" most={3} value={[picture]} onChange={nothing} />
      </State>
      <State name="documents, refused">
        <DocumentsField label="Archivos" most={3} value={[document]} onChange={nothing} error="plano.exe: no se puede subir." />
      </State>
      <State name="rows that are added and taken away">
        <EditableRows
          legend="Extras"
          add="Agregar un extra"
          remove={(place) => `Quitar el extra ${place + 1}`}
          most={3}
          value={rows}
          empty={{ title: '' }}
          onChange={setRows}
          row={(row, change) => <Field label="Título" value={row.title} onValue={(title) => change({ title })} />}
        />
      </State>
      <State name="prices, to narrow a search">
        <PriceBars bars={bars} {...asked} onChoose={nothing} />
      </State>
      <State name="a photo being cut">
        <div className={classes.crop}>
          <Crop source="/icons/icon-512.png" onReady={nothing} />
        </div>
      </State>
      <State name="a form: refused, then busy">
        <Form onSubmit={nothing} submit="Publicar" busy={false} error={networkLost}>
          <Field label="Título" value="" onValue={nothing} />
        </Form>
        <Form onSubmit={nothing} submit="Publicar" busy extra={<DraftState saving="saved" onPreview={nothing} />}>
          <Field label="Título" value="Tableros a norma" onValue={nothing} />
        </Form>
      </State>
      <State name="a long form: one question at a time on a phone">
        <StepForm onSubmit={nothing} submit="Publicar" busy={false} steps={steps} />
      </State>
      <State name="what is being written, as others will see it">
        <Preview>
          <ServiceCard service={plain} />
        </Preview>
      </State>
      <State name="a form in a line">
        <Form inline onSubmit={nothing} submit="Crear lista" busy={false}>
          <Field label="Otra lista" value="" onValue={nothing} />
        </Form>
      </State>
    </Part>
  );
}
