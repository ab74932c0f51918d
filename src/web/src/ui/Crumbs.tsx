import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import classes from './Crumbs.module.css';
import { Icon } from './Icon.tsx';

interface Crumb {
  text: string;
  to?: string;
}

/** Where a page stands: from the widest place to the nearest. */
export function Crumbs({ path }: { path: (Crumb | false | null | undefined)[] }) {
  const { t } = useTranslation();
  return (
    <nav className={classes.crumbs} aria-label={t('nav.crumbs')}>
      <ol>
        {path
          .filter((crumb) => !!crumb)
          .map((crumb, i) => (
            <li key={crumb.text}>
              {i > 0 && <Icon name="caret-right" size={12} />}
              {crumb.to ? <Link to={crumb.to}>{crumb.text}</Link> : <span aria-current="page">{crumb.text}</span>}
            </li>
          ))}
      </ol>
    </nav>
  );
}
