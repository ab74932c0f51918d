import { PersonSummary } from '../../features/accounts/PersonSummary.tsx';
import { PremiumBadge } from '../../features/accounts/PremiumBadge.tsx';
import { TrustBadge, TrustRing } from '../../features/accounts/TrustBadge.tsx';
import { Cover, TradeIcon } from '../../features/places/Cover.tsx';
import { ProfessionalCard } from '../../features/search/ProfessionalCard.tsx';
import { ProjectCard } from '../../features/search/ProjectCard.tsx';
import { ServiceCard } from '../../features/search/ServiceCard.tsx';
import { ServiceRow } from '../../features/search/ServiceRow.tsx';
import { Face } from '../../ui/Face.tsx';
import { Gallery } from '../../ui/Gallery.tsx';
import { Keep } from '../../ui/Keep.tsx';
import { Ring } from '../../ui/Ring.tsx';
import { WriteLink } from '../../ui/WriteLink.tsx';
import { Part, State } from './Part.tsx';
import { client, good, none, people, person, pictures, plain, professional, project, service } from './samples.ts';
import classes from './StylePage.module.css';

const branches =
  'hogar cuidado diseno tecnologia marketing audiovisual clases profesiones eventos vehiculos belleza salud ropa transporte';

/** Who people are, what they offer and how it is shown. */
export function People() {
  return (
    <>
      <Part title="Faces" grid>
        <State name="drawn, until there is a photo" wide>
          <div className={classes.row}>
            {people.map((id) => (
              <Face key={id} id={id} size={64} />
            ))}
            <Keep kind="professional" id="a" name="Juan Pérez" />
            <WriteLink to="juan-perez" />
          </div>
        </State>
        <State name="trust, small">
          <div className={classes.row}>
            <TrustBadge trust={good} />
            <TrustBadge trust={none} />
            <PremiumBadge />
            <Ring percent={100} size={32} />
            <Ring percent={0} size={32} />
          </div>
        </State>
        <State name="trust, large">
          <TrustRing trust={good} title="Como profesional" />
          <TrustRing trust={none} title="Como cliente" />
        </State>
        <State name="somebody in a role">
          <PersonSummary person={person} role="professional" />
          <PersonSummary person={client} role="client" />
        </State>
        <State name="trades" wide>
          <div className={classes.row}>
            {branches.split(' ').map((branch) => (
              <div key={branch} className={classes.cover}>
                <Cover category={branch} />
                <TradeIcon category={branch} />
              </div>
            ))}
          </div>
        </State>
      </Part>
      <Part title="Cards" grid>
        <ServiceCard service={service} />
        <ServiceCard service={plain} />
        <ProfessionalCard professional={professional} />
        <ProfessionalCard professional={{ ...professional, handle: 'gil-mar', trust: none, isPremium: false, city: null }} />
        <ProjectCard project={project} />
        <ProjectCard project={{ ...project, id: 'b', urgent: false, isRemote: true, client: person }} />
        <State name="rows, to be compared" wide>
          <ServiceRow service={service} />
          <ServiceRow service={plain} />
        </State>
        <State name="gallery">
          <Gallery pictures={pictures} name="Tableros" />
        </State>
      </Part>
    </>
  );
}
