import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PersonCard } from '../../api/fixia.ts';
import { Face } from '../../ui/Face.tsx';
import classes from './PersonSummary.module.css';
import { TrustBadge } from './TrustBadge.tsx';

interface Props {
  person: PersonCard;
  role: 'client' | 'professional';
  size?: number;
}

/** A person in one of their roles, with their face and the trust they have in that role. */
export function PersonSummary({ person, role, size = 52 }: Props) {
  const { t } = useTranslation();
  return (
    <div className={classes.person}>
      <Face id={person.handle} photo={person.photo} size={size} />
      <div className={classes.text}>
        <span className={classes.role}>{t(`role.${role}`)}</span>
        <Link to={`/u/${person.handle}?rol=${role}`} className={classes.name}>
          {person.fullName}
        </Link>
        <TrustBadge trust={person.trust} />
      </div>
    </div>
  );
}
