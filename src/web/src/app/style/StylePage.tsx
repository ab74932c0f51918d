import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Basics } from './Basics.tsx';
import { Forms } from './Forms.tsx';
import { People } from './People.tsx';
import classes from './StylePage.module.css';
import { Told } from './Told.tsx';
import { Work } from './Work.tsx';

const parts = ['Colour', 'Type', 'Button', 'Icons', 'Field', 'Faces', 'Cards', 'Waiting', 'Told', 'Work'];

/** Every piece in every state, for those who build with them; development only, so its words are in no catalogue. */
export function StylePage() {
  return (
    <Page>
      <PageHeader title="Estilo" lead="Every piece in every state: light and dark from the footer, narrow from the window." />
      <nav aria-label="Parts" className={classes.places}>
        {parts.map((part) => (
          <a key={part} href={`#${part.toLowerCase()}`}>
            {part}
          </a>
        ))}
      </nav>
      <Basics />
      <Forms />
      <People />
      <Told />
      <Work />
    </Page>
  );
}
